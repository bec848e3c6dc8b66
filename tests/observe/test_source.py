"""Static facts of whole programs, written into the test."""

from __future__ import annotations

import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.codec import from_json, to_json
from checker.evidence import Place, SourceFacts
from checker.model import File, NotebookCell, Program, Start, Submission
from checker.observe.source import label, read_source
from checker.observe.summary import handed
from tests.examples import examples

HEAD = "from flask import Flask, jsonify, Blueprint\napp = Flask(__name__)\n"
RESTFUL = (
    'bp = Blueprint("b", __name__, url_prefix="/api")\napi = Api(bp)\n'
    "class People:\n    def get(self): pass\n    def post(self): pass\n"
)


def facts(text, *, base="", others=(), files=(), cell=None, magic=None):
    """The facts of a server.py (or of a cell) with this text."""
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    name = "lesson.ipynb" if cell else f"{base}/server.py".lstrip("/")
    return read_source(
        Submission(
            id="x",
            form="notebook" if cell else "python",
            digest="",
            files=(File(path=name, content=content), *(File(path=path, content=body.encode()) for path, body in files)),
            program=Program(file=name, text=content.decode("utf-8", "replace"), cell=cell, magic=magic),
            others=others,
            start=Start(base),
        )
    )


@pytest.mark.parametrize(
    ("text", "line", "kind", "words"),
    [
        (HEAD + "x = [1, 2\ny = 3\n", 3, "SyntaxError", "'[' was never closed"),
        (HEAD + "if True:\nx = 1\n", 4, "IndentationError", "expected an indented block"),
        (HEAD + "\tx = 1\n", 3, "IndentationError", "unexpected indent"),
        (HEAD + "return 3\n", 3, "SyntaxError", "'return' outside function"),
        (HEAD + "x = \u201cAnn\u201d\n", 3, "SyntaxError", "invalid character"),
        (HEAD + "x = 1\0\n", 1, "SyntaxError", "null bytes"),
        (HEAD.encode() + b"# caf\xe9\n", 3, "SyntaxError", "Non-UTF-8 code starting with '\\xe9' on line 3"),
        (b"# coding: ascii\nx = '\xe9'\n", 1, "SyntaxError", "0xe9"),
        (b"# coding: no-such\n" + HEAD.encode(), 1, "SyntaxError", "unknown encoding"),
    ],
    ids=["bracket", "indent", "unexpected indent", "return", "quotes", "null", "not utf-8", "not ascii", "coding"],
)
def test_a_program_that_python_cannot_read_says_where_and_why(text, line, kind, words):
    fault = facts(text).syntax
    assert (fault.place, fault.kind) == (Place(line=line), kind)
    assert words in fault.message


def test_an_error_in_a_cell_names_the_cell():
    assert facts("\nx = (", cell=4).syntax.place == Place(line=2, cell=4)


@pytest.mark.parametrize(
    "text", [b"# coding: latin-1\nx = 'caf\xe9'\n", b"\xef\xbb\xbfx = 1\r\n", b""], ids=["latin-1", "bom", "empty"]
)
def test_what_python_can_read_has_no_fault(text):
    assert facts(text).syntax is None


def test_a_students_warning_stays_silent():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert facts('x = "\\d"\nassert (x, "always")\ny = x is "z"\n').syntax is None


def test_without_a_program_the_facts_are_empty():
    assert read_source(Submission(id="x", form="python", digest="")) == SourceFacts(imports=(), calls=())


@pytest.mark.parametrize(
    ("routing", "expected"),
    [
        ('@app.route("/x")\ndef f(): return 1', [("/x", ("GET",), "f")]),
        ('@app.route("/x", methods=["get", "POST"])\ndef f(): return 1', [("/x", ("GET", "POST"), "f")]),
        ('@app.route(rule="/x", methods=("PUT",))\nasync def f(): return 1', [("/x", ("PUT",), "f")]),
        ('@app.get("/x")\ndef f(): return 1', [("/x", ("GET",), "f")]),
        ('@app.delete("/x/<int:n>")\ndef f(n): return 1', [("/x/<int:n>", ("DELETE",), "f")]),
        ('@app.route("/")\n@app.route("/home")\ndef f(): return 1', [("/", ("GET",), "f"), ("/home", ("GET",), "f")]),
        ('def f(): return 1\napp.add_url_rule("/x", "x", f)', [("/x", ("GET",), "f")]),
        ('def f(): return 1\napp.add_url_rule("/x", view_func=f, methods=["POST"])', [("/x", ("POST",), "f")]),
        ('bp = Blueprint("b", __name__, url_prefix="/api")\n@bp.route("/x")\ndef f(): return 1', [("/api/x", ("GET",), "f")]),
        (
            'bp = Blueprint("b", __name__)\n@bp.route("/x")\ndef f(): return 1\napp.register_blueprint(bp, url_prefix="/v1")',
            [("/v1/x", ("GET",), "f")],
        ),
        (
            f'{RESTFUL}api.add_resource(People, "/people")',
            [("/api/people", ("GET", "POST"), "People")],
        ),
        ('path = "/x"\n@app.route(path)\ndef f(): return 1', []),
        ("@app.route\ndef f(): return 1", []),
        ('requests.get("/x")', []),
    ],
)
def test_routes_are_read_in_all_their_spellings(routing, expected):
    assert [(route.path, route.methods, route.function) for route in facts(HEAD + routing).routes] == expected


RUN_LAST = '\n@app.route("/late")\ndef late(): return 1\n'


@pytest.mark.parametrize(
    ("start", "late"),
    [
        ("app.run()", True),
        ('if __name__ == "__main__":\n    app.run()', True),
        ("def main():\n    app.run()\nmain()", True),
        ("try:\n    app.run()\nfinally:\n    pass", True),
        ('if __name__ == "main":\n    app.run()', False),
        ("def main():\n    app.run()", False),
        ("from threading import Thread\nThread(target=app.run).start()", False),
        ("import subprocess\nsubprocess.run(['ls'])", False),
        ("", False),
    ],
)
def test_a_route_below_the_start_is_never_reached(start, late):
    (route,) = facts(HEAD + start + RUN_LAST).routes
    assert route.after_run is late


def test_a_route_above_the_start_is_reached():
    assert [route.after_run for route in facts(HEAD + RUN_LAST + "app.run()\n").routes] == [False]


@pytest.mark.parametrize(
    ("body", "appends", "returns"),
    [
        ("people = []\n    people.append(1)\n    people.append(2)\n    return people", 2, True),
        ("people = []\n    people.append(1)", 1, False),
        ("return", 0, False),
        ("yield 1", 0, True),
        ("if x:\n        return 1", 0, True),
    ],
)
def test_a_view_counts_its_appends_and_says_whether_it_returns(body, appends, returns):
    (route,) = facts(f'{HEAD}@app.route("/")\ndef f():\n    {body}\n').routes
    assert (route.appends, route.returns) == (appends, returns)


@pytest.mark.parametrize(
    ("call", "port", "host", "debug"),
    [
        ("app.run()", None, None, False),
        ("app.run(port=5001)", 5001, None, False),
        ('app.run(port="8887", host="0.0.0.0", debug=True)', 8887, "0.0.0.0", True),
        ('app.run("localhost", 3000, True)', 3000, "localhost", True),
        ("PORT = 4887\napp.run(port=PORT)", 4887, None, False),
        ("app.run(port=int(environ.get('PORT', 1)))", None, None, False),
        ('app.run(port="five", debug=1)', None, None, False),
        ("app.run(port=True)", None, None, False),
        ("app.run(port=5001.0)", 5001, None, False),
        ("app.run(port=' 5001 ')", 5001, None, False),
        ("app.run(port=+8080)", 8080, None, False),
        ("app.run(port=0)", None, None, False),
        ("app.run(port='')", None, None, False),
        ("app.run(port=65535)", 65535, None, False),
        ("app.run(port=65536)", None, None, False),
        ("app.run(port=500100)", None, None, False),
        ("app.run(port=-5)", None, None, False),
        ("app.run(port=1e999)", None, None, False),
        ("app.run(port=5j)", None, None, False),
        ("app.run(port=b'5001')", None, None, False),
        (f"app.run(port='{'5' * 5000}')", None, None, False),
        (f"app.run(port=0x{'f' * 5000})", None, None, False),
        ("Flask(__name__).run(port=1)", 1, None, False),
        ('socketio.run(app, port=5001, host="::")', 5001, "::", False),
    ],
)
def test_a_run_call_is_read_as_far_as_it_is_literal(call, port, host, debug):
    (run,) = facts(HEAD + call).runs
    assert (run.port, run.host, run.debug) == (port, host, debug)


@pytest.mark.parametrize(
    "call", ["import asyncio\nasyncio.run(x())", "import subprocess as s\ns.run('ls')", "job = Thread()\njob.run()"]
)
def test_other_things_run_too(call):
    assert facts(HEAD + call).runs == ()


def test_apps_are_counted():
    assert facts(HEAD + "import flask\nother = flask.Flask('x')").apps == 2


def test_functions_that_no_address_leads_to_are_loose():
    text = HEAD + (
        '@app.route("/")\ndef home(): return used()\ndef used(): return 1\ndef loose(): return 2\ndef silent(): pass\n'
        'def added(): return 3\napp.add_url_rule("/a", view_func=added)\n'
    )
    assert facts(text).loose_functions == ("loose",)


def test_modules_of_the_students_own_count_as_part_of_the_program():
    files = [
        ("server/website.py", f'{HEAD}from .views import people\n@app.route("/")\ndef home(): return 1\n'),
        (
            "server/views.py",
            'people = Blueprint("p", __name__)\n@people.get("/people")\ndef all(): return {"Name": "Ibbie Corvin"}\n',
        ),
        ("elsewhere.py", '@app.route("/not")\ndef no(): return 1\n'),
    ]
    found = facts("from website import app\napp.run(port=1)\n", base="server", files=files)
    assert ([route.path for route in found.routes], found.apps) == (["/", "/people"], 1)
    assert found.record_values == ("Ibbie Corvin",)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ('x = {"Name": "Ibbie", "Cars": ["Beetle", ("Leaf",)], "Deep": {"a": "inner"}}', {"Ibbie", "Beetle", "Leaf", "inner"}),
        ('x = dict(Name="Ibbie")', {"Ibbie"}),
        ('class P: pass\nx = P("Ibbie", cars=["Leaf"])', {"Ibbie", "Leaf"}),
        ('x["Name"] = "Ibbie"', {"Ibbie"}),
        ('first = "Ibbie"\nx = {"Name": first}', {"Ibbie"}),
        ('x = [["Ibbie", "Corvin"], ["Juno", "Vale"]]', {"Ibbie", "Corvin", "Juno", "Vale"}),
        ('x = {"Initial": "I", "n": 3}', set()),
        ('page = "<p>hello</p>"', set()),
        ('x = {"Name": "Ibbie", "Cars": ["Leaf", "Beetle"]\nreturn 3', {"Ibbie", "Leaf", "Beetle"}),
        ("x = {'Name': 'Ibbie' 'DOB': 'May \\'4'", {"Ibbie", "May \\'4"}),
    ],
)
def test_values_of_records_are_found_so_that_they_can_be_masked(text, values):
    assert set(facts(HEAD + text).record_values) == values


def test_values_in_data_files_are_found_but_not_settings():
    files = [("people.json", '[{"Name": "Ibbie"}]'), ("broken.json", "{"), (".vscode/settings.json", '{"a": "setting"}')]
    assert facts(HEAD, files=files).record_values == ("Ibbie",)


def test_the_words_of_pages_that_were_not_chosen_are_kept():
    old = Program(file="old.py", text='x = "<h1>My parrot</h1><p>whistles, my dear</p>"\ny = "no page"')
    cell = Program(file="a.ipynb", text="x = '<b>lighthouse</b>' (", cell=9, cell_name="cell In [4]")
    plain = Program(file="c.py", text="x = 1")
    words = facts(HEAD, others=(old, cell, plain)).page_words
    assert words[0] == ("old.py", ("My", "parrot", "whistles", "my", "dear"))
    assert words[1][0] == "cell In [4] in a.ipynb"
    assert "lighthouse" in words[1][1]
    assert len(words) == 2


def test_a_program_is_named_as_a_reader_would():
    assert label(Program(file="old.py", text="")) == "old.py"
    assert label(Program(file="a.ipynb", text="", cell=2, cell_name="cell In [4]")) == "cell In [4] in a.ipynb"


def test_each_place_in_a_notebook_bears_the_name_of_its_cell():
    text = HEAD + "@app.route('home')\ndef home():\n    return 'x'\napp.run()\n"
    cells = (NotebookCell(file="a.ipynb", number=4, source=text, name="cell In [9]"),)
    program = Program(file="a.ipynb", text=text, cell=4)
    found = read_source(Submission(id="x", form="notebook", digest="", program=program, cells=cells))
    places = [found.routes[0].place, found.runs[0].place, *(sign.place for sign in found.signs if sign.place)]
    assert {place.cell_name for place in places} == {"cell In [9]"}
    broken = read_source(Submission(id="x", form="notebook", digest="", program=program._replace(text="x = ("), cells=cells))
    assert broken.syntax.place.cell_name == "cell In [9]"


PIECES = st.sampled_from(
    [
        *(HEAD + '@app.route("/")\ndef home():\n    return {"a": "bb"}\n').splitlines(),
        'if __name__ == "__main__":',
        "    app.run(port=5001)",
        "    app.run(*a, **k)",
        "@app.route()",
        "@app.get(*x)",
        "app.add_url_rule()",
        "api.add_resource()",
        "CORS(app, resources={**x, 'y': {**z}}, origins=[*q])",
        "x = {**y, 'z': {'s'}}",
        "@app.errorhandler()",
        "def f(*, a=1, **k): return [i for i in range(3) if (j := i)]",
        "class A(B, metaclass=C): x: int = 3",
        "lambda: (yield)",
        "from . import x",
        "from .. import *",
        "import a.b as c",
        "del x, y[0]",
        "while True: pass",
        "try: pass",
        "except* (KeyboardInterrupt, x): pass",
        "except: pass",
        "match x:\n    case {'a': b, **rest}: pass\n    case [*s]: pass",
        "x.y.z[0]().run()",
        'x = f"{a!r:>{b}}"',
        "\u201c",
        "<<<<<<< HEAD",
        "%%python",
    ]
)


@examples(100)
@given(st.lists(PIECES, max_size=12))
def test_odd_programs_never_raise_and_their_facts_survive_json(lines):
    found = facts("\n".join(lines))
    assert from_json(SourceFacts, to_json(found)) == found


@examples(100)
@given(st.binary(max_size=60) | st.text(max_size=60))
def test_odd_bytes_never_raise(text):
    assert isinstance(facts(text), SourceFacts)


@pytest.mark.parametrize(
    "text", ["(" * 5000, "-" * 50_000 + "1", "x" + ".y" * 20_000, "[" * 90 + "]" * 90], ids=["(", "-", ".", "["]
)
def test_deep_programs_never_raise(text):
    assert isinstance(facts(HEAD + text), SourceFacts)


def test_what_is_imported_and_called_is_known_by_its_name():
    found = facts(
        "import os.path\nfrom flask import Flask as F\napp = F(__name__)\ndb.session.add(app)\nf().g()\n(lambda: 1)()\n"
    )
    assert found.imports == ("os.path", "flask", "flask.Flask")
    assert set(found.calls) == {"F", "db.session.add", "f", "g"}


def test_a_module_beside_the_program_counts_for_what_is_used():
    files = (File("server.py", b"import model\n"), File("model.py", b"import sqlite3\nsqlite3.connect('x')\n"))
    submission = Submission(id="x", form="python", digest="", files=files, program=Program("server.py", "import model\n"))
    found = read_source(submission)
    assert (found.imports, found.calls) == (("model", "sqlite3"), ("sqlite3.connect",))


def test_endless_names_are_left_out():
    many = "".join(f"import m{number}\n" for number in range(2_000))
    assert len(facts(many).imports) == 1_000
    assert facts(f"import {'x' * 200}\n").imports == ()


def test_the_names_of_all_that_was_handed_in_are_kept():
    submission = Submission(
        id="x", form="python", digest="", files=(File("a/b.py", b""),), junk=("venv/", ".env"), left_out=("big.zip",)
    )
    assert handed(submission).names == ("a/b.py", "venv/", ".env", "big.zip")
