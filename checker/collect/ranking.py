"""Which of several programs is the one that was handed in for the assignment."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from checker.collect.program import form_in, gist, starts

if TYPE_CHECKING:
    from checker.collect.program import Texts
    from checker.model import Program

KINDS = ("markdown", "notebook", "python")


class Ranking:
    """`entries`: file names to prefer, best first; `starter`: the texts of the programs that were handed out."""

    def __init__(self, texts: Texts, entries: tuple[str, ...], starter: tuple[str, ...]) -> None:
        self._texts = texts
        self._entries = entries
        self._starter = starter
        self._gists = frozenset(map(gist, starter))

    def best_first(self, programs: list[Program]) -> tuple[Program, ...]:
        """What was worked on before what is the starter's as it was handed out; of these, what shows more of the assignment.

        Among equals the names in `entries` (in that order), then other .py, notebooks, Markdown; then those that also start their
        app, those nearest to the top, and the last.
        """
        whole = [self._whole(program) for program in programs]
        worked = [not self._gists or any(gist(text) not in self._gists for text in texts) for texts in whole]
        best = [texts for texts, own in zip(whole, worked, strict=True) if own == max(worked, default=False)]
        alike = len({gist(texts[0]) for texts in best}) < 2  # noqa: PLR2004 - nothing to compare
        ranked = [
            (own, 0 if alike else self._worth(texts), self._usual(program), position)
            for position, (program, texts, own) in enumerate(zip(programs, whole, worked, strict=True))
        ]
        return tuple(programs[position] for *_, position in sorted(ranked, reverse=True))

    def _worth(self, texts: tuple[str, ...]) -> int:
        from checker.collect.shown import worth  # noqa: PLC0415 - mostly one program was worked on

        return worth(texts, self._starter)

    def _whole(self, program: Program) -> tuple[str, ...]:
        """The texts of a program and of the files of its own that it imports."""
        return (program.text, *map(self._texts.text, self._texts.parts(program)))

    def _usual(self, program: Program) -> tuple[int, int, bool, int]:
        path = PurePosixPath(program.file)
        entry = self._entries.index(path.name) if path.name in self._entries else len(self._entries)
        return (-entry, KINDS.index(form_in(program)), starts(program.text), -len(path.parts))
