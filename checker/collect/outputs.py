"""What the cells of a notebook printed when they last ran, as it was saved with them."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any

from checker.collect.reading import MOST_PASSAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

_TERMINAL_COLOUR = r"\x1b\[[0-9;]*m"


def joined(source: object) -> str:
    """A multi-line string of a notebook: a string, or a list of strings."""
    if isinstance(source, list):
        return "".join(piece for piece in source if isinstance(piece, str))
    return source if isinstance(source, str) else ""


def output_text(outputs: object) -> str:
    """What a cell printed: streams, plain results and the last line of an error; no pictures, no HTML."""
    text = "\n".join(piece[:MOST_PASSAGE] for piece in _pieces(outputs) if piece)
    return re.sub(_TERMINAL_COLOUR, "", text.replace("\r\n", "\n"))


def error_type(outputs: object) -> str:
    """The type of the last exception that Jupyter itself reported for a cell; empty when there was none."""
    names = [joined(output.get("ename")).strip() for output in _dicts(outputs) if output.get("output_type") == "error"]
    return names[-1] if names else ""


def _pieces(outputs: object) -> Iterator[str]:
    """One for each output; a stream comes in pieces that end anywhere, in the middle of a word, too."""
    for stream, group in groupby(
        _dicts(outputs), key=lambda output: output.get("output_type") == "stream" and output.get("name")
    ):
        if stream:
            yield "".join(joined(output.get("text")) for output in group)
            continue
        for output in group:
            data = output.get("data")
            yield joined(output.get("text"))
            yield joined(data.get("text/plain")) if isinstance(data, dict) else ""
            if output.get("output_type") == "error":
                yield f"{joined(output.get('ename'))}: {joined(output.get('evalue'))}"


def _dicts(outputs: object) -> Iterator[dict[str, Any]]:
    return (output for output in (outputs if isinstance(outputs, list) else []) if isinstance(output, dict))
