"""What Python said last, as it stands on a student's own screen: in its own words, with nothing hidden. Pure.

For nobody else: whatever goes into a file, to a class or to a CI's log takes `masked_log` (see docs/decisions/0039).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.faults import contained
from checker.masked_log import in_its_cell, printable
from checker.model import Verdict
from checker.printed.requests import of, plain
from checker.printed.tracebacks import led_to, tracebacks
from checker.report.text import is_told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.evidence import Evidence, Handed
    from checker.judge import Judgement
    from checker.printed.tracebacks import Raised

MOST_NOTES = 3
LINE_LIMIT = 600
_PACKAGES = r"(?:[A-Za-z]:)?[/\\][^\"'\n()]*?[/\\](?:site-packages|dist-packages)[/\\]"


def last_words(evidence: Evidence, judgements: Iterable[Judgement]) -> tuple[str, ...]:
    """The student's line with its carets, then the exception: of what failed first, else the last of all. May be empty."""
    return contained(lambda: _last_words(evidence, judgements), lambda _: ())


def _last_words(evidence: Evidence, judgements: Iterable[Judgement]) -> tuple[str, ...]:
    first = next((each.finding for each in judgements if each.finding.verdict is Verdict.FAILED), None)
    if first is None:
        return ()
    asked = [of(life.log, probe.path) for probe in first.probes for life in evidence.lives]
    every = [plain(boot.log) for boot in evidence.boots[:1]] + [plain(boot.log) for walk in evidence.walks for boot in walk.boots]
    missing_table = "no such table" if evidence.history else ""
    return next(filter(None, (_words(log, evidence.handed, missing_table) for log in (*asked, *reversed(every)))), ())


def _words(log: str, handed: Handed, but: str) -> tuple[str, ...]:
    told = [raised for raised in tracebacks(log) if is_told(raised) and not (but and but in raised.error)]
    return tuple(_shown(led_to(log, told[-1]), handed)) if told else ()


def _shown(chain: tuple[Raised, ...], handed: Handed) -> Iterator[str]:
    last = chain[-1]
    own = next((raised.own for raised in reversed(chain) if raised.own), None)
    if own:
        yield in_its_cell(own._replace(file=_named(own.file, handed)).head, handed)
        yield from (printable(line)[:LINE_LIMIT] for line in own.text)
    copy = _folder(own.file, handed) if own else ""
    for line in (last.error, *last.notes[:MOST_NOTES]):
        yield printable(_without_folders(line, copy))[:LINE_LIMIT]


def _folder(file: str, handed: Handed) -> str:
    """Where the copy lay that was run; empty where that cannot be told."""
    path = file.replace("\\", "/")
    folder = path.removesuffix(_named(file, handed))
    return folder if folder != path and folder.endswith("/") and len(folder) > 1 else ""


def _without_folders(line: str, copy: str) -> str:
    """Without the place of that copy, and of the libraries: both say nothing of the program."""
    line = line.replace(copy, "").replace(copy.replace("/", "\\"), "") if copy else line
    return re.sub(_PACKAGES, "", line) if "-packages" in line else line


def _named(file: str, handed: Handed) -> str:
    """The file as it was handed in: its program ran in a copy, and folders of this machine say nothing."""
    path = file.replace("\\", "/")
    known = [name for name in (*(handed.names or ()), handed.entry or "") if name and f"/{path}".endswith(f"/{name}")]
    if path == "<stdin>":
        return handed.entry or path
    return max(known, key=len, default=path.rpartition("/")[2])
