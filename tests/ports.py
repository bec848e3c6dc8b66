"""Free ports for tests: four digits like the lesson's 5001, so that swapping them moves no line break in a transcript."""

from __future__ import annotations

import random
import socket
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Below what systems hand out to clients, above what people like to use.
RANGE = range(6100, 8800)
LOOPBACKS = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))


@contextmanager
def borrowed(count: int) -> Iterator[tuple[int, ...]]:
    """That many free TCP ports; no other test, in whichever process, borrows the same ones meanwhile."""
    with ExitStack() as claims:
        yield tuple(_borrow(claims) for _ in range(count))


def _borrow(claims: ExitStack) -> int:
    for port in random.sample(RANGE, len(RANGE)):
        if _claimed(port, claims) and not answering(port):
            return port
    message = f"no free port from {RANGE.start} to {RANGE.stop}"
    raise OSError(message)


def _claimed(port: int, claims: ExitStack) -> bool:
    """A UDP socket bound to the same number is the claim: the system lets go of it, whatever becomes of the test."""
    claim = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        claim.bind(("127.0.0.1", port))
    except OSError:
        claim.close()
        return False
    claims.callback(claim.close)
    return True


def answering(port: int) -> bool:
    """Somebody listens there."""
    return any(_connects(family, host, port) for family, host in LOOPBACKS)


def _connects(family: int, host: str, port: int) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as visitor:
        visitor.settimeout(2)
        return visitor.connect_ex((host, port)) == 0
