"""Send one probe, get one exchange: whatever a server does, this ends in time and raises nothing about it; what we break at is said."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

from checker.evidence import Answer, Exchange
from checker.faults import FAULT, contained
from checker.observe.body import CUT_SHORT, read_body
from checker.observe.deadline import milliseconds_since
from checker.observe.wire import EndedError, NotHttpError, Stream, read_head, request

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    from checker.evidence import Probe
    from checker.model import Limits
    from checker.observe.deadline import Deadline

    Connect = Callable[[int, float], socket.socket]

REFUSED = "refused"
TIMED_OUT = "timed_out"
CLOSED = "closed"
NOT_HTTP = "not_http"
UNSENT = "unsent"


class Line:
    """One connection to a server, for one probe. Close it when the answer, or the next one, is there."""

    def __init__(self, connect: Connect, port: int) -> None:
        self._connect = connect
        self._port = port
        self._socket: socket.socket | None = None

    def ask(self, probe: Probe, limits: Limits, deadline: Deadline) -> Exchange:
        """The exchange; the deadline counts from connecting to the body's last byte, slow drips included."""
        return contained(
            lambda: self._exchange(probe, limits, deadline, time.monotonic()),
            lambda fault: Exchange(probe=probe, failure=f"{FAULT}{fault}"),
            passing=(),
        )

    def _exchange(self, probe: Probe, limits: Limits, deadline: Deadline, began: float) -> Exchange:
        try:
            return Exchange(probe=probe, answer=self._ask(probe, limits, deadline, began))
        except ConnectionRefusedError:
            return Exchange(probe=probe, failure=REFUSED)
        except TimeoutError:
            return Exchange(probe=probe, failure=TIMED_OUT)
        except NotHttpError:
            return Exchange(probe=probe, failure=NOT_HTTP)
        except (OSError, EndedError):
            return Exchange(probe=probe, failure=CLOSED)

    def _ask(self, probe: Probe, limits: Limits, deadline: Deadline, began: float) -> Answer:
        self._socket = made = self._connect(self._port, deadline.remaining)
        stream = Stream(lambda count: _receive(made, count, deadline))
        with suppress(ConnectionError):  # it may have answered before it read everything
            made.sendall(request(probe, self._port))
        head = read_head(stream, limits.headers)
        body, flaw = read_body(stream, probe.method, head, limits.body)
        return Answer(status=head.status, headers=head.headers, body=body, flaw=flaw, milliseconds=milliseconds_since(began))

    def close(self) -> None:
        if self._socket is not None:
            self._socket.close()


def _receive(connection: socket.socket, count: int, deadline: Deadline) -> bytes:
    if deadline.passed:
        raise TimeoutError
    connection.settimeout(deadline.remaining or 0.001)
    return connection.recv(count)


def ask(connect: Connect, port: int, probe: Probe, limits: Limits, deadline: Deadline) -> Exchange:
    """One probe on a connection of its own, which is closed at once."""
    line = Line(connect, port)
    try:
        return line.ask(probe, limits, deadline)
    finally:
        line.close()


def was_slow(exchange: Exchange, limit: float) -> bool:
    """Whether the time for an answer, `limit` seconds, was used up: nothing came, or a body that never ended."""
    answer = exchange.answer
    cut_by_us = answer is not None and answer.flaw == CUT_SHORT and answer.milliseconds >= round(limit * 1000)
    return exchange.failure == TIMED_OUT or cut_by_us
