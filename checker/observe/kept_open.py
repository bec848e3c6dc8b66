"""What a notebook does for a server that runs beside its cells: it stays, and so do its threads.

A script would end behind its last line, and take a daemon thread with it.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from checker.observe.cell_text import runs_in_notebook
from checker.observe.source_text import is_true, keyword
from checker.python_syntax import last_name

if TYPE_CHECKING:
    from checker.model import Program

BESIDE = frozenset({"Thread", "Process"})
STAYS = """


import threading as _threading

try:
    _threading.Event().wait()
except KeyboardInterrupt:
    pass
"""


def kept_open(program: Program) -> str:
    """The text of a program. Of plain cells that start a daemon thread, with what keeps Python waiting behind it."""
    if program.cell is None or not runs_in_notebook(program.magic or "") or "daemon" not in program.text.lower():
        return program.text
    try:
        tree = ast.parse(program.text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return program.text
    return program.text + STAYS if any(map(_ends_with_python, ast.walk(tree))) else program.text


def _ends_with_python(node: ast.AST) -> bool:
    """`Thread(..., daemon=True)`, `thread.daemon = True`, `thread.setDaemon(True)`."""
    if isinstance(node, ast.Assign):
        return is_true(node.value) and any(isinstance(each, ast.Attribute) and each.attr == "daemon" for each in node.targets)
    if not isinstance(node, ast.Call):
        return False
    set_later = last_name(node.func) == "setDaemon" and bool(node.args) and is_true(node.args[0])
    return set_later or (last_name(node.func) in BESIDE and is_true(keyword(node, "daemon")))
