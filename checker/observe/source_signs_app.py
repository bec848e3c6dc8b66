"""Signs in how the program makes and starts its app."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from checker.evidence import Sign
from checker.observe.cell_text import is_background, starts_python
from checker.observe.source_runs import odd_ports, top_statements
from checker.observe.source_signs_slips import run_in_function
from checker.python_syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.observe.source_runs import Runs
    from checker.observe.source_text import Source

OPEN_HOSTS = frozenset({"0.0.0.0", "::"})  # noqa: S104 - what students write, not what we listen on
LONGEST_PORT = 40
STARTERS = frozenset({"Popen", "system", "fork", "call", "check_call", "check_output", "Process", "run", "spawnl", "spawnv"})
STARTING_MODULES = frozenset({"os", "subprocess", "multiprocessing"})


def app_signs(source: Source, runs: Runs) -> Iterator[Sign]:
    yield from _made_twice(source)
    yield from _started(source, runs)
    yield from _held_up(source, runs)
    yield from _processes(source)


def app_makers(source: Source) -> list[ast.Call]:
    """All calls of `Flask(`."""
    return [call for call in source.calls() if last_name(call.func) == "Flask"]


def _made_twice(source: Source) -> Iterator[Sign]:
    names: set[str] = set()
    for statement, _ in top_statements(source.tree.body):
        if isinstance(statement, ast.Assign) and last_name(getattr(statement.value, "func", None)) == "Flask":
            name = last_name(statement.targets[0])
            if name in names:
                yield source.sign("app_made_twice", name, statement)
            names.add(name)


def _started(source: Source, runs: Runs) -> Iterator[Sign]:
    if runs.guarded and not runs.reached:
        yield source.sign("run_guard_false", ast.unparse(runs.guarded[0].test)[:80], runs.guarded[0])
    elif app_makers(source) and not (runs.reached or runs.threads or runs.others):
        yield run_in_function(source) or source.sign("no_run")
    if len(runs.reached) > 1:
        yield source.sign("two_runs", str(len(runs.reached)), runs.reached[1])
    if runs.threads:
        yield source.sign("runs_in_thread", node=runs.threads[0])
    magic = source.program.magic or ""
    if magic.startswith("%%") and is_background(magic):
        yield source.sign("bg_cell", magic)
    for port, odd in odd_ports(source):
        yield source.sign("odd_port", port[:LONGEST_PORT], odd)
    for call in runs.calls:
        if call.host in OPEN_HOSTS:
            yield Sign(code="all_interfaces", place=call.place)
        if call.debug and runs.reloads and starts_python(magic):
            yield Sign(code="bg_debug", place=call.place)


def _held_up(source: Source, runs: Runs) -> Iterator[Sign]:
    first = runs.reached[0].lineno if runs.reached else None
    for statement, guard in top_statements(source.tree.body):
        asked = [node for node in ast.walk(statement) if isinstance(node, ast.Call) and last_name(node.func) == "input"]
        if asked and guard is None and (first is None or statement.lineno < first):
            yield source.sign("waits_for_input", node=asked[0])
            break
    for statement in source.tree.body:
        endless = isinstance(statement, ast.While) and isinstance(statement.test, ast.Constant) and statement.test.value
        leaves = any(isinstance(node, (ast.Break, ast.Return)) for node in ast.walk(statement))
        if endless and not leaves and first is not None and (statement.end_lineno or 0) < first:
            yield source.sign("loop_before_run", node=statement)
            break


def _processes(source: Source) -> Iterator[Sign]:
    catching = [node for node in source.nodes if _catches_ctrl_c(node)]
    if catching:
        yield source.sign("catches_ctrl_c", node=catching[0])
    modules = {alias.name for node in source.nodes if isinstance(node, ast.ImportFrom) for alias in node.names}
    for call in source.calls():
        name = last_name(call.func)
        owner = last_name(call.func.value) if isinstance(call.func, ast.Attribute) else ""
        if name in STARTERS and (owner in STARTING_MODULES or (not owner and name in modules)):
            yield source.sign("starts_processes", f"{owner}.{name}".lstrip("."), call)
            break


def _catches_ctrl_c(node: ast.AST) -> bool:
    if isinstance(node, ast.ExceptHandler):
        caught = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        return any(last_name(kind) == "KeyboardInterrupt" for kind in caught)
    return (
        isinstance(node, ast.Call) and last_name(node.func) == "signal" and any(last_name(arg) == "SIGINT" for arg in node.args)
    )
