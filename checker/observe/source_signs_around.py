"""Signs in the raw text, in the files beside the program, and in the pages and cells that ask for a port."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from checker.evidence import Place, Sign
from checker.observe.cell_text import without_comments
from checker.observe.source_cells import own_cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Submission
    from checker.observe.source_text import Source

MOST_NAMED = 5
MOST_LEFT_OUT = 100
"""A program may ask for any of them."""
PAGES = (".html", ".htm")
BLANK = b"\xef\xbb\xbf \t\r\n"
AROUND_A_PROGRAM = (".ipynb", ".md", ".markdown")

# What flask, flask-cors and requests import themselves, or what a lesson's server does.
LIBRARIES = frozenset(
    "base64 calendar certifi click collections copy csv dataclasses datetime decimal email enum flask flask_cors "  # noqa: SIM905 - not sixty lines
    "flask_restful functools hashlib html http importlib inspect itsdangerous jinja2 json logging markupsafe math mimetypes numbers "
    "pathlib pickle platform queue random re requests secrets select selectors shutil signal socket socketserver sqlite3 ssl "
    "string struct subprocess tempfile textwrap threading token tokenize traceback types typing urllib urllib3 uuid "
    "warnings weakref werkzeug zipfile".split()
)

# kind of passage -> how it names a port of this computer
ASKED = {
    "html": r"(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]):(\d{2,5})\b",
    "python": r"https?://(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]):(\d{2,5})\b",
}

# Compiled where they are needed: most programs are whole.
_CURLY = "[\u2018\u2019\u201c\u201d\u201e\u201f\u00ab\u00bb]"
_CONFLICT = r"(?m)^(?:<{7}|>{7}) "


def text_signs(source: Source) -> Iterator[Sign]:
    """What only a program shows that Python cannot read."""
    if source.fault is None:
        return
    text = source.program.text
    code = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip() and line.lstrip()[0] != "#"]
    stuck = source.fault.place.line
    magic = next((item for item in code if item[0] in (code[0][0], stuck) and item[1].lstrip().startswith(("%", "!"))), None)
    if magic and source.program.cell is None:
        yield Sign(code="magic_in_py", detail=magic[1].strip()[:80], place=source.place(magic[0]))
    curly = [(number, found) for number, line in code for found in [re.search(_CURLY, line)] if found]
    faulty = [item for item in curly if item[0] == stuck] or curly
    if faulty:
        yield Sign(code="curly_quotes", detail=f"U+{ord(faulty[0][1][0]):04X}", place=source.place(faulty[0][0]))
    conflict = re.search(_CONFLICT, text)
    if conflict:
        yield Sign(code="conflict_markers", place=source.place(_line(text, conflict.start())))


def file_signs(submission: Submission) -> Iterator[Sign]:
    """What the names of the files show."""
    for file in submission.files:
        path = PurePosixPath(file.path)
        module = path.parent if path.name == "__init__.py" else path.with_suffix("")
        beside = module.parent.as_posix().removeprefix(".") == submission.modules_in
        if path.suffix == ".py" and beside and module.name in LIBRARIES:
            yield Sign(code="shadows_library", detail=module.name + ("/" if path.name == "__init__.py" else ".py"))
    yield from _form_signs(submission)
    for code, names in (("junk_committed", submission.junk[:MOST_NAMED]), ("left_out", submission.left_out[:MOST_LEFT_OUT])):
        for name in names:
            yield Sign(code=code, detail=name)


def _form_signs(submission: Submission) -> Iterator[Sign]:
    """The program was read out of something that nobody could start as it is."""
    program = submission.program
    if program is None:
        return
    ending = PurePosixPath(program.file).suffix.lower()
    if program.file in submission.reread:
        yield Sign(code="wide_text", detail=program.file)
    if ending in PAGES:
        yield Sign(code="page_of_a_notebook", detail=program.file)
    elif ending != ".ipynb" and program.cell is not None:
        content = next((file.content for file in submission.files if file.path == program.file), b"")
        code = "notebook_called_py" if content.lstrip(BLANK).startswith(b"{") else "script_of_a_notebook"
        yield Sign(code=code, detail=program.file)


def port_signs(submission: Submission) -> Iterator[Sign]:
    """The ports that pages, scripts and the student's own cells ask: each once. What another notebook asks is its own business."""
    cells = {cell.number for cell in own_cells(submission)}
    chosen = submission.program.file if submission.program else ""
    met = set()
    for passage in submission.passages:
        beside = not passage.file.lower().endswith(AROUND_A_PROGRAM)
        if passage.kind not in ASKED or not (beside or (passage.file == chosen and passage.cell in cells | {None})):
            continue
        text = without_comments(passage.text)
        for found in re.finditer(ASKED[passage.kind], text):
            if found[1] not in met:
                met.add(found[1])
                yield Sign(code="front_end_port", detail=found[1], place=Place(_line(text, found.start()), passage.cell))


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
