"""Every sign is given by some text, and by nothing innocent."""

from __future__ import annotations

import pytest

from checker.model import File, Passage, Program, Submission
from checker.observe.saved_output_rows import CODES
from checker.observe.signs import SIGNS
from checker.observe.source import read_source
from tests.notebooks import SERVER, codes
from tests.notebooks import shown as cells_show
from tests.observe.test_signs_of_cells import START
from tests.observe.test_signs_of_stopping import STOPPING

HEAD = "from flask import Flask, jsonify\nfrom flask_cors import CORS\napp = Flask(__name__)\n"
OPEN = "CORS(app, supports_credentials=True, origins='*')\n"
GOOD = HEAD + OPEN
RUN = "app.run(port=5001)\n"
VIEW = '@app.route("/")\ndef home():\n    '


def shown(text=GOOD + RUN, *, cell=None, magic=None, **around):
    """The (code, detail, line, cell) of all signs of a submission with this program."""
    name = "lesson.ipynb" if cell else "server.py"
    files = (File(path=name, content=text.encode()), *around.pop("files", ()))
    program = Program(file=name, text=text, cell=cell, magic=magic)
    submission = Submission(id="x", form="python", digest="", files=files, program=program, **around)
    return [
        (sign.code, sign.detail, sign.place and sign.place.line, sign.place and sign.place.cell)
        for sign in read_source(submission).signs
    ]


def line_of(text, words):
    return next(number for number, line in enumerate(text.split("\n"), start=1) if words in line)


# (code, detail, program, words of the line it points at)
PROGRAMS = [
    ("magic_in_py", "%%python --bg", "# mine\n%%python --bg\n" + GOOD, "%%python"),
    ("curly_quotes", "U+201C", GOOD + "x = \u201chi\u201d\n", "x ="),
    ("conflict_markers", "", GOOD + "<<<<<<< HEAD\nx = 1\n=======\nx = 2\n>>>>>>> theirs\n", "<<<<<<<"),
    ("app_made_twice", "app", GOOD + "app = Flask('again')\n" + OPEN + RUN, "'again'"),
    ("no_run", "", GOOD, None),
    ("run_in_function", "main", GOOD + "def main():\n    app.run()\n", "    app.run()"),
    (
        "run_in_function",
        "home",
        GOOD + "def home():\n    return 1\n    if __name__ == '__main__':\n        app.run()\n",
        "        app.run()",
    ),
    (
        "decorator_without_wraps",
        "wrapper",
        GOOD + "def logged(view):\n    def wrapper():\n        return view()\n    return wrapper\n",
        "def logged",
    ),
    ("css_in_f_string", "", GOOD + "x = f'<style>body {color: red}</style>'\n", "x = f"),
    ("css_in_f_string", "", GOOD + 'x = f"""<style>\nh1 {\n  font-size: 3em;\n  margin: 0;\n}</style>"""\n', "x = f"),
    ("run_guard_false", "__name__ == 'main'", GOOD + "if __name__ == 'main':\n    " + RUN, "if __name__"),
    ("run_guard_false", "False", GOOD + "if False:\n    " + RUN, "if False"),
    ("two_runs", "2", GOOD + RUN + "app.run(port=5002)\n", "5002"),
    ("runs_in_thread", "", GOOD + "from threading import Thread\nThread(target=app.run).start()\n", "Thread(target"),
    (
        "runs_in_thread",
        "",
        GOOD + "from threading import Thread\nThread(target=lambda: app.run(port=1)).start()\n",
        "Thread(target",
    ),
    (
        "runs_in_thread",
        "",
        GOOD + "import threading\ndef go():\n    app.run()\nthreading.Thread(target=go).start()\n",
        "Thread(target",
    ),
    ("all_interfaces", "", GOOD + "app.run(host='0.0.0.0')\n", "0.0.0.0"),
    ("odd_port", "50001000", GOOD + "app.run(port=50001000)\n", "50001000"),
    ("odd_port", "65536", GOOD + "PORT = 65536\napp.run('127.0.0.1', PORT)\n", "app.run"),
    ("odd_port", "-5", GOOD + "app.run(port=-5)\n", "app.run"),
    ("odd_port", "'5001x'", GOOD + "app.run(port='5001x')\n", "app.run"),
    ("odd_port", "inf", GOOD + "app.run(port=1e999)\n", "app.run"),
    ("odd_port", "a number without end", GOOD + f"app.run(port=0x{'f' * 5000})\n", "app.run"),
    ("odd_port", "500100", GOOD + "PORT = int(os.environ.get('PORT', 500100))\napp.run(port=PORT)\n", "app.run"),
    ("odd_port", "'500010'", GOOD + "app.run(port=os.getenv('PORT') or '500010')\n", "app.run"),
    ("odd_port", "500000", GOOD + "app.run(port=50 * 10000)\n", "app.run"),
    ("odd_port", "-1", GOOD + "app.run(port=5000 - 5001)\n", "app.run"),
    ("odd_port", "50001000", GOOD + "run_simple('127.0.0.1', 50001000, app)\n", "run_simple"),
    ("odd_port", "65536", GOOD + "serve(app, port=65536)\n", "serve"),
    ("odd_port", "70000", GOOD + "WSGIServer(('', 70000), app).serve_forever()\n", "WSGIServer"),
    ("waits_for_input", "", GOOD + "name = input('?')\n" + RUN, "input("),
    ("loop_before_run", "", GOOD + "while True:\n    pass\n" + RUN, "while"),
    ("catches_ctrl_c", "", GOOD + "try:\n    app.run()\nexcept KeyboardInterrupt:\n    pass\n", "except"),
    ("catches_ctrl_c", "", GOOD + "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n" + RUN, "SIG_IGN"),
    ("starts_processes", "subprocess.Popen", GOOD + "import subprocess\nsubprocess.Popen(['x'])\n" + RUN, "Popen"),
    ("starts_processes", "fork", GOOD + "from os import fork\nfork()\n" + RUN, "fork()"),
    ("route_without_path", "home", GOOD + "@app.route\ndef home():\n    return 'x'\n" + RUN, "def home"),
    ("route_without_slash", "home", GOOD + "@app.route('home')\ndef home():\n    return 'x'\n" + RUN, "'home'"),
    (
        "duplicate_view_name",
        "home",
        GOOD + VIEW + "return 'a'\n@app.route('/b')\ndef home():\n    return 'second'\n" + RUN,
        "def home",
    ),
    ("catch_all_route", "/<path:p>", GOOD + "@app.route('/<path:p>')\ndef f(p):\n    return p\n" + RUN, "<path"),
    ("catch_all_route", "/<name>", GOOD + "@app.route('/<name>')\ndef f(name):\n    return name\n" + RUN, "<name"),
    ("own_error_page", "lost", GOOD + "@app.errorhandler(404)\ndef lost(e):\n    return 'hm'\n" + RUN, "def lost"),
    ("early_return", "home", GOOD + VIEW + "x = [1]\n    return x\n    x.append(2)\n" + RUN, "return x"),
    (
        "early_return",
        "home",
        GOOD + VIEW + "x = []\n    for n in '12':\n        x.append(n)\n        return x\n" + RUN,
        "return x",
    ),
    ("string_instead_of_json", "home", GOOD + VIEW + "x = [1]\n    return str(x)\n" + RUN, "str(x)"),
    ("set_in_records", "Cars", GOOD + "x = {'Cars': {'a', 'b'}}\n" + RUN, "'Cars'"),
    ("uses_name_never_imported", "render_template", GOOD + VIEW + "return render_template('x')\n" + RUN, "render_template"),
    ("uses_name_never_imported", "CORS", HEAD.replace("from flask_cors import CORS", "") + OPEN + RUN, "CORS(app"),
    ("secret_shape", "1 password", GOOD + "password = 'tulip-42'\n" + RUN, None),
    (
        "real_data_shape",
        "1",
        GOOD + "x = {'Email': 'ibbie@' + 'x', 'b': 'corvin@school' '.test.example.edu', 'c': 'a@b.lan'}\n" + RUN,
        None,
    ),
    ("cors_call_missing", "", HEAD + RUN, None),
    ("cors_without_credentials", "", HEAD + "CORS(app)\n" + RUN, "CORS(app"),
    (
        "cors_origins_list",
        "2",
        HEAD + "CORS(app, supports_credentials=True, origins=['http://a', 'http://b'])\n" + RUN,
        "CORS(app",
    ),
    ("cors_origins_list", "1", HEAD + "CORS(app, supports_credentials=True, origins='http://a')\n" + RUN, "CORS(app"),
    (
        "cors_origins_list",
        "1",
        HEAD + "CORS(app, supports_credentials=True, resources={'/*': {'origins': ['http://a']}})\n" + RUN,
        "CORS(app",
    ),
    (
        "cors_resources_limited",
        "/api/*",
        HEAD + "CORS(app, supports_credentials=True, resources={'/api/*': {}})\n" + RUN,
        "CORS(app",
    ),
    (
        "star_header_by_hand",
        "",
        HEAD + "@app.after_request\ndef f(r):\n    r.headers['Access-Control-Allow-Origin'] = '*'\n    return r\n" + RUN,
        "r.headers",
    ),
    (
        "star_header_by_hand",
        "",
        HEAD + "@app.after_request\ndef f(r):\n    r.headers.add('Access-Control-Allow-Origin', '*')\n    return r\n" + RUN,
        "r.headers",
    ),
]


@pytest.mark.parametrize(("code", "detail", "text", "words"), PROGRAMS, ids=[f"{row[0]}-{n}" for n, row in enumerate(PROGRAMS)])
def test_a_program_gives_its_sign_at_its_line(code, detail, text, words):
    found = [sign for sign in shown(text) if sign[0] == code]
    assert [(sign[0], sign[1]) for sign in found] == [(code, detail)]
    lines = [number for number, line in enumerate(text.split("\n"), start=1) if words and words in line]
    assert found[0][2] in (lines or [None])


CELL = "\n" + GOOD + "app.run(port=5001, debug=True)\n"

# (code, detail, line, cell, what surrounds the program)
AROUND = [
    ("bg_cell", "%%python --bg", None, None, {"text": CELL, "cell": 3, "magic": "%%python --bg"}),
    ("bg_debug", "", line_of(CELL, "debug"), 3, {"text": CELL, "cell": 3, "magic": "%%python"}),
    ("shadows_library", "flask.py", None, None, {"files": (File(path="flask.py", content=b""),)}),
    ("shadows_library", "json/", None, None, {"files": (File(path="json/__init__.py", content=b""),)}),
    ("junk_committed", "venv/", None, None, {"junk": ("venv/",)}),
    ("left_out", "link.py", None, None, {"left_out": ("link.py",)}),
]


def html(text, kind="html", file="lesson.html"):
    return {"passages": (Passage(file=file, kind=kind, text=text),)}


AROUND += [
    ("front_end_port", "8887", 2, None, html("<script>\nfetch('http://localhost:8887/api')")),
    ("front_end_port", "3000", 1, None, html("requests.get('http://127.0.0.1:3000/')", "python", "client.py")),
]


@pytest.mark.parametrize(
    ("code", "detail", "line", "cell", "around"), AROUND, ids=[f"{row[0]}-{n}" for n, row in enumerate(AROUND)]
)
def test_what_surrounds_the_program_gives_its_sign_at_its_place(code, detail, line, cell, around):
    assert [sign for sign in shown(**around) if sign[0] == code] == [(code, detail, line, cell)]


INSTEAD = {
    "a_document", "no_app_made", "only_a_link", "only_pictures", "other_ending", "other_framework", "other_language", "server_commented_out",
    "server_in_markdown_cell", "server_in_page_cell", "server_in_quotes", "server_in_raw_cell", "server_in_shell_cell",
    "server_under_unknown_magic", "still_packed",
}  # fmt: skip
"""Their rows stand in test_signs_instead.py."""
BECAME = {
    "notebook_called_py",
    "notebook_under_another_name",
    "page_of_a_notebook",
    "python_called_notebook",
    "script_of_a_notebook",
    "wide_text",
}
"""Theirs stand in tests/collect/test_exports.py."""


def test_the_table_of_signs_lists_exactly_the_signs_that_are_given():
    assert set(SIGNS) == {row[0] for row in (*PROGRAMS, *AROUND)} | START | STOPPING | INSTEAD | BECAME | set(CODES) | {
        "pip_satisfied"
    }


def test_each_text_gives_only_signs_of_the_table():
    given = {sign[0] for row in PROGRAMS for sign in shown(row[2])} | {sign[0] for row in AROUND for sign in shown(**row[4])}
    assert given <= set(SIGNS)


INNOCENT = [
    GOOD + RUN,
    GOOD + "if __name__ == '__main__':\n    " + RUN,
    GOOD + "if '__main__' == __name__:\n    " + RUN,
    GOOD + "def main():\n    app.run()\nmain()\n",
    GOOD + "if not app:\n    app.run()\nelse:\n    app.run(port=1)\n",
    GOOD + "from waitress import serve\nserve(app, port=5001)\n",
    GOOD + "page = '\u201chello\u201d'\n" + RUN,
    GOOD + "while True:\n    break\n" + RUN,
    GOOD + "def ask():\n    return input()\n" + RUN,
    GOOD + "import subprocess\n" + RUN,
    GOOD + "@app.route('/')\n@app.route('/home')\ndef home():\n    return 'x'\n" + RUN,
    GOOD + VIEW + "return 'x'\n@app.route('/b', endpoint='b')\ndef home():\n    return 'y'\n" + RUN,
    GOOD + "@app.route('/<int:n>')\ndef f(n):\n    return str(n)\n" + RUN,
    GOOD + "@app.errorhandler(404)\ndef lost(e):\n    return 'hm', 404\n" + RUN,
    GOOD + VIEW + "x = []\n    if not x:\n        return 'none'\n    x.append(1)\n    return x\n" + RUN,
    GOOD + VIEW + "x = []\n    for n in '12':\n        x.append(n)\n    return x\n" + RUN,
    GOOD + VIEW + "return jsonify([n for n in range(3) if (m := n)])\n" + RUN,
    GOOD + "try:\n    x = 1\nexcept ValueError as error:\n    print(error)\n" + RUN,
    GOOD + "from tools import *\nhelp_me()\n" + RUN,
    GOOD + "x = {'Email': 'ana@example.com', 'b': 'ana@mail.example.org', 'n': 'not @ an address'}\n" + RUN,
    HEAD + "CORS(app, supports_credentials=True, origins=['*'], resources={r'/*': {'origins': '*'}})\n" + RUN,
    HEAD + "app.config['CORS_SUPPORTS_CREDENTIALS'] = True\nCORS(app)\n" + RUN,
]


@pytest.mark.parametrize("text", INNOCENT, ids=range(len(INNOCENT)))
def test_innocent_programs_give_no_sign(text):
    assert shown(text) == []


@pytest.mark.parametrize(
    "around",
    [
        html("<p>call 127.0.0.1 at noon</p>"),
        html("  // fetch('http://localhost:3000/')\n<!-- fetch('http://localhost:3000/') -->"),
        html("# requests.get('http://localhost:3000/')", "python", "client.py"),
        html("curl http://localhost:3000/", "shell"),
        html("fetch('http://localhost:3000/')", file="other.ipynb"),
        html("fetch('http://localhost:3000/')", file="README.md"),
        {"files": (File(path="sub/json.py", content=b""), File(path="flask.txt", content=b""))},
    ],
    ids=["no port", "commented out", "a comment of Python", "a command", "another notebook", "a page of text", "elsewhere"],
)
def test_innocent_surroundings_give_no_sign(around):
    assert shown(**around) == []


def test_permission_given_in_another_file_of_the_student_counts():
    module = File(path="website.py", content=(GOOD).encode())
    codes = {sign[0] for sign in shown("from website import app\napp.run()\n", files=(module,))}
    assert "cors_call_missing" not in codes


def test_a_port_that_two_pages_ask_is_given_once():
    asks = Passage(file="a.html", kind="html", text="http://localhost:3000/")
    assert [sign[:2] for sign in shown(passages=(asks, asks._replace(file="b.html")))] == [("front_end_port", "3000")]


def test_the_students_own_cells_ask_for_ports_and_the_lessons_do_not():
    asks = "requests.get('http://localhost:3000/')"
    assert ("front_end_port", "3000") in [sign[:2] for sign in cells_show(SERVER, asks)]
    assert "front_end_port" not in codes(SERVER, asks, starter=(asks,))
    assert "front_end_port" not in codes(SERVER, f"# {asks}")


def test_no_sign_repeats_a_value_of_a_record():
    text = GOOD + "x = {'Name': 'Ibbie Corvin', 'Email': 'ibbie@corvin.lan', 'Cars': {'Leaf'}}\n" + VIEW + "return str(x)\n" + RUN
    details = " ".join(sign[1] for sign in shown(text))
    assert not [word for word in ("Ibbie", "Corvin", "Leaf", "@") if word in details]
