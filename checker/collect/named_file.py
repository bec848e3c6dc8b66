"""A file that somebody named on their own computer, with what it needs from the folders around it."""

from __future__ import annotations

import ast
from collections import deque
from pathlib import Path
from posixpath import commonpath, normpath
from typing import TYPE_CHECKING

from checker.collect import folder, python_file
from checker.collect.bundle import Basket, Bundle
from checker.collect.forms import form_of, read_all
from checker.collect.opened_files import files_named, folders_listed
from checker.model import File
from checker.own_modules import PACKAGE, Import, folder_of, imports, joined, meant
from checker.python_syntax import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_ABOVE = 3
BESIDE = (".flaskenv", "requirements.txt")


def gather(path: Path) -> Bundle:
    """The file, the modules and packages of its own that it imports, the files that it opens, `templates/` and `static/`."""
    path = path.resolve()
    far = _far(path.parent)
    around = Around(far, path.relative_to(far).as_posix())
    around.follow()
    bundle = around.basket.bundle(path.stem)
    top = _top(bundle, around.lowest)
    files = tuple(file._replace(path=_within(top, file.path)) for file in bundle.files)
    left_out = tuple(_within(top, each) for each in bundle.left_out)
    folders = tuple(_within(top, each) for each in bundle.folders)
    return bundle._replace(files=files, left_out=left_out, folders=folders, junk=(), named=_within(top, around.named))


class Around:
    """What is taken along, with paths relative to the folder `far`; `named` is the file's."""

    def __init__(self, far: Path, named: str) -> None:
        self.basket = Basket()
        self.named = named
        self.own = self.lowest = folder_of(named)
        """`lowest`: the nearest folder from which all of it can be started."""
        self._far = far
        self._walked: set[str] = set()

    def __contains__(self, path: object) -> bool:
        place = self._far / str(path)
        return place.is_file() and (not place.is_symlink() or place.resolve().is_relative_to(self._far / self.own))

    def follow(self) -> None:
        self._take(self.named)
        for name in BESIDE:
            self._take(joined(self.own, name))
        for name in python_file.FLASK_FOLDERS:
            self._walk(joined(self.own, name))
        waiting, met = deque([self.named]), {self.named}
        while waiting:
            path = waiting.popleft()
            trees = list(self._trees(path))
            for found in self._imported(path, trees):
                if found not in met:
                    met.add(found)
                    waiting.append(found)
                    self._take_module(found)
            for found in self._opened(trees):
                self._take(found)
            self._take_folders(trees)

    def _trees(self, path: str) -> Iterator[ast.Module]:
        """Of a file, or of the programs in a notebook or a page."""
        content = self.basket.contents.get(path, b"")
        if form_of(path) == "python":
            texts = [python_file.decode(content)]
        else:
            texts = [
                program.text for each in read_all((File(path, content),), (form_of(path),)).values() for program in each.programs
            ]
        for text in texts:
            tree = parse(text)
            yield tree if tree is not None else _only_imports(text)

    def _from_above(self, wanted: Import) -> None:
        """A file that imports parts of its own package is started from above it."""
        above = self.own
        for _ in range(wanted.level):
            above = folder_of(above)
        while above != self.own and f"{above}/{PACKAGE}" in self:
            above = folder_of(above)
        if len(above) < len(self.lowest):
            self.lowest = above
        for package in _and_above(self.own):
            self._take(f"{package}/{PACKAGE}")

    def _imported(self, path: str, trees: list[ast.Module]) -> Iterator[str]:
        """Python looks beside the program; for a part of its own package, `-m` looks above it."""
        for wanted in (each for tree in trees for each in imports(ast.walk(tree))):
            found = meant(wanted, path, (self.own,), self)
            top = wanted.module.partition(".")[0]
            above = [folder_of(each) for each in _and_above(self.own) if each.rpartition("/")[2] == top]
            if path == self.named and wanted.level:
                self._from_above(wanted)
            elif not found and above:
                found = meant(wanted, path, above, self)
                self.lowest = min(self.lowest, *above, key=len) if found else self.lowest
            yield from found

    def _opened(self, trees: list[ast.Module]) -> Iterator[str]:
        for each in files_named(trees):
            places = ((above, normpath(joined(above, each))) for above in (*_and_above(self.own), ""))
            found = next(((above, place) for above, place in places if not place.startswith("..") and place in self), None)
            if found is not None:
                self.lowest = min(self.lowest, found[0], key=len)
                yield found[1]

    def _take_folders(self, trees: list[ast.Module]) -> None:
        """Folders that it lists; of those that it writes into nothing but the folder; and the settings that it loads."""
        for name in folders_listed(trees):
            self._walk(normpath(joined(self.own, name)))
        for each in files_named(trees):
            self._walk_into(folder_of(normpath(joined(self.own, each))))
        if any("dotenv" in wanted.module for tree in trees for wanted in imports(ast.walk(tree))):
            self._take(joined(self.own, ".env"))

    def _walk_into(self, path: str) -> None:
        place = self._far / path
        if path.startswith(f"{self.own}/" if self.own else "") and path and place.is_dir() and not place.is_symlink():
            self.basket.put_folder(path)

    def _take_module(self, path: str) -> None:
        """With all of its package, which may hold pages and data."""
        if folder_of(path) in ("", self.own) or self.own.startswith(f"{folder_of(path)}/"):
            self._take(path)
        else:
            self._walk(folder_of(path))

    def _take(self, path: str) -> None:
        if path not in self.basket.contents and path in self:
            folder.take(self._far, path, self.basket)

    def _walk(self, path: str) -> None:
        place = self._far / path
        if not path.startswith("..") and path not in self._walked and place.is_dir() and not place.is_symlink():
            self._walked.add(path)
            folder.walk(self._far, self.basket, path)


def _far(own: Path) -> Path:
    """The farthest folder above that may belong to the same project: never a home, nor what is above homes."""
    home = Path.home()
    for _ in range(MOST_ABOVE):
        if own.parent in {own, home, home.parent, Path(own.anchor)} or (own / ".git").exists():
            break
        own = own.parent
    return own


def _and_above(path: str) -> Iterator[str]:
    while path:
        yield path
        path = folder_of(path)


def _only_imports(text: str) -> ast.Module:
    """What Python cannot read still tells what it imports."""
    names = python_file.imported(text)
    return ast.Module(body=[ast.Import(names=[ast.alias(name=name)]) for name in names], type_ignores=[])


def _top(bundle: Bundle, lowest: str) -> str:
    """The nearest folder in which all of it lies."""
    folders = [lowest, *(folder_of(file.path) for file in bundle.files)]
    return "" if "" in folders else commonpath(folders)


def _within(top: str, path: str) -> str:
    return path.removeprefix(f"{top}/") if top else path
