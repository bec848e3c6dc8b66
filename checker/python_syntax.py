"""Python source as a syntax tree, read and never run."""

from __future__ import annotations

import ast
import warnings
from functools import lru_cache


@lru_cache(maxsize=64)
def parse(source: str | bytes) -> ast.Module | None:
    """The syntax tree, or None where Python cannot read it (then `observe.source` says why)."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a student's "\d" is not worth a word on our terminal
        try:
            return ast.parse(source)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return None


def last_name(function: ast.AST | None) -> str:
    """What stands after the last dot of a (called) name: `flask.Flask` gives "Flask"; empty for anything else."""
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
