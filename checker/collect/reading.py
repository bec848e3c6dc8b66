"""What one file shows when it is read: programs, and text around them."""

from __future__ import annotations

import ast
import re
from typing import NamedTuple

from checker.model import File, NotebookCell, Passage, Program
from checker.python_syntax import last_name, parse

MOST_PASSAGE = 20_000
MOST_PROGRAM = 300_000

_FLASK_CALL = re.compile(r"\bFlask\s*\(")


class Reading(NamedTuple):
    """`programs` may be the server; `files` are those that cells write; `cells` are a notebook's, or those of the page made
    from one; `problem` is None or why it could not be read.
    """

    programs: tuple[Program, ...] = ()
    passages: tuple[Passage, ...] = ()
    files: tuple[File, ...] = ()
    cells: tuple[NotebookCell, ...] = ()
    problem: str | None = None


def passage(file: str, kind: str, text: str, cell: int | None = None) -> Passage:
    return Passage(file=file, kind=kind, text=text[:MOST_PASSAGE], cell=cell)


def makes_app(text: str) -> bool:
    """It calls `Flask(`. Where Python cannot read the text, the words are enough: the mistake shall be reported."""
    if len(text) > MOST_PROGRAM or not _FLASK_CALL.search(text):
        return False
    tree = parse(text)
    return tree is None or any(isinstance(node, ast.Call) and last_name(node.func) == "Flask" for node in ast.walk(tree))
