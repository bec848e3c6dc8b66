"""Where a page leads within its own server: links, and the pictures, style sheets and scripts that it loads. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.urls import within

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_TAGS = 5_000
"""As in `forms`: reading on could take very long."""
LEADING = (("a, area, link[rel~=stylesheet]", "href"), ("img, script", "src"))


def local_links(html: str, port: int, page: str = "/") -> tuple[str, ...]:
    """Paths with their query, each once, in the order of the page: links first, then what it loads. `page`: its own path."""
    return tuple(dict.fromkeys(path for target in _targets(html) if (path := local_path(target, port, page)) is not None))


def local_path(target: str, port: int, page: str = "/") -> str | None:
    """What a browser asks this server for when it follows `target` from `page`; None when that leads elsewhere or nowhere."""
    url = within(target, port, page)
    return url and url.target


def _targets(html: str) -> Iterator[str]:
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - most rubrics follow no link

    pieces = html.replace("\0", "").split("<", MOST_TAGS + 1)
    tree = LexborHTMLParser("<".join(pieces[: MOST_TAGS + 1]))
    for selector, attribute in LEADING:
        yield from (target for node in tree.css(selector) if (target := node.attributes.get(attribute)))
