"""Lose only what broke: when we ourselves break on something foreign, name the place and go on with the rest. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from checker.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
R = TypeVar("R")
OURS = "checker."
FAULT = "fault:"
"""So begins, in evidence, the failure of what we broke at; the fault's code follows."""


def contained(work: Callable[[], T], instead: Callable[[str], T], *, passing: tuple[type[Exception], ...] = (ConfigError,)) -> T:
    """What `work` gives; where it breaks, what `instead` makes of the fault's code. Interruptions and what is `passing` get out."""
    try:
        return work()
    except passing:
        raise
    except Exception as error:  # noqa: BLE001 - the boundary itself: whatever broke is said, by its code
        return instead(fault_code(error))


def fault_of(failure: str | None) -> str:
    """The code in a failure that is a fault of ours; empty for every other one."""
    return failure[len(FAULT) :] if failure and failure.startswith(FAULT) else ""


def fault_code(error: BaseException) -> str:
    """Like "ValueError at observe.submitting:34": what broke, and our innermost line. Never its message, which may quote a student."""
    place, step = "", error.__traceback__
    while step is not None:
        module = str(step.tb_frame.f_globals.get("__name__", ""))
        if module.startswith(OURS) and module != __name__:
            place = f" at {module.removeprefix(OURS)}:{step.tb_lineno}"
        step = step.tb_next
    return f"{type(error).__name__}{place}"


def spared(work: Callable[[tuple[T, ...]], R], items: tuple[T, ...], instead: Callable[[T, str], T]) -> R:
    """What `work` makes of all items; where it breaks, what it makes of them with `instead` of each at which it breaks alone."""

    def fitting(item: T) -> T:
        return contained(lambda: (work((item,)), item)[1], lambda fault: instead(item, fault))

    return contained(lambda: work(items), lambda _: work(tuple(map(fitting, items))))
