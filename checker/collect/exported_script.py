"""The `.py` that nbconvert makes of a notebook: its cells again, as they stood there. Read and never run."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.collect.notebook import cells_in, read_cells
from checker.collect.reading import MOST_PROGRAM
from checker.python_syntax import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.collect.reading import Reading

MOST_CELLS = 2000

_MARK = re.compile(r"^# (?:In\s?\[([ \d*]{0,9})\]:?|%%(?: .*)?)[ \t]*$", re.MULTILINE)
"""nbconvert's, or VS Code's `# %%`."""
_JUPYTER = "get_ipython()"


class Call(NamedTuple):
    """A call of `get_ipython()`, and the lines of the cell that it stands for; `whole`: of a cell of its own."""

    first: int
    last: int
    text: str
    whole: bool = False


def read_script(path: str, text: str) -> Reading | None:
    """A `.py` that is a notebook: its JSON under another name, or what nbconvert made of it; None where it is neither."""
    cells = cells_in(text) if text.lstrip().startswith("{") else exported_cells(text)
    return None if cells is None else read_cells(path, cells)


def exported_cells(text: str) -> list[dict[str, Any]] | None:
    """Its cells in the shape of nbformat 4; None where it is an ordinary program, which does not need Jupyter."""
    if _JUPYTER not in text or len(text) > MOST_PROGRAM:
        return None
    pieces = _MARK.split(text, maxsplit=MOST_CELLS)
    cells = [cell for cell in _cells(pieces[0], None) if _is_code(cell["source"])]
    for count, piece in zip(pieces[1::2], pieces[2::2], strict=True):
        cells += _cells(piece, int(count) if (count or "").strip().isdigit() else None)
    magic = any(cell["source"].startswith("%%") for cell in cells)
    return cells if len(pieces) > 1 or magic else None


def _cells(piece: str, count: int | None) -> list[dict[str, Any]]:
    return [{"cell_type": "code", "source": source, "execution_count": count} for source in _sources(piece.strip("\n"))]


def _is_code(source: str) -> bool:
    return any(line.strip() and not line.lstrip().startswith("#") for line in source.split("\n"))


def _sources(piece: str) -> Iterator[str]:
    """The cells of a piece: one, and one more for each that a magic ran."""
    tree = parse(piece)
    lines, kept, at = piece.split("\n"), list[str](), 0
    for call in sorted(_calls(tree, lines)) if tree else ():
        if call.first < at:
            continue
        kept += lines[at : call.first]
        if call.whole:
            if _is_code("\n".join(kept)):
                yield "\n".join(kept)
            yield call.text
            kept = []
        else:
            kept.append(call.text)
        at = call.last
    kept += lines[at:]
    if _is_code("\n".join(kept)):
        yield "\n".join(kept)


def _calls(tree: ast.Module, lines: list[str]) -> Iterator[Call]:
    for node in ast.walk(tree):
        if not isinstance(node, (ast.Expr, ast.Assign)) or not isinstance(node.value, ast.Call):
            continue
        text, whole = _as_typed(node.value)
        if text:
            start = f"{ast.unparse(node.targets[0])} = " if isinstance(node, ast.Assign) else ""
            indent = "" if whole else lines[node.lineno - 1][: node.col_offset]
            yield Call(node.lineno - 1, node.end_lineno or node.lineno, indent + start + text, whole)


def _as_typed(call: ast.Call) -> tuple[str, bool]:
    """What stood in the notebook, and whether it was a whole cell; nothing for any other call."""
    function = call.func
    if not isinstance(function, ast.Attribute) or not isinstance(function.value, ast.Call):
        return "", False
    words = [each.value for each in call.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    if not isinstance(function.value.func, ast.Name) or function.value.func.id != "get_ipython" or len(words) != len(call.args):
        return "", False
    if function.attr == "run_cell_magic" and len(words) == len(("name", "line", "cell")):
        return f"%%{words[0]} {words[1]}".rstrip() + f"\n{words[2]}", True
    if function.attr in ("run_line_magic", "magic") and words:
        return f"%{' '.join(words)}".rstrip(), False
    return (f"!{words[0]}", False) if function.attr in ("system", "getoutput") and len(words) == 1 else ("", False)
