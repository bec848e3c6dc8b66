"""The DevTools protocol over two pipes: JSON, each message ended by a zero byte."""

from __future__ import annotations

import json
import os
import selectors
from typing import IO, TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.observe.deadline import Deadline

PIECE = 1 << 20
MOST_BYTES = 32 << 20
"""Of one message: a page that grows without end is not read to its end."""


class EndedError(Exception):
    """The browser has ended, or says what is no message."""


class Event(NamedTuple):
    """`session`: the tab that it is about."""

    name: str
    params: dict[str, Any]
    session: str


class Devtools:
    """Asks and listens. What comes while we wait for an answer goes to `heard`. All raise TimeoutError at the deadline, and EndedError."""

    def __init__(
        self, to_browser: IO[bytes], from_browser: IO[bytes], deadline: Deadline, heard: Callable[[Event], None]
    ) -> None:
        self._to = to_browser.fileno()
        os.set_blocking(self._to, False)
        self._from = from_browser.fileno()
        self._deadline = deadline
        self._heard = heard
        self._number = 0
        self._buffer = bytearray()
        self._searched = 0

    def tell(self, method: str, params: dict[str, Any], session: str = "") -> int:
        """Send it and do not wait; its number."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": params, **({"sessionId": session} if session else {})}
        left = memoryview(json.dumps(message).encode() + b"\0")
        while left:
            self._wait(self._to, selectors.EVENT_WRITE)
            try:
                left = left[os.write(self._to, left) :]
            except OSError as error:
                raise EndedError from error
        return self._number

    def ask(self, method: str, params: dict[str, Any], session: str = "") -> dict[str, Any]:
        """The result; empty where the browser says that it cannot."""
        number = self.tell(method, params, session)
        while True:
            message = self._message()
            if message.get("id") == number:
                result = message.get("result")
                return result if isinstance(result, dict) else {}
            self._pass_on(message)

    def listen(self) -> None:
        """Take one message."""
        self._pass_on(self._message())

    def _pass_on(self, message: dict[str, Any]) -> None:
        if "method" in message:
            self._heard(Event(message["method"], message.get("params", {}), message.get("sessionId", "")))

    def _message(self) -> dict[str, Any]:
        while (end := self._buffer.find(b"\0", self._searched)) < 0:
            self._searched = len(self._buffer)
            self._more()
        text = bytes(self._buffer[:end])
        del self._buffer[: end + 1]
        self._searched = 0
        try:
            message = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise EndedError from error
        return message if isinstance(message, dict) else {}

    def _more(self) -> None:
        self._wait(self._from, selectors.EVENT_READ)
        piece = os.read(self._from, PIECE)
        if not piece or len(self._buffer) > MOST_BYTES:
            raise EndedError
        self._buffer += piece

    def _wait(self, descriptor: int, event: int) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(descriptor, event)
            if self._deadline.passed or not selector.select(self._deadline.remaining):
                raise TimeoutError
