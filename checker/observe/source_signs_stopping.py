"""Signs in the cells that end a server, and in what they printed when they last ran."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.evidence import Sign
from checker.observe.cell_text import commands_of
from checker.observe.source_signs_cells import place_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.model import NotebookCell

LONG_LIST = 15
"""Lines of processes that nobody asked for."""

_COMMAND = r"(?:^|[|;&({`]|\bxargs(?:\s+-\S{1,20}){0,4}|\bsudo|\bthen|\bdo)\s{0,8}"
_KILL = rf"(?m){_COMMAND}(?:kill|pkill|killall|fuser\s+(?:-\S{{1,20}}\s+)*-\w*k)\b"
_KILL_9 = rf"(?m){_COMMAND}p?kill(?:all)?\s+(?:-9|-KILL|-SIGKILL|-s\s*(?:9|KILL|SIGKILL))\b"
_BY_NAME = (
    r"(?:\bawk[ \t]{1,4}['\"][ \t]{0,4}/|\bgrep[ \t]{1,4}(?:-\w{1,8}[ \t]{1,4}){0,4}['\"]?|\b(?:pkill|pgrep|killall)[ \t]{1,4}(?:-\S{1,20}[ \t]{1,4}){0,4}['\"]?)"
    r"\[?([Pp])\]?ython"
)
_BY_SOME_NAME = r"(?:awk\s+['\"][^'\"]{0,40}/\w|grep\s|pgrep\b)"
_LISTS_NOTHING = r"\bxargs\s+(?:-\S{1,20}\s+){0,4}ps\b"
_PROCESS = r"(?m)^[ \t]{0,20}(?:\w{1,40}[ \t]{1,20})?\d{2,7}[ \t].{0,400}\d\d:\d\d"
_ECHOED = r"(?m)\becho\s+(?:-\w\s+)?[\"']([^\"'$\n]{2,80})\$[\w{(]"
_USAGE = r"(?mi)^[ \t]*(?:\S{0,40}kill: )?usage:?(?:$|[ \t]*\S{0,40}kill\b)|kill: not enough arguments|^[ \t]*kill \[options\]"
_NOBODY = r"(?m)\b(?:kill|stop|end)\w*[^\n\d]{0,60}(?:PID|process)\w*\s*:[ \t]*$|no process (?:found|to)\b|no process found"
_GONE = r"No such process"
_NOT_YOURS = r"(?m)\bkill\b.{0,100}(?:Operation not permitted|not owner|Permission denied)"
_TROUBLE = r"(?i)usage|no such|not permitted|not found|error|denied|unknown|invalid|failed"
_NO_LSOF = r"lsof[^\n]{0,20}not found|not found: lsof|lsof' is not recognized"
_QUIET = r"\|\|\s*true|2>\s*/dev/null|&>\s*/dev/null|xargs\s+-\w*r"


def stop_signs(cells: Iterable[NotebookCell]) -> Iterator[Sign]:
    """Of cells that end processes, unless their saved output shows that they did; one that only lists them ends nobody."""
    for cell in cells:
        commands = commands_of(cell.source)
        if re.search(_LISTS_NOTHING, commands) and len(re.findall(_PROCESS, cell.output)) >= LONG_LIST:
            yield Sign(code="ps_without_ids", place=place_in(cell))
        if re.search(_KILL, commands):
            yield from _of_stop_cell(cell, commands)


def _of_stop_cell(cell: NotebookCell, commands: str) -> Iterator[Sign]:
    if re.search(_NO_LSOF, cell.output):
        return
    nobody = _found_nobody(cell, commands)
    if nobody:
        yield Sign(code="killed_nothing", place=place_in(cell))
    elif re.search(_GONE, cell.output):
        yield Sign(code="already_gone", place=place_in(cell))
    elif re.search(_NOT_YOURS, cell.output):
        yield Sign(code="not_yours_to_stop", place=place_in(cell))
    elif _worked(cell, commands):
        return
    name = _name_looked_for(commands)
    if name and (nobody or not _ran(cell)):
        yield Sign(code="kills_by_wrong_name", detail=name, place=place_in(cell))
    if "lsof" in commands and "LISTEN" not in commands and not re.search(_BY_SOME_NAME, commands):
        yield Sign(code="kills_every_listed", place=place_in(cell))
    if re.search(_KILL_9, commands):
        yield Sign(code="kill_9", place=place_in(cell))


def _name_looked_for(commands: str) -> str:
    """How the list is filtered of which somebody is killed: in the same line, or in the last one above; others may only be looked at."""
    kill = re.search(_KILL, commands)
    upto = commands[: commands.find("\n", kill.end()) if kill and "\n" in commands[kill.end() :] else len(commands)]
    names = re.findall(_BY_NAME, upto)
    return f"{names[-1]}ython" if names else ""


def _ran(cell: NotebookCell) -> bool:
    return cell.execution_count is not None or bool(cell.output)


def _found_nobody(cell: NotebookCell, commands: str) -> bool:
    """It printed a label with no number behind it, or how `kill` is used."""
    if re.search(_USAGE, cell.output) or re.search(_NOBODY, cell.output):
        return True
    lines = {line.strip() for line in cell.output.split("\n")}
    return any(label.strip() in lines for label in re.findall(_ECHOED, commands))


def _worked(cell: NotebookCell, commands: str) -> bool:
    """It printed the number of a process; or it ran and had nothing to complain about, which `kill` without a number has."""
    if not cell.output:
        return cell.execution_count is not None and not re.search(_QUIET, commands)
    harmless = [line for line in cell.output.split("\n") if line.strip() and not re.search(_TROUBLE, line)]
    ended = any(re.search(r"\b\d{2,7}\b|(?i:\b(?:killed|terminated|stopped|ended)\b)", line) for line in harmless)
    return ended and not cell.error
