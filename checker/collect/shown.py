"""How much of an assignment a program shows: its addresses, its records, its home page. Read, never run."""

from __future__ import annotations

import ast
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from checker.python_syntax import last_name, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FEWEST_KEYS = 3
"""String keys that make a dictionary a record."""
HOME = "/"
API = "/api"
ROUTING = frozenset({"route", "get", "post", "put", "delete", "patch", "add_url_rule", "add_resource"})
WORTH = {"own_record": 4, "record": 2, "address": 3, "api": 1, "home": 2, "own_page": 1, "cors": 1, "port": 1}
"""Against each other: a record of one's own says more than an address, and that more than what every small server has."""


class Traits(NamedTuple):
    """What can be compared. `records`: the string keys of each dictionary, with its string values; `pages`: texts with tags in them."""

    addresses: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    records: frozenset[tuple[frozenset[str], frozenset[str]]] = frozenset()
    pages: frozenset[str] = frozenset()
    calls: frozenset[str] = frozenset()
    ports: frozenset[int] = frozenset()

    def serves(self, address: str) -> bool:
        """Where a prefix belongs cannot always be read: any of them may."""
        whole = {self._plain(prefix + own) for prefix in (self.prefixes | {""}) for own in self.addresses}
        return self._plain(address) in whole

    @staticmethod
    def _plain(address: str) -> str:
        return "/" + "/".join(filter(None, address.split("/")))


def worth(texts: Iterable[str], starter: tuple[str, ...]) -> int:
    """How much of the assignment that begins with these starter programs is in the texts of a program; 0 where they cannot be read."""
    shown, known = traits(texts), _of_starter(starter)
    return sum(WORTH[name] for name in set(_shown(shown, known)))


def traits(texts: Iterable[str]) -> Traits:
    nodes = [node for text in texts for tree in (parse(text),) if tree is not None for node in ast.walk(tree)]
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    texts_in = [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return Traits(
        addresses=frozenset(address for call in calls for address in _addresses(call)),
        prefixes=frozenset(_given(calls, "url_prefix")),
        records=frozenset(record for node in nodes for record in _record(node)),
        pages=frozenset(" ".join(text.split()) for text in texts_in if "<" in text),
        calls=frozenset(last_name(call.func) for call in calls),
        ports=frozenset(node.value for node in nodes if isinstance(node, ast.Constant) and type(node.value) is int),
    )


@lru_cache(maxsize=2)
def _of_starter(starter: tuple[str, ...]) -> Traits:
    return traits(starter)


def _shown(shown: Traits, known: Traits) -> Iterator[str]:
    wanted = {address for address in known.addresses if address != HOME and "<" not in address}
    if any(map(shown.serves, wanted)):
        yield "address"
    elif any((prefix + address).startswith(API) for prefix in (*shown.prefixes, "") for address in shown.addresses):
        yield "api"
    if shown.serves(HOME):
        yield "home"
        yield from ("own_page" for _ in shown.pages - known.pages)
    if "CORS" in shown.calls:
        yield "cors"
    if shown.ports & {port for port in known.ports if port > 1024}:  # noqa: PLR2004 - what no server of a student's listens at
        yield "port"
    yield from _records(shown, known)


def _records(shown: Traits, known: Traits) -> Iterator[str]:
    """Some keys may have been changed: half of them make a record one of the assignment's."""
    theirs = {values for _, values in known.records}
    for keys, values in shown.records:
        if any(2 * len(keys & wanted) >= len(wanted) for wanted, _ in known.records):
            yield "record" if values in theirs else "own_record"


def _addresses(call: ast.Call) -> Iterator[str]:
    if isinstance(call.func, ast.Attribute) and call.func.attr in ROUTING:
        given = [*call.args, *(word.value for word in call.keywords if word.arg == "rule")]
        yield from (
            node.value
            for node in given
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("/")
        )


def _record(node: ast.AST) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """A dictionary, or a call with as many names: `dict(FirstName=...)`, `Person(FirstName=...)`."""
    if isinstance(node, ast.Dict):
        pairs = [(key.value, value) for key, value in zip(node.keys, node.values, strict=True) if isinstance(key, ast.Constant)]
    elif isinstance(node, ast.Call):
        pairs = [(word.arg, word.value) for word in node.keywords if word.arg]
    else:
        return
    keys = frozenset(key for key, _ in pairs if isinstance(key, str))
    values = (value.value for _, value in pairs if isinstance(value, ast.Constant))
    if len(keys) >= FEWEST_KEYS:
        yield keys, frozenset(value for value in values if isinstance(value, str))


def _given(calls: Iterable[ast.Call], name: str) -> Iterator[str]:
    words = (word.value for call in calls for word in call.keywords if word.arg == name)
    return (node.value for node in words if isinstance(node, ast.Constant) and isinstance(node.value, str))
