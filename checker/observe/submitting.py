"""A form of a page, filled in and sent as a browser sends it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlencode

from checker.evidence import Probe
from checker.forms import best, forms
from checker.urls import HERE, within

if TYPE_CHECKING:
    from checker.forms import Form
    from checker.journey import Fields

MULTIPART = "multipart/form-data"
BOUNDARY = "----CheckHacksFormBoundary7MA4YWxkTrZu0gW"


class Shown(NamedTuple):
    """The page that the visitor sees: its address on `port`, and its HTML."""

    port: int
    path: str
    html: str


def submitted(shown: Shown, values: Fields) -> Probe | None:
    """The request; None when the page has no form, or one that leads to another server."""
    form = best(forms(shown.html), (name for name, _ in values))
    if form is None:
        return None
    origin = f"http://{HERE}:{shown.port}"
    target = within(form.action, shown.port, shown.path)
    if target is None:
        return None  # to another server, or nowhere
    path, _, query = target.target.partition("?")
    entries = form.filled(values)
    said = (("Origin", origin), ("Referer", origin + shown.path))
    if form.method == "GET":
        return Probe("GET", f"{path}?{urlencode(entries)}", said[1:])
    kind, body = _encoded(form, entries)
    return Probe("POST", f"{path}?{query}" if query else path, (("Content-Type", kind), *said), body=body)


def _encoded(form: Form, entries: Fields) -> tuple[str, bytes]:
    if form.encoding == MULTIPART:
        return f"{MULTIPART}; boundary={BOUNDARY}", _multipart(entries)
    return "application/x-www-form-urlencoded", urlencode(entries).encode()


def _multipart(entries: Fields) -> bytes:
    parts = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{_name(name)}"\r\n\r\n{value}\r\n' for name, value in entries
    )
    return "".join((*parts, f"--{BOUNDARY}--\r\n")).encode()


def _name(text: str) -> str:
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
