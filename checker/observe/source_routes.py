"""The routes of a program: which address leads to which function, by which methods."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from checker.evidence import Route
from checker.observe.source_text import functions, keyword, receiver, text_of, texts_of
from checker.python_syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.observe.source_text import Source

    Function = ast.FunctionDef | ast.AsyncFunctionDef

MOST_ROUTES = 300
SHORTCUTS = ("get", "post", "put", "delete", "patch")


class View(NamedTuple):
    """A function, walked once: hostile programs give one function thousands of addresses."""

    function: Function
    appends: int
    returns: bool


class Routing(NamedTuple):
    """One decorator or call that gives a function an address. `owner` is the app or blueprint; `path` lacks its prefix."""

    path: str
    methods: tuple[str, ...]
    function: str
    owner: str
    node: ast.expr
    view: View | None = None
    endpoint: str | None = None


def find_routings(source: Source) -> tuple[Routing, ...]:
    """Every routing whose address is a literal, in the order of the file."""
    views = [_view(function) for function in functions(source.nodes)]
    found = [*_decorated(views), *_added(source, {view.function.name: view for view in views}), *_resources(source)]
    return tuple(sorted(found, key=lambda routing: (routing.node.lineno, routing.node.col_offset))[:MOST_ROUTES])


def route(source: Source, routing: Routing, prefix: str, last_line: int | None) -> Route:
    """The routing as evidence. `last_line` is where the server starts: Python reaches nothing below it in time."""
    line = routing.node.lineno
    return Route(
        path=prefix + routing.path,
        methods=routing.methods,
        function=routing.function,
        place=source.place(line),
        after_run=last_line is not None and line > last_line,
        appends=routing.view.appends if routing.view else 0,
        returns=routing.view.returns if routing.view else True,
    )


def prefixes(source: Source) -> dict[str, str]:
    """The url_prefix of each blueprint, and of each `Api(...)` of one."""
    found: dict[str, str] = {}
    for node in source.nodes:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            name, call = last_name(node.targets[0]), node.value
            if last_name(call.func) == "Blueprint":
                found[name] = text_of(keyword(call, "url_prefix")) or ""
            elif last_name(call.func) == "Api" and call.args:
                found[name] = found.get(last_name(call.args[0]), "")
    for call in source.calls():
        prefix = text_of(keyword(call, "url_prefix"))
        if last_name(call.func) == "register_blueprint" and call.args and prefix is not None:
            found[last_name(call.args[0])] = prefix
    return found


def appends(function: ast.AST) -> list[ast.Call]:
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
    return [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "append"]


def returns(function: ast.AST) -> bool:
    """It hands a value back somewhere (or yields)."""
    given = (node for node in ast.walk(function) if isinstance(node, (ast.Return, ast.Yield, ast.YieldFrom)))
    return any(node.value is not None for node in given)


def _view(function: Function) -> View:
    return View(function=function, appends=len(appends(function)), returns=returns(function))


def _decorated(views: list[View]) -> Iterator[Routing]:
    for view in views:
        for decorator in view.function.decorator_list:
            call = decorator if isinstance(decorator, ast.Call) else None
            name = last_name(call.func) if call and isinstance(call.func, ast.Attribute) else ""
            path = _path(call) if call and name in ("route", *SHORTCUTS) else None
            if call is not None and path is not None:
                yield Routing(
                    path=path,
                    methods=(name.upper(),) if name in SHORTCUTS else _methods(call),
                    function=view.function.name,
                    owner=receiver(call.func),
                    node=decorator,
                    view=view,
                    endpoint=text_of(keyword(call, "endpoint")),
                )


def _added(source: Source, views: dict[str, View]) -> Iterator[Routing]:
    for call in source.calls():
        path = _path(call) if last_name(call.func) == "add_url_rule" else None
        if path is None:
            continue
        given = keyword(call, "view_func") or (call.args[2] if len(call.args) > 2 else None)  # noqa: PLR2004 - its place
        name = last_name(given)
        endpoint = text_of(keyword(call, "endpoint") or (call.args[1] if len(call.args) > 1 else None))
        yield Routing(
            path=path,
            methods=_methods(call),
            function=name or endpoint or "",
            owner=receiver(call.func),
            node=call,
            view=views.get(name),
            endpoint=endpoint,
        )


def _resources(source: Source) -> Iterator[Routing]:
    """Flask-RESTful: `api.add_resource(People, "/people")`; the methods are those of the class."""
    classes = {node.name: node for node in source.nodes if isinstance(node, ast.ClassDef)}
    for call in source.calls():
        if last_name(call.func) != "add_resource" or not call.args:
            continue
        name = last_name(call.args[0])
        written = [function.name for function in functions(tuple(classes[name].body))] if name in classes else ["get"]
        methods = tuple(method.upper() for method in SHORTCUTS if method in written)
        for path in map(text_of, call.args[1:]):
            if path is not None:
                yield Routing(path=path, methods=methods, function=name, owner=receiver(call.func), node=call)


def _path(call: ast.Call) -> str | None:
    return text_of(call.args[0]) if call.args else text_of(keyword(call, "rule"))


def _methods(call: ast.Call) -> tuple[str, ...]:
    return tuple(method.upper() for method in texts_of(keyword(call, "methods"))) or ("GET",)
