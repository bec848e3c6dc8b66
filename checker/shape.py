"""JSON as its shape: keys, and of each value only kind and size. Pure."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.mask import MASK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.mask import Mask

ITEMS = 5
KEYS = 30
DEPTH = 4
KEY_LENGTH = 40
LESSON_KEYS = ("FirstName", "LastName", "DOB", "Residence", "Email", "Owns_Cars")
IDENTIFYING_DIGITS = 4
CROWD = 40_000
"""Quotes and commas; more than this is not read."""
BROKEN_LIMIT = 100_000

_STRINGS = r"""(?s)"([^"\\]*(?:\\.[^"\\]*)*)"?(\s*:)?|'([^'\\]*(?:\\.[^'\\]*)*)'?(\s*:)?"""
_TOKENS = r'("(?:[^"\\\n]|\\.)*"?|\'(?:[^\'\\\n]|\\.)*\'?)(\s*:)?|[^\s\[\]{}:,()]+'


class Number(str):
    """A number as it was written; neither its size nor its precision matters here."""

    __slots__ = ()


class Fields(tuple[tuple[str, Any], ...]):
    """The pairs of a JSON object, keys that come twice included."""

    __slots__ = ()


class Data(NamedTuple):
    """A body that is data: its value, or `fault`, why there is none. `crowded`: there is more in it than was read."""

    value: Any = None
    text: str = ""
    fault: str | None = None
    crowded: bool = False


def read(body: bytes, *, declared: bool) -> Data | None:
    """The body as data; None when neither its media type (`declared`) nor its first character says that it is."""
    if not declared and body.lstrip()[:1] not in (b"[", b"{"):
        return None
    if body.count(b'"') + body.count(b",") > CROWD:
        return Data(fault=f"Data of {len(body):,} bytes, too much to be outlined.", crowded=True)
    try:
        return Data(value=json.loads(body, object_pairs_hook=Fields, parse_int=Number, parse_float=Number, parse_constant=Number))
    except RecursionError:
        return Data(fault="It is nested too deeply.", crowded=True)
    except json.JSONDecodeError as error:
        return _faulty(body, f"Not JSON from line {error.lineno}, column {error.colno} on.")
    except UnicodeDecodeError:
        return _faulty(body, "Not JSON: its characters are not UTF-8.")


def _faulty(body: bytes, fault: str) -> Data:
    text = body[:BROKEN_LIMIT].decode("utf-8", errors="replace")
    return Data(text=text, fault=fault, crowded=len(body) > BROKEN_LIMIT)


def values(data: Data) -> Iterator[str]:
    """Everything in it that a reader of a report must not see."""
    yield from _quoted(data.text) if data.fault else _values(data.value)


def _quoted(text: str) -> Iterator[str]:
    """Every string that is no key, however broken the rest is."""
    for double, key, single, python_key in re.findall(_STRINGS, text):
        if not (key or python_key):
            yield double or single


def _values(value: Any) -> Iterator[str]:
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, Fields):
            yield from (key for key, _ in item if "@" in key)
            stack += [field for _, field in item]
        elif isinstance(item, list):
            stack += item
        elif isinstance(item, Number):
            yield from [item] if sum(map(str.isdigit, item)) >= IDENTIFYING_DIGITS else []
        elif isinstance(item, str):
            yield item


def outline(data: Data, mask: Mask, limit: int) -> str:
    """The shape, at most about `limit` characters."""
    lines: list[str] = []
    room = limit
    for line in _broken(data) if data.fault else _lines(data.value, mask, 0):
        room -= len(line) + 1
        if room < 0:
            return "\n".join([*lines, "..."])
        lines.append(line)
    return "\n".join(lines)


def _broken(data: Data) -> Iterator[str]:
    """Brackets and commas of what is no JSON, and no word of it but the lesson's keys."""
    yield data.fault or ""
    yield from re.sub(_TOKENS, _hidden, data.text[:2000]).splitlines()


def _hidden(token: re.Match[str]) -> str:
    string, colon = token.group(1), token.group(2) or ""
    return token.group() if colon and string[1:-1] in LESSON_KEYS else MASK + colon


def _lines(value: Any, mask: Mask, depth: int) -> Iterator[str]:
    if depth >= DEPTH or not _opens(value):
        yield _kind(value)
    elif isinstance(value, Fields):
        rows = (_labelled(f'"{_key(key, mask)}": ', _lines(field, mask, depth + 1)) for key, field in value[:KEYS])
        yield from _block("{}", rows, len(value) - KEYS)
    else:
        yield from _block("[]", (_lines(item, mask, depth + 1) for item in value[:ITEMS]), len(value) - ITEMS)


def _opens(value: Any) -> bool:
    """Whether there are keys to be seen in it."""
    return bool(value) and (isinstance(value, Fields) or (isinstance(value, list) and any(_is_nested(item) for item in value)))


def _is_nested(value: Any) -> bool:
    return isinstance(value, (Fields, list))


def _block(brackets: str, rows: Iterator[Iterator[str]], more: int) -> Iterator[str]:
    yield brackets[0]
    for row in rows:
        yield from (f"  {line}" for line in row)
    if more > 0:
        yield f"  ... {more} more"
    yield brackets[1]


def _labelled(label: str, lines: Iterator[str]) -> Iterator[str]:
    yield label + next(lines)
    yield from lines


def _key(key: str, mask: Mask) -> str:
    if key in LESSON_KEYS:
        return key
    clean = "".join(mark if mark.isprintable() else " " for mark in key)
    return MASK if mask.full else mask.head(clean, KEY_LENGTH)


def _kind(value: Any) -> str:
    if isinstance(value, Fields):
        return f"object of {len(value)}"
    if isinstance(value, list):
        return f"list of {len(value)}"
    if isinstance(value, Number):
        return "number"
    if isinstance(value, str):
        return "text" if value.strip() else "empty text"
    return "null" if value is None else "true or false"
