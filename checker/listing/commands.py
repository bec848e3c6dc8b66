"""`pip install ...`, in whatever cell, script, page or call of Python it is written."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

from checker.listing.requirement import Need, need_of

if TYPE_CHECKING:
    from collections.abc import Iterator

INSTALL = re.compile(
    r"(?:(?:\bpip(?:3(?:\.\d+)?)?|\bpipenv|\bconda|\bmamba|\bmicromamba)(?:\s+|[\"']\s*,\s*[\"'])install(?=\s)|\buv\s+(?:pip\s+install|add)|\bpoetry\s+add|\bpdm\s+add|\bpipenv\s+install)"
    r"(?P<words>(?:[^\n\\;&|]|\\\r?\n|;(?=\s*(?:python_version|sys_platform|platform_))|&(?!&))*)"
)
CALL = re.compile(r"[\"']pip3?[\"']\s*,\s*[\"']install[\"']\s*,(?P<words>[^)\]]{1,2000})")
"""`subprocess.run([sys.executable, "-m", "pip", "install", "flask"])`, `pip.main(["install", ...])`."""
MAIN = re.compile(r"pip(?:\._internal)?(?:\.cli)?\.?main\(\s*\[\s*[\"']install[\"']\s*,(?P<words>[^)\]]{1,2000})")
WITH_VALUE = frozenset(
    ("-c", "--constraint", "-i", "--index-url", "--extra-index-url", "-f", "--find-links", "-t", "--target", "--prefix", "--root", "--python", "-e",
     "--editable", "--platform", "--python-version", "--proxy", "--timeout", "--trusted-host", "--cache-dir", "--log", "-n", "--name", "-p", "--channel",
     "--group", "--index", "--no-binary", "--only-binary", "--upgrade-strategy", "--progress-bar")
)  # fmt: skip
"""Options behind which a word stands that is no package."""
MOST_COMMANDS = 50


def installed_in(text: str) -> Iterator[tuple[Need | None, str]]:
    """(what is installed, "") for each package of each command, and (None, path) for each list that `-r` names."""
    if "install" not in text and " add" not in text:
        return
    for count, command in enumerate(INSTALL.finditer(text)):
        if count < MOST_COMMANDS and not _is_comment(text, command.start()):
            conda = bool(re.search(r"\b(?:conda|mamba|micromamba)\b", command[0]))
            yield from _named(_words(command["words"]), conda=conda)
    for call in (*CALL.finditer(text), *MAIN.finditer(text)):
        yield from _named(re.findall(r"[\"']([^\"'\s]+)[\"']", call["words"]), conda=False)


def _is_comment(text: str, start: int) -> bool:
    """The line of the command is no line of the program."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return line.lstrip().startswith(("#", "REM ", "//")) and not line.lstrip().startswith(("#!", "# !", "#%", "# %"))


def _words(said: str) -> list[str]:
    text = re.sub(r"\\\r?\n", " ", said).partition(" #")[0]
    try:
        return shlex.split(text)
    except ValueError:
        return text.replace('"', " ").replace("'", " ").replace("`", " ").split()


def _named(words: list[str], *, conda: bool) -> Iterator[tuple[Need | None, str]]:
    rest = iter(words)
    for word in rest:
        if word in {"-r", "--requirement", "--requirements", "--file"}:
            yield None, next(rest, "")
        elif word.startswith(("--requirement=", "-r")) and len(word) > len("-r"):
            yield None, word.partition("=")[2] or word.removeprefix("-r")
        elif word in WITH_VALUE:
            next(rest, "")
        elif not word.startswith("-"):
            name = word.strip("`'\",)}").rstrip("" if "[" in word else "]")
            if name in {">", ">>", "2>", "|", ">/dev/null", "2>&1"} or not re.match(r"[A-Za-z0-9]", name):
                return
            found = need_of(re.split(r"[=<>]", name)[0] if conda else name)
            if found is not None:
                yield found, ""
