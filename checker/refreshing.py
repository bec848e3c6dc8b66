"""A page that sends its visitor on at once by itself: `<meta http-equiv="refresh">`, or the header of that name. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.evidence import Answer

AT_ONCE = 1
"""Seconds; what stays longer is a page of its own."""
MOST = 20_000
"""Characters of a page in which its head ends."""
PAGES = frozenset({"text/html", "application/xhtml+xml"})
WRITTEN = r"(?is)\s*(\d{1,3})[\d.]*\s*[;,\s]\s*(?:url\s*=\s*)?(?:'([^']*).*|\"([^\"]*).*|(.*))"
"""The standard's "shared declarative refresh steps": seconds, then an address, perhaps after "url=" and in quotes."""


def refresh_to(answer: Answer) -> str | None:
    """The address as it is written; None where the page stays."""
    if answer.status // 100 != 2 or answer.media_type not in PAGES:  # noqa: PLR2004 - success
        return None
    said = answer.header("refresh") or _in_its_head(answer)
    found = re.fullmatch(WRITTEN, said) if said else None
    if found is None or int(found[1]) > AT_ONCE:
        return None
    return (found[2] or found[3] or found[4] or "").strip() or None


def _in_its_head(answer: Answer) -> str | None:
    head = answer.body[:MOST]
    if b"http-equiv" not in head.lower():
        return None
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - few pages have such a line

    found = LexborHTMLParser(head.decode("utf-8", "replace").replace("\0", "")).css("meta[http-equiv][content]")
    said = [node.attributes for node in found if node.parent is None or node.parent.tag != "noscript"]
    return next((given.get("content") for given in said if (given.get("http-equiv") or "").strip().lower() == "refresh"), None)
