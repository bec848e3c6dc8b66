"""Which port a program asks for, as far as reading tells, whatever server it starts: written, computed, or the one of an environment."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from checker.observe.source_text import keyword
from checker.python_syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LAST_PORT = 65535
LONGEST_NUMBER = 40
LARGEST_SHOWN = 10**20
DEEPEST = 8
SECOND = ("run_simple", "make_server", "create_server")
"""Servers that are given host and port one after the other."""
PAIRED = ("WSGIServer", "HTTPServer", "ThreadingHTTPServer", "TCPServer", "ThreadingTCPServer")
"""Servers that are given (host, port)."""
NAMED = ("serve",)
Literal = str | float | None


class Asked(NamedTuple):
    """A call that starts a server, and the port that it is given: a text or a number."""

    call: ast.Call
    port: str | float


def asked_ports(runs: Iterable[tuple[ast.Call, ast.expr | None]], calls: Iterable[ast.Call], tree: ast.Module) -> Iterator[Asked]:
    """Of the `.run(`s with what they are given as a port, and of the other servers among all calls."""
    names = _names(tree)
    for call, port in (*runs, *((call, _other(call)) for call in calls)):
        value = value_of(port, names)
        if value is not None and not isinstance(value, bool):
            yield Asked(call, value)


def _other(call: ast.Call) -> ast.expr | None:
    name, given = last_name(call.func), call.args
    if name in SECOND:
        return keyword(call, "port") or (given[1] if len(given) > 1 else None)
    if name in PAIRED and given and isinstance(given[0], ast.Tuple) and len(given[0].elts) > 1:
        return given[0].elts[1]
    return keyword(call, "port") if name in NAMED else None


def _names(tree: ast.Module) -> dict[str, ast.expr]:
    """What the top of the file calls by a name, like PORT = 5001."""
    simple = [node for node in tree.body if isinstance(node, ast.Assign)]
    return {target.id: node.value for node in simple for target in node.targets if isinstance(target, ast.Name)}


def value_of(node: ast.expr | None, names: Mapping[str, ast.expr], depth: int = 0) -> Literal:
    """The text or number that an expression stands for on a computer whose environment says nothing; None where reading cannot tell."""
    if node is None or depth > DEEPEST:
        return None
    if isinstance(node, ast.Constant):
        value = node.value
        return value if isinstance(value, (str, int, float)) else None
    if isinstance(node, ast.Name):
        return value_of(names.get(node.id), names, depth + 1)
    if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
        found = (value_of(each, names, depth + 1) for each in node.values)
        return next((value for value in found if value), None)
    if isinstance(node, ast.Call):
        return _of_call(node, names, depth)
    return _computed(node, names, depth)


def _of_call(call: ast.Call, names: Mapping[str, ast.expr], depth: int) -> Literal:
    """`int(...)`, and the default of `os.environ.get(...)` and `os.getenv(...)`."""
    name = last_name(call.func)
    if name in {"get", "getenv"}:
        return value_of(call.args[1] if len(call.args) > 1 else keyword(call, "default"), names, depth + 1)
    if name not in {"int", "str"} or len(call.args) != 1:
        return None
    inner = value_of(call.args[0], names, depth + 1)
    try:
        return inner if inner is None or name == "str" else int(inner)
    except (ValueError, OverflowError):
        return inner


def _computed(node: ast.expr, names: Mapping[str, ast.expr], depth: int) -> Literal:
    """A sign in front of a number, and sums and products of small ones."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.UAdd)):
        value = value_of(node.operand, names, depth + 1)
        return -value if isinstance(value, (int, float)) and isinstance(node.op, ast.USub) else value
    if not isinstance(node, ast.BinOp):
        return None
    sides = [value_of(side, names, depth + 1) for side in (node.left, node.right)]
    left, right = (side if isinstance(side, int) and abs(side) < LARGEST_SHOWN else None for side in sides)
    if left is None or right is None:
        return None
    if isinstance(node.op, ast.Mult):
        return left * right
    return left + right if isinstance(node.op, ast.Add) else left - right if isinstance(node.op, ast.Sub) else None


def as_port(value: Literal) -> int | None:
    """The port that Flask's `int(port)` makes of a literal; None when it is no port, or none that is named (0, none, empty)."""
    if not value or isinstance(value, bool) or (isinstance(value, str) and len(value) > LONGEST_NUMBER):
        return None
    try:
        number = int(value)
    except (ValueError, OverflowError):
        return None
    return number if 0 < number <= LAST_PORT else None


def shown(value: str | float) -> str:
    """A literal as it is read again; of an endless number only that it is one."""
    if isinstance(value, int) and abs(value) > LARGEST_SHOWN:
        return "a number without end"
    return repr(value) if isinstance(value, str) else str(value)
