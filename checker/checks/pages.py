"""What a visitor sees of a page: words, title, pictures, look. Pure; no check itself."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.evidence import Probe
from checker.html_tree import html_tree
from checker.scripts import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HOME = Probe(method="GET", path="/")

THINGS = {
    "picture": "img[src], picture, svg, canvas, video, audio[controls], iframe[src], object, embed",
    "table": "table:has(td, th)",
    "list": "ul:has(li), ol:has(li), dl:has(dt, dd)",
    "link": "a[href]",
    "form": "form:has(input, button, select, textarea), input, button, select, textarea",
}
UNSEEN_TAGS = frozenset(
    (
        "html",
        "head",
        "body",
        "div",
        "span",
        "section",
        "main",
        "article",
        "header",
        "footer",
        "nav",
        "meta",
        "link",
        "base",
        "title",
        "thead",
        "tbody",
        "-text",
        "-comment",
        "-doctype",
    )
)
SHOWS_WHEN_EMPTY = frozenset(
    ("hr", "br", "img", "svg", "canvas", "video", "audio", "iframe", "object", "embed", "input", "button", "select", "textarea")
)
LOOKS = ("style", "bgcolor", "color", "align", "background", "border", "width", "height", "src", "href")


class Page(NamedTuple):
    """One page as it shows. `words` in order; `things` counts by the names in `THINGS`; `look`: visible tags and their style."""

    title: str
    words: tuple[str, ...]
    things: tuple[tuple[str, int], ...]
    look: tuple[str, ...]
    source: str
    """The HTML itself, without any white space."""

    @property
    def visible(self) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        return self.title, self.words, self.look

    @property
    def blank(self) -> bool:
        return not self.words and not any(count for _, count in self.things)


@lru_cache(maxsize=8)
def read_page(html: str) -> Page:
    """Never fails: a browser shows something of the most broken HTML, and so does its parser."""
    tree = html_tree(html)
    styles = [_squeeze(_without_comments(node.text())) for node in tree.css("style")]
    sheets = [node.attributes.get("href") or "" for node in tree.css("link[rel=stylesheet]")]
    title = _squeeze(" ".join(node.text() for node in tree.css("title")[:1]))
    for node in tree.css(HIDDEN):
        node.decompose()
    return Page(
        title=title,
        words=tuple(_text(tree).split()),
        things=tuple((name, _count(tree, selector)) for name, selector in THINGS.items()),
        look=(*filter(None, styles), *sheets, *_look(tree)),
        source="".join(html.split()),
    )


@lru_cache(maxsize=4)
def names_on(html: str) -> tuple[str, ...]:
    """By what names a site goes on this page: its title, and what its menus and its head say."""
    tree = html_tree(html)
    for node in tree.css("script, style, template, noscript"):
        node.decompose()
    return tuple(_squeeze(node.text(separator=" ")) for node in tree.css("title, nav, header, .navbar, .navbar-brand"))


def new_words(page: Page, others: Iterable[Page]) -> frozenset[str]:
    """Different words that none of the other pages shows, whatever their case and punctuation."""
    return frozenset(_plain(page.words)) - frozenset(word for other in others for word in _plain(other.words))


def new_things(page: Page, others: Iterable[Page]) -> tuple[str, ...]:
    """Names of what this page has more of than any of the others: "picture", "table", "list", "link", "form"."""
    most: Counter[str] = Counter()
    for other in others:
        most |= Counter(dict(other.things))
    return tuple(name for name, count in page.things if count > most[name])


def _count(tree: Any, selector: str) -> int:
    return len(tree.css(selector))


def _text(tree: Any) -> str:
    return tree.body.text(separator=" ") if tree.body else ""


def _look(tree: Any) -> Iterator[str]:
    for node in tree.css("body, body *"):
        worn = [f"{name}={_squeeze(node.attributes[name] or '')}" for name in LOOKS if name in node.attributes]
        if worn or (node.tag not in UNSEEN_TAGS and _shows(node)):
            yield " ".join([node.tag, *worn])


def _shows(node: Any) -> bool:
    return node.tag in SHOWS_WHEN_EMPTY or node.child is not None


def _plain(words: Iterable[str]) -> Iterator[str]:
    for word in set(words):
        folded = word.casefold()
        letters = folded if folded.isalnum() else "".join(letter if letter.isalnum() else " " for letter in folded)
        for part in letters.split():
            yield from (part,) if part.isascii() else _split_unspaced(part)


def _split_unspaced(word: str) -> Iterable[str]:
    """Chinese and Japanese write without spaces: there, each sign counts."""
    return word if any("\u3040" <= letter <= "\u9fff" for letter in word) else (word,)


def _without_comments(css: str) -> str:
    first, *rest = css.split("/*")
    return first + "".join(part.partition("*/")[2] for part in rest)


def _squeeze(text: str) -> str:
    return " ".join(text.split())
