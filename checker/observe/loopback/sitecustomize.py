"""`0.0.0.0` is 127.0.0.1 for a server that is only being checked: nobody else on the network shall reach its debugger meanwhile."""

from __future__ import annotations

import socket
from functools import wraps
from typing import Any

EVERYWHERE = ("", "0.0.0.0")  # noqa: S104 - what programs ask for
LOOPBACK = "127.0.0.1"


def _on_loopback(bind: Any) -> Any:
    @wraps(bind)
    def bound(self: socket.socket, address: Any, /) -> None:
        serves = self.family == socket.AF_INET and self.type == socket.SOCK_STREAM
        if serves and isinstance(address, tuple) and len(address) == 2 and address[0] in EVERYWHERE:  # noqa: PLR2004 - host, port
            address = (LOOPBACK, address[1])
        bind(self, address)

    return bound


socket.socket.bind = _on_loopback(socket.socket.bind)  # type: ignore[method-assign]  # that is what this file is for
