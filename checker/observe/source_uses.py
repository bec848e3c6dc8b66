"""What a program uses, by name: what it imports and what it calls."""

from __future__ import annotations

import ast
from itertools import chain, islice
from typing import TYPE_CHECKING

from checker.python_syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.observe.source_text import Source

MOST_NAMES = 1_000
LONGEST_NAME = 100


def names_used(found: Iterable[Iterator[str]]) -> tuple[str, ...]:
    """Each name once, in the order of the program."""
    fitting = (name for name in chain.from_iterable(found) if 0 < len(name) <= LONGEST_NAME)
    return tuple(islice(dict.fromkeys(fitting), MOST_NAMES))


def called(source: Source) -> Iterator[str]:
    """As written, as far as names and dots go: `db.session.add(x)` gives "db.session.add", `f().g()` gives "g" and "f"."""
    return (_dotted(call.func) for call in source.calls())


def _dotted(function: ast.expr) -> str:
    names: list[str] = []
    node = function
    while isinstance(node, ast.Attribute) and len(names) < LONGEST_NAME:
        names.append(node.attr)
        node = node.value
    return ".".join([node.id, *reversed(names)]) if isinstance(node, ast.Name) else last_name(function)
