"""The lesson's `fetch` as a browser sends it: a preflight, then the GET. Pure; no check itself."""

from __future__ import annotations

from urllib.parse import urlsplit

from checker.evidence import API_ROUTE, Headers, Probe

USER_AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"

LESSON = {"method": "GET", "headers": {"Content-Type": "application/json"}, "credentials": "include"}
"""The fetch itself, as `cors.browser_verdict` takes it."""


def preflight(origin: str) -> Probe:
    """The question a browser asks first. Its connection stays open while the GET goes out on another, as in Chromium."""
    asked = (
        ("Accept", "*/*"),
        ("Access-Control-Request-Method", "GET"),
        ("Access-Control-Request-Headers", "content-type"),
        ("Origin", origin),
        ("User-Agent", USER_AGENT),
    )
    return Probe(method="OPTIONS", path=API_ROUTE, headers=asked + _context(origin), keep_open=True)


def actual(origin: str) -> Probe:
    """The GET itself, as `fetch(url, {credentials: "include", headers: {"Content-Type": "application/json"}})` sends it."""
    asked = (("User-Agent", USER_AGENT), ("Content-Type", "application/json"), ("Accept", "*/*"), ("Origin", origin))
    return Probe(method="GET", path=API_ROUTE, headers=asked + _context(origin))


def _context(origin: str) -> Headers:
    """What a browser adds about the page it asks for. A `null` origin (a file, a sandboxed frame) names no page."""
    site = "same-site" if urlsplit(origin).hostname == "127.0.0.1" else "cross-site"
    fetch = (("Sec-Fetch-Mode", "cors"), ("Sec-Fetch-Site", site), ("Sec-Fetch-Dest", "empty"))
    referer = () if origin == "null" else (("Referer", f"{origin}/"),)
    return (*fetch, *referer, ("Accept-Language", "en-US,en;q=0.9"))
