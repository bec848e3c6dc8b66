"""Which of the programs that were handed in is the server?"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from checker.collect import python_file
from checker.collect.forms import form_of
from checker.collect.reading import runs_app
from checker.model import Program

if TYPE_CHECKING:
    from checker.collect.reading import Reading
    from checker.model import File


def found(readings: dict[str, Reading]) -> list[Program]:
    return [program for reading in readings.values() for program in reading.programs]


def runners(files: tuple[File, ...], readings: dict[str, Reading], entries: tuple[str, ...]) -> list[Program]:
    """Programs that call no `Flask(` themselves: they run an app that they import, or an entry spells flask wrongly."""
    modules = {PurePosixPath(program.file).stem for program in found(readings)}
    programs = []
    for file in files:
        if form_of(file.path) != "python" or readings[file.path].programs or readings[file.path].problem:
            continue
        text = python_file.decode(file.content)
        names = set(python_file.imported(text))
        is_entry = PurePosixPath(file.path).name in entries
        if runs_app(text) and (modules & names or (is_entry and "flask" in names)):
            programs.append(Program(file=file.path, text=text))
    return programs


def best_first(programs: list[Program], entries: tuple[str, ...]) -> tuple[Program, ...]:
    """Names in `entries` first (in that order), then other .py, notebooks, Markdown. Among equals those that also run their
    app, then those nearest to the top, then the last.
    """
    ranked = [(_rank(program, entries), position) for position, program in enumerate(programs)]
    return tuple(programs[position] for _, position in sorted(ranked, reverse=True))


def _rank(program: Program, entries: tuple[str, ...]) -> tuple[int, int, bool, int]:
    path = PurePosixPath(program.file)
    kind = ("markdown", "notebook", "python").index(form_of(program.file))
    entry = entries.index(path.name) if path.name in entries else len(entries)
    return (-entry, kind, runs_app(program.text), -len(path.parts))
