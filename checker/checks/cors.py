"""Would a browser let a page read an answer of another origin? The WHATWG Fetch standard over recorded headers. Pure; no check.

Section names are the standard's. Outside of it, and of this verdict: Local Network Access, mixed content, a page's own CSP.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from checker.redirects import SENDS_ON
from checker.urls import resolve

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Request = Mapping[str, Any]
    Recorded = Mapping[str, Any] | None

SIMPLE_METHODS = ("GET", "HEAD", "POST")
SIMPLE_HEADERS = ("accept", "accept-language", "content-language", "range")
SIMPLE_CONTENT = ("application/x-www-form-urlencoded", "multipart/form-data", "text/plain")
TOKEN = frozenset("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
OK = range(200, 300)


class BrowserVerdict(NamedTuple):
    """Whether the browser allows it, and if not: why, at which step, and the header that it hung on.

    `why`: "no_answer", "no_permission", "wrong_origin", "wildcard_with_credentials", "no_credentials", "bad_status",
    "unreadable", "method_refused", "header_refused" or "bad_redirect". `step`: "preflight" or "actual".
    """

    allowed: bool
    why: str = ""
    step: str = ""
    header: str = ""


ALLOWED = BrowserVerdict(allowed=True)


def browser_verdict(
    page_origin: str,
    request: Request,
    preflight: Recorded,
    actual: Recorded,
    *,
    url: str | None = None,
    onward: Sequence[Mapping[str, Any]] = (),
) -> BrowserVerdict:
    """Judge one fetch as it was recorded.

    `page_origin` is serialised, or "null"; `request` is {"method", "headers", "credentials"}; `preflight` and `actual` are
    {"status", "headers": [[name, value], ...]} or None: a preflight that was not needed, an answer that never came.
    Without `url` the page is of another origin than the server. `onward` holds what followed each redirect as
    {"url", "preflight", "actual"}; a redirect that nobody followed is judged by its own headers alone.
    """
    hops = [{"url": url, "preflight": preflight, "actual": actual}, *onward]
    origin, crossed = page_origin, False
    came_from: str | None = page_origin
    for hop in hops:
        here = _origin(hop["url"])
        if here != came_from != page_origin:
            origin = "null"  # "HTTP-redirect fetch": from one foreign origin to another
        crossed = crossed or here != page_origin or page_origin == "null"
        verdict = _judge(origin, request, hop["preflight"], hop["actual"], crossed=crossed)
        refused = None if not verdict.allowed else _judge_redirect(hop["actual"], hop["url"], page_origin, crossed=crossed)
        if refused or not verdict.allowed:
            return refused or verdict
        came_from = here
    return ALLOWED


def _judge(origin: str, request: Request, preflight: Recorded, actual: Recorded, *, crossed: bool) -> BrowserVerdict:
    """One address: "Main fetch", then the preflight, then the answer. A same-origin answer needs no permission."""
    if not crossed:
        return ALLOWED if actual else _no("no_answer", "actual")
    if preflight is None and actual is not None and _needs_preflight(request):
        return ALLOWED  # a browser skipped it, so page and server were of one origin
    if preflight is not None:
        refused = _judge_preflight(origin, request, preflight)
        if refused:
            return refused
    elif _needs_preflight(request):
        return _no("no_answer", "preflight")
    if actual is None:
        return _no("no_answer", "actual")
    return _cors_check(origin, request, actual, "actual") or ALLOWED


def _judge_redirect(actual: Recorded, url: str | None, page_origin: str, *, crossed: bool) -> BrowserVerdict | None:
    """The steps of "HTTP-redirect fetch" on a Location: http or https, and no user or password in what is of another origin."""
    said = {value for name, value in actual["headers"] if name.lower() == "location"} if actual else set()
    if not actual or not said or actual["status"] not in SENDS_ON:
        return None
    to = resolve(said.pop(), url or "http://127.0.0.1/") if len(said) == 1 else None
    if to is None or to.scheme not in {"http", "https"}:
        return _no("bad_redirect", "actual", "location")
    same = resolve(page_origin, "http://127.0.0.1/")
    foreign = crossed or same is None or same.origin != to.origin
    return _no("bad_redirect", "actual", "location") if to.credentials and foreign else None


def _judge_preflight(origin: str, request: Request, preflight: Mapping[str, Any]) -> BrowserVerdict | None:
    """The steps of "CORS-preflight fetch" on the response, in its order."""
    refused = _cors_check(origin, request, preflight, "preflight")
    if refused:
        return refused
    if preflight["status"] not in OK:
        return _no("bad_status", "preflight")
    lists = [
        (name, _tokens(_header(preflight, name))) for name in ("access-control-allow-methods", "access-control-allow-headers")
    ]
    unreadable = [name for name, items in lists if items is None]
    if unreadable:
        return _no("unreadable", "preflight", unreadable[0])
    methods, headers = (items or () for _, items in lists)
    return _judge_lists(request, methods, headers)


def _judge_lists(request: Request, methods: Sequence[str], headers: Sequence[str]) -> BrowserVerdict | None:
    star = request["credentials"] != "include"
    method = request["method"]
    if method not in methods and method not in SIMPLE_METHODS and not (star and "*" in methods):
        return _no("method_refused", "preflight", "access-control-allow-methods")
    named = [name.lower() for name in headers]
    for unsafe in _unsafe_headers(request):
        covered = star and "*" in named and unsafe != "authorization"
        if unsafe not in named and not covered:
            return _no("header_refused", "preflight", "access-control-allow-headers")
    return None


def _cors_check(origin: str, request: Request, recorded: Mapping[str, Any], step: str) -> BrowserVerdict | None:
    """Section "CORS check": None when it passes."""
    allow, include = _header(recorded, "access-control-allow-origin"), request["credentials"] == "include"
    if allow is None:
        return _no("no_permission", step, "access-control-allow-origin")
    if allow == "*" and not include:
        return None
    if allow != origin:
        return _no("wildcard_with_credentials" if allow == "*" else "wrong_origin", step, "access-control-allow-origin")
    if include and _header(recorded, "access-control-allow-credentials") != "true":
        return _no("no_credentials", step, "access-control-allow-credentials")
    return None


def _no(why: str, step: str, header: str = "") -> BrowserVerdict:
    return BrowserVerdict(allowed=False, why=why, step=step, header=header)


def _needs_preflight(request: Request) -> bool:
    return request["method"] not in SIMPLE_METHODS or bool(_unsafe_headers(request))


def _unsafe_headers(request: Request) -> list[str]:
    """Section "CORS-unsafe request-header names": lower-case and sorted, as a preflight asks for them."""
    return sorted(name.lower() for name, value in request["headers"].items() if not _is_simple(name.lower(), value))


def _is_simple(name: str, value: str) -> bool:
    if name == "content-type":
        return value.partition(";")[0].strip().lower() in SIMPLE_CONTENT
    return name in SIMPLE_HEADERS


def _header(recorded: Mapping[str, Any], name: str) -> str | None:
    """All values of a header joined by ", ", each without the white space around it."""
    values = [value.strip(" \t\r\n") for key, value in recorded["headers"] if key.lower() == name]
    return ", ".join(values) if values else None


def _tokens(value: str | None) -> tuple[str, ...] | None:
    """Section "Extracting header list values": one bad item spoils the whole header (None); empty items do not count."""
    items: Iterable[str] = (item.strip(" \t") for item in (value or "").split(","))
    found = tuple(item for item in items if item)
    return found if all(TOKEN.issuperset(item) for item in found) else None


def _origin(url: str | None) -> str | None:
    parts = urlsplit(url or "")
    return f"{parts.scheme}://{parts.netloc}" if url else None
