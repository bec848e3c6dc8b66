"""The tree of a page, as a browser's parser makes it. Never fails: something is shown of the most broken HTML."""

from __future__ import annotations

from typing import Any

MOST_TAGS = 5_000
"""Parsing takes quadratic time in open tags; what a visitor sees of a real page ends long before this."""


def html_tree(html: str) -> Any:
    """A LexborHTMLParser (selectolax has no types) of the page's first `MOST_TAGS` tags."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - 40 ms, while the student's server boots

    pieces = html.replace("\0", "").split("<", MOST_TAGS + 1)
    return LexborHTMLParser("<".join(pieces[: MOST_TAGS + 1]))
