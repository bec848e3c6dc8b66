"""Signs in what the program permits other pages."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from checker.observe.source_text import is_true, keyword, text_of, texts_of
from checker.python_syntax import last_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.evidence import Sign
    from checker.observe.source_text import Source

CALLS = frozenset({"CORS", "cross_origin"})
ORIGIN_HEADER = "access-control-allow-origin"
EVERYTHING = frozenset({"/*", "*", "/.*", ".*", r"/(.*)", "*/*"})


def cors_signs(source: Source, modules: tuple[Source, ...]) -> Iterator[Sign]:
    """`modules` are the student's other files: permission that is given there counts."""
    calls = [call for call in source.calls() if last_name(call.func) in CALLS]
    starred = [node for node in source.nodes if _sets_star(node)]
    if starred:
        yield source.sign("star_header_by_hand", node=starred[0])
    if not any(_permits(node) for one in (source, *modules) for node in one.nodes) and not source.fault:
        yield source.sign("cors_call_missing")
    if calls and not any(_with_credentials(node) for node in source.nodes):
        yield source.sign("cors_without_credentials", node=calls[0])
    for call in calls:
        yield from _limits(source, call)


def _permits(node: ast.AST) -> bool:
    by_hand = (text_of(node) or "").lower() == ORIGIN_HEADER
    return by_hand or (isinstance(node, ast.Call) and last_name(node.func) in CALLS)


def _limits(source: Source, call: ast.Call) -> Iterator[Sign]:
    resources = keyword(call, "resources")
    inner = list(resources.values) if isinstance(resources, ast.Dict) else []
    within = [value for option in inner if isinstance(option, ast.Dict) for value in _origins_within(option)]
    listed = [texts_of(node) for node in [keyword(call, "origins"), *within] if node is not None]
    named = [origin for origins in listed if "*" not in origins for origin in origins]
    if named:
        yield source.sign("cors_origins_list", str(len(named)), call)
    keys = resources.keys if isinstance(resources, ast.Dict) else [resources]
    patterns = [text for key in keys for text in texts_of(key)]
    if patterns and not EVERYTHING.intersection(patterns):
        yield source.sign("cors_resources_limited", ", ".join(patterns), call)


def _origins_within(option: ast.Dict) -> Iterator[ast.expr]:
    return (value for key, value in zip(option.keys, option.values, strict=True) if text_of(key) == "origins")


def _with_credentials(node: ast.AST) -> bool:
    """supports_credentials=True, the same as a dictionary's key, app.config or a header by hand."""
    if isinstance(node, ast.keyword):
        return node.arg == "supports_credentials" and is_true(node.value)
    words = (text_of(node) or "").lower()
    return words in ("supports_credentials", "cors_supports_credentials", "access-control-allow-credentials")


def _sets_star(node: ast.AST) -> bool:
    """headers["Access-Control-Allow-Origin"] = "*", headers.add(..., "*") or a dictionary with both."""
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript):
        pairs = [(node.targets[0].slice, node.value)]
    elif isinstance(node, ast.Dict):
        pairs = [(key, value) for key, value in zip(node.keys, node.values, strict=True) if key is not None]
    elif isinstance(node, ast.Call) and len(node.args) > 1:
        pairs = [(node.args[0], node.args[1])]
    else:
        return False
    return any((text_of(name) or "").lower() == ORIGIN_HEADER and text_of(value) == "*" for name, value in pairs)
