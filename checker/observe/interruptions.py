"""Ctrl-C, SIGTERM and SIGHUP of check-hacks itself: one exception, and never in the middle of a start or of a clean-up.

Signals reach the main thread only; in every other thread these context managers do nothing.
"""

from __future__ import annotations

import signal
import threading
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name))


class Interrupted(KeyboardInterrupt):
    """Somebody wants us to end; `signal` is the number of the signal that said so."""

    def __init__(self, number: int) -> None:
        super().__init__(f"signal {number}")
        self.signal = number


@contextmanager
def interruptible() -> Iterator[None]:
    """Raise Interrupted for the first signal and nothing for those after it: cleaning up is then left in peace.

    What was ignored stays without effect on us but has a handler while this lasts, so that a child starts with the
    default: Python would be deaf to Ctrl-C for life if it inherited an ignored SIGINT.
    """
    raised = False

    def end(number: int, _frame: FrameType | None) -> None:
        nonlocal raised
        if not raised:
            raised = True
            raise Interrupted(number)

    def stay(_number: int, _frame: FrameType | None) -> None:
        return

    with ExitStack() as previous:
        if threading.current_thread() is threading.main_thread():
            for number in SIGNALS:
                _handle(previous, number, stay if signal.getsignal(number) is signal.SIG_IGN else end)
        yield


@contextmanager
def deferred() -> Iterator[None]:
    """Keep signals waiting until the block is done, then deliver them to whoever handled them before."""
    waiting: list[int] = []

    def remember(number: int, _frame: FrameType | None) -> None:
        waiting.append(number)

    try:
        with ExitStack() as previous:
            if threading.current_thread() is threading.main_thread():
                for number in SIGNALS:
                    _handle(previous, number, remember)
            yield
    finally:
        for number in waiting:
            signal.raise_signal(number)


def _handle(previous: ExitStack, number: int, handler: object) -> None:
    former = signal.getsignal(number)
    if former is not None:  # None: set by something that is not Python, and not ours to replace
        previous.callback(signal.signal, number, former)
        signal.signal(number, handler)  # type: ignore[arg-type]
