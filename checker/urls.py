"""Addresses as browsers read them: the WHATWG URL standard, by Ada. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import TypeGuard

HERE = "127.0.0.1"
"""By which name of this computer we ask."""
OURS = frozenset({HERE, "localhost", "0.0.0.0", "[::1]"})  # noqa: S104 - a name that is read, and nothing is bound to it
"""Names of this computer: a browser on it reaches the same server by each."""
LONGEST = 20_000
"""Characters; no page is led to by an address that is longer."""
HALF = "[\ud800-\udfff]"
USUAL = {"http": 80, "https": 443}


class Url(NamedTuple):
    """`port`: as a browser connects, 0 where the scheme has none. `target`: path and query, percent-encoded."""

    scheme: str
    host: str
    port: int
    target: str
    credentials: bool = False
    """It names a user or a password."""

    @property
    def href(self) -> str:
        """Without a user, a password and what stands behind the #."""
        return f"{self.scheme}://{self.host}:{self.port}{self.target}"

    @property
    def origin(self) -> tuple[str, str, int]:
        return self.scheme, self.host, self.port


def resolve(address: str, base: str) -> Url | None:
    """Where `address`, as it stands on the page `base`, leads; None when a browser takes it for no address."""
    from ada_url import URL  # noqa: PLC0415 - 15 ms, and few servers send a visitor on

    if len(address) > LONGEST:
        return None
    try:
        url = URL(re.sub(HALF, "\ufffd", address), base=re.sub(HALF, "\ufffd", base))
    except ValueError:
        return None
    scheme = url.protocol.removesuffix(":")
    return Url(
        scheme=scheme,
        host=url.hostname,
        port=int(url.port) if url.port else USUAL.get(scheme, 0),
        target=f"{url.pathname}{url.search}",
        credentials=bool(url.username or url.password),
    )


def within(address: str, port: int, page: str = "/", host: str = HERE) -> Url | None:
    """`address` as it stands on a page of the server at `port`, when it leads to that server; None when it leads elsewhere."""
    url = resolve(address, f"http://{host}:{port}{page}")
    return url if is_within(url, port) else None


def is_within(url: Url | None, port: int) -> TypeGuard[Url]:
    """Whether it is an address of the server of this computer that answers at `port`."""
    return url is not None and url.scheme == "http" and url.host in OURS and url.port == port
