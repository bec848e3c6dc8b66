"""Where a page leads within its own server: links, and the pictures, style sheets and scripts that it loads. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.html_tree import html_tree
from checker.urls import HERE, is_within, resolve, within

if TYPE_CHECKING:
    from collections.abc import Iterator

LEADING = (("a, area, link[rel~=stylesheet]", "href"), ("img, script", "src"))


def local_links(html: str, port: int, page: str = "/") -> tuple[str, ...]:
    """Paths with their query, each once, in the order of the page: links first, then what it loads. `page`: its own path."""
    tree = html_tree(html)
    base = _base(tree, f"http://{HERE}:{port}{page}")
    leads = (resolve(target, base) for target in _targets(tree))
    return tuple(dict.fromkeys(url.target for url in leads if is_within(url, port)))


def local_path(target: str, port: int, page: str = "/") -> str | None:
    """What a browser asks this server for when it follows `target` from `page`; None when that leads elsewhere or nowhere."""
    url = within(target, port, page)
    return url and url.target


def _base(tree: Any, page: str) -> str:
    """Against what a page's addresses are read: its first `<base href>`, else its own."""
    written = next((node.attributes["href"] or "" for node in tree.css("base[href]")), "")
    url = resolve(written, page)
    return url.href if url and url.scheme in {"http", "https"} else page


def _targets(tree: Any) -> Iterator[str]:
    for selector, attribute in LEADING:
        yield from (target for node in tree.css(selector) if (target := node.attributes.get(attribute)))
