"""Which addresses are not visited, because that might end or empty the server. Pure.

By whole words of the address and of its function ("/quit", `clearAll`; not "/skills" or "/christopher"), unless there are others and the code
behind it is seen to do nothing of the sort; and by what that code does, whatever it is called.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.evidence import EMPTIES, ENDS, HARMLESS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.evidence import Route

WORDS = frozenset(
    [
        "shutdown",
        "stop",
        "kill",
        "quit",
        "exit",
        "poweroff",
        "halt",
        "terminate",
        "abort",
        "restart",
        "reboot",
        "clear",
        "reset",
        "delete",
        "remove",
        "drop",
        "wipe",
        "erase",
        "empty",
        "purge",
        "truncate",
        "destroy",
        "flush",
        "cleanup",
        "logout",
        "signout",
        "logoff",
        "unregister",
    ]
)
JOINED = frozenset(("shutdown", "poweroff", "turnoff", "switchoff", "logout", "signout", "logoff", "selfdestruct"))
"""Also written as two words: "shut-down", "logOut"."""
HALVES = frozenset(("shut", "power", "turn", "switch", "log", "sign", "self", "down", "off", "out", "destruct"))
GLUED = ("server", "app", "all", "db", "database", "data", "now", "everything", "records", "people", "users", "list")
"""What stands behind such a word without a mark between: "stopserver", "clearall"."""
FILES = r"(?i)\.(?:png|jpe?g|gif|svg|webp|ico|css|js|mjs|map|json|html?|txt|pdf|mp3|mp4|webm|woff2?|ttf)"
"""Endings of files: a picture of a stop sign stops nobody."""
STATIC = "/static/"
PARAMETER = r"<[^<>]*>"
WANTED = "wanted"
"""An effect that nobody reads from code: visited all the same."""


def is_risky(route: Route) -> bool:
    """Whether visiting this route might end or empty the server."""
    if route.effect in {ENDS, EMPTIES}:
        return True
    return route.effect != WANTED and _sounds_risky(route)


def _sounds_risky(route: Route) -> bool:
    """Code that is seen to do nothing makes "/bus-stop" an address as any other; "/stop" stays what it says."""
    return says_nothing_else(route.path) or (route.effect != HARMLESS and says_so(f"{route.path}/{route.function}"))


def is_risky_link(path: str, routes: Iterable[Route]) -> bool:
    """The same of an address on a page: by the route that it leads to, else by its words."""
    bare = path.partition("?")[0]
    if bare.startswith(STATIC):
        return False
    behind = [route for route in routes if "GET" in route.methods and leads_to(route, bare)]
    if behind:
        return any(map(is_risky, behind)) or (says_so(path) and not all(route.effect == HARMLESS for route in behind))
    return says_so(path) and not re.search(f"{FILES}$", bare)


def says_nothing_else(path: str) -> bool:
    """The last part of an address is such a word, alone or with what it is about: "/logout", "/delete-all"."""
    words = tuple(_words(path.rstrip("/").rpartition("/")[2]))
    return says_so("/".join(words)) and all(word in WORDS or word in GLUED or _is_glued(word) or word in HALVES for word in words)


def says_so(name: str) -> bool:
    """A whole word in it says that something is ended or emptied."""
    words = tuple(_words(name))
    pairs = {first + second for first, second in pairwise(words)}
    return any(word in WORDS or _is_glued(word) for word in words) or bool(pairs & JOINED)


def _words(name: str) -> Iterator[str]:
    """Split at everything that is no letter, and where a capital begins a word."""
    for part in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name):
        yield part.lower()


def _is_glued(word: str) -> bool:
    return word in JOINED or any(word.removesuffix(end) in WORDS for end in GLUED if word.endswith(end) and word != end)


def leads_to(route: Route, path: str) -> bool:
    """Whether the server answers `path` by this route; whatever stands for its parameters."""
    pieces = map(re.escape, re.split(PARAMETER, route.path))
    return re.fullmatch(".+".join(pieces), path) is not None
