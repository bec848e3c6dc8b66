"""Signs of slips that what happens does not name: a server started inside of a function, a bare decorator, a style sheet in an f-string."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from checker.observe.source_text import functions, receiver
from checker.python_syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.evidence import Sign
    from checker.observe.source_text import Source

# What may stand behind the colon of {value:...}: Python's own little language, or one of dates.
_FORMAT = re.compile(r"(?:.?[<>=^])?[-+ ]?z?#?0?\d*[,_]?(?:\.\d+)?[bcdeEfFgGnosxX%]?|.*%[a-zA-Z].*", re.DOTALL)
_STYLE = re.compile(r"<style|<script|[\w)\]*.#-]\s*$")


def run_in_function(source: Source) -> Sign | None:
    """The innermost function around a `.run(` of an app."""
    apps = {
        last_name(node.targets[0])
        for node in source.nodes
        if isinstance(node, ast.Assign) and last_name(getattr(node.value, "func", None)) == "Flask"
    }
    found = None
    for function in functions(source.nodes):
        for node in ast.walk(function):
            if isinstance(node, ast.Call) and last_name(node.func) == "run" and receiver(node.func) in apps:
                found = source.sign("run_in_function", function.name, node)
    return found


def decorators_without_wraps(source: Source) -> Iterator[Sign]:
    """Functions that take a function, and hand back an inner one as it is: whatever they decorate gets its name."""
    for function in functions(source.nodes):
        inner = {each.name for each in functions(tuple(function.body)) if not each.decorator_list}
        given = [node for node in function.body if isinstance(node, ast.Return) and last_name(node.value) in inner]
        if given and function.args.args and last_name(given[0].value):
            yield source.sign("decorator_without_wraps", last_name(given[0].value), function)


def css_in_f_string(source: Source) -> Iterator[Sign]:
    """The first f-string in which what stands between braces is a rule of a style sheet or code of a script."""
    for node in source.nodes:
        if isinstance(node, ast.JoinedStr) and _holds_css(node):
            yield source.sign("css_in_f_string", node=node)
            return


def _holds_css(text: ast.JoinedStr) -> bool:
    before = ""
    for piece in text.values:
        if isinstance(piece, ast.Constant):
            before = str(piece.value)
        elif isinstance(piece, ast.FormattedValue) and _STYLE.search(before) and _is_a_rule(piece):
            return True
    return False


def _is_a_rule(value: ast.FormattedValue) -> bool:
    """`{color: red}` is the name `color` with a format that Python does not have."""
    spec = value.format_spec
    if not isinstance(spec, ast.JoinedStr) or not isinstance(value.value, (ast.Name, ast.BinOp)):
        return False
    written = "".join(str(piece.value) if isinstance(piece, ast.Constant) else "0" for piece in spec.values)
    return not _FORMAT.fullmatch(written)
