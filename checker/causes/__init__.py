"""Why it probably went wrong: recognisable situations behind a failed check, each with a better hint. Pure.

A check says what holds; a cause never changes a verdict, only the words. Each module holds a tuple `CAUSES`.
"""

from __future__ import annotations

import pkgutil
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.model import Case, Facts


class Cause(NamedTuple):
    """A situation of ours to recognise.

    `explains` lists "check.reason" pairs whose hint (and message, when given) it replaces. `advice` is what is said when
    it holds but explained nothing; without it, such a cause stays silent. `finds` returns facts for the holes, or None.
    """

    code: str
    finds: Callable[[Case], Facts | None]
    hint: str
    explains: tuple[str, ...] = ()
    message: str | None = None
    advice: str | None = None


@lru_cache(maxsize=1)
def discover() -> tuple[Cause, ...]:
    """Every cause, in the order in which they are tried: modules by name, then as written."""
    names = [module.name for module in pkgutil.iter_modules(__path__)]
    return tuple(cause for name in names for cause in getattr(import_module(f"{__name__}.{name}"), "CAUSES", ()))
