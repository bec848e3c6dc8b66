"""What a page asks for, answered by the program under test and by nobody else: the browser itself has no network."""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from checker.evidence import Probe
from checker.observe.client import CLOSED, NOT_HTTP, REFUSED, TIMED_OUT, UNSENT, ask

if TYPE_CHECKING:
    from urllib.parse import SplitResult

    from checker.evidence import Answer, Exchange
    from checker.model import Limits
    from checker.observe.client import Connect
    from checker.observe.deadline import Deadline

OURS = frozenset({"127.0.0.1", "localhost", "::1"})
HTTP_PORT = 80
OUR_OWN = frozenset({"host", "connection", "accept-encoding", "content-length"})
"""Headers of a request that `client` writes."""
DECODED = frozenset({"content-encoding", "transfer-encoding", "content-length", "connection"})
"""Headers of an answer that no longer say how its body is packed."""
ITS_OWN = (None, CLOSED, NOT_HTTP)
"""Failures of the program under test; whatever else kept an answer from coming may be this machine's."""
STATUSES = range(200, 600)


class Server(NamedTuple):
    """The program under test: how to reach it, and until when."""

    connect: Connect
    limits: Limits
    deadline: Deadline


class Reply(NamedTuple):
    """What to tell the browser about a request of its page. `reached`: the program under test had its say."""

    method: str
    params: dict[str, Any]
    reached: bool


def reply_to(paused: dict[str, Any], server: Server) -> Reply:
    """To the parameters of a `Fetch.requestPaused`. Raises KeyError and ValueError for what are none."""
    asked, number = paused["request"], paused["requestId"]
    address = urlsplit(asked["url"])
    if address.scheme != "http" or address.hostname not in OURS:
        return _refused(number, "NameNotResolved", reached=False)
    exchange = ask(
        server.connect,
        address.port or HTTP_PORT,
        _probe(asked, address),
        server.limits,
        server.deadline.within(server.limits.answer),
    )
    if exchange.answer is None or exchange.answer.status not in STATUSES:
        return _refused(number, _why(exchange), reached=exchange.failure in ITS_OWN)
    return Reply("Fetch.fulfillRequest", {"requestId": number, **_told(exchange.answer)}, reached=True)


def _refused(number: str, why: str, *, reached: bool) -> Reply:
    return Reply("Fetch.failRequest", {"requestId": number, "errorReason": why}, reached)


def _why(exchange: Exchange) -> str:
    if exchange.failure == REFUSED:
        return "ConnectionRefused"
    return "TimedOut" if exchange.failure in {TIMED_OUT, UNSENT} else "ConnectionClosed"


def _probe(asked: dict[str, Any], address: SplitResult) -> Probe:
    path = f"{address.path or '/'}?{address.query}" if address.query else address.path or "/"
    headers = tuple((name, value) for name, value in asked["headers"].items() if name.lower() not in OUR_OWN)
    return Probe(asked["method"], path, (("Host", address.netloc), *headers), body=_sent(asked))


def _sent(asked: dict[str, Any]) -> bytes:
    pieces = [b64decode(each["bytes"]) for each in asked.get("postDataEntries", ()) if "bytes" in each]
    return b"".join(pieces) if pieces else asked.get("postData", "").encode()


def _told(answer: Answer) -> dict[str, Any]:
    from http import HTTPStatus  # noqa: PLC0415 - only where a browser is at work

    known = {int(status): status.phrase for status in HTTPStatus}
    headers = ({"name": name, "value": value.replace("\0", "")} for name, value in answer.headers if name.lower() not in DECODED)
    return {
        "responseCode": answer.status,
        "responsePhrase": known.get(answer.status, "Unknown"),
        "responseHeaders": list(headers),
        "body": b64encode(answer.body).decode("ascii"),
    }
