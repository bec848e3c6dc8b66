"""Notebooks, also those that are none."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.collect import notebook as notebooks
from checker.model import File
from tests.examples import examples

CODE = {"cell_type": "code", "source": "%%python --bg\nfrom flask import Flask\napp = Flask(__name__)\napp.run()"}
OLD = {
    "nbformat": 3,
    "nbformat_minor": 0,
    "metadata": {},
    "worksheets": [{"cells": [{"cell_type": "code", "language": "python", "input": CODE["source"], "outputs": []}]}],
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.just(CODE["source"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["cells", "cell_type", "source", "outputs", "text", "data", "text/plain", "worksheets", "nbformat", "input"]
            )
            | st.text(max_size=5),
            inner | st.sampled_from(["code", "error", 3, 4]),
            max_size=6,
        )
    ),
    max_leaves=25,
)


def read(content):
    data = content if isinstance(content, bytes | str) else json.dumps(content)
    return notebooks.read(File(path="sub/a.ipynb", content=data.encode() if isinstance(data, str) else data))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "empty"),
        ("  \n", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\xff", "not_a_notebook"),
        ("[]", "not_a_notebook"),
        ("{}", "not_a_notebook"),
        ("3", "not_a_notebook"),
        ('{"cells": 3}', "not_a_notebook"),
        ('{"nbformat": 3, "worksheets": 7}', "not_a_notebook"),
        ("[" * 100_000, "not_a_notebook"),
        ('{"cells": [\n<<<<<<< HEAD\n 1\n=======\n 2\n>>>>>>> theirs\n]}', "conflict_markers"),
        ({"cells": []}, None),
        ({"cells": [None, 3, {}, {"cell_type": "code"}, {"cell_type": "code", "source": [1, None]}]}, None),
        (b"\xef\xbb\xbf" + json.dumps({"cells": [CODE]}).encode(), None),
    ],
    ids=[
        "no bytes",
        "spaces",
        "picture",
        "list",
        "object",
        "number",
        "cells",
        "v3",
        "brackets",
        "conflict",
        "none",
        "odd",
        "bom",
    ],
)
def test_what_is_no_notebook_is_a_problem_and_no_exception(content, problem):
    assert read(content).problem == problem


def test_a_cell_is_counted_among_all_cells():
    found = read({"cells": [{"cell_type": "markdown", "source": ["# hi\n"]}, {"cell_type": "raw", "source": "---"}, CODE]})
    (program,) = found.programs
    assert (program.file, program.cell, program.magic) == ("sub/a.ipynb", 3, "%%python --bg")
    assert program.text.split("\n")[2] == "app = Flask(__name__)"


def test_source_as_lines_is_the_same_as_source_as_text():
    lines = CODE | {"source": CODE["source"].splitlines(keepends=True)}
    assert read({"cells": [lines]}) == read({"cells": [CODE]})


def test_an_old_notebook_is_translated():
    assert read(OLD).programs[0].cell == 1


def test_ordinary_notebooks_never_pay_for_nbformat(tmp_path):
    (tmp_path / "a.ipynb").write_text(json.dumps({"cells": [CODE]}))
    script = (
        "import sys; from checker.collect import collect; collect(sys.argv[1], entries=()); sys.exit('nbformat' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script, tmp_path / "a.ipynb"], check=False, timeout=60).returncode == 0


def test_what_stands_around_the_program_is_kept():
    output = [
        {"output_type": "stream", "text": ["Killing python ", "process\n"]},
        {"output_type": "execute_result", "data": {"text/plain": "42", "text/html": "<b>"}},
        {"output_type": "error", "ename": "KeyError", "evalue": "x", "traceback": ["\x1b[31mlong"]},
    ]
    shell = {"cell_type": "code", "source": "%%script bash\nlsof -i :5001", "outputs": output}
    found = read({"cells": [shell, {"cell_type": "code", "source": "!pip install flask\nimport requests"}]})
    assert [(passage.kind, passage.cell, passage.text) for passage in found.passages] == [
        ("shell", 1, "\nlsof -i :5001"),
        ("output", 1, "Killing python process\n\n42\nKeyError: x"),
        ("python", 2, "\nimport requests"),
        ("shell", 2, "!pip install flask\n"),
    ]


def test_a_passage_has_a_limit():
    found = read({"cells": [{"cell_type": "code", "source": "", "outputs": [{"text": "x" * 100_000}]}]})
    assert [len(passage.text) for passage in found.passages] == [20_000]


def test_a_cell_that_writes_a_file_gives_the_file_and_may_be_the_server():
    body = "from flask import Flask\napp = Flask(__name__)\n"
    cells = [f"%%writefile server.py\n{body}", "%%writefile -a server.py\napp.run()\n", "%%writefile notes/a.txt\nhi\n"]
    found = read({"cells": [{"cell_type": "code", "source": cell} for cell in cells]})
    assert [(file.path, file.content) for file in found.files] == [
        ("sub/notes/a.txt", b"hi\n"),
        ("sub/server.py", f"{body}app.run()\n".encode()),
    ]
    assert [(program.file, program.cell) for program in found.programs] == [("sub/server.py", None)]
    assert found.programs[0].text == f"{body}app.run()\n"
    assert [program.cell for program in read({"cells": [{"cell_type": "code", "source": cells[0]}]}).programs] == [1]


@pytest.mark.parametrize("name", ["../x.py", "/etc/x.py", "a/../../x.py", "C:\\x.py", "..\\x.py", ".", "./", "x" * 300])
def test_a_cell_cannot_write_outside_of_its_folder(name):
    assert read({"cells": [{"cell_type": "code", "source": f"%%writefile {name}\nx"}]}).files == ()


@examples(100)
@given(
    JSON
    | st.fixed_dictionaries(
        {"cells": st.lists(JSON | st.fixed_dictionaries({"cell_type": st.just("code"), "source": JSON, "outputs": JSON}))}
    )
)
def test_odd_json_never_raises(data):
    found = read(data)
    assert found.problem in (None, "not_a_notebook", "empty")
    assert all(program.cell for program in found.programs)


@examples(100)
@given(st.binary(max_size=200))
def test_odd_bytes_never_raise(data):
    assert read(data).programs == ()
