"""The converted page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.collect import markdown
from checker.model import File
from tests.examples import examples

APP = "from flask import Flask\napp = Flask(__name__)\napp.run(port=5001)"


def read(text):
    return markdown.read(File(path="page.md", content=text.encode()))


def test_a_fenced_cell_is_found_with_the_lines_of_the_page():
    text = f"---\ntitle: x\n---\n\n```python\n%%python --bg\n\n{APP}\n```\n\n    an output\n"
    (program,) = read(text).programs
    assert (program.magic, program.cell) == ("%%python --bg", None)
    for number, line in enumerate(program.text.split("\n")):
        assert line in ("", text.split("\n")[number])
    assert program.text.split("\n")[8] == "app = Flask(__name__)"


@pytest.mark.parametrize(
    "fence", ["```python", "```py", "~~~python", "````python3", "``` python", "```", "  ```python", "```{.python}"]
)
def test_fences_come_in_many_shapes(fence):
    end = fence.strip()[0] * (4 if fence.startswith("````") else 3)
    assert len(read(f"hi\n{fence}\n{APP}\n{end}\nbye\n").programs) == 1


def test_an_indented_fence_gives_unindented_python():
    indented = "\n".join("  " + line for line in APP.split("\n"))
    assert read(f"  ```python\n{indented}\n  ```").programs[0].text == "\n" + APP


def test_indented_text_is_an_output_and_no_program():
    found = read("    " + APP.replace("\n", "\n    "))
    assert found.programs == ()
    assert found.passages[0].kind == "output"


def test_other_blocks_are_passages():
    found = read("```python\n%%html\n<script>\n```\n```bash\nlsof\n```\n```js\nfetch\n```\n```python\nimport requests\n```")
    assert [(passage.kind, passage.text.strip()) for passage in found.passages] == [
        ("html", "<script>"),
        ("shell", "lsof"),
        ("html", "fetch"),
        ("python", "import requests"),
    ]


def test_a_block_that_never_ends_is_read():
    assert len(read(f"```python\n{APP}").programs) == 1


def test_an_empty_page_says_so():
    assert read(" \n").problem == "empty"


@examples(100)
@given(
    st.lists(st.sampled_from(["```", "```python", "~~~", "    x", "hello", "", "%%python --bg", *APP.split("\n")]), max_size=40)
)
def test_every_line_stays_where_it_was(lines):
    page = "\n".join(lines)
    for _, block in markdown.blocks(page):
        kept = block.split("\n")
        assert all(line in ("", lines[number]) for number, line in enumerate(kept) if number < len(lines))
