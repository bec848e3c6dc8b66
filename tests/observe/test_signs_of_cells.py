"""What Jupyter would not run, or only while nothing else can: read from the cells alone. Each row was tried in a real kernel."""

from __future__ import annotations

import pytest

from tests.notebooks import APP, RUN, SERVER, codes, shown, submission

PLAIN = APP + RUN
START = {
    "magic_below",
    "magic_indented",
    "one_percent",
    "unknown_magic",
    "bg_misspelt",
    "magic_alone",
    "server_in_notebook",
    "debug_in_notebook",
    "magic_without_bg",
    "shell_blocks",
    "bang_background",
    "shell_without_bang",
    "made_in_another_cell",
    "two_start_cells",
    "bg_cell",
    "bg_debug",
}

# what begins the server's cell -> (code, detail) of what is said about its start
BEGINNINGS = [
    ("%%python --bg\n", [("bg_cell", "%%python --bg")]),
    ("\n \n%%python --bg\n", [("bg_cell", "%%python --bg")]),
    ("  %%python\n", [("magic_indented", "%%python")]),
    ("\n\n\t%%script python\n", [("magic_indented", "%%script")]),
    ("%%python3 --bg\n", [("bg_cell", "%%python3 --bg")]),
    ("%%python --b\n", [("bg_cell", "%%python --b")]),
    ("%%script python --bg\n", [("bg_cell", "%%script python --bg")]),
    ("%%script --bg python\n", [("bg_cell", "%%script --bg python")]),
    ("%%python --bg --out said --err wrong\n", [("bg_cell", "%%python --bg --out said --err wrong")]),
    ("%%python\n", [("magic_without_bg", "%%python")]),
    ("%%python3\n", [("magic_without_bg", "%%python3")]),
    ("%%script python\n", [("magic_without_bg", "%%script python")]),
    ("%%python -bg\n", [("bg_misspelt", "-bg")]),
    ("%%python \u2014bg\n", [("bg_misspelt", "\u2014bg")]),
    ("%%python --BG\n", [("bg_misspelt", "--BG")]),
    ("%%python bg\n", [("bg_misspelt", "bg")]),
    ("%%python --background\n", [("bg_misspelt", "--background")]),
    ("", [("server_in_notebook", "")]),
    ("# my server\n", [("server_in_notebook", "")]),
    ("# %%python --bg\n", [("server_in_notebook", "%%python --bg")]),
    ("## %%python --bg\n", [("server_in_notebook", "%%python --bg")]),
    ("#%%python --bg\n", [("server_in_notebook", "%%python --bg")]),
    ("# my server\n%%python --bg\n", [("magic_below", "%%python")]),
    ("import os\n%%python --bg\n", [("magic_below", "%%python")]),
    ("!pip install flask\n%%python --bg\n", [("magic_below", "%%python")]),
    ("x = 1\n\n%%script python --bg\n", [("magic_below", "%%script")]),
    ("%python --bg\n", [("one_percent", "%python")]),
    ("%python3 --bg\n", [("one_percent", "%python3")]),
    ("% python --bg\n", [("one_percent", "% python")]),
    ("%script python --bg\n", [("one_percent", "%script")]),
    ("# mine\n%python --bg\n", [("one_percent", "%python")]),
    ("%% python --bg\n", [("unknown_magic", "%% python --bg")]),
    ("%%%python --bg\n", [("unknown_magic", "%%%python --bg")]),
]


@pytest.mark.parametrize(("beginning", "said"), BEGINNINGS, ids=range(len(BEGINNINGS)))
def test_how_the_servers_cell_begins_tells_what_jupyter_does_with_it(beginning, said):
    found = shown(beginning + PLAIN)
    assert [(code, detail) for code, detail, _ in found if code in START] == said


# (what is said, the server's cell)
STARTS = [
    ("debug_in_notebook", APP + "app.run(port=5001, debug=True)\n"),
    ("debug_in_notebook", APP + "app.debug = True\napp.run(port=5001)\n"),
    ("debug_in_notebook", APP + "app.config['DEBUG'] = True\napp.run(port=5001)\n"),
    ("debug_in_notebook", APP + "app.run(port=5001, use_reloader=True)\n"),
    ("debug_in_notebook", APP + "DEBUG = True\nif __name__ == '__main__':\n    app.run(debug=DEBUG)\n"),
    ("server_in_notebook", APP + "app.run(port=5001, debug=True, use_reloader=False)\n"),
    ("server_in_notebook", APP + "if __name__ == '__main__':\n    app.run(port=5001)\n"),
    ("server_in_notebook", APP + "def main():\n    app.run()\nmain()\n"),
    ("server_in_notebook", APP + "from waitress import serve\nserve(app, port=5001)\n"),
    ("server_in_notebook", APP + "from werkzeug.serving import run_simple\nrun_simple('127.0.0.1', 5001, app)\n"),
    ("magic_without_bg", "%%python\n" + APP + "app.run(port=5001, debug=True, use_reloader=False)\n"),
    ("bg_debug", "%%python\n" + APP + "app.run(port=5001, debug=True)\n"),
    ("bg_debug", "%%python --bg\n" + APP + "app.run(port=5001, debug=True)\n"),
]


@pytest.mark.parametrize(("code", "cell"), STARTS, ids=range(len(STARTS)))
def test_how_a_cell_starts_its_server_tells_whether_the_notebook_can_go_on(code, cell):
    assert codes(cell) & (START - {"bg_cell"}) == {code}


GOES_ON = [
    APP + "from threading import Thread\nThread(target=app.run, daemon=True).start()\n",
    APP + "from threading import Thread\nThread(target=lambda: app.run(port=5001)).start()\n",
    APP + "from werkzeug.serving import make_server\nfrom threading import Thread\n"
    "server = make_server('127.0.0.1', 5001, app)\nThread(target=server.serve_forever).start()\n",
    APP,
    APP + "if __name__ == 'main':\n    app.run()\n",
    "%%python --bg\n" + APP + "app.run(port=5001, debug=True, use_reloader=False)\n",
    "%%writefile server.py\n" + APP + RUN,
    "%%writefile my_python.py\n" + APP + "app.run(debug=True)\n",
]


@pytest.mark.parametrize("cell", GOES_ON, ids=range(len(GOES_ON)))
def test_a_cell_that_the_notebook_does_not_wait_for_is_left_alone(cell):
    assert not codes(cell) & (START - {"bg_cell"})


FILE = ("server.py", APP + RUN)
# (what is said, a cell of the notebook that stands beside server.py)
SHELL = [
    ("shell_blocks", "!python server.py"),
    ("shell_blocks", "! python3 -u server.py"),
    ("shell_blocks", "!{sys.executable} server.py"),
    ("shell_blocks", "%%bash\npython server.py"),
    ("shell_blocks", "%%script bash\ncd .\npython3 ./server.py"),
    ("shell_blocks", "%%bash\npython server.py &"),  # it prints into the cell, so the cell waits
    ("shell_blocks", "%%sh\nflask --app server run --port 5001"),
    ("shell_blocks", "!flask --app server run\n!python server.py"),
    ("shell_blocks", "%run server.py"),
    ("shell_blocks", "import os\nos.system('python server.py')"),
    ("bang_background", "!python server.py &"),
    ("bang_background", "!nohup python server.py > log.txt 2>&1 &"),
    ("shell_without_bang", "python server.py"),
    (None, "%%bash --bg\npython server.py"),
    (None, "%%script bash --bg\npython server.py"),
    (None, "%%bash\nnohup python server.py > log.txt 2>&1 &"),
    (None, "!(python server.py > log.txt 2>&1 &)"),
    (None, "import os\nos.system('python server.py &')"),
    (None, "# !python server.py"),
    (None, "%%bash\n# python server.py\nls"),
    (None, "!python other.py\n"),
    (None, "!cat server.py"),
    (None, "print('python server.py')"),
    (None, "import subprocess, sys\nsubprocess.Popen([sys.executable, 'server.py'])"),
]


@pytest.mark.parametrize(("code", "cell"), SHELL, ids=range(len(SHELL)))
def test_how_a_notebook_starts_the_file_beside_it(code, cell):
    # The first cell makes it the notebook of this program.
    found = codes("%%bash --bg\npython server.py", cell, files=(FILE,))
    assert submission(cell, files=(FILE,)).program.file == "server.py"
    assert found & START == ({code} if code else set())


HERE = f"python3 - <<'EOF'\n{APP}{RUN}EOF\n"
WRITTEN = f"cat > server.py <<'EOF'\n{APP}{RUN}EOF\n"


@pytest.mark.parametrize(
    ("cell", "waits"),
    [
        (f"%%bash\n{HERE}", True),
        (f"%%script bash\n{HERE}", True),
        (f"%%bash\n{WRITTEN}python server.py\n", True),
        (f"%%bash\n{WRITTEN}python server.py &\n", True),  # it prints into the cell, so the cell waits
        (f"%%bash --bg\n{HERE}", False),
        (f"%%bash\n{WRITTEN}python server.py > log.txt 2>&1 &\n", False),
        (f"%%bash\n{WRITTEN}", False),
    ],
)
def test_a_shell_that_hands_on_its_own_text_waits_for_it(cell, waits):
    assert ("shell_blocks" in codes(cell)) is waits


def test_a_notebook_that_does_not_start_the_file_has_nothing_to_do_with_it():
    assert not codes("%python\nx = 1", "kill -9 1", files=(FILE,))


def test_a_file_that_a_cell_writes_is_started_by_another():
    assert "shell_blocks" in codes("%%writefile app.py\n" + APP + RUN, "!python app.py")


# (what is said, a cell beside the server's)
OTHERS = [
    ("one_percent", "%bash\nls"),
    ("one_percent", "%html\n<p>hello</p>"),
    ("one_percent", "%writefile notes.txt\nhello"),
    ("magic_below", "# look\n%%bash\nls"),
    ("magic_below", "# look\n%%html\n<p>x</p>"),
    ("unknown_magic", "%%htlm\n<p>x</p>"),
    ("unknown_magic", "%%Bash\nls"),
    ("magic_alone", "%%python --bg"),
    ("magic_indented", "  %%bash\nls"),
    (None, "  %%bash\n  ls"),
    ("shell_without_bang", "lsof -i :5001"),
    ("shell_without_bang", "curl http://127.0.0.1:5001/"),
    ("shell_without_bang", "import os\npip install flask"),
    ("shell_without_bang", "$ python server.py"),
    ("shell_without_bang", "!ls\nkill -9 4242"),
    (None, "pip install flask"),
    (None, "%pip install flask"),
    (None, "%time x = 1"),
    (None, "%matplotlib inline"),
    (None, "%%capture\nx = 1"),
    (None, "%%sql\nselect 1"),
    (None, "%%R\nx <- 1"),
    (None, "%%html\n<p>%%python</p>\n%%python"),
    (None, "page = '''\n%%python --bg\n'''"),
    (None, "# %%python --bg\nx = 1"),
    (None, "git = 1\nps = [git]\nkill = lambda: git\nkill()"),
    (None, "text = '''\npython server.py\n'''"),
    (None, "x = ("),
]


@pytest.mark.parametrize(("code", "cell"), OTHERS, ids=range(len(OTHERS)))
def test_other_cells_of_the_students_are_read_as_well(code, cell):
    assert codes(SERVER, cell) & START - {"bg_cell"} == ({code} if code else set())


@pytest.mark.parametrize("cell", ["%bash\nls", "# look\n%%bash\nls", "import os\nkill -9 4"], ids=range(3))
def test_what_the_lesson_brought_is_not_the_students(cell):
    assert codes(SERVER, cell, starter=(cell,)) == {"bg_cell"}
    assert codes(SERVER, cell + " # mine", starter=(cell,)) == codes(SERVER, cell)


def test_another_port_makes_no_other_cell():
    assert codes(SERVER, "%bash\nlsof -i :8887", starter=("%bash\n\n# look\nlsof -i :5001\n",)) == {"bg_cell"}


def test_other_notebooks_say_nothing():
    other = submission(SERVER).files[0].content.decode().replace("%%python --bg", "%python")
    found = codes(SERVER, files=(("old/other.ipynb", other),))
    assert "one_percent" not in found


NEEDS = "%%python --bg\n" + APP + "PORT = port\n" + RUN
# (said, the other cell): a name that the program needs
MAKES = [
    (True, "port = 5001"),
    (True, "!ls\nport = 5001"),
    (True, "def port():\n    pass"),
    (True, "from settings import port"),
    (True, "%%capture\nport = 1"),
    (False, "%%python\nport = 5001"),
    (False, "%%bash\nport=5001"),
    (False, "# port = 5001"),
    (False, "print('port = 1')"),
]


@pytest.mark.parametrize(("said", "cell"), MAKES, ids=range(len(MAKES)))
def test_a_python_of_its_own_does_not_see_what_another_cell_made(said, cell):
    found = [(detail, name) for code, detail, name in shown(NEEDS, cell) if code == "made_in_another_cell"]
    assert [detail for detail, _ in found] == (["port"] if said else [])
    assert all(name.startswith("the cell ") for _, name in found)


def test_a_cell_of_the_notebook_itself_sees_everything():
    assert "made_in_another_cell" not in codes(NEEDS.replace("%%python --bg\n", ""), "port = 5001")


SECOND = "%%python --bg\n" + APP.replace("app", "other") + "other.run(port=5001)\n"
# (said, the second cell)
TWICE = [
    (True, SECOND),
    (True, SECOND.replace("%%python --bg\n", "")),
    (False, SECOND.replace("5001", "5002")),
    (False, SECOND.replace("other.run", "# other.run")),
    (False, SECOND.replace("(port=5001)", "()")),
    (False, "\n".join(f"# {line}" for line in SECOND.splitlines())),
    (False, SECOND.replace("other.run(port=5001)", "if False:\n    other.run(port=5001)")),
    (False, SERVER),
]


@pytest.mark.parametrize(("said", "cell"), TWICE, ids=range(len(TWICE)))
def test_two_cells_that_start_a_server_on_one_port(said, cell):
    assert ("two_start_cells" in codes(SERVER, cell)) is said


def test_the_lessons_own_server_beside_the_students_is_no_second_start():
    assert "two_start_cells" not in codes(SERVER, SECOND, starter=(SERVER,))


def test_each_sign_names_its_cell():
    assert ("one_percent", "%bash", "the cell that begins with `%bash`") in shown(SERVER, "%bash\nls")


def test_a_page_made_from_a_notebook_is_read_the_same_way():
    page = f"# Lesson\n\n```python\n%%python\n{APP}{RUN}```\n\n```python\n%bash\nls\n```\n\n    UsageError: no\n"
    found = shown(files=(("lesson.md", page),))
    assert ("magic_without_bg", "%%python", "the cell that begins with `%%python`") in found
    assert ("one_percent", "%bash", "the cell that begins with `%bash`") in found
