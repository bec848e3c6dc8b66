"""How a program is started, and in which folder: as its student does, as far as what was handed in shows it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from checker.collect import python_file
from checker.collect.program import form_in, gist, starts
from checker.model import Start
from checker.own_modules import PACKAGE, added_to_path, and_above, folder_of, imports, meant, seen_from
from checker.python_syntax import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.collect.flask_run import Wish
    from checker.collect.program import Texts
    from checker.model import File, Passage, Program
    from checker.own_modules import Import

FLASK_RUN = ("-m", "flask", "run")
FACTORIES = frozenset({"create_app", "make_app"})
"""What Flask calls to get an app."""
BY_FLASK = frozenset({"wsgi.py"})
"""A name that only Flask and web servers look for."""


def start_of(
    program: Program, texts: Texts, files: tuple[File, ...], folders: tuple[str, ...], passages: Iterable[Passage]
) -> Start:
    """In which folder, and by which words behind `python` if not by the name of its file."""
    places = frozenset((*(file.path for file in files), *(f"{folder}/" for folder in folders)))
    if form_in(program) != "python":
        wish = None if starts(program.text) else _of_a_cell(program, files, passages)
        return Start(wish.folder, FLASK_RUN, wish.variables) if wish else Start(_folder(program, texts, places))
    if not any(starts(text) for text in (program.text, *map(texts.text, texts.parts(program)))):
        wish = _wish(program, texts, files, passages)
        if wish is not None:
            return Start(wish.folder, FLASK_RUN, wish.variables)
    above, module = _as_module(program, texts)
    if module:
        return Start(above, ("-m", module))
    return Start(_folder(program, texts, places))


def told_to_flask(texts: Texts, files: Iterable[File], passages: Iterable[Passage]) -> frozenset[str]:
    """The files that `flask run` would import, as somebody wrote down or as Flask looks for them."""
    from checker.collect.flask_run import target, wishes  # noqa: PLC0415 - most programs start themselves

    paths = texts.paths()
    told = {target(wish, paths) for wish in wishes(files, passages)}
    return frozenset({*told, *(path for path in paths if path.rpartition("/")[2] in BY_FLASK)} - {""})


def _wish(program: Program, texts: Texts, files: Iterable[File], passages: Iterable[Passage]) -> Wish | None:
    """What shows that Flask is to start this program; None where nothing does."""
    from checker.collect.flask_run import of_package, target, wishes  # noqa: PLC0415 - as above

    paths = texts.paths()
    fitting = [wish for wish in wishes(files, passages) if target(wish, paths) == program.file]
    if fitting:
        named = next((wish for wish in fitting if wish.app), fitting[0])
        return named if named.app else named._replace(variables=(*of_package(program.file).variables, *named.variables))
    name = program.file.rpartition("/")[2]
    made_by_call = any(_makes_by_call(text) for text in (program.text, *map(texts.text, texts.parts(program))))
    return of_package(program.file) if name in BY_FLASK or name == PACKAGE or made_by_call else None


def _of_a_cell(program: Program, files: tuple[File, ...], passages: Iterable[Passage]) -> Wish | None:
    """What is said of the file that a cell writes."""
    from checker.collect.flask_run import target, wishes  # noqa: PLC0415 - as above

    copies = {
        file.path for file in files if file.path.endswith(".py") and gist(python_file.decode(file.content)) == gist(program.text)
    }
    return next((wish for wish in wishes(files, passages) if wish.app and target(wish, copies)), None) if copies else None


def _makes_by_call(text: str) -> bool:
    tree = parse(text) if "_app" in text else None
    return tree is not None and any(isinstance(node, ast.FunctionDef) and node.name in FACTORIES for node in tree.body)


def _folder(program: Program, texts: Texts, places: frozenset[str]) -> str:
    """`places`: the paths of files, and of folders with a slash behind them."""
    usual = _searched_from(program, texts)
    if not usual:
        return usual
    from checker.collect.opened_files import files_named, folder_for  # noqa: PLC0415 - most programs lie at the top

    trees = (parse(program.text), *map(texts.tree, texts.parts(program)))
    return folder_for(files_named(tree for tree in trees if tree is not None), usual, places)


def _searched_from(program: Program, texts: Texts) -> str:
    """Where it is started so that what it adds to Python's path leads to what it imports: its own folder, if that does."""
    own = folder_of(program.file)
    tree = parse(program.text) if own and "sys.path" in program.text else None
    if tree is None:
        return own
    names, wanted = (
        added_to_path(ast.walk(tree)),
        [each for each in imports(ast.walk(tree)) if not meant(each, program.file, (own,), texts)],
    )
    for start in and_above(own):
        roots = [place for name in names for place in (seen_from(start, name),) if place is not None]
        if any(meant(each, program.file, roots, texts) for each in wanted):
            return start
    return own


def _as_module(program: Program, texts: Texts) -> tuple[str, str]:
    """The folder above the package of a file that imports parts of its own package, and its name there; empty for other files."""
    tree = parse(program.text)
    wanted = list(imports(ast.walk(tree))) if tree is not None else []
    level = max((each.level for each in wanted), default=0)
    path, own = program.file, folder_of(program.file)
    above = own
    for _ in range(level):
        above = folder_of(above)
    while level and f"{above}/{PACKAGE}" in texts:
        above = folder_of(above)
    if not level:
        above = _above_own_package(path, [each for each in wanted if not meant(each, path, (own,), texts)], texts)
    if above == own:
        return "", ""
    return above, path.removeprefix(f"{above}/").removesuffix(".py").removesuffix("/__main__").replace("/", ".")


def _above_own_package(path: str, wanted: Iterable[Import], texts: Texts) -> str:
    """The folder from which a file imports its own package by the package's name; its own folder where it does not."""
    tops = {each.module.partition(".")[0]: each for each in wanted}
    package = folder_of(path)
    while package:
        name = package.rpartition("/")[2]
        if name in tops and meant(tops[name], path, (folder_of(package),), texts):
            return folder_of(package)
        package = folder_of(package)
    return folder_of(path)
