"""The code cells of notebooks and of the pages made from them, as their students see them."""

from __future__ import annotations

import pytest

from checker.collect.markdown import blocks
from checker.collect.notebook_cells import (
    ALL_SOURCES,
    MOST_CODE_CELLS,
    MOST_LINES,
    MOST_OUTPUT,
    MOST_SOURCE,
    notebook_cells,
    page_cells,
)
from checker.collect.outputs import error_type, output_text

PYTHON = frozenset({"python"})


def code(source="x = 1", *outputs, **more):
    return {"cell_type": "code", "source": source, "outputs": list(outputs), **more}


def stream(text, name="stdout"):
    return {"output_type": "stream", "name": name, "text": text}


def test_code_cells_are_numbered_among_all_cells_and_named():
    cells = [{"cell_type": "markdown", "source": "# hi"}, code("import os", execution_count=9), None, code(["import ", "sys\n"])]
    found = notebook_cells("a.ipynb", cells)
    assert [(cell.number, cell.source, cell.execution_count, cell.name) for cell in found] == [
        (2, "import os", 9, "cell In [9]"),
        (4, "import sys\n", None, "the cell that begins with `import sys`"),
    ]


@pytest.mark.parametrize("count", [None, True, 0, -3, "9", 2.5, [], 10**9])
def test_an_odd_execution_count_is_none(count):
    assert notebook_cells("a.ipynb", [code(execution_count=count)])[0].execution_count is None


@pytest.mark.parametrize(
    ("outputs", "text"),
    [
        ([stream("one"), stream("two")], "onetwo"),
        ([stream(["o", "ne\n"]), stream("two", "stderr")], "one\n\ntwo"),
        ([stream("\x1b[31mERROR: no\x1b[0m\r\n")], "ERROR: no\n"),
        ([{"output_type": "execute_result", "data": {"text/plain": ["[1,\n", " 2]"], "text/html": "<p>"}}], "[1,\n 2]"),
        ([{"output_type": "error", "ename": "KeyError", "evalue": "'a'", "traceback": ["..."]}], "KeyError: 'a'"),
        ([{"output_type": "display_data", "data": {"image/png": "AAAA"}}], ""),
        ([None, 3, {}, {"output_type": "stream"}, {"output_type": "error"}, {"output_type": "stream", "name": []}], ": "),
        ("no list", ""),
    ],
)
def test_an_output_is_what_was_printed(outputs, text):
    assert output_text(outputs) == text


def test_the_last_exception_is_the_type_of_the_error():
    errors = [{"output_type": "error", "ename": name, "evalue": "x"} for name in ("KeyError", "SystemExit")]
    assert (error_type(errors), error_type([stream("x")]), error_type(None)) == ("SystemExit", "", "")
    assert notebook_cells("a.ipynb", [code("x", *errors)])[0].error == "SystemExit"


def test_what_is_kept_of_a_notebook_has_limits():
    long = notebook_cells("a.ipynb", [code("x" * 10**6, stream("a" * 10**4 + "z" * 10**4))])[0]
    assert (len(long.source), long.output[0], long.output[-1]) == (MOST_SOURCE, "a", "z")
    assert len(long.output) <= MOST_OUTPUT + 1
    assert notebook_cells("a.ipynb", [code("\n" * 5_000)])[0].source.count("\n") < MOST_LINES
    assert len(notebook_cells("a.ipynb", [code()] * 1_000)) == MOST_CODE_CELLS
    many = notebook_cells("a.ipynb", [code("x" * MOST_SOURCE)] * 100)
    assert sum(len(cell.source) for cell in many) <= ALL_SOURCES


PAGE = """# Lesson

```python
import os
```

    printed
      below

Text, and an indented

    example.

```bash
ls
```

```python
import sys
```
no output
"""


def test_the_blocks_of_a_page_are_its_cells_and_the_indented_lines_below_are_their_output():
    found = page_cells("a.md", blocks(PAGE), PYTHON)
    assert [(cell.number, cell.source.strip(), cell.output, cell.on_a_page) for cell in found] == [
        (1, "import os", "printed\n  below", True),
        (2, "import sys", "", True),
    ]
    assert found[0].name == "the cell that begins with `import os`"
