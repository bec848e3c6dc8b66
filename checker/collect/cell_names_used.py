"""What one plain cell of a notebook does with names: which it makes, needs and changes, and whether it starts a server."""

from __future__ import annotations

import ast
import re
import symtable
from typing import TYPE_CHECKING, NamedTuple

from checker.collect.reading import makes_app
from checker.python_syntax import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

STARTING = frozenset({"run", "start", "serve_forever"})
SERVERS = frozenset({"serve", "run_simple"})
REGISTERING = frozenset({"register_blueprint", "add_url_rule", "add_resource", "add_api_view"})
_WORD = re.compile(r"[A-Za-z_]\w*")
_MADE = re.compile(r"^(?:def|class)\s+(\w+)|^(\w+)\s*=(?!=)", re.MULTILINE)


class Piece(NamedTuple):
    """One cell. `lasting`: what it makes beside imports, classes and decorated functions; `changes`: what others made and it alters."""

    number: int
    text: str
    makes_app: bool
    makes: frozenset[str]
    lasting: frozenset[str]
    needs: frozenset[str]
    changes: frozenset[str] = frozenset()
    starts: bool = False
    registers: bool = False
    adds_to: frozenset[str] = frozenset()
    """Names of apps in front of decorators."""
    only_tests: bool = False
    """It makes a test client of an app, which starts nothing."""


def piece(number: int, text: str) -> Piece:
    tree = parse(text)
    if tree is None:
        return _unread(number, text)
    try:
        return _read(number, text, tree, symtable.symtable(text, "cell", "exec"))
    except (SyntaxError, ValueError, RecursionError, MemoryError):  # what no tree shows, like a name that is global too late
        return _unread(number, text)


def _read(number: int, text: str, tree: ast.Module, table: symtable.SymbolTable) -> Piece:
    top = {symbol.get_name(): symbol for symbol in table.get_symbols()}
    makes = frozenset(name for name, symbol in top.items() if symbol.is_assigned() or symbol.is_imported())
    first = tuple(_at_once(tree))
    adds_to = frozenset(map(_root, _decorators(tree)))
    calls = [node.func for node in first if isinstance(node, ast.Call)]
    return Piece(
        number=number,
        text=text,
        makes_app=makes_app(text),
        makes=makes,
        lasting=frozenset(name for name in makes if not top[name].is_imported()) - frozenset(_ordinary(tree)),
        needs=(frozenset(_wanted(table)) - makes) | (frozenset(_read_first(tree)) & makes),
        changes=frozenset(_changed(first)) | adds_to,
        starts=any(_starts(function) for function in calls),
        adds_to=adds_to,
        registers=bool(adds_to) or any(getattr(function, "attr", "") in REGISTERING for function in calls),
        only_tests="test_client" in text and not any(_starts(function) for function in calls),
    )


def _unread(number: int, text: str) -> Piece:
    """Of what Python cannot read the words are known."""
    makes = frozenset(one or other for one, other in _MADE.findall(text))
    needs = frozenset(_WORD.findall(text)) - makes
    return Piece(number, text, makes_app(text), makes, makes, needs, needs, registers="@" in text, starts=".run(" in text)


def _wanted(table: symtable.SymbolTable) -> Iterator[str]:
    """Names that are read and not the own ones of a function."""
    module = table.get_type() == "module"
    yield from (symbol.get_name() for symbol in table.get_symbols() if symbol.is_referenced() and (module or symbol.is_global()))
    for inner in table.get_children():
        yield from _wanted(inner)


def _read_first(tree: ast.Module) -> Iterator[str]:
    """Names whose own new value is made of their old one: `x = x + [1]`, `x += 1`."""
    for statement in tree.body:
        if isinstance(statement, ast.AugAssign) and isinstance(statement.target, ast.Name):
            yield statement.target.id
        elif isinstance(statement, ast.Assign):
            made = {target.id for target in statement.targets if isinstance(target, ast.Name)}
            yield from (node.id for node in ast.walk(statement.value) if isinstance(node, ast.Name) and node.id in made)


def _ordinary(tree: ast.Module) -> Iterator[str]:
    """Views and classes: who uses one of them by name does not use the server."""
    for statement in tree.body:
        if isinstance(statement, ast.ClassDef) or (
            isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)) and statement.decorator_list
        ):
            yield statement.name


def _at_once(node: ast.AST) -> Iterator[ast.AST]:
    """What Python does when the cell is run, without the insides of functions; their decorators are done at once."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            for decorator in getattr(child, "decorator_list", ()):
                yield decorator
                yield from _at_once(decorator)
            continue
        yield child
        yield from _at_once(child)


def _changed(nodes: tuple[ast.AST, ...]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Attribute):
            yield _root(node.value.func)
        elif isinstance(node, (ast.Subscript, ast.Attribute)) and isinstance(node.ctx, (ast.Store, ast.Del)):
            yield _root(node)


def _root(node: ast.expr) -> str:
    while isinstance(node, (ast.Attribute, ast.Subscript, ast.Call)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def _starts(function: ast.expr) -> bool:
    if isinstance(function, ast.Name):
        return function.id in SERVERS
    return isinstance(function, ast.Attribute) and function.attr in STARTING | SERVERS


def _decorators(tree: ast.Module) -> list[ast.expr]:
    """Calls like `@app.route(...)` over functions at the top: they add to an app what must be there when it is asked."""
    functions = [node for node in tree.body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    decorators = (decorator for function in functions for decorator in function.decorator_list)
    return [each.func for each in decorators if isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute)]
