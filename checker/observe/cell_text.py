"""The text of a notebook's code cell as Jupyter takes it: its magic, its commands for the shell, and what is commented out."""

from __future__ import annotations

import re

_SCRIPT = r"script\s+(?:--?\w[\w-]{0,20}(?:[= ]\S{1,200})?\s+){0,8}(?:\S{0,200}/)?(?:env\s+|uv\s+run\s+)?(?:\S{0,200}/)?"
_PYTHON = rf"%%(?:{_SCRIPT})?(?:python[\d.]{{0,5}}|pypy3?)(?:\s|$)"
_SHELL = rf"%%(?:{_SCRIPT})?(?:bash|sh|zsh|ksh|shell|system|sx|!)(?:\s|$)"
_IN_THE_NOTEBOOK = r"%%(?:capture|time|timeit|prun|debug|memit|mprun)\b"
_COMMAND = r"(?:[\w.,\[\] \t]{1,60}=[ \t]{0,4})?(?:!!?|%(?:system|sx|sc)\s)(.*)"
_CALLED = r"""(?:os\.system|get_ipython\(\)\.system)\(\s{0,4}f?["'](.{1,400}?)(?<!&)["']"""
MOST_WRAPPED = 4

_COMMENTED = r"\s*(?:#|//|<!--)"


def magic_of(source: str) -> str:
    """The magic that Jupyter obeys: the cell's first line that is not blank, where it begins with %%; else empty.

    Blanks in front of it are fine only where the whole cell is indented as far.
    """
    lines = [line for line in _inner(source).split("\n") if line.strip()]
    first = lines[0].strip() if lines else ""
    indent = lines[0][: len(lines[0]) - len(lines[0].lstrip())] if lines else ""
    return first if first.startswith("%%") and all(line.startswith(indent) for line in lines) else ""


def body_of(source: str) -> str:
    """What stands below the magic; the whole of a cell without one."""
    return _inner(source).lstrip().partition("\n")[2] if magic_of(source) else source


def _inner(source: str) -> str:
    """The cell without a magic that only hands it on (`%%capture`, `%%time`), where another one stands below that."""
    for _ in range(MOST_WRAPPED):
        first, _, rest = source.lstrip().partition("\n")
        if not re.match(_IN_THE_NOTEBOOK, first) or not rest.lstrip().startswith("%%"):
            break
        source = rest
    return source


def starts_python(magic: str) -> bool:
    """The cell is the text of a Python of its own."""
    return re.match(_PYTHON, magic) is not None


def is_background(magic: str) -> bool:
    """It runs beside the notebook. Options may be shortened."""
    return any(len(word) > len("--") and "--bg".startswith(word) for word in magic.split())


def runs_in_notebook(magic: str) -> bool:
    """The cell's Python is run by the notebook itself."""
    return not magic or re.match(_IN_THE_NOTEBOOK, magic) is not None


def without_comments(text: str) -> str:
    """The text with an empty line for each that is only a comment, in Python, a shell, JavaScript or HTML."""
    return "\n".join("" if re.match(_COMMENTED, line) else line for line in text.split("\n"))


def commands_of(source: str) -> str:
    """What the cell gives to a shell, line by line, without comments; empty when it gives nothing."""
    magic = magic_of(source)
    if re.match(_SHELL, magic):
        lines = ["", *body_of(source).split("\n")]
    elif runs_in_notebook(magic):
        lines = [_command(line) for line in source.strip().split("\n")]
    else:
        return ""
    return "\n".join(re.sub(r"(?:^|\s)#.*", "", line) for line in lines)


def _command(line: str) -> str:
    if line.lstrip().startswith("#"):
        return ""
    found = re.match(_COMMAND, line.strip()) or (re.search(_CALLED, line) if "system(" in line else None)
    return found[1] if found else ""
