"""A `.py` of any name, and what it needs from its folder when it was handed in alone."""

from __future__ import annotations

import io
import re
import tokenize
from collections import deque
from typing import TYPE_CHECKING

from checker.collect import folder
from checker.collect.bundle import Basket, Bundle
from checker.collect.problems import EMPTY, TOO_BIG
from checker.collect.reading import MOST_PROGRAM, Reading, makes_app, passage
from checker.model import Program
from checker.wide_text import text_of, wide_encoding

if TYPE_CHECKING:
    from pathlib import Path

    from checker.model import File

_IMPORT = r"^[ \t]*(?:from|import)[ \t]+([A-Za-z_]\w*)"
JUPYTER = "get_ipython()"
FLASK_FOLDERS = ("templates", "static")


def gather(path: Path) -> Bundle:
    """The file, the modules beside it that it imports (and those that they import), `templates/` and `static/`."""
    path = path.resolve()
    root = path.parent
    basket = Basket()
    folder.take(root, path.name, basket)
    waiting, met = deque([path.name]), {path.stem}
    while waiting:
        source = basket.contents.get(waiting.popleft(), b"")
        for name in imported(source.decode("utf-8", "replace")):
            if name not in met and (root / f"{name}.py").is_file():
                folder.take(root, f"{name}.py", basket)
                waiting.append(f"{name}.py")
            elif name not in met and (root / name / "__init__.py").is_file():
                folder.walk(root, basket, name)
            met.add(name)
    for name in FLASK_FOLDERS:
        if (root / name).is_dir() and not (root / name).is_symlink():
            folder.walk(root, basket, name)
    return basket.bundle(path.stem)._replace(named=path.name)


def imported(text: str) -> list[str]:
    """The first names of what a text imports, also where Python could not parse it."""
    return re.findall(_IMPORT, text, re.MULTILINE)


def read(file: File) -> Reading:
    """The file as a program, or as a passage when it makes no app; as a notebook where it holds one."""
    text = decode(file.content)
    if not text.strip():
        return Reading(problem=EMPTY)
    if text.lstrip().startswith("{") or JUPYTER in text:
        from checker.collect.exported_script import read_script  # noqa: PLC0415 - takes 8 ms, and most scripts were never a notebook

        reading = read_script(file.path, text)
        if reading is not None:
            return reading
    if len(file.content) > MOST_PROGRAM:
        return Reading(problem=TOO_BIG)
    if makes_app(text):
        return Reading(programs=(Program(file=file.path, text=text),))
    return Reading(passages=(passage(file.path, "python", text),))


def decode(content: bytes) -> str:
    """As Python reads a source file (PEP 263, byte order mark); what it could not read becomes one character per byte.

    Text with two bytes for a character, which Python does not read, is read all the same.
    """
    if wide_encoding(content):
        return text_of(content).replace("\r\n", "\n").replace("\r", "\n")
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(content).readline)
        text = content.decode(encoding)
    except (SyntaxError, ValueError, LookupError):  # an encoding of another kind may raise any UnicodeError, or not know itself
        text = content.decode("latin-1")
    return text.replace("\r\n", "\n").replace("\r", "\n")
