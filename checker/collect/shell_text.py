"""Programs and files in the text of a shell: what is piped into Python (`python - <<EOF`), and what is written (`cat > server.py <<EOF`)."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_PIECES = 20

_HERE = r"<<(-?)\s{0,4}(?:'([\w.-]{1,40})'|\"([\w.-]{1,40})\"|\\?([A-Za-z_][\w.-]{0,40}))"
_PYTHON = r"(?:^|[\s;&|(/])python[\d.]{0,5}(?:\.exe)?(?=[\s\"']|$)"
_WRITES = r"(>>?)\s{0,4}[\"']?([\w./-]{1,200})|\btee\s+(-a\s+)?[\"']?([\w./-]{1,200})"
_PIPED = r"\|\s{0,4}(?:\S{0,80}/)?python"
_COMMAND = r"python[\d.]{0,5}\s{1,4}(?:-[uBIEs]\s{1,4}){0,4}-c\s{1,4}(?=['\"])"
_QUOTED = re.compile(r"'([^']*)'|\"((?:[^\"\\]|\\.)*)\"", re.DOTALL)


class Piped(NamedTuple):
    """`text` has an empty line for each that stands above it; `name`: the file that it is written to, if any."""

    text: str
    name: str = ""
    appends: bool = False


def piped(text: str) -> tuple[Piped, ...]:
    """The programs and files that a shell's text holds, in order, those of `python -c` last."""
    return tuple([*_here_documents(text.split("\n")), *_commands(text)][:MOST_PIECES])


def _here_documents(lines: list[str]) -> Iterator[Piped]:
    start, pieces = 0, 0
    while start < len(lines) and pieces < MOST_PIECES:
        found = None if lines[start].lstrip().startswith("#") else re.search(_HERE, lines[start])
        if found is None:
            start += 1
            continue
        word = found[2] or found[3] or found[4]
        end = next((at for at in range(start + 1, len(lines)) if lines[at].strip() == word), len(lines))
        body = [line.lstrip("\t") if found[1] else line for line in lines[start + 1 : end]]
        piece = _piece(lines[start][: found.start()], lines[start][found.end() :], "\n" * (start + 1) + "\n".join(body) + "\n")
        if piece:
            yield piece
        start, pieces = end + 1, pieces + 1


def _piece(before: str, after: str, text: str) -> Piped | None:
    """What becomes of a document, by the command in front of it and what follows in its line."""
    if re.search(_PYTHON, before) or re.search(_PIPED, after):
        return Piped(text)
    written = re.search(_WRITES, f"{before} {after}")
    return Piped(text, written[2] or written[4], appends=written[1] == ">>" or bool(written[3])) if written else None


def _commands(text: str) -> Iterator[Piped]:
    for command in islice(re.finditer(_COMMAND, text), MOST_PIECES):
        found = _QUOTED.match(text, command.end())
        if found:
            body = re.sub(r"\\([\"\\$`])", r"\1", found[2]) if found[1] is None else found[1]
            yield Piped("\n" * text.count("\n", 0, found.start()) + body)
