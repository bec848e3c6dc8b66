"""Patterns over the names of what was handed in. Pure; no check itself.

`README.md` is a file or folder of that name anywhere, `templates/index.html` one at the end of any path, `venv/` a folder;
`*` stands for anything within a name. Capitals do not matter.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def matching(pattern: str, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if _matches(pattern.casefold(), name.casefold()))


def _matches(pattern: str, name: str) -> bool:
    wanted = pattern.strip("/").split("/")
    parts = name.strip("/").split("/")
    is_folder = name.endswith("/")
    last = len(parts) if is_folder or not pattern.endswith("/") else len(parts) - 1
    starts = range(last - len(wanted) + 1)
    return any(all(map(fnmatchcase, parts[start : start + len(wanted)], wanted)) for start in starts)
