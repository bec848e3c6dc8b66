"""The web page that a notebook became (nbconvert's templates, or a blog's): its cells again. Read and never run."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

from checker.collect.notebook import read_cells
from checker.collect.reading import Reading
from checker.wide_text import text_of

if TYPE_CHECKING:
    from checker.model import File

MOST_PAGE = 5_000_000
"""Characters without the pictures in it. Styles and scripts of a page of nbconvert's have up to 4 million, its cells some thousands."""
MOST_TAGS = 100_000
MOST_MARKS = 5_000
"""Comments and declarations: what never ends is looked for anew behind each of them."""
MOST_CELLS = 2000
DEEPEST = 500

_COLOURS = r"</?span\b[^<>]{0,200}>"
"""Each word of a program has one: nine tenths of the tags, and of no interest."""
_PICTURE = r"data:[\w/+.-]{1,60};base64,[A-Za-z0-9+/=\s]*"
_PROMPT = r"\[\s*(\d{1,6})\s*\]"

# What a part of the page is, by the classes of its element. The first that fits counts.
ROLES = (
    ("text", frozenset({"jp-MarkdownCell", "text_cell", "text_cell_render", "jp-RenderedMarkdown"})),
    ("raw", frozenset({"jp-RawCell"})),
    ("skip", frozenset({"jp-OutputPrompt", "output_prompt", "linenos", "linenodiv", "gutter", "rouge-gutter"})),
    ("prompt", frozenset({"input_prompt", "jp-InputPrompt"})),
    (
        "output",
        frozenset({"output", "output_wrapper", "output_area", "output_subarea", "jp-OutputArea", "jp-Cell-outputWrapper"}),
    ),
    ("cell", frozenset({"jp-CodeCell", "code_cell"})),
)
CELL_TYPES = {"text": "markdown", "raw": "raw"}


def read(file: File) -> Reading:
    """As a notebook with the cells that the page shows; nothing where it shows none, for most pages are just pages."""
    text = text_of(file.content)
    if "<pre" not in text or not re.search(r"\bFlask\b", text) or len(text) > 4 * MOST_PAGE:
        return Reading()
    text = re.sub(_COLOURS, "", re.sub(_PICTURE, "", text))
    text = text[: text.rfind(">") + 1]
    if len(text) > MOST_PAGE or text.count("<") > MOST_TAGS or text.count("<!") + text.count("<?") > MOST_MARKS:
        return Reading()
    page = _Page()
    page.feed(text)
    page.close()
    return read_cells(file.path, page.cells) if page.cells else Reading()


class _Page(HTMLParser):
    """Collects each `<pre>` by what it stands in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.cells: list[dict[str, Any]] = []
        self._open: list[tuple[str, str]] = []
        self._words: list[str] | None = None
        self._count: int | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br" and self._words is not None:
            self._words.append("\n")
        if tag not in ("div", "pre", "td") or len(self._open) > DEEPEST:
            return
        classes = frozenset((dict(attrs).get("class") or "").split())
        role = next((name for name, known in ROLES if classes & known), "")
        if role == "cell":
            self._count = None
        self._open.append((tag, role))
        if tag == "pre" or role == "prompt":
            self._words = []

    def handle_endtag(self, tag: str) -> None:
        if tag not in (name for name, _ in self._open):
            return
        roles = [role for _, role in self._open]
        while self._open and self._open.pop()[0] != tag:
            pass
        if self._words is None:
            return
        if tag == "pre":
            self._take("".join(self._words).replace("\xa0", " "), roles)
            self._words = None
        elif roles[-1:] == ["prompt"]:
            found = re.search(_PROMPT, "".join(self._words))
            self._count = int(found[1]) if found else None
            self._words = None

    def handle_data(self, data: str) -> None:
        if self._words is not None:
            self._words.append(data)

    def _take(self, text: str, roles: list[str]) -> None:
        kind = next((CELL_TYPES[role] for role in roles if role in CELL_TYPES), "code")
        if "skip" in roles or "prompt" in roles or len(self.cells) >= MOST_CELLS:
            return
        if "output" in roles:
            if self.cells and kind == "code":
                self.cells[-1].setdefault("outputs", []).append({"output_type": "stream", "name": "stdout", "text": text})
            return
        self.cells.append({"cell_type": kind, "source": text.rstrip(), "execution_count": self._count})
        self._count = None
