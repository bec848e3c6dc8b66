"""GitHub's workflow commands, written so that what we did not mean is none (`interop.md`, 2.1). Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.report.text import harmless, without_commands

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MARGIN = "| "
"""Stands in front of each line that a student's program had a hand in: the runner looks for commands at the start of one."""


def command(name: str, text: str = "", properties: Mapping[str, str | int] | None = None) -> str:
    """One line that the runner obeys; `text` and values may hold anything."""
    told = ",".join(f"{key}={_property(str(value))}" for key, value in (properties or {}).items())
    return f"::{name} {told}::{_data(text)}" if told else f"::{name}::{_data(text)}"


def _data(text: str) -> str:
    shown = _spelled(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    # Commands of the older kind are found anywhere in a line.
    return shown.replace("##[", "## [")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _spelled(text: str) -> str:
    return harmless(text.replace("\r\n", "\n").replace("\r", "\n"))


def group(title: str, lines: Iterator[str]) -> Iterator[str]:
    """Lines that are folded in the log."""
    yield command("group", title)
    yield from lines
    yield command("endgroup")


def quiet(text: str, token: str, *, margin: str = MARGIN) -> Iterator[str]:
    """The text's lines with the runner told to obey nothing until it reads `token`, which nobody can have guessed."""
    yield command("stop-commands", token)
    for line in re.split(r"\r\n|\r|\n", without_commands(harmless(text.rstrip("\n")))):
        yield f"{margin}{line}".rstrip()
    yield f"::{token}::"
