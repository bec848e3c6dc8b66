"""Which programs were handed in: files and cells that make an app, and files that start one that they import."""

from __future__ import annotations

import ast
import re
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from checker.collect import python_file
from checker.collect.forms import form_of
from checker.model import Program
from checker.own_modules import added_to_path, and_above, folder_of, followed, imports, roots_of, seen_from
from checker.python_syntax import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from checker.collect.reading import Reading
    from checker.model import File
    from checker.own_modules import Import

SERVER_LIBRARIES = frozenset(
    {
        "flask",
        "Flask",
        "quart",
        "fastapi",
        "bottle",
        "tornado",
        "aiohttp",
        "http",
        "socketserver",
        "socket",
        "asyncio",
        "werkzeug",
    }
)
SERVING_MODULES = frozenset({"uvicorn", "hypercorn", "eventlet", "socketio"})
"""Modules whose own `run` serves an app."""
SERVERS = frozenset({"serve", "run_simple", "serve_forever"})
_START = re.compile(r"\b(?:run|serve|run_simple|serve_forever)\s*\(")
MOST_MODULES = 40
MOST_STARTERS = 50
"""Files that start something are followed; nobody hands in more of them."""


class Texts:
    """The `.py` files of a bundle, each read once and parsed only where somebody asks for it."""

    def __init__(self, files: tuple[File, ...]) -> None:
        self._contents = {file.path: file.content for file in files if form_of(file.path) == "python"}
        self._texts: dict[str, str] = {}
        self._trees: dict[str, ast.Module | None] = {}
        self._parts: dict[tuple[str, str], tuple[str, ...]] = {}

    def __contains__(self, path: object) -> bool:
        return path in self._contents

    def paths(self) -> tuple[str, ...]:
        return tuple(self._contents)

    def text(self, path: str) -> str:
        if path not in self._texts:
            self._texts[path] = python_file.decode(self._contents[path])
        return self._texts[path]

    def tree(self, path: str) -> ast.Module | None:
        if path not in self._trees:
            self._trees[path] = parse(self.text(path))
        return self._trees[path]

    def parts(self, program: Program) -> tuple[str, ...]:
        """The files of its own that a program imports, also those that they import."""
        if not self._contents.keys() - {program.file}:
            return ()
        key = (program.file, program.text)
        if key not in self._parts:
            roots = (*roots_of(program.file, self._imports(program.file, program)), *_added(program))
            self._parts[key] = followed(
                program.file, lambda path: self._imports(path, program), roots, self._contents, MOST_MODULES
            )
        return self._parts[key]

    def _imports(self, path: str, program: Program) -> list[Import]:
        own = path == program.file
        tree = parse(program.text) if own else self.tree(path)
        if tree is None:
            return []
        return list(imports(ast.walk(tree)))


def _added(program: Program) -> tuple[str, ...]:
    """Folders that it may add to Python's path, wherever it is started."""
    tree = parse(program.text) if "sys.path" in program.text else None
    names = added_to_path(ast.walk(tree)) if tree is not None else ()
    places = (seen_from(start, name) for start in and_above(folder_of(program.file)) for name in names)
    return tuple(place for place in places if place is not None)


def found(readings: dict[str, Reading]) -> list[Program]:
    return [program for reading in readings.values() for program in reading.programs]


def programs_in(
    texts: Texts, readings: dict[str, Reading], entries: tuple[str, ...], for_flask: Callable[[], frozenset[str]]
) -> list[Program]:
    """Whatever a student may start, as it was found: what makes an app, and what starts one.

    A module that starts nothing, and that another program imports and starts, is a part of that one. `for_flask` tells files that
    `flask run` would import: they need not start anything.
    """
    makers = found(readings)
    starting = _starters(texts, readings, makers) if makers else _by_other_means(texts, readings, entries)
    parts = {part for program in (*starting, *makers) if starts(program.text) for part in texts.parts(program)}
    idle = {program.file for program in makers if program.file in texts and not starts(program.text)} - parts
    served = _importers(texts, for_flask() - {program.file for program in makers}, idle) if idle else []
    parts |= {part for program in served for part in texts.parts(program)}
    every = (*makers, *starting, *served)
    return [program for program in every if program.cell or program.file not in parts or starts(program.text)]


def _starters(texts: Texts, readings: dict[str, Reading], makers: list[Program]) -> list[Program]:
    """Files that make no app and start one that they import."""
    modules = {program.file for program in makers if program.file in texts}
    likely = [path for path in texts.paths() if _may_start(readings[path], texts.text(path))] if modules else []
    return [program for program in _importers(texts, likely[:MOST_STARTERS], modules) if starts(program.text)]


def _importers(texts: Texts, paths: Iterable[str], modules: set[str]) -> list[Program]:
    """Those of the files that import one of these modules."""
    programs = (Program(file=path, text=texts.text(path)) for path in paths)
    return [program for program in programs if modules & {*texts.parts(program)}]


def _may_start(reading: Reading, text: str) -> bool:
    return not reading.programs and not reading.problem and _START.search(text) is not None


def _by_other_means(texts: Texts, readings: dict[str, Reading], entries: tuple[str, ...]) -> list[Program]:
    """Where nothing calls `Flask(`, the expected (or only) .py that serves by other means: running it shows what is wrong."""
    paths = texts.paths()
    likely = [path for path in paths if PurePosixPath(path).name in entries or len(paths) == 1]
    whole = [path for path in likely if not readings[path].problem]
    return [
        Program(file=path, text=texts.text(path))
        for path in whole
        if SERVER_LIBRARIES & set(python_file.imported(texts.text(path)))
    ]


@lru_cache(maxsize=64)
def starts(text: str) -> bool:
    """It calls `.run(` of something that is no module, or serves an app by other means. Where Python cannot read it, words are enough."""
    if not _START.search(text):
        return False
    tree = parse(text)
    if tree is None:
        return True
    nodes = tuple(ast.walk(tree))
    modules = {alias.asname or alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return any(isinstance(node, ast.Call) and _serves(node.func, modules - SERVING_MODULES) for node in nodes)


def _serves(function: ast.expr, modules: set[str]) -> bool:
    if isinstance(function, ast.Name):
        return function.id in SERVERS
    if not isinstance(function, ast.Attribute):
        return False
    owner = function.value.id if isinstance(function.value, ast.Name) else ""
    return function.attr in SERVERS or (function.attr == "run" and owner not in modules)


def form_in(program: Program) -> str:
    """The form in which a program was handed in: what stands in cells is a notebook, whatever its file is called."""
    return "notebook" if program.cell is not None else form_of(program.file)


def gist(text: str) -> str:
    """The text without comments, blank lines and what stands around lines: equal for a program and its copy in a cell."""
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("#"))
