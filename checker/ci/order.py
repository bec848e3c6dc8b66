"""What an observer that was forked is told: what to look at, and, a little later, what to look for.

Pickled, because files of any size and kind travel: whoever reads it is a process of ours, and nobody but us writes to its pipe.
"""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from checker.errors import CheckerError
from checker.packages import OURS, Packages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.model import Limits, Plan, Submission

T = TypeVar("T")


class Subject(NamedTuple):
    """What to observe. `port` is the assignment's."""

    submission: Submission
    port: int
    limits: Limits
    packages: Packages = OURS


def packed(order: Subject | Plan) -> bytes:
    return pickle.dumps(order, pickle.HIGHEST_PROTOCOL)


def next_order(orders: Iterator[bytes], kind: type[T]) -> T:
    """Raises CheckerError when there is none any more."""
    found = pickle.loads(next(orders, packed_nothing))  # noqa: S301 - see the top
    if not isinstance(found, kind):
        message = "nobody said what to look at"
        raise CheckerError(message)
    return found


packed_nothing = pickle.dumps(None)
