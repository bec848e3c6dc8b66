"""Which plain cells of a notebook make one server, and in which order."""

from __future__ import annotations

import ast

import pytest

from checker.collect.spread_cells import Plain, on_a_page, together
from checker.model import Program

APP = "from flask import Flask\napp = Flask(__name__)"
HOME = "@app.route('/')\ndef home():\n    return 'hi'"
DATA = "@app.route('/api/data')\ndef data():\n    return people"
RUN = "app.run(port=5001)"
WHOLE = f"{APP}\n{HOME}\n{RUN}"
THREAD = "import threading\nthreading.Thread(target=app.run, daemon=True).start()"
FACTORY = "from flask import Flask\ndef create_app():\n    app = Flask(__name__)\n    return app"
SERVER = "from werkzeug.serving import make_server\nserver = make_server('127.0.0.1', 5001, app)"
VIEW = "class Home(MethodView):\n    def get(self):\n        return 'hi'"


def groups(*cells):
    """The numbers of the cells of each program, and the programs. A cell is its text, or (text, the 9 of `In [9]`)."""
    pairs = [cell if isinstance(cell, tuple) else (cell, 0) for cell in cells]
    plain = [Plain(number, text, run) for number, (text, run) in enumerate(pairs, start=1)]
    programs = [Program("a.ipynb", cell.text, cell.number) for cell in plain if "Flask(" in cell.text]
    found = together("a.ipynb", plain, programs)
    return [tuple(part.cell for part in program.parts) or (program.cell,) for program in found], found


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        pytest.param([APP, HOME, RUN], [(1, 2, 3)], id="app, view, run"),
        pytest.param([WHOLE], [(1,)], id="one cell"),
        pytest.param(["x = 1", WHOLE, "print(x)"], [(2,)], id="one whole cell among others"),
        pytest.param(["import pandas as pd\npd.read_csv('x')", APP, RUN], [(2, 3)], id="what the server does not need"),
        pytest.param(["people = []", APP, DATA, RUN], [(1, 2, 3, 4)], id="data that a view needs"),
        pytest.param([APP, "people = []", "people.append({})", DATA, RUN], [(1, 2, 3, 4, 5)], id="data that is filled"),
        pytest.param([APP, "people = []", "people[0:0] = [1]", DATA, RUN], [(1, 2, 3, 4, 5)], id="data that is changed"),
        pytest.param([APP, "people = []", "people += [1]", DATA, RUN], [(1, 2, 3, 4, 5)], id="data that grows"),
        pytest.param([APP, "people = []", "print(people)", DATA, RUN], [(1, 2, 4, 5)], id="data that is only printed"),
        pytest.param(["people = []", f"{APP}\n{DATA}\n{RUN}"], [(1, 2)], id="one cell and its data"),
        pytest.param(["from flask import Flask", "app = Flask(__name__)", RUN], [(1, 2, 3)], id="the import alone"),
        pytest.param([FACTORY, "app = create_app()", HOME, RUN], [(1, 2, 3, 4)], id="a factory"),
        pytest.param([APP, HOME, THREAD, "import requests\nrequests.get('http://127.0.0.1:5001')"], [(1, 2, 3)], id="a thread"),
        pytest.param([APP, "def go():\n    app.run()", "import threading\nthreading.Thread(target=go).start()"], [(1, 2, 3)], id="a function"),
        pytest.param([APP, "import threading\nt = threading.Thread(target=app.run)", "t.start()"], [(1, 2, 3)], id="a thread, started later"),
        pytest.param([APP, HOME, SERVER, "server.serve_forever()", "server.shutdown()"], [(1, 2, 3, 4)], id="a cell that stops it"),
        pytest.param([APP, RUN, HOME], [(1, 2, 3)], id="a view below the run"),
        pytest.param([APP, RUN, "print(app.url_map)"], [(1, 2)], id="a look below the run"),
        pytest.param([APP, HOME, "app.test_client().get('/')", RUN], [(1, 2, 4)], id="a test client"),
        pytest.param([APP, "from flask.views import MethodView", VIEW, "app.add_url_rule('/', view_func=Home.as_view('h'))", RUN], [(1, 2, 3, 4, 5)], id="a MethodView"),
        pytest.param([APP, "from flask import Blueprint\nbp = Blueprint('b', __name__)", "@bp.route('/')\ndef x():\n    return ''", "app.register_blueprint(bp)", RUN], [(1, 2, 3, 4, 5)], id="a blueprint"),
        pytest.param([WHOLE, APP, HOME, RUN], [(1,), (2, 3, 4)], id="an older server above"),
        pytest.param([APP, HOME, RUN, WHOLE], [(1, 2, 3), (4,)], id="another server below"),
        pytest.param([APP, HOME.replace("@app", "@ap"), RUN], [(1, 2, 3)], id="a misspelt app"),
        pytest.param([APP, "people = []", "people.append({'a': 1 'b'})", DATA, RUN], [(1, 2, 3, 4, 5)], id="data that Python cannot read"),
        pytest.param([APP, "def f():\n    print(x)\n    global x\nf(app)", RUN], [(1, 2, 3)], id="what no tree shows"),
        pytest.param([APP, "x = (", HOME, RUN], [(1, 3, 4)], id="a slip that has nothing to do with it"),
        pytest.param([APP, "@app.route('/'\ndef home():\n    return 'hi'", RUN], [(1, 2, 3)], id="a cell that Python cannot read"),
    ],
)  # fmt: skip
def test_cells_that_belong_together_are_one_program(cells, expected):
    assert groups(*cells)[0] == expected


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        pytest.param([(APP, 1), (RUN, 4), (HOME, 3)], (1, 3, 2), id="run before the cell that starts"),
        pytest.param([(APP, 1), (RUN, 2), (HOME, 3)], (1, 2, 3), id="never reached"),
        pytest.param([(APP, 1), (RUN, 2), (HOME, 0)], (1, 2, 3), id="never run"),
        pytest.param([(APP, 9), (HOME, 3), (RUN, 10)], (1, 2, 3), id="the app made once more"),
    ],
)
def test_a_blocking_cell_comes_behind_what_was_run_before_it(cells, order):
    assert groups(*cells)[0] == [order]


def test_lines_are_those_of_the_cells():
    (program,) = groups(f"# one\n{APP}\n", HOME, RUN)[1]
    lines = program.text.split("\n")
    starts = [(part.cell, lines[part.line - 1]) for part in program.parts]
    assert starts == [(1, "# one"), (2, "@app.route('/')"), (3, RUN)]
    ast.parse(program.text)
    assert program.cell == 3


def test_a_program_of_a_python_of_its_own_stays_alone():
    magic = Program("a.ipynb", WHOLE, 2, magic="%%python --bg")
    assert together("a.ipynb", [Plain(1, APP), Plain(3, HOME)], [magic]) == [magic]


def test_there_is_an_end_to_it():
    cells = [APP, *(f"x{number} = x{number + 1}" for number in range(300)), RUN]
    assert groups(*cells)[0] == [(1,)]


def test_blocks_of_a_page_keep_their_lines():
    blocks = [f"\n\n{APP}", "\n" * 7 + HOME, "\n" * 20 + "x = 1", "\n" * 30 + RUN]
    (program,) = on_a_page("a.md", blocks, [Program("a.md", blocks[0])])
    lines = program.text.split("\n")
    assert (lines[2:4], lines[7], lines[20], lines[30]) == (APP.split("\n"), "@app.route('/')", "", RUN)
    assert (program.cell, program.parts) == (None, ())
    assert on_a_page("a.md", [WHOLE], [Program("a.md", WHOLE)]) == [Program("a.md", WHOLE)]
