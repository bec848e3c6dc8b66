"""How the program starts its server: run calls, the order in which Python reaches them, guards and threads."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from checker.evidence import RunCall
from checker.observe.source_ports import as_port, asked_ports, shown, value_of
from checker.observe.source_text import functions, is_true, keyword, receiver, text_of
from checker.python_syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Iterator

from checker.observe.source_text import Source

OTHER_SERVERS = frozenset({"serve", "run_simple", "serve_forever", "make_server"})
THREADS = frozenset({"Thread", "Process", "Timer", "submit"})


class Runs(NamedTuple):
    """`calls` are all `.run(...)` of an app; `reached` those statements at the top that lead to one, in order."""

    calls: tuple[RunCall, ...]
    reached: tuple[ast.stmt, ...]
    guarded: tuple[ast.If, ...]
    """`if` statements around a run whose condition does not hold."""
    threads: tuple[ast.Call, ...]
    """Calls that start a run in a thread or process."""
    others: bool
    """It starts a server by other means than `.run(`."""
    reloads: bool = False
    """Flask's reloader starts the program a second time."""


def find_runs(source: Source) -> Runs:
    """Every run of a program, and which of them Python gets to."""
    calls = _run_calls(source)
    ids = frozenset(id(call) for call in calls)
    runners = frozenset(function.name for function in functions(source.nodes) if _holds(function, ids))
    threads = tuple(call for call in source.calls() if last_name(call.func) in THREADS and _starts(call, runners, ids))
    inside = frozenset(id(node) for thread in threads for node in ast.walk(thread))
    reached, guarded = [], []
    for statement, guard in top_statements(source.tree.body):
        if not _leads_to_run(statement, ids, runners, inside):
            continue
        if guard is None:
            reached.append(statement)
        else:
            guarded.append(guard)
    others = any(last_name(call.func) in OTHER_SERVERS for call in source.calls())
    return Runs(_written(source, calls), tuple(reached), tuple(guarded), threads, others, _reloads(source, calls))


def top_statements(body: list[ast.stmt], guard: ast.If | None = None) -> Iterator[tuple[ast.stmt, ast.If | None]]:
    """The simple statements that Python executes at the top of a file, in order, each with the false `if` it stands under.

    Of `if` and `else` the first branch counts, unless its condition is known not to hold.
    """
    for statement in body:
        if isinstance(statement, ast.If):
            closed = guard or (statement if holds(statement.test) is False else None)
            yield from top_statements(statement.body, closed)
            yield from top_statements(statement.orelse if closed else [], guard)
        elif isinstance(statement, ast.Try):
            yield from top_statements([*statement.body, *statement.orelse, *statement.finalbody], guard)
        elif isinstance(statement, (ast.With, ast.For, ast.While)):
            yield from top_statements(statement.body, guard)
        elif not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield statement, guard


def holds(test: ast.expr) -> bool | None:
    """Whether a condition holds in a program that is started; None when reading cannot tell."""
    if isinstance(test, ast.Constant):
        return bool(test.value)
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        sides = [test.left, test.comparators[0]]
        words = [text for text in map(text_of, sides) if text is not None]
        if words and any(isinstance(side, ast.Name) and side.id == "__name__" for side in sides):
            equal = words[0] == "__main__"
            return not equal if isinstance(test.ops[0], (ast.NotEq, ast.IsNot)) else equal
    return None


def _written(source: Source, calls: tuple[ast.Call, ...]) -> tuple[RunCall, ...]:
    constants = _constants(source)
    return tuple(_run_call(source, call, constants) for call in calls)


def _run_call(source: Source, call: ast.Call, constants: dict[str, ast.expr]) -> RunCall:
    """What is written in one `.run(host, port, debug)`."""
    host, debug = (_known(given_to(call, name), constants) for name in ("host", "debug"))
    return RunCall(
        place=source.place(call.lineno),
        port=as_port(_literal(_known(given_to(call, "port"), constants))),
        host=text_of(host),
        debug=is_true(debug),
    )


def given_to(call: ast.Call, name: str) -> ast.expr | None:
    """An argument of `.run`, by its name or its place."""
    return keyword(call, name) or dict(zip(("host", "port", "debug"), call.args, strict=False)).get(name)


def odd_ports(source: Source) -> Iterator[tuple[str, ast.Call]]:
    """Each port that a server is given and that is none, as a reader may see it, and the call."""
    runs = tuple((call, given_to(call, "port")) for call in _run_calls(source))
    for call, value in asked_ports(runs, source.calls(), source.tree):
        if value and as_port(value) is None:
            yield shown(value), call


def _literal(node: ast.expr | None) -> str | float | None:
    """What certainly is the port: a default or a sum may be another one where the program runs."""
    return value_of(node, {}) if isinstance(node, (ast.Constant, ast.UnaryOp)) else None


def _reloads(source: Source, calls: tuple[ast.Call, ...]) -> bool:
    """A run with the reloader: asked for, or because debug is on; `app.debug = True` counts, and `use_reloader=False` ends it."""
    constants = _constants(source)
    debug = any(isinstance(node, ast.Assign) and is_true(node.value) and _is_debug(node.targets[0]) for node in source.nodes)
    for call in calls:
        wanted = _known(keyword(call, "use_reloader"), constants)
        if isinstance(wanted, ast.Constant):
            if wanted.value:
                return True
        elif debug or is_true(_known(given_to(call, "debug"), constants)):
            return True
    return False


def _is_debug(target: ast.expr) -> bool:
    key = text_of(target.slice) if isinstance(target, ast.Subscript) else ""
    return key == "DEBUG" or (isinstance(target, ast.Attribute) and target.attr == "debug")


def _constants(source: Source) -> dict[str, ast.expr]:
    """Names that the top of the file gives a literal, like PORT = 5001."""
    simple = [node for node in source.tree.body if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)]
    return {target.id: node.value for node in simple for target in node.targets if isinstance(target, ast.Name)}


def _known(node: ast.expr | None, constants: dict[str, ast.expr]) -> ast.expr | None:
    return constants.get(node.id) if isinstance(node, ast.Name) else node


def _run_calls(source: Source) -> tuple[ast.Call, ...]:
    """Calls of `.run` on something that is neither an imported module (subprocess, asyncio) nor a thread."""
    imported = {alias.asname or alias.name for node in source.nodes if isinstance(node, ast.Import) for alias in node.names}
    assigned = [node for node in source.nodes if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)]
    threads = {last_name(node.targets[0]) for node in assigned if last_name(getattr(node.value, "func", None)) in THREADS}
    return tuple(call for call in source.calls() if _is_run(call) and receiver(call.func) not in imported | threads)


def _is_run(call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute) or call.func.attr != "run":
        return False
    owner = call.func.value
    return isinstance(owner, ast.Name) or (isinstance(owner, ast.Call) and last_name(owner.func) == "Flask")


def _holds(node: ast.AST, ids: frozenset[int]) -> bool:
    return any(id(inner) in ids for inner in ast.walk(node))


def _leads_to_run(statement: ast.stmt, ids: frozenset[int], runners: frozenset[str], inside: frozenset[int]) -> bool:
    """It calls `.run(`, or a function that does; what happens in a thread does not hold Python up."""
    called = [node for node in ast.walk(statement) if isinstance(node, ast.Call) and id(node) not in inside]
    return any(id(call) in ids or last_name(call.func) in runners for call in called)


def _starts(call: ast.Call, runners: frozenset[str], ids: frozenset[int]) -> bool:
    given = [*call.args, *(word.value for word in call.keywords)]
    return any(last_name(value) in runners | {"run"} or _holds(value, ids) for value in given)
