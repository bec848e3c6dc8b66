"""Whether scripts make what a visitor sees of a page, read from the page as it was sent. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from checker.html_tree import html_tree

if TYPE_CHECKING:
    from collections.abc import Iterator

HIDDEN = (
    "script, style, template, noscript, head, [hidden], [style*='display:none'], [style*='display: none'], input[type=hidden]"
)
POSSIBLY = r"(?i)<script|http-equiv|\son(?:load|error|pageshow)\s*="
RUN = r"(?i)|module|(?:text|application)/(?:x-)?(?:java|ecma)script(?:[\d.;\s].*)?|text/(?:babel|jsx)"
"""Types of a script that a browser, or a library in it, runs."""
TOUCHES = (
    r"\b(?:document|window|location|globalThis|self|top|frames|customElements|import|eval|Function|jQuery|Vue|React|ReactDOM|angular)\b"
    r"|\b(?:innerHTML|outerHTML|textContent|innerText|setHTML\w*|insertAdjacent\w*|append\w*|prepend|replaceChildren|replaceWith|insertRow)\b"
    r"|\b(?:fetch|XMLHttpRequest|onload|addEventListener|attachShadow|setTimeout|setInterval)\b|\$\s*[(.]"
)
"""Words of scripts that reach into the page around them, by its own names (`document`) or by the id of an element (`root.innerHTML`)."""
BESIDE = r"(?i)(?:^|[._-])(?:bootstrap|popper|tailwind\w*|font-?awesome|gtag|prism|highlight)\b"
PLACES = r"(?i)tailwindcss\.com$|fontawesome\.com$|googletagmanager\.com$|google-analytics\.com$"
"""Files and hosts of well-known scripts that bring no content: they move, colour or count what is there."""
MOVES_ON = r"(?i)\burl\s*="


def needs_browser(html: str, enough: int) -> bool:
    """Whether only a browser can tell what this page shows: a script may make it, and the page says less than `enough` words by itself."""
    if not re.search(POSSIBLY, html):
        return False
    tree = html_tree(html)
    return _is_scripted(tree) and _words(tree) < enough


def is_library(url: str) -> bool:
    """Whether a script of this address would bring no content."""
    place, _, path = url.partition("?")[0].rpartition("//")[2].partition("/") if "//" in url else ("", "", url.partition("?")[0])
    return re.search(PLACES, place) is not None or re.search(BESIDE, path.rpartition("/")[2]) is not None


def _is_scripted(tree: Any) -> bool:
    for node in tree.css("noscript, template"):
        node.decompose()
    if any(re.search(MOVES_ON, node.attributes.get("content") or "") for node in tree.css("meta[http-equiv='refresh' i]")):
        return True
    return any(re.search(TOUCHES, text) for text in _inline(tree)) or any(not is_library(url) for url in _files(tree))


def _scripts(tree: Any) -> Iterator[Any]:
    return (node for node in tree.css("script") if re.fullmatch(RUN, (node.attributes.get("type") or "").strip()))


def _inline(tree: Any) -> Iterator[str]:
    yield from (node.text() for node in _scripts(tree) if "src" not in node.attributes)
    for name in ("onload", "onerror", "onpageshow"):
        yield from (node.attributes[name] or "" for node in tree.css(f"[{name}]"))


def _files(tree: Any) -> Iterator[str]:
    return (node.attributes["src"] or "" for node in _scripts(tree) if "src" in node.attributes)


def _words(tree: Any) -> int:
    """How many different words a visitor without scripts sees."""
    for node in tree.css(HIDDEN):
        node.decompose()
    return len(set(tree.body.text(separator=" ").split())) if tree.body else 0
