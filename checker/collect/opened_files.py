"""From which folder a program is started, told by the files that it opens by relative names."""

from __future__ import annotations

import ast
import re
from collections import deque
from posixpath import normpath
from typing import TYPE_CHECKING

from checker.own_modules import folder_of, joined
from checker.python_syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

LONGEST = 200
MOST_NAMES = 300
DEEPEST = 20
"""Parts of a name that are joined one by one."""
_FOLDER = r"(?:\w[\w.\- ]{0,99}/){0,9}\w[\w.\- ]{0,99}/?"
LISTING = frozenset({"listdir", "scandir", "walk", "iterdir"})
_FILE = r"(?:[\w.\- ()]+[/\\])*[\w.\- ()]+\.[A-Za-z]\w{0,9}"
ELSEWHERE = frozenset(
    {
        "render_template",
        "send_from_directory",
        "send_static_file",
        "url_for",
        "send_file",
        "from_pyfile",
        "from_file",
        "from_json",
    }
    | {"open_resource", "open_instance_resource", "route", "Flask"}
)
"""Calls whose file names are relative to the app's own folder, or are no files."""


def files_named(trees: Iterable[ast.AST]) -> tuple[str, ...]:
    """What looks like a relative file name, each once. Parts that are joined to something else are none."""
    found = dict.fromkeys(path for tree in trees for path in _in(tree))
    return tuple(found)[:MOST_NAMES]


def folders_listed(trees: Iterable[ast.AST]) -> tuple[str, ...]:
    """Relative folders whose names it reads, each once."""
    calls = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call) and last_name(node.func) in LISTING)
    texts = (_text(call.args[0]) if call.args and last_name(call.func) != "iterdir" else _opened(call) for call in calls)
    return tuple(dict.fromkeys(text for text in texts if 0 < len(text) <= LONGEST and re.fullmatch(_FOLDER, text)))[:MOST_NAMES]


def folder_for(named: Iterable[str], usual: str, paths: Collection[str]) -> str:
    """The folder at which these files lie where they are named: the usual one, or the nearest above it that has more of them.

    Of a file that is not there yet, its folder is better than nothing.
    """
    folders = {above for path in paths for above in _above(path)}
    wanted = tuple(named)
    best, most = usual, _found(wanted, usual, paths, folders)
    for candidate in (folder for folder in _above(usual) if folder != usual):
        count = _found(wanted, candidate, paths, folders)
        if count > most:
            best, most = candidate, count
    return best


def _above(path: str) -> Iterator[str]:
    """The folder of a path and all above it, "" for the top; of a folder those above it."""
    while path:
        path = folder_of(path)
        yield path


def _found(wanted: tuple[str, ...], folder: str, paths: Collection[str], folders: Collection[str]) -> int:
    return sum(_worth(normpath(joined(folder, path)), paths, folders if "/" in path else ()) for path in wanted)


def _worth(place: str, paths: Collection[str], folders: Collection[str]) -> int:
    return 2 if place in paths else int(folder_of(place) in folders)


def _in(tree: ast.AST) -> Iterator[str]:
    """As `ast.walk`, without what is joined to something else: no expression is too deep for it."""
    waiting = deque([tree])
    while waiting:
        texts, inside = _looked_at(waiting.popleft())
        waiting.extend(inside)
        for text in texts:
            yield from _named(text)


def _looked_at(node: ast.AST) -> tuple[tuple[str, ...], Iterable[ast.AST]]:
    """The texts in a node that may be files, and the nodes in it that are to be looked at."""
    if isinstance(node, ast.Call):
        return _looked_at_call(node)
    if isinstance(node, (ast.BinOp, ast.Constant)):
        return (_text(node),), ()
    if isinstance(node, (ast.JoinedStr, ast.Import, ast.ImportFrom)):
        return (), ()
    return (), ast.iter_child_nodes(node)


def _looked_at_call(call: ast.Call) -> tuple[tuple[str, ...], Iterable[ast.AST]]:
    name, whole = last_name(call.func), _text(call)
    if name in ELSEWHERE or whole:
        return (() if name in ELSEWHERE else (whole,)), ()
    if name == "open" and call.args:
        return (_text(call.args[0]), _opened(call)), ()
    return (), () if name == "join" else (call.func, *call.args, *(word.value for word in call.keywords))


def _opened(call: ast.Call) -> str:
    """Of `Path("x").open()` the path."""
    return _text(call.func.value) if isinstance(call.func, ast.Attribute) else ""


def _text(node: ast.expr, deep: int = DEEPEST) -> str:
    """The value of a text, of texts that are joined, and of a Path of them; empty for what is known only when it runs."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if deep and isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Div, ast.Add)):
        parts = (_text(node.left, deep - 1), _text(node.right, deep - 1))
        return ("/" if isinstance(node.op, ast.Div) else "").join(parts) if all(parts) else ""
    if deep and isinstance(node, ast.Call) and last_name(node.func) in ("join", "Path") and node.args:
        texts = [_text(given, deep - 1) for given in node.args]
        return "/".join(texts) if all(texts) else ""
    return ""


def _named(text: str) -> Iterator[str]:
    if 0 < len(text) <= LONGEST and re.fullmatch(_FILE, text):
        yield text.replace("\\", "/")
