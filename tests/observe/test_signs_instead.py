"""What looks like the server where nothing can be started, and that nothing is said where nothing looks like it."""

from __future__ import annotations

import pytest

from checker.collect.bundle import Bundle
from checker.collect.submission import assemble
from checker.model import File
from checker.observe.source import read_source
from checker.observe.source_signs_instead import instead_signs
from tests.growth import takes_time_that_grows_with_size
from tests.notebooks import APP, ENTRIES, RUN, Ran, notebook, submission, text

SERVER = APP + RUN
COMMENTED = "".join(f"# {line}\n" for line in SERVER.splitlines())
QUOTED = f"code = '''\n{SERVER}'''\n"


def found(given):
    return [(sign.code, sign.detail, sign.place.cell_name if sign.place else "") for sign in instead_signs(given)]


def files(**contents):
    given = tuple(File(name.replace("__", "."), content.encode()) for name, content in contents.items())
    return assemble(Bundle(name="work", files=given), ENTRIES)


@pytest.mark.parametrize(
    ("cell", "code", "detail"),
    [
        (f"%%pyhton --bg\n{SERVER}", "server_under_unknown_magic", "%%pyhton --bg"),
        (f"%%Python --bg\n{SERVER}", "server_under_unknown_magic", "%%Python --bg"),
        (f"%%flask\n{SERVER}", "server_under_unknown_magic", "%%flask"),
        (f"%%bash\n{SERVER}", "server_in_shell_cell", "%%bash"),
        (f"%%script bash\n{SERVER}", "server_in_shell_cell", "%%script bash"),
        (f"%%perl\n{SERVER}", "server_in_shell_cell", "%%perl"),
        (f"%%html\n{SERVER}", "server_in_page_cell", "%%html"),
        (f"%%javascript\n{SERVER}", "server_in_page_cell", "%%javascript"),
        (COMMENTED, "server_commented_out", ""),
        (QUOTED, "server_in_quotes", ""),
        ("from flask import Flask\napp = Flask\n", "no_app_made", "lesson.ipynb"),
    ],
)
def test_a_cell_that_is_not_run_as_a_server(cell, code, detail):
    assert found(submission(Ran(cell, count=9))) == [(code, detail, "cell In [9]")]


@pytest.mark.parametrize(
    "cells",
    [["import requests\n"], ["%%bash\nlsof -i :5001"], ["!pip install flask"], [text("We use `Flask(__name__)` here.")], []],
)
def test_nothing_is_said_where_nothing_looks_like_it(cells):
    assert found(submission(*cells, files=(("README.md", "# Flask\n\nImport flask.\n"),))) == []


@pytest.mark.parametrize(("kind", "name"), [("markdown", "Markdown"), ("raw", "Raw")])
def test_a_cell_of_text_is_named_by_its_code(kind, name):
    cell = Ran(f"```python\n{SERVER}```", kind=kind)
    spot = f"the {name} cell with `from flask import Flask, jsonify`"
    assert found(submission("import requests", cell)) == [(f"server_in_{kind}_cell", "lesson.ipynb", spot)]
    two = submission("import requests", cell, files=(("other.ipynb", "{}"),))
    assert found(two) == [(f"server_in_{kind}_cell", "lesson.ipynb", f"{spot} of lesson.ipynb")]


@pytest.mark.parametrize(
    ("contents", "code", "detail"),
    [
        ({"server__py__txt": SERVER}, "other_ending", "server.py.txt"),
        ({"server": SERVER}, "other_ending", "server"),
        ({"server__rtf": "{\\rtf1 \\f0\\fs24 \\cf0 " + SERVER.replace("\n", "\\\n") + "}"}, "other_ending", "server.rtf"),
        ({"lesson__ipynb__txt": SERVER}, "other_ending", "lesson.ipynb.txt"),
        ({"lesson__json": notebook(SERVER)}, "notebook_under_another_name", "lesson.json"),
        ({"server__py": COMMENTED}, "server_commented_out", "server.py"),
        ({"a__py": QUOTED, "b__py": ""}, "server_in_quotes", "a.py"),
        ({"a__py": "from flask import Flask\napp = flask()\n", "b__py": "x = 1\n"}, "no_app_made", "a.py"),
        ({"a__ipynb": SERVER}, "python_called_notebook", "a.ipynb"),
        ({"server__js": "const app = require('express')()"}, "other_language", "server.js (JavaScript)"),
        ({"a__py": "from fastapi import FastAPI\n", "b__py": "x = 1\n"}, "other_framework", "a.py (FastAPI)"),
        ({"hacks__docx": "PK"}, "a_document", "hacks.docx"),
        ({"hacks__rar": "Rar!"}, "still_packed", "hacks.rar"),
        ({"hacks__url": "[InternetShortcut]"}, "only_a_link", "hacks.url"),
        ({"a__png": "", "b__JPG": ""}, "only_pictures", "a.png"),
    ],
)
def test_a_file_that_nobody_can_start(contents, code, detail):
    given = files(**contents)
    assert given.program is None
    assert [sign[:2] for sign in found(given)] == [(code, detail)]
    assert code in {sign.code for sign in read_source(given).signs}


@pytest.mark.parametrize(
    "contents",
    [
        {"page__js": "fetch('/api') // express yourself"},
        {"index__html": "<p>", "cv__pdf": "%PDF", "_config__yml": ""},
        {"a__rb": "track"},
        {"a__png": "", "notes__txt": "hello"},
        {"a__txt": "Flask(water)"},
        {"a__py": "x = 1\n", "b__py": ""},
    ],
)
def test_other_files_are_not_spoken_of(contents):
    assert found(files(**contents)) == []


def test_nothing_is_said_beside_a_program():
    given = files(server__py=SERVER, old__txt=SERVER, notes__docx="PK")
    assert not {"other_ending", "a_document"} & {sign.code for sign in read_source(given).signs}


@pytest.mark.parametrize("piece", ["from flask import ", "Flask (", "# Flask(", "import fastapi\n", " \t"])
def test_looking_takes_time_that_grows_with_size(piece):
    def work(times):
        list(instead_signs(files(a__txt=piece * times, b__py=piece * times, c__py="x = 1")))

    takes_time_that_grows_with_size(work, quarter=4_000, whole=16_000)
