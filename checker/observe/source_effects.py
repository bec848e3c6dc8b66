"""What visiting an address may do to its server, read from the code behind it: end it, or empty what it publishes.

A GET must not change anything, but students' do. Followed are the functions of the program that the code names, wherever they stand.
"""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING, NamedTuple

from checker.evidence import EMPTIES, ENDS, HARMLESS, UNKNOWN_EFFECT
from checker.observe.effect_words import (
    EMPTYING,
    ENDING,
    ENDING_METHODS,
    ENDING_WORDS,
    FILLING,
    GETS,
    METHODS,
    NOTHING_WRITTEN,
    OF_A_VISITOR,
    QUIET,
    SHELLED,
    SQL,
    SQL_FILLING,
    WIPING,
    WRITING,
)
from checker.observe.source_text import functions, keyword, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.observe.source_routes import Routing
    from checker.observe.source_text import Source

MOST_FUNCTIONS = 100
"""So many are followed from one address."""
MOST_NODES = 20_000


class _Doing(NamedTuple):
    """One function: `ends`; `wipes` (for good); `empties` and `fills`: (what, line); `loud`: something that cannot be seen through."""

    ends: bool
    wipes: bool
    loud: bool
    empties: tuple[tuple[str, int], ...]
    fills: tuple[tuple[str, int], ...]
    names: frozenset[str]


class Effects:
    """Of the functions of a program and its modules, each read once."""

    def __init__(self, sources: tuple[Source, ...]) -> None:
        self._bodies = dict(_bodies(sources))
        self._files = frozenset(source.program.file.rpartition("/")[2].removesuffix(".py") for source in sources)
        self._read: dict[str, _Doing] = {}
        self._known: dict[str, str] = {}

    def of(self, name: str) -> str:
        """The effect of visiting the function or class of this name."""
        if name not in self._known:
            self._known[name] = self._effect(name) if name in self._bodies else UNKNOWN_EFFECT
        return self._known[name]

    def behind(self, routing: Routing) -> str:
        """The effect of visiting what this decorator or call gives an address: a function, `lambda: ...`, or `People.as_view(...)`."""
        given = _given(routing.node)
        if isinstance(given, ast.Lambda):
            name = f"lambda {given.lineno}:{given.col_offset} {routing.path}"
            self._bodies[name] = given
            return self.of(name)
        is_class = isinstance(given, ast.Call) and _method(given) == "as_view"
        return self.of(_root(given.func) if is_class and isinstance(given, ast.Call) else routing.function)

    def _effect(self, name: str) -> str:
        reached = [self._doing(each) for each in self._reachable(name)]
        if any(doing.ends for doing in reached):
            return ENDS
        if any(doing.wipes for doing in reached) or any(_is_lost(doing, reached) for doing in reached):
            return EMPTIES
        return UNKNOWN_EFFECT if any(doing.loud for doing in reached) or len(reached) >= MOST_FUNCTIONS else HARMLESS

    def _reachable(self, name: str) -> list[str]:
        found = [name]
        for each in found:  # grows while it is walked
            more = (other for other in sorted(self._doing(each).names) if other in self._bodies and other not in found)
            found += list(more)[: max(0, MOST_FUNCTIONS - len(found))]
        return found

    def _doing(self, name: str) -> _Doing:
        if name not in self._read:
            self._read[name] = _read(self._bodies[name], frozenset(self._bodies), self._files)
        return self._read[name]


def _given(node: ast.expr) -> ast.expr | None:
    """The view of an `add_url_rule`."""
    if not isinstance(node, ast.Call) or _method(node) != "add_url_rule":
        return None
    return keyword(node, "view_func") or (node.args[2] if len(node.args) > 2 else None)  # noqa: PLR2004 - its place


def _bodies(sources: tuple[Source, ...]) -> Iterator[tuple[str, ast.AST]]:
    for source in reversed(sources):  # the program's own last: what it defines counts
        yield from ((node.name, node) for node in source.nodes if isinstance(node, ast.ClassDef) and _get_of(node))
        yield from ((function.name, function) for function in functions(source.nodes) if function.name not in METHODS)


def _get_of(node: ast.ClassDef) -> bool:
    return any(function.name in GETS for function in functions(tuple(node.body)))


def _is_lost(doing: _Doing, reached: list[_Doing]) -> bool:
    """Something is emptied and not filled again: later in the same function, or in another one."""
    others = {what for other in reached if other is not doing for what, _ in other.fills}
    return any(
        what not in others and not any(again == what and later >= line for again, later in doing.fills)
        for what, line in doing.empties
    )


def _read(body: ast.AST, ours: frozenset[str], files: frozenset[str]) -> _Doing:
    nodes = tuple(_visited(body))[:MOST_NODES]
    shared = {name for node in nodes if isinstance(node, ast.Global | ast.Nonlocal) for name in node.names}
    own = _own_names(nodes) - shared
    calls = [node for node in nodes if isinstance(node, ast.Call)]
    texts = [text for text in map(text_of, nodes) if text]
    named = {dotted for node in nodes if (dotted := _dotted(node))}
    wiping = any(re.search(SQL, text) for text in texts) and not any(re.search(SQL_FILLING, text) for text in texts)
    return _Doing(
        ends=bool(ENDING & (named - own - ours)) or any(_ends(call) for call in calls) or "werkzeug.server.shutdown" in texts,
        wipes=wiping or _wipes_a_file(calls) or any(_method(call) in WIPING for call in calls) or bool({"os.remove"} & named),
        loud=bool(shared) or any(_is_loud(call, own, ours) for call in calls) or _writes_outside(nodes, own),
        empties=tuple(_emptied(nodes, own, shared)),
        fills=tuple(_filled(nodes, shared)),
        names=frozenset(name for name in _followed(named, ours, files) if name not in own),
    )


def _wipes_a_file(calls: list[ast.Call]) -> bool:
    """It opens one to be written, and writes nothing, or what is empty, into it."""
    opened = any(
        _last(call.func) == "open" and any((text_of(each) or "").startswith("w") for each in call.args[1:2]) for call in calls
    )
    written = [call.args[0] for call in calls if _last(call.func) in WRITING and call.args]
    return opened and all(
        _is_empty(value) or ((said := text_of(value)) is not None and said.strip() in NOTHING_WRITTEN) for value in written
    )


def _followed(named: set[str], ours: frozenset[str], files: frozenset[str]) -> Iterator[str]:
    """Functions of the program: by their name, or as `file.name`."""
    for dotted in named:
        file, _, name = dotted.rpartition(".")
        if name in ours and (not file or file in files):
            yield name


def _visited(body: ast.AST) -> Iterator[ast.AST]:
    """What a GET runs, without the decorators; of a class only the method for it."""
    if isinstance(body, ast.Lambda):
        yield from ast.walk(body)
        return
    whole = functions(tuple(body.body)) if isinstance(body, ast.ClassDef) else functions((body,))
    for function in whole:
        if function is body or function.name in GETS:
            yield from (node for part in (function.args, *function.body) for node in ast.walk(part))


def _own_names(nodes: tuple[ast.AST, ...]) -> frozenset[str]:
    given = {node.arg for node in nodes if isinstance(node, ast.arg)}
    return frozenset(given | {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)})


def _dotted(node: ast.AST) -> str:
    """`os.kill` and `kill`; of longer chains the last two."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{_last(node.value)}.{node.attr}"
    return ""


def _last(node: ast.AST) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _root(node: ast.AST) -> str:
    """The name that a chain of dots, indexes and calls begins with."""
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Call):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def _method(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _ends(call: ast.Call) -> bool:
    if _method(call) in ENDING_METHODS:
        return True
    if _last(call.func) not in SHELLED:
        return False
    said = " ".join(text for node in ast.walk(call) if (text := text_of(node)))
    return re.search(ENDING_WORDS, said) is not None


def _is_loud(call: ast.Call, own: frozenset[str], ours: frozenset[str]) -> bool:
    name = _last(call.func)
    followed = isinstance(call.func, ast.Name) and name in ours and name not in own
    written = name == "open" and any("w" in (text_of(each) or "") for each in call.args[1:2])
    judged = _method(call) in EMPTYING and (_root(call.func) in own or _empties(call))
    return written or not (name in QUIET or followed or judged or _root(call.func) in OF_A_VISITOR)


def _writes_outside(nodes: tuple[ast.AST, ...], own: frozenset[str]) -> bool:
    """`state["on"] = False`, `app.on = False` of something that is not the function's own."""
    written = (node for node in nodes if isinstance(node, ast.Attribute | ast.Subscript) and not isinstance(node.ctx, ast.Load))
    return any(_root(node) not in own | OF_A_VISITOR for node in written)


def _emptied(nodes: tuple[ast.AST, ...], own: frozenset[str], shared: set[str]) -> Iterator[tuple[str, int]]:
    mine = own | OF_A_VISITOR | {""}
    for node in nodes:
        if isinstance(node, ast.Call) and _empties(node) and _root(node.func) not in mine:
            yield _root(node.func), node.lineno
        elif isinstance(node, ast.Delete):
            yield from ((_root(target), node.lineno) for target in node.targets if _root(target) not in mine)
        elif isinstance(node, ast.Assign) and _is_empty(node.value):
            outside = (
                target for target in node.targets if _root(target) in shared or isinstance(target, ast.Subscript | ast.Attribute)
            )
            yield from ((_root(target), node.lineno) for target in outside if _root(target) not in mine)


def _empties(call: ast.Call) -> bool:
    """`people.clear()`, `people.pop()`; not `people[0].pop("Email")`, which takes one value out of a record."""
    direct = isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name | ast.Attribute | ast.Subscript)
    return direct and _method(call) in EMPTYING and not call.keywords and not any(map(text_of, call.args[:1]))


def _is_empty(value: ast.AST) -> bool:
    if isinstance(value, ast.Call):
        return _last(value.func) in {"list", "dict", "set"} and not value.args
    parts = (
        value.elts if isinstance(value, ast.List | ast.Tuple | ast.Set) else value.keys if isinstance(value, ast.Dict) else None
    )
    return not parts if parts is not None else isinstance(value, ast.Constant) and value.value is None


def _filled(nodes: tuple[ast.AST, ...], shared: set[str]) -> Iterator[tuple[str, int]]:
    for node in nodes:
        if isinstance(node, ast.Call) and _method(node) in FILLING:
            yield _root(node.func), node.lineno
        elif isinstance(node, ast.AugAssign):
            yield _root(node.target), node.lineno
        elif isinstance(node, ast.Assign) and not _is_empty(node.value):
            yield from (
                (_root(target), node.lineno)
                for target in node.targets
                if isinstance(target, ast.Subscript) or _root(target) in shared
            )
