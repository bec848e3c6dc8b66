"""What a cell is, and that its lines keep their numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.collect.cells import classify
from tests.examples import examples

APP = "from flask import Flask\napp = Flask(__name__)\napp.run()\n"


@pytest.mark.parametrize(
    ("first_line", "kind"),
    [
        ("%%python --bg", "program"),
        ("## %%python --bg", "program"),
        ("#%%python", "program"),
        ("%%python", "program"),
        ("%%python3 --bg", "program"),
        ("%%script python", "program"),
        ("%%script --bg python3", "program"),
        ("%%script /usr/bin/python3", "program"),
        ("  %%python --bg  ", "program"),
        ("\n\n%%python --bg", "program"),
        ("# a comment", "program"),
        ("# %% a cell of an editor", "program"),
        ("!pip install flask", "program"),
        ("%pip install flask", "program"),
        ("found = !lsof -i :5001", "program"),
        ("?Flask", "program"),
        ("%%writefile server.py", "file"),
        ("%%writefile -a server.py", "file"),
        ("%%script bash", "shell"),
        ("%%bash", "shell"),
        ("%%pythonic", "shell"),
        ("%%time", "program"),
        ("%%capture", "program"),
        ("%%capture out", "program"),
        ("%%capture\n%%python --bg", "program"),
        ("%%time\n\n%%capture\n%%script python", "program"),
        ("%%captured", "shell"),
        ("%%script --bg --out x --err y python3 -u", "program"),
        ("%%script /usr/bin/env python3", "program"),
        ("%%script uv run python", "program"),
        ("%%script python2", "shell"),
        ("%%script perl", "shell"),
        ("%%file server.py", "file"),
        ("%%writefile --append server.py", "file"),
        ("%%html", "html"),
        ("%%javascript", "html"),
    ],
)
def test_the_first_line_tells_what_a_cell_is(first_line, kind):
    assert classify(f"{first_line}\n{APP}").kind == kind


def test_python_that_makes_no_app_is_only_python():
    assert classify("%%python --bg\nprint(1)").kind == "python"
    assert classify("import requests\n# Flask(").kind == "python"


def test_the_magic_leaves_an_empty_line():
    cell = classify("%%python --bg\n" + APP)
    assert cell.text == "\n" + APP
    assert cell.magic == "%%python --bg"


def test_writefile_names_its_file():
    cell = classify('%%writefile -a "templates/home.html"\n<p>')
    assert (cell.name, cell.appends, cell.text) == ("templates/home.html", True, "\n<p>")


def test_shell_lines_in_a_block_leave_the_block_whole():
    cell = classify(f"{APP}if True:\n    !kill -9 1\n    %cd x\nx = !ls\n")
    compile(cell.text, "cell", "exec")
    assert cell.kind == "program"
    assert cell.shell.splitlines()[4] == "    !kill -9 1"


def test_a_percent_sign_inside_a_string_stays():
    source = f'{APP}page = """\n% done\n! now\n"""\n'
    assert classify(source).text == source


@examples(100)
@given(
    st.lists(
        st.sampled_from([*APP.split("\n"), "%%python --bg", "!ls", "x = !ls", "", "\f", "if 1:", '"""', "## %%python", "é\u2028"])
    )
)
def test_lines_keep_their_numbers(lines):
    cell = classify("\n".join(lines))
    kept = cell.text.split("\n")
    assert len(kept) == max(len(lines), 1)
    assert all(new in (old, "") or new.strip() == "pass" for new, old in zip(kept, lines, strict=bool(lines)))
