"""Signs in the program's routes and views, and in the names that they use."""

from __future__ import annotations

import ast
import builtins
import re
from typing import TYPE_CHECKING

from checker.observe.source_signs_slips import css_in_f_string, decorators_without_wraps
from checker.observe.source_text import functions, text_of
from checker.python_syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.evidence import Sign
    from checker.observe.source_routes import Routing
    from checker.observe.source_text import Source

NOT_FOUND = 404
MOST_NAMES = 5
ALWAYS_THERE = frozenset(dir(builtins)) | {"__file__", "__name__", "__doc__", "__builtins__", "__spec__", "__annotations__"}

GROWS = ("append", "extend", "insert")
_CATCH_ALL = re.compile(r"/<(?:(?:path|string|default):)?\w+>/?")


def view_signs(source: Source, routings: tuple[Routing, ...]) -> Iterator[Sign]:
    yield from _addresses(source, routings)
    yield from _doubled(source, routings)
    for function in functions(source.nodes):
        if any(isinstance(decorator, ast.Attribute) and decorator.attr == "route" for decorator in function.decorator_list):
            yield source.sign("route_without_path", function.name, function)
        stop = _early_return(function)
        if stop is not None:
            yield source.sign("early_return", function.name, stop)
        if _hides_not_found(function):
            yield source.sign("own_error_page", function.name, function)
    yield from _strings_for_json(source, routings)
    yield from _sets(source)
    yield from decorators_without_wraps(source)
    yield from css_in_f_string(source)
    yield from _unknown_names(source)


def _addresses(source: Source, routings: tuple[Routing, ...]) -> Iterator[Sign]:
    for routing in routings:
        if routing.path and not routing.path.startswith("/"):
            yield source.sign("route_without_slash", routing.path, routing.node)
        if "GET" in routing.methods and _CATCH_ALL.fullmatch(routing.path):
            yield source.sign("catch_all_route", routing.path, routing.node)


def _doubled(source: Source, routings: tuple[Routing, ...]) -> Iterator[Sign]:
    """Flask refuses a second function for one endpoint; a second address for the same function is fine."""
    first: dict[tuple[str, str], ast.AST] = {}
    for routing in routings:
        if routing.view is None:
            continue
        known = first.setdefault((routing.owner, routing.endpoint or routing.function), routing.view.function)
        if known is not routing.view.function:
            yield source.sign("duplicate_view_name", routing.function, routing.view.function)


def _early_return(function: ast.AST) -> ast.stmt | None:
    """A return with an append behind it in the same block, or in the loop whose turn it ends."""
    for node in ast.walk(function):
        for block in (getattr(node, "body", None), getattr(node, "orelse", None)):
            statements: list[ast.stmt] = block if isinstance(block, list) else []
            place = next((place for place, statement in enumerate(statements) if isinstance(statement, ast.Return)), None)
            if place is None:
                continue
            loops = isinstance(node, (ast.For, ast.While)) and block is node.body
            if any(_adds(other) for other in (statements if loops else statements[place + 1 :])):
                return statements[place]
    return None


def _adds(statement: ast.stmt) -> bool:
    """Something grows there: by append, extend, insert, or +=."""
    grows = (node for node in ast.walk(statement) if isinstance(node, (ast.AugAssign, ast.Call)))
    return any(
        isinstance(node.op, ast.Add) and isinstance(node.value, ast.List)
        if isinstance(node, ast.AugAssign)
        else last_name(node.func) in GROWS
        for node in grows
    )


def _hides_not_found(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    for call in function.decorator_list:
        if isinstance(call, ast.Call) and last_name(call.func) == "errorhandler" and call.args:
            caught = call.args[0].value if isinstance(call.args[0], ast.Constant) else last_name(call.args[0])
            names_it = any(
                isinstance(node, ast.Constant) and node.value == NOT_FOUND for body in function.body for node in ast.walk(body)
            )
            if caught in (NOT_FOUND, "NotFound", "Exception", "HTTPException") and not names_it:
                return True
    return False


def _strings_for_json(source: Source, routings: tuple[Routing, ...]) -> Iterator[Sign]:
    """A view that returns str(people), where `people` is (or becomes, by .append) a list or a dictionary."""
    assigned = [
        node
        for node in source.nodes
        if isinstance(node, ast.Assign) and isinstance(node.value, (ast.List, ast.Dict, ast.ListComp))
    ]
    collections = {last_name(target) for node in assigned for target in node.targets}
    for function in dict.fromkeys(routing.view.function for routing in routings if routing.view):
        for node in ast.walk(function):
            given = node.value if isinstance(node, ast.Return) else None
            if isinstance(given, ast.Call) and last_name(given.func) in ("str", "repr") and given.args:
                what = given.args[0]
                if isinstance(what, (ast.List, ast.Dict)) or last_name(what) in collections:
                    yield source.sign("string_instead_of_json", function.name, node)


def _sets(source: Source) -> Iterator[Sign]:
    for node in source.nodes:
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(value, ast.Set):
                    yield source.sign("set_in_records", text_of(key) or "", value)


def _unknown_names(source: Source) -> Iterator[Sign]:
    if any(isinstance(node, ast.ImportFrom) and node.names[0].name == "*" for node in source.nodes):
        return
    known = ALWAYS_THERE | {name for node in source.nodes for name in _defined(node)}
    used = (node for node in source.nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load))
    unknown: dict[str, ast.Name] = {}
    for node in sorted(used, key=lambda name: (name.lineno, name.col_offset)):
        if node.id not in known:
            unknown.setdefault(node.id, node)
    for name in list(unknown)[:MOST_NAMES]:
        yield source.sign("uses_name_never_imported", name, unknown[name])


def _defined(node: ast.AST) -> Iterator[str]:
    """Names that a node brings into being, anywhere: too generous rather than a false alarm."""
    if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
        yield node.id
    elif isinstance(node, ast.alias):
        yield node.asname or node.name.split(".")[0]
    elif isinstance(node, ast.arg):
        yield node.arg
    elif isinstance(node, (ast.Global, ast.Nonlocal)):
        yield from node.names
    else:
        for field in ("name", "rest"):
            value = getattr(node, field, None)
            if isinstance(value, str):
                yield value
