"""Hide what must not be read: values out of records and whatever looks like an e-mail address. Pure.

A value hides wherever it stands, in any case and also when it is escaped for HTML, a URL, JSON or Python. In doubt too much
hides rather than too little. All work is linear in the text and does not grow with the number of values.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Span = tuple[int, int]

MASK = "●●●"
VALUES_LIMIT = 50_000
LONG = 20_000
"""Of longer values only this much at both ends is kept; no exhibit shows more."""
PIECE = 40
"""Longer values hide piece by piece, so that one which is cut off hides too, but for its last piece."""
SLACK = 1500
"""So much is dropped where a text is cut: one last piece, however it is escaped."""
SHORT = 3
FEW = 200
"""Up to so many values searching for each is quicker than looking at each character; beyond,
or where they are found all over, time must not grow with them."""
PHRASE = 4
"""The words of values up to so many words hide on their own: first names, streets, schools."""

# Patterns are strings: each is compiled when it is first needed.
_UNEVEN = "\u0130\u03a3"
"""A capital I with a dot becomes two characters, and what a Sigma becomes depends on its place in the word."""
_WORD = r"[^\W_]+"
_MAIL = r"[\w.+%'-]{1,64}@[\w.-]{1,255}"
_OCTETS = "[\u00c2-\u00f4][\u0080-\u00bf]{1,3}"
_ZEROS = r"&#0+(?=\d)"
_ENDLESS = r"&#(?=\d{8})"
_ESCAPE = r"(?:\\x[0-9a-fA-F]{2})+|(?:\\u[0-9a-fA-F]{4})+|\\U[0-9a-fA-F]{8}|\\[\"'\\/nrt]"


class Mask(NamedTuple):
    """`whole` hides anywhere; `lengths` finds it by its first two characters; `words` hide only as whole words.

    `full`: there were too many values to know them all, so nothing of a text may be shown.
    """

    whole: frozenset[str]
    lengths: Mapping[str, tuple[int, ...]]
    words: frozenset[str]
    full: bool = False

    def hide(self, text: str) -> str:
        """The text with everything hidden. If only unescaping shows something to hide, the text comes back unescaped."""
        shown = plain = normalize("NFC", text)
        for unescape, marks in _UNESCAPE:
            if _holds(plain, marks):
                safe = self._hide_literal(plain, marks)
                unescaped = normalize("NFC", unescape(safe))
                plain, changed = unescaped, unescaped != safe
                if changed and self._found(plain) - self._found(safe):
                    shown = plain
        return _cover(shown, self._spans(shown))

    def head(self, text: str, limit: int) -> str:
        """At most `limit` characters of the beginning."""
        shown = self.hide(text[: limit + 2 * SLACK])
        return shown[:limit] if len(text) <= limit + 2 * SLACK else shown[:-SLACK][:limit]

    def tail(self, text: str, limit: int) -> str:
        """At most `limit` characters of the end."""
        shown = self.hide(text[-limit - 2 * SLACK :])
        return shown[-limit:] if len(text) <= limit + 2 * SLACK else shown[SLACK:][-limit:]

    def _hide_literal(self, text: str, marks: str) -> str:
        """Hide first what unescaping would change: values that hold such a mark themselves."""
        found = self._whole_spans(fold(text))
        return _cover(text, [(start, end) for start, end in found if _holds(text[start:end], marks)])

    def _found(self, text: str) -> Counter[str]:
        return Counter(text[start:end] for start, end in self._spans(text))

    def _spans(self, text: str) -> list[Span]:
        folded = fold(text)
        found = self._whole_spans(folded)
        if not self.words.isdisjoint(re.findall(_WORD, folded)):
            found += [word.span() for word in re.finditer(_WORD, folded) if word.group() in self.words]
        if "@" in text:
            found += [mail.span() for mail in re.finditer(_MAIL, text)]
        return found

    def _whole_spans(self, folded: str) -> list[Span]:
        """The longest value at each place where one begins. Few values are looked for one by one, many by their beginnings."""
        ends: dict[int, int] = {}
        room = len(folded) if len(self.whole) <= FEW else 0
        for value in self.whole if room else ():
            start = folded.find(value)
            while start >= 0 and room:
                ends[start] = max(ends.get(start, 0), start + len(value))
                start, room = folded.find(value, start + 1), room - 1
        return list(ends.items()) if room else list(self._whole_spans_of_many(folded))

    def _whole_spans_of_many(self, folded: str) -> Iterator[Span]:
        for start in range(len(folded)):
            for length in self.lengths.get(folded[start : start + 2], ()):
                if (value := folded[start : start + length]) in self.whole:
                    yield start, start + len(value)
                    break


def _holds(text: str, marks: str) -> bool:
    """Whether one of the marks is in the text; those of several are all beyond ASCII."""
    return marks in text if len(marks) == 1 else not text.isascii() and not set(marks).isdisjoint(text)


def _cover(text: str, spans: Iterable[Span]) -> str:
    out, done = [], 0
    for start, end in sorted(spans):
        if start >= done:
            out += [text[done:start], MASK]
        done = max(done, end)
    return "".join([*out, text[done:]])


FULL = Mask(frozenset(), {}, frozenset(), full=True)


def make_mask(values: Iterable[str]) -> Mask:
    """The mask for these values of records, numbers as they are written included."""
    whole: set[str] = set()
    words: set[str] = set()
    for value in values:
        if len(whole) + len(words) > VALUES_LIMIT:
            return FULL
        _add(fold(normalize("NFC", value)).strip(), whole, words)
    lengths: dict[str, set[int]] = {}
    for value in whole:
        lengths.setdefault(value[:2], set()).add(len(value))
    return Mask(frozenset(whole), {key: tuple(sorted(found, reverse=True)) for key, found in lengths.items()}, frozenset(words))


def _add(value: str, whole: set[str], words: set[str]) -> None:
    if len(value) <= SHORT and value.isascii():
        words.update([value] if value.isalnum() and not value.isdigit() else [])
    elif len(value) == 1:
        words.add(value)
    else:
        whole.update(_pieces(value))
        words.update(_names(value))


def _pieces(value: str) -> Iterator[str]:
    parts = [value] if len(value) <= 2 * LONG else [value[:LONG], value[-LONG:]]
    for part in parts:
        yield from (part[start : start + PIECE] for start in range(0, len(part) - len(part) % PIECE, PIECE))
        yield part[-PIECE:]


def _names(value: str) -> list[str]:
    """The words of a short phrase; of an e-mail address only what stands before its @."""
    phrase = value.partition("@")[0]
    found = re.findall(_WORD, phrase) if len(phrase) <= 2 * PIECE and "://" not in phrase else []
    return [word for word in found if len(word) > SHORT] if len(found) <= PHRASE else []


def fold(text: str) -> str:
    """Lower case, one character for one, so that places stay the same."""
    if text.isascii() or not any(mark in text for mark in _UNEVEN):
        return text.lower()
    return "".join(low if len(low := mark.lower()) == 1 else mark for mark in text)


def _unescape(text: str) -> str:
    """What JSON and Python write with a backslash."""
    return re.sub(_ESCAPE, _unescaped, text)


def _unescaped(found: re.Match[str]) -> str:
    escape = found.group()
    if escape[1] not in "xuU":
        return {"n": "\n", "r": "\r", "t": "\t"}.get(escape[1], escape[1])
    octets = bytes.fromhex(escape.replace(escape[:2], ""))
    return octets.decode({"x": "latin-1", "u": "utf-16-be", "U": "utf-32-be"}[escape[1]], errors="replace")


def _read_as_utf8(text: str) -> str:
    """Octets that were taken for characters, as Python writes bytes, put together again."""
    return re.sub(_OCTETS, lambda run: run.group().encode("latin-1").decode("utf-8", errors="replace"), text)


def _read_html(text: str) -> str:
    from html import unescape  # noqa: PLC0415 - its table of names costs more than everything else here

    # Zeros in front change nothing, and a number of a thousand digits is no character: `unescape` would break at it.
    return unescape(re.sub(_ENDLESS, "&amp;#", re.sub(_ZEROS, "&#", text)) if "&#" in text else text)


def _read_as_form(text: str) -> str:
    return text.replace("+", " ")


_LEADS = "".join(map(chr, range(0xC2, 0xF5)))
_ESCAPES = ((_read_html, "&"), (unquote, "%"), (_unescape, "\\"), (_read_as_utf8, _LEADS))
_UNESCAPE = (*_ESCAPES, *_ESCAPES, (_read_as_form, "+"))
