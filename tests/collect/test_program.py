"""Which program is the server?"""

from __future__ import annotations

import pytest

from checker.collect import collect

APP = "from flask import Flask\napp = Flask(__name__)\n"
RUN = "app.run(port=5001)\n"
COMMENT = "# one day: app = Flask(__name__)\n"


@pytest.mark.parametrize(
    ("files", "chosen"),
    [
        ({"anything.py": APP + RUN}, "anything.py"),
        ({"server.py": APP + RUN, "zzz.py": APP + RUN}, "server.py"),
        ({"app.py": APP + RUN, "main.py": APP + RUN}, "main.py"),
        ({"server.py": APP, "other.py": APP + RUN}, "server.py"),
        ({"one.py": APP + RUN, "two.py": APP}, "one.py"),
        ({"one.py": APP + RUN, "two.py": APP + RUN}, "two.py"),
        ({"deep/zzz.py": APP + RUN, "near.py": APP + RUN}, "near.py"),
        ({"sub/server.py": APP + RUN, "own.py": APP + RUN}, "sub/server.py"),
        ({"notes.py": COMMENT, "real.py": APP}, "real.py"),
        ({"broken.py": APP + "def home(:\n" + RUN}, "broken.py"),
        ({"website.py": APP, "main.py": "from website import app\n" + RUN}, "main.py"),
        ({"website.py": APP + RUN, "test_it.py": "import subprocess\nsubprocess.run(['x'])\n"}, "website.py"),
        ({"server.py": "from flask import flask\napp = flask(__name__)\n" + RUN}, "server.py"),
        ({"server.py": "import socket\nsocket.create_server(('', 1))\n"}, "server.py"),
        ({"README.md": f"```python\n{APP}{RUN}```\n", "own.py": APP}, "own.py"),
        ({"page.md": f"```python\n{APP}{RUN}```\n", "notes.py": "1\n"}, "page.md"),
        ({"qualified.py": "import flask\napp = flask.Flask(__name__)\n"}, "qualified.py"),
    ],
    ids=lambda value: value if isinstance(value, str) else "+".join(value),
)
def test_the_likeliest_program_is_chosen(gathered, files, chosen):
    assert gathered(files).program.file == chosen


def test_an_expected_name_wins_over_a_notebook_which_is_named_among_the_others(gathered, notebook, server):
    found = gathered({"server.py": server, "lesson.ipynb": notebook("1", f"%%python --bg\n{server}# run\nprint(1)\n")})
    assert (found.form, found.program.file, found.program.cell) == ("python", "server.py", None)
    assert [(other.file, other.cell) for other in found.others] == [("lesson.ipynb", 2)]


def test_a_copy_of_the_server_in_a_notebook_is_no_other_program(gathered, notebook, server):
    found = gathered({"server.py": f"# my server\n\n{server}", "lesson.ipynb": notebook("1", f"%%python --bg\n{server}")})
    assert (found.program.file, found.others) == ("server.py", ())


@pytest.mark.parametrize(
    ("files", "chosen"),
    [
        pytest.param({"server.py": APP + RUN}, "server.py", id="an untouched starter alone"),
        pytest.param(
            {"server.py": f"# mine\n{APP}{RUN}", "mine.py": APP + "x = 1\n" + RUN}, "mine.py", id="the other was worked on"
        ),
        pytest.param(
            {"server.py": APP + "x = 1\n" + RUN, "copy.py": APP + RUN}, "server.py", id="the starter's copy stands beside"
        ),
    ],
)
def test_what_is_still_the_starters_gives_way_to_what_was_worked_on(folder, files, chosen):
    assert collect(str(folder(files)), entries=("server.py",), starter=(APP + RUN,)).program.file == chosen


def test_the_notebook_is_chosen_when_only_its_cell_was_worked_on(folder, notebook):
    files = {"server.py": APP + RUN, "lesson.ipynb": notebook(f"%%python --bg\n{APP}x = 1\n{RUN}")}
    found = collect(str(folder(files)), entries=("server.py",), starter=(APP + RUN,))
    assert (found.program.file, found.program.cell) == ("lesson.ipynb", 1)


def test_any_python_file_wins_over_a_notebook(gathered, notebook, server):
    assert gathered({"mine.py": server, "a.ipynb": notebook(server)}).program.file == "mine.py"


def test_of_several_cells_the_last_that_runs_its_app_is_chosen(gathered, notebook):
    found = gathered({"a.ipynb": notebook(APP + "x = 1\n" + RUN, f"%%python --bg\n{APP}{RUN}", APP)})
    assert (found.program.cell, found.program.magic) == (2, "%%python --bg")
    assert {other.cell for other in found.others} == {1, 3}


def test_the_program_starts_in_its_own_folder(gathered, server):
    found = gathered({"My Project/backend/server.py": server, "My Project/backend/data.json": "[]"})
    assert found.base == "My Project/backend"
    assert "My Project/backend/data.json" in {file.path for file in found.files}


@pytest.mark.parametrize(
    ("files", "problem", "detail"),
    [
        ({}, "empty", ""),
        ({".gitkeep": ""}, "empty", ""),
        ({"server.py": " \n"}, "empty", "server.py"),
        ({"fizz.py": "print(1)\n"}, "no_server", ""),
        ({"fizz.py": "print(1)\n", "pkg/__init__.py": ""}, "no_server", ""),
        ({"a.ipynb": "{"}, "not_a_notebook", "a.ipynb"),
        ({"_config.yml": "title: x\n", "index.md": "# hi\n", "a/b.py": "", "c.py": "1\n"}, "website_repository", ""),
        ({"notes.py": COMMENT}, "no_server", ""),
        ({"big.py": "# Flask(\n" + "x = 1\n" * 200_000}, "too_big", "big.py"),
    ],
    ids=lambda value: "+".join(value) or "nothing" if isinstance(value, dict) else None,
)
def test_without_a_program_there_is_a_problem(gathered, files, problem, detail):
    found = gathered(files)
    assert (found.program, found.problem, found.detail) == (None, problem, detail)
