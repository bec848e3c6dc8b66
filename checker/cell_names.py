"""How a cell of a notebook is named: by what its student sees beside it (`In [9]`) or in it (its first line). Pure.

Nobody counts the cells of a notebook, and the text cells between them, from its top.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LONGEST = 48
MOST_LINES = 200
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")

# Commands whose second word tells what they do; of others it may be anything, a name included.
_TOOLS = ("pip", "pip3", "python", "python3", "flask", "git", "conda", "npm", "uv", "apt")
_OTHER_TOOLS = ("lsof", "curl", "kill", "pkill", "sudo", "brew", "bash", "source")
_COMMAND = r"[!%?]*[ \t]{0,8}[\w./-]{1,30}"
_TYPED = rf"(?:{'|'.join((*_TOOLS, *_OTHER_TOOLS))})[ \t]+[\w./-]"
_STATEMENT = r"(?:from|import|def|class|async|if|for|while|with|try|return|print)\b|@"
_ASSIGNMENT = r"[\w.,\[\] ]{1,40}(?<![=!<>])=(?!=)(?: ?[\w.]{1,40}[(\[{]| ?[\[{(])?"
_CALL = r"[\w.]{1,40}[(\[]"
_VALUE = r"[\"'`#\\]|\d{2,}"
"""Where a value may begin: quotes, comments and numbers are never repeated."""


class Opening(NamedTuple):
    """The first line of a cell that tells it from others, shortened; `first`: nothing stands above it."""

    text: str = ""
    first: bool = True


def opening(source: str) -> Opening:
    """The first line that may be repeated to others; without text when there is none."""
    first = True
    for line in source.split("\n", MOST_LINES)[:MOST_LINES]:
        text = _shown(line.strip())
        if text:
            return Opening(text, first)
        first = first and not line.strip()
    return Opening()


def cell_names(cells: Iterable[tuple[int, int | None, str]]) -> Mapping[int, str]:
    """Names of the code cells of one notebook, given as (number, execution count, source): "cell In [9]", or else
    "the second cell that begins with `import requests`". Of a cell that shows neither the name is empty.
    """
    rows = [(number, count, opening(source)) for number, count, source in cells]
    counts = Counter(count for _, count, _ in rows)
    openings = Counter(found.text for _, _, found in rows)
    met: Counter[str] = Counter()
    names = {}
    for number, count, found in rows:
        met[found.text] += 1
        if count is not None and counts[count] == 1:
            names[number] = f"cell In [{count}]"
        else:
            names[number] = _by_opening(found, met[found.text] if openings[found.text] > 1 else 0)
    return names


def cell_in_words(number: int, name: str = "") -> str:
    """The cell in words. Where evidence knows no name, the number is all there is, and the words say how to count."""
    return name or f"the {_nth(number)} cell from the top (text cells counted)"


def _by_opening(found: Opening, place: int) -> str:
    """`place`: the how manieth of those that begin alike; 0 where there is only one."""
    if not found.text:
        return ""
    which = f"{_nth(place)} " if place else ""
    return f"the {which}cell {'that begins with' if found.first else 'with'} `{found.text}`"


def _nth(number: int) -> str:
    if 0 < number <= len(ORDINALS):
        return ORDINALS[number - 1]
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _shown(line: str) -> str:
    """What may be repeated of a line: magics, commands, and Python up to the first value in it."""
    if line.startswith("%%"):
        found = re.match(r"%%+ ?[\w./-]{1,30}(?: {1,4}[\w./-]{1,20}){0,2}", line)
        return found[0] if found else ""
    if line.startswith(("!", "%", "?")) or re.match(_TYPED, line):
        return _command(line)
    code = re.split(_VALUE, line, maxsplit=1)[0]
    if re.match(_STATEMENT, code):
        return _short(code)
    found = re.match(_ASSIGNMENT, code) or re.match(_CALL, code)
    return _short(found[0]) if found else ""


def _command(line: str) -> str:
    found = re.match(_COMMAND, line)
    if not found:
        return ""
    second = re.match(r"[ \t]{1,4}[\w./-]{1,20}", line[found.end() :]) if found[0].lstrip("!%? \t") in _TOOLS else None
    return found[0] + (second[0] if second else "")


def _short(code: str) -> str:
    text = code.rstrip()
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}..."
