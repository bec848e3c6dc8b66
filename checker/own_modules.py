"""Which of the files that were handed in an import means."""

from __future__ import annotations

import ast
from itertools import islice
from posixpath import normpath
from typing import TYPE_CHECKING, NamedTuple

from checker.python_syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator

PACKAGE = "__init__.py"
MOST_IMPORTS = 300
DEEPEST = 20
"""Of packages in packages, and of dots."""


class Import(NamedTuple):
    """One module that is imported, or one from which `names` are; `level`: the dots in front of it."""

    module: str
    level: int = 0
    names: tuple[str, ...] = ()


IMPORTERS = frozenset({"import_module", "__import__"})


def imports(nodes: Iterable[ast.AST]) -> Iterator[Import]:
    """What these nodes of a syntax tree import, also inside of functions: the first of it, where there is no end to it."""
    return islice(_imports(nodes), MOST_IMPORTS)


def _imports(nodes: Iterable[ast.AST]) -> Iterator[Import]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (Import(alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield Import(node.module or "", node.level, tuple(alias.name for alias in node.names))
        elif isinstance(node, ast.Call) and node.args and last_name(node.func) in IMPORTERS:
            given = node.args[0]
            if isinstance(given, ast.Constant) and isinstance(given.value, str):
                yield Import(given.value.lstrip("."), len(given.value) - len(given.value.lstrip(".")))


def meant(wanted: Import, importer: str, roots: Iterable[str], paths: Container[str]) -> tuple[str, ...]:
    """The files that Python runs for an import in the file `importer`, the packages around a module first.

    `roots`: the folders in which Python looks for modules, "" for the top.
    """
    tops = [_above(importer, wanted.level)] if wanted.level else list(dict.fromkeys(roots))
    for top in tops:
        found = tuple(_along(top, wanted, paths))
        if found:
            return found
    return ()


def followed(
    start: str, look: Callable[[str], Iterable[Import]], roots: Iterable[str], paths: Container[str], most: int
) -> tuple[str, ...]:
    """The files that a program imports, and those that they import, the nearest first; `look` gives the imports in a file."""
    roots, met = tuple(roots), [start]
    for importer in met:  # grows while it is walked
        for wanted in look(importer):
            for path in meant(wanted, importer, roots, paths):
                if path not in met and len(met) <= most:
                    met.append(path)
    return tuple(met[1:])


def roots_of(program: str, wanted: Iterable[Import]) -> tuple[str, ...]:
    """Where a program finds its modules: beside it; and parts of its own package from above, where it imports them by its name."""
    tops = {each.module.partition(".")[0] for each in wanted if not each.level}
    own = folder = folder_of(program)
    roots = [own]
    while folder:
        if folder.rpartition("/")[2] in tops:
            roots.append(folder_of(folder))
        folder = folder_of(folder)
    return tuple(roots)


def added_to_path(nodes: Iterable[ast.AST]) -> tuple[str, ...]:
    """The relative folders that `sys.path.append("...")` and `.insert` add, seen from where the program is started."""
    calls = (node for node in nodes if isinstance(node, ast.Call) and last_name(node.func) in ("append", "insert"))
    given = (inner for call in calls if ast.unparse(call.func).startswith("sys.path.") for inner in ast.walk(call))
    texts = (_relative(node) for node in given)
    return tuple(dict.fromkeys(text for text in texts if text))[:DEEPEST]


def seen_from(folder: str, relative: str) -> str | None:
    """A folder by its relative name; None where it lies above everything."""
    place = normpath(joined(folder, relative))
    return None if place.startswith("..") else "" if place == "." else place


def and_above(folder: str) -> Iterator[str]:
    """A folder and all above it, "" for the top."""
    while folder:
        yield folder
        folder = folder_of(folder)
    yield ""


def folder_of(path: str) -> str:
    """The folder of a file, "" for the top."""
    return path.rpartition("/")[0]


def joined(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder and name else folder or name


def _above(importer: str, level: int) -> str:
    folder = importer
    for _ in range(min(level, DEEPEST)):
        folder = folder_of(folder)
    return folder


def _along(top: str, wanted: Import, paths: Container[str]) -> Iterator[str]:
    place = top
    for part in filter(None, wanted.module.split(".")[:DEEPEST]):
        place = joined(place, part)
        yield from _module(place, paths)
    if wanted.level and not wanted.module:
        yield from (path for path in (joined(place, PACKAGE),) if path in paths)
    for name in wanted.names[:MOST_IMPORTS]:
        yield from _module(joined(place, name), paths)


def _module(place: str, paths: Container[str]) -> Iterator[str]:
    """A package comes before a module of its name."""
    for path in (f"{place}/{PACKAGE}", f"{place}.py"):
        if path in paths:
            yield path
            return


def _relative(node: ast.AST) -> str:
    if isinstance(node, ast.Call) and last_name(node.func) == "getcwd":
        return "."
    text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
    return "" if text.startswith("/") or ":" in text else text
