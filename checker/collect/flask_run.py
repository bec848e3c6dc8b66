"""What `flask run` would start, where something shows that a student starts it so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.own_modules import PACKAGE, folder_of, joined

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from checker.model import File, Passage

SETTINGS = (".flaskenv", ".env")
FOUND_BY_FLASK = ("wsgi.py", "app.py")
TOLD = (".md", ".markdown", ".txt", ".rst", ".sh", ".bat", ".ps1", "makefile", "procfile", "dockerfile")
MOST_BYTES = 100_000
_SET = r"""(?:^|[;&|`]|\b)[ \t]*(?:export[ \t]+|set[ \t]+|ENV[ \t]+|%env[ \t]+|\$env:)?(FLASK_(?:APP|RUN_PORT|DEBUG|ENV))[ \t]*[= \t][ \t]*["']?([\w./:()\\-]{1,200})"""
_RUN = r"\bflask[ \t]+((?:--?\w[\w-]*(?:[= \t](?!-)[\w./:()\"'-]+)?[ \t]+){0,5})run\b((?:[ \t]+--?\w[\w-]*(?:[= \t](?!-)[\w./:()\"'-]+)?){0,6})"
_APP = r"(?:--app|-A)[= \t]+[\"']?([\w./:()-]+)"
_PORT = r"(?:--port|-p)[= \t]+(\d{1,5})\b"


class Wish(NamedTuple):
    """What somebody wrote down of how Flask is to be started, in a folder: variables as Flask knows them."""

    folder: str
    variables: tuple[tuple[str, str], ...] = ()

    @property
    def app(self) -> str:
        return dict(self.variables).get("FLASK_APP", "")


def wishes(files: Iterable[File], passages: Iterable[Passage]) -> Iterator[Wish]:
    """The settings that Flask reads, then what pages, scripts and cells say, the shortest path first."""
    ordered = sorted(files, key=lambda file: (file.path.count("/"), file.path))
    small = [(file.path, file.content.decode("utf-8", "replace")) for file in ordered if len(file.content) <= MOST_BYTES]
    for path, text in small:
        if path.rpartition("/")[2] in SETTINGS and "FLASK_" in text:
            yield Wish(folder_of(path), tuple(_settings(text)))
    told = [(path, text) for path, text in small if path.lower().endswith(TOLD)]
    for path, text in (*told, *((each.file, each.text) for each in passages if each.kind in ("shell", "markdown"))):
        if "flask" in text.lower():
            yield from _told(folder_of(path), text)


def target(wish: Wish, paths: Collection[str]) -> str:
    """The file that Flask would import; empty when there is none."""
    name = wish.app.partition(":")[0].replace("\\", "/").removeprefix("./")
    if not name:
        return next((path for name in FOUND_BY_FLASK for path in (joined(wish.folder, name),) if path in paths), "")
    place = joined(wish.folder, name.removesuffix(".py"))
    dotted = joined(wish.folder, name.removesuffix(".py").replace(".", "/"))
    likely = (f"{place}.py", f"{place}/{PACKAGE}", f"{dotted}.py", f"{dotted}/{PACKAGE}")
    return next((path for path in likely if path in paths), "")


def of_package(path: str) -> Wish:
    """How Flask is told to start a package, or a file that makes no server of itself."""
    whole = folder_of(path) if path.endswith(PACKAGE) else path.removesuffix(".py")
    return Wish(folder_of(whole), (("FLASK_APP", whole.rpartition("/")[2]),))


def _settings(text: str) -> Iterator[tuple[str, str]]:
    found = dict(re.findall(_SET, text))
    if found.pop("FLASK_ENV", "") == "development":
        found.setdefault("FLASK_DEBUG", "1")
    yield from found.items()


def _told(folder: str, text: str) -> Iterator[Wish]:
    """A line with `flask run`, with what was set above it."""
    for line in re.finditer(_RUN, text):
        settings = dict(_settings(text[: line.start()]))
        app, port = re.search(_APP, line[1]), re.search(_PORT, line[2])
        settings |= {"FLASK_APP": app[1].strip("\"'")} if app else {}
        settings |= {"FLASK_RUN_PORT": port[1]} if port else {}
        settings |= {"FLASK_DEBUG": "1"} if "--debug" in line[0] else {}
        yield Wish(folder, tuple(settings.items()))
