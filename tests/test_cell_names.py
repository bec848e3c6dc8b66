"""A cell is named by what its student sees, in words that any reader may see."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.cell_names import LONGEST, cell_in_words, cell_names, opening
from tests.examples import examples

SERVER = "%%python --bg\nfrom flask import Flask\napp = Flask(__name__)\n"

# what stands in the cell, and what of it is repeated
OPENINGS = [
    (SERVER, "%%python --bg"),
    ("\n\n%%python --bg\nx = 1", "%%python --bg"),
    ("%%script --bg python\nx", "%%script --bg python"),
    ("%%script bash\nlsof", "%%script bash"),
    ("%%writefile server.py\nx", "%%writefile server.py"),
    ("%%writefile 'my server.py'\nx", "%%writefile"),
    ("%% python --bg\nx", "%% python --bg"),
    ("%python --bg\nx", "%python --bg"),
    ("from flask import Flask, jsonify  # for Ibbie", "from flask import Flask, jsonify"),
    ("import requests\nrequests.get('/')", "import requests"),
    ("app = Flask(__name__)", "app = Flask("),
    ("requests.get('http://x/api/ibbie')", "requests.get("),
    ("r=requests.get('http://x')", "r=requests.get("),
    ("@app.route('/ibbie')\ndef f(): ...", "@app.route("),
    ("def home():\n    return 'x'", "def home():"),
    ("InfoDb.append({'FirstName': 'Ibbie'})", "InfoDb.append("),
    ("people = [{'FirstName': 'Ibbie'}]", "people = ["),
    ("person = {'FirstName': 'Ibbie'}", "person = {"),
    ("name = Ibbie\nx = 1", "name ="),
    ("born = 20090412", "born ="),
    ("Ibbie Corvin\nimport os", "import os"),
    ("print('Ibbie')", "print("),
    ("!pip install flask", "!pip install"),
    ("%pip install flask", "%pip install"),
    ("!python server.py", "!python server.py"),
    ("! lsof -i :5001", "! lsof"),
    ("!echo Ibbie Corvin", "!echo"),
    ("lsof -i :5001", "lsof"),
    ("pip install flask", "pip install"),
    ("python = Ibbie", "python ="),
    ("!curl -d name=Ibbie http://x", "!curl"),
    ("Ibbie@corvin.lan", ""),
    ("<h1>Ibbie</h1>", ""),
    ("'''Ibbie'''", ""),
    ("# Ibbie Corvin, period 3", ""),
    ("", ""),
    ("   \n\n", ""),
]


@pytest.mark.parametrize(("source", "shown"), OPENINGS, ids=range(len(OPENINGS)))
def test_the_first_line_that_tells_a_cell_from_others_is_shown_up_to_its_first_value(source, shown):
    assert opening(source).text == shown


def test_a_line_below_a_comment_is_not_called_the_first():
    assert opening("# Ibbie's server\nimport flask") == ("import flask", False)
    assert opening("\n \nimport flask") == ("import flask", True)


# (number, execution count, source) of all code cells -> what each is called
NOTEBOOKS = [
    ([(2, 9, SERVER)], ["cell In [9]"]),
    ([(2, 9, SERVER), (3, 2, "import os")], ["cell In [9]", "cell In [2]"]),
    ([(2, None, SERVER)], ["the cell that begins with `%%python --bg`"]),
    ([(2, None, "# mine\n" + SERVER)], ["the cell with `%%python --bg`"]),
    (
        [(2, 1, SERVER), (4, 1, "import os")],
        ["the cell that begins with `%%python --bg`", "the cell that begins with `import os`"],
    ),
    (
        [(1, None, SERVER), (3, None, "import os"), (5, None, SERVER)],
        [
            "the first cell that begins with `%%python --bg`",
            "the cell that begins with `import os`",
            "the second cell that begins with `%%python --bg`",
        ],
    ),
    ([(1, 4, SERVER), (3, None, SERVER)], ["cell In [4]", "the second cell that begins with `%%python --bg`"]),
    ([(7, None, "'''x'''")], [""]),
]


@pytest.mark.parametrize(("cells", "names"), NOTEBOOKS, ids=range(len(NOTEBOOKS)))
def test_each_cell_has_a_name_of_its_own(cells, names):
    assert list(cell_names(cells).values()) == names


def test_twelve_cells_that_begin_alike_are_told_apart():
    names = list(cell_names([(number, None, "import os") for number in range(1, 13)]).values())
    assert len(set(names)) == 12
    assert names[8:] == [f"the {nth} cell that begins with `import os`" for nth in ("ninth", "10th", "11th", "12th")]


def test_a_cell_without_a_name_says_how_it_was_counted():
    assert cell_in_words(4) == "the fourth cell from the top (text cells counted)"
    assert cell_in_words(22) == "the 22nd cell from the top (text cells counted)"
    assert cell_in_words(4, "cell In [9]") == "cell In [9]"


@examples(200)
@given(st.text(max_size=300))
def test_what_is_shown_is_short_one_line_and_never_a_quoted_text(source):
    shown = opening(source).text
    assert len(shown) <= LONGEST + 3
    assert not set(shown) & set("\n`'\"#")


@examples(100)
@given(st.text(alphabet="abcXYZ", min_size=3, max_size=12), st.sampled_from(OPENINGS))
def test_no_value_of_a_record_is_shown(value, row):
    source = row[0].replace("Ibbie", value)
    assert f"{value}" not in opening(source).text or value in row[1]
