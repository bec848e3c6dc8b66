"""Signs in the raw text, in the files beside the program, and in the cells, pages and outputs around it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from checker.evidence import Place, Sign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Passage, Submission
    from checker.observe.source_text import Source

MOST_NAMED = 5

# What flask, flask-cors and requests import themselves, or what a lesson's server does.
LIBRARIES = frozenset(
    "base64 calendar certifi click collections copy csv dataclasses datetime decimal email enum flask flask_cors "  # noqa: SIM905 - not sixty lines
    "flask_restful functools hashlib html http importlib inspect itsdangerous jinja2 json logging markupsafe math mimetypes numbers "
    "pathlib pickle platform queue random re requests secrets select selectors shutil signal socket socketserver sqlite3 ssl "
    "string struct subprocess tempfile textwrap threading token tokenize traceback types typing urllib urllib3 uuid "
    "warnings weakref werkzeug zipfile".split()
)

# kind of passage, code, what to look for (its group, where it has one, is the detail)
PATTERNS = (
    ("html", "front_end_port", r"(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]):(\d{2,5})\b"),
    ("python", "front_end_port", r"https?://(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]):(\d{2,5})\b"),
    ("shell", "kills_by_wrong_name", r"(?s)lsof.{0,80}?(?:awk\s+['\"]\s*/|grep\s+(?:-\w+\s+)*['\"]?)([Pp]ython)"),
    ("shell", "kill_9", r"\bp?kill(?:all)?\s+(?:-9|-KILL|-SIGKILL|-s\s*(?:9|KILL|SIGKILL))\b"),
    ("shell", "ps_without_ids", r"\bxargs\s+ps\b"),
    ("output", "lsof_missing", r"lsof: (?:command )?not found"),
    ("output", "killed_nothing", r"(?m)Killing python process with PID:[ \t]*$|^[ \t]*kill: usage|^Usage:\s+kill\b"),
    (
        "output",
        "notebook_connection_refused",
        r"Connection refused|ConnectionError|Couldn't connect|Failed to connect to|ERR_CONNECTION_REFUSED",
    ),
    ("output", "notebook_port_busy", r"Address already in use|is in use by another program"),
    ("output", "notebook_module_missing", r"No module named '?([\w.]+)"),
    ("output", "pip_satisfied", r"Requirement already satisfied: flask(?![-\w])"),
)

# Compiled where they are needed: most programs are whole.
_CURLY = "[\u2018\u2019\u201c\u201d\u201e\u201f\u00ab\u00bb]"
_CONFLICT = r"(?m)^(?:<{7}|>{7}) "
_COMMENT = r"(?m)^[ \t]*#(?!!).*$"


def text_signs(source: Source) -> Iterator[Sign]:
    """What only a program shows that Python cannot read."""
    if source.fault is None:
        return
    text = source.program.text
    code = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip() and line.lstrip()[0] != "#"]
    if code and source.program.cell is None and code[0][1].lstrip().startswith("%"):
        yield Sign(code="magic_in_py", detail=code[0][1].strip()[:80], place=source.place(code[0][0]))
    curly = [(number, found) for number, line in code for found in [re.search(_CURLY, line)] if found]
    faulty = [item for item in curly if item[0] == source.fault.place.line] or curly
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
        beside = module.parent.as_posix().removeprefix(".") == submission.base
        if path.suffix == ".py" and beside and module.name in LIBRARIES:
            yield Sign(code="shadows_library", detail=module.name + ("/" if path.name == "__init__.py" else ".py"))
    for code, names in (("junk_committed", submission.junk), ("left_out", submission.left_out)):
        for name in names[:MOST_NAMED]:
            yield Sign(code=code, detail=name)


def cell_signs(submission: Submission) -> Iterator[Sign]:
    """What the cells, pages and outputs around the program show: each code and detail once."""
    met = set()
    for passage in submission.passages:
        for sign in _signs_in(passage):
            if (sign.code, sign.detail) not in met:
                met.add((sign.code, sign.detail))
                yield sign
    chosen = submission.program
    if chosen and chosen.cell:
        starting = [other for other in submission.others if other.file == chosen.file and ".run(" in other.text]
        if starting and ".run(" in chosen.text:
            yield Sign(code="two_start_cells", detail=str(1 + len(starting)), place=Place(line=1, cell=chosen.cell))


def _signs_in(passage: Passage) -> Iterator[Sign]:
    text = passage.text
    if passage.kind == "shell":
        text = re.sub(_COMMENT, "", text)
        kill = re.search(r"\bkill\b", text)
        if kill and "lsof" in text and "LISTEN" not in text:
            yield Sign(code="kills_every_listed", place=_place(passage, text, kill.start()))
    for kind, code, pattern in PATTERNS:
        for found in re.finditer(pattern, text) if kind == passage.kind else ():
            yield Sign(code=code, detail=found[1] if found.re.groups else "", place=_place(passage, text, found.start()))


def _place(passage: Passage, text: str, offset: int) -> Place:
    return Place(line=_line(text, offset), cell=passage.cell)


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
