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


LINES = f"{APP}\n"
DEEP = "    " + APP.replace("\n", "\n    ") + "\n"


def test_indented_text_is_a_program_where_nothing_else_is():
    (program,) = read(f"# Lesson\n\n{DEEP}").programs
    assert program.text.rstrip("\n") == f"\n\n{APP}"
    assert read(DEEP.replace("    ", "\t")).programs[0].text.rstrip("\n") == APP


@pytest.mark.parametrize("page", [f"words\n{DEEP}", "    hello\n", DEEP.replace("Flask(", "flask(")])
def test_other_indented_text_is_an_output(page):
    found = read(page)
    assert found.programs == ()
    assert {passage.kind for passage in found.passages} == {"output"}


def test_a_fenced_program_outranks_what_it_printed():
    assert len(read(f"```python\n{LINES}```\n\n{DEEP}").programs) == 1


@pytest.mark.parametrize(
    "page",
    [
        f"1. Do this:\n\n    ```python\n{DEEP}    ```\n",
        f"{{% highlight python %}}\n{LINES}{{% endhighlight %}}\nwords\n",
        f"{{%- highlight python linenos -%}}\n{LINES}{{%- endhighlight -%}}\n",
    ],
)
def test_fences_in_lists_and_of_jekyll_are_fences(page):
    assert [program.text.strip() for program in read(page).programs] == [APP.strip()]


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
