"""Cookies as a browser keeps them for a server on this computer (RFC 6265bis; measured with Chromium).

The one host is 127.0.0.1, which a browser trusts like HTTPS: `Secure` cookies are kept and sent. Ports do not matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HOST = "127.0.0.1"
MOST_BYTES = 4096
"""Of a name and its value together."""
MOST_ATTRIBUTE = 1024
MOST_COOKIES = 180
"""As Chromium: of one site."""


class Cookie(NamedTuple):
    """`ends`: seconds since 1970; None until the browser is closed."""

    name: str
    value: str
    path: str = "/"
    ends: float | None = None

    def sent(self) -> str:
        return f"{self.name}={self.value}" if self.name else self.value


class CookieJar:
    """The cookies of one visitor."""

    def __init__(self) -> None:
        self._cookies: dict[tuple[str, str], Cookie] = {}

    def take(self, lines: Iterable[str], path: str, now: float) -> None:
        """Keep, replace or forget what the `Set-Cookie` lines of an answer to `path` say. `now`: seconds since 1970."""
        for line in lines:
            cookie = read_cookie(line, path, now)
            if cookie is None:
                continue
            key = (cookie.name, cookie.path)
            if cookie.ends is not None and cookie.ends <= now:
                self._cookies.pop(key, None)
            elif key in self._cookies or len(self._cookies) < MOST_COOKIES:
                self._cookies[key] = cookie

    def header(self, path: str, now: float) -> str | None:
        """What a request for `path` says in `Cookie`: longer paths first, then the older ones."""
        alive = [each for each in self._cookies.values() if each.ends is None or each.ends > now]
        fitting = sorted((each for each in alive if _matches(path, each.path)), key=lambda each: -len(each.path))
        return "; ".join(cookie.sent() for cookie in fitting) or None


def read_cookie(line: str, path: str, now: float) -> Cookie | None:
    """One `Set-Cookie` line; None when a browser would ignore it. A cookie to forget has already ended."""
    pair, _, rest = line.partition(";")
    name, value = _pair(pair)
    given = _attributes(rest)
    if not (name or value) or len(name) + len(value) > MOST_BYTES or _has_controls(line):
        return None
    if given.get("domain", "").lower() not in {"", HOST} or not _keeps_its_promises(name, value, given):
        return None
    return Cookie(name, value, _path(given.get("path", ""), path), _end(given, now))


def _pair(text: str) -> tuple[str, str]:
    """Without "=" all of it is the value of a cookie without a name."""
    before, equals, after = text.partition("=")
    return (before.strip(" \t"), after.strip(" \t")) if equals else ("", before.strip(" \t"))


def _attributes(text: str) -> Mapping[str, str]:
    """By their names in lower case; the last of each counts, and what is too long does not."""
    pairs = (part.partition("=") for part in text.split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs if len(value.strip()) <= MOST_ATTRIBUTE}


def _keeps_its_promises(name: str, value: str, given: Mapping[str, str]) -> bool:
    """`__Secure-` and `__Host-` in a name, and `SameSite=None`, are refused when the rest does not fit to them."""
    prefix = (name or value).lower()
    secure = "secure" in given
    if prefix.startswith("__host-") and (given.get("path") != "/" or given.get("domain")):
        return False
    promised = prefix.startswith(("__secure-", "__host-")) or given.get("samesite", "").lower() == "none"
    nameless = not name and prefix.startswith(("__secure-", "__host-"))
    return (secure or not promised) and not nameless


def _has_controls(line: str) -> bool:
    return any((ord(mark) < 0x20 and mark != "\t") or ord(mark) == 0x7F for mark in line)  # noqa: PLR2004 - the controls of ASCII


def _path(given: str, asked: str) -> str:
    """As written, else the folder of what was asked for."""
    if given.startswith("/"):
        return given
    folder = asked.partition("?")[0].rpartition("/")[0]
    return folder or "/"


def _end(given: Mapping[str, str], now: float) -> float | None:
    """`Max-Age` wins over `Expires`; what cannot be read is ignored."""
    age = given.get("max-age", "")
    digits = age.removeprefix("-")
    if digits.isascii() and digits.isdigit():
        return now + int(age[:12]) if not age.startswith("-") else 0.0
    return _moment(given["expires"]) if given.get("expires") else None


def _moment(text: str) -> float | None:
    from email.utils import mktime_tz, parsedate_tz  # noqa: PLC0415 - few answers set a date

    try:
        parsed = parsedate_tz(text)
        return None if parsed is None else float(mktime_tz(parsed))
    except (ValueError, OverflowError, TypeError, IndexError):
        return None


def _matches(asked: str, path: str) -> bool:
    """RFC 6265, 5.1.4."""
    asked = asked.partition("?")[0]
    return asked == path or (asked.startswith(path) and (path.endswith("/") or asked[len(path)] == "/"))
