"""What a reader may see of the evidence: every exchange and the log, with the values of records hidden. Pure.

JSON is shown as its shape, text with a mask over what records hold, everything else as its size. What we break at is not shown: it
costs only itself, and where we break at the records nothing of a text is shown.
"""

from __future__ import annotations

import re
from functools import lru_cache, partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from checker.evidence import EACH_LINK, Answer
from checker.faults import contained
from checker.mask import FULL, MASK, Mask, make_mask
from checker.masked_log import in_its_cell, masked_lines, printable
from checker.model import Exhibit
from checker.printed.requests import plain
from checker.sent_body import without_values
from checker.shape import Data, outline, read, values

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.evidence import Evidence, Exchange, Headers, Probe

    Veil = Callable[[str], str]

BODY_LIMIT = 4_000
LOG_LIMIT = 16_000
HEADER_LIMIT = 200
HEADERS_LIMIT = 50
VEILED = 256
SHOWN = 16
MOST_BROKEN = 3
UNSHOWN = "(this could not be shown: {fault})"
SECRET_HEADERS = frozenset({"authorization", "cookie", "cookie2", "proxy-authorization", "set-cookie", "set-cookie2"})
# Values without which an answer cannot be understood, and which nobody is called.
_HARMLESS = r"(?i)\*|true|null|close|keep-alive|(text|application)/(html|plain|json|css|javascript)(; ?charset=utf-8)?"
_CHARSET = r"(?i)charset=\"?(iso-8859-1|latin-1|latin1|windows-1252|utf-16)\b"


def exhibits(evidence: Evidence) -> tuple[tuple[Probe, Exhibit], ...]:
    """Each exchange of the first boot, then of the journeys: the probe as it was sent, and how it may be shown."""
    if not evidence.boots:
        return ()
    mask, boot = mask_of(evidence), evidence.boots[0]
    port = boot.port or evidence.port
    # Every answer of a server has much the same headers.
    veil = lru_cache(maxsize=VEILED)(partial(_veiled, mask=mask))
    shown = lru_cache(maxsize=SHOWN)(partial(_body, mask=mask))
    links = _links(evidence)

    def exhibit(exchange: Exchange) -> Exhibit:
        probe = _veiled_path(exchange.probe, veil) if exchange.probe.path in links else exchange.probe
        return _exhibit(exchange._replace(probe=probe), port, veil, shown)

    return tuple((exchange.probe, _contained(exhibit, exchange)) for exchange in evidence.told)


def _contained(exhibit: Callable[[Exchange], Exhibit], exchange: Exchange) -> Exhibit:
    status = exchange.answer.status if exchange.answer else None
    return contained(
        lambda: exhibit(exchange),
        lambda fault: Exhibit(UNSHOWN.format(fault=fault), (), status, (), "", exchange.failure, milliseconds=0, curl=""),
    )


def _links(evidence: Evidence) -> frozenset[str]:
    """Addresses that a student's page or program wrote, perhaps with what a record says in them; all others are ours or a route's."""
    links = (path for address in evidence.addresses if address.name == EACH_LINK for path in address.paths)
    hops = (hop.probe.path for led in evidence.redirects for hop in led.hops)
    return frozenset((*links, *hops)) - {"/"}


def _veiled_path(probe: Probe, veil: Veil) -> Probe:
    return probe._replace(path=veil(probe.path))


def masked_log(evidence: Evidence) -> str:
    """What the server wrote in its first life (and in later ones, when something broke there), at most 16 kB of the end."""
    return contained(lambda: _masked_log(evidence), lambda fault: UNSHOWN.format(fault=fault))


def _masked_log(evidence: Evidence) -> str:
    told = [boot for number, boot in enumerate(evidence.boots) if not number or boot.outcome != "answered"]
    broke = (boot for walk in evidence.walks for boot in walk.boots if boot.outcome != "answered" or "Traceback" in boot.log)
    told += islice(broke, MOST_BROKEN)
    if not told:
        return ""
    mask = mask_of(evidence)
    entry, readable = evidence.handed.entry, evidence.source.syntax is None
    logs = [masked_lines(plain(boot.log), mask, entry=entry, readable=readable, limit=LOG_LIMIT // len(told)) for boot in told]
    return in_its_cell("\n".join(log for log in logs if log), evidence.handed)


@lru_cache(maxsize=2)
def mask_of(evidence: Evidence) -> Mask:
    """The mask for everything that the records of this submission hold; one that hides everything where we break at them."""
    return contained(lambda: _mask_of(evidence), lambda _: FULL)


def _mask_of(evidence: Evidence) -> Mask:
    if evidence.source.fault:
        return FULL  # the program's own values may not all be known
    later = (exchange for boot in evidence.boots[1:] for exchange in boot.exchanges)
    answers = [exchange.answer for exchange in (*evidence.told, *later) if exchange.answer]
    bodies = dict.fromkeys((answer.body, _declared(answer)) for answer in answers)
    found = [data for data in (_data(*body) for body in bodies) if data]
    if any(data.crowded for data in found):
        return FULL
    return make_mask(chain(evidence.source.record_values, *map(values, found)))


def _declared(answer: Answer) -> bool:
    return "json" in answer.media_type


@lru_cache(maxsize=16)
def _data(body: bytes, declared: bool) -> Data | None:  # noqa: FBT001 - cached by position
    return read(body, declared=declared)


def _exhibit(exchange: Exchange, port: int, veil: Veil, shown: Callable[[Answer], str]) -> Exhibit:
    probe, answer = exchange.probe, exchange.answer
    return Exhibit(
        request=f"{_line(probe.method)} {_line(probe.path)}",
        request_headers=tuple((_line(name), _sent(name, value)) for name, value in probe.headers),
        status=answer.status if answer else None,
        answer_headers=_answer_headers(answer, probe, veil) if answer else (),
        body=shown(Answer(0, _kinds(answer), answer.body, answer.flaw)) if answer else "",
        failure=exchange.failure,
        milliseconds=answer.milliseconds if answer else 0,
        curl=curl(probe, port),
    )


def curl(probe: Probe, port: int) -> str:
    """How to repeat it in a terminal; nothing in it can end its quotes or become an option."""
    method = {"GET": "", "HEAD": " --head"}.get(probe.method, f" --request {_quoted(_line(probe.method))}")
    headers = "".join(f" --header {_quoted(f'{_line(name)}: {_sent(name, value)}')}" for name, value in probe.headers)
    body = f" --data {_quoted(_line(blank))}" if (blank := without_values(probe)) else ""
    return f"curl --include --globoff{method}{headers}{body} {_quoted(f'http://127.0.0.1:{port}{_line(probe.path)}')}"


def _quoted(text: str) -> str:
    """One word for any shell of Unix."""
    return "'" + text.replace("'", "'\\''") + "'"


def _sent(name: str, value: str) -> str:
    return MASK if name.lower() in SECRET_HEADERS else _line(value)


def _answer_headers(answer: Answer, probe: Probe, veil: Veil) -> Headers:
    """An origin that comes back is ours and stays readable."""
    ours = {value for _, value in probe.headers}
    shown = [(veil(name), _came(name, value, ours, veil)) for name, value in answer.headers[:HEADERS_LIMIT]]
    more = len(answer.headers) - HEADERS_LIMIT
    return (*shown, ("...", f"{more} more")) if more > 0 else tuple(shown)


def _came(name: str, value: str, ours: set[str], veil: Veil) -> str:
    if name.lower() in SECRET_HEADERS:
        return MASK
    plain_size = name.lower() == "content-length" and value.isdigit()
    return _line(value) if plain_size or value in ours or re.fullmatch(_HARMLESS, value) else veil(value)


def _veiled(text: str, mask: Mask) -> str:
    return MASK if mask.full else _line(mask.head(_line(text), HEADER_LIMIT))


def _line(text: str) -> str:
    """One printable line: a line break here could begin a second command or header."""
    return text if text.isprintable() else "".join(mark if mark.isprintable() else "?" for mark in text)


def _kinds(answer: Answer) -> Headers:
    """The headers by which a body is read: answers that have these and the body in common are shown alike."""
    return tuple(header for header in answer.headers if header[0].lower() == "content-type")


def _body(answer: Answer, mask: Mask) -> str:
    data = _data(answer.body, _declared(answer))
    if data is not None:
        return outline(data, mask, BODY_LIMIT)
    text = _text(answer)
    if text is None or mask.full:
        return f"{len(answer.body):,} bytes" if answer.body else ""
    shown = printable(mask.head(text, BODY_LIMIT))
    return shown if len(text) <= BODY_LIMIT else f"{shown}\n... ({len(text):,} characters in all)"


def _text(answer: Answer) -> str | None:
    """The body as text; None when it is something else."""
    named = re.search(_CHARSET, answer.header("content-type") or "")
    try:
        text = answer.body.decode(named.group(1) if named else "utf-8")
    except UnicodeDecodeError as error:
        cut_inside = answer.flaw is not None and error.start >= len(answer.body) - 4
        return answer.body[: error.start].decode("utf-8", errors="replace") if cut_inside and not named else None
    return None if "\x00" in text else text
