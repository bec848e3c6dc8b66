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

SERVER_LIBRARIES = frozenset(
    {
        "flask",
        "Flask",
        "quart",
        "fastapi",
        "bottle",
        "tornado",
        "aiohttp",
        "http",
        "socketserver",
        "socket",
        "asyncio",
        "werkzeug",
    }
)


def found(readings: dict[str, Reading]) -> list[Program]:
    return [program for reading in readings.values() for program in reading.programs]


def runners(files: tuple[File, ...], readings: dict[str, Reading], entries: tuple[str, ...]) -> list[Program]:
    """Programs that call no `Flask(` themselves but run an app that they import.

    Where nothing calls it, the expected (or only) .py that serves by other means counts: running it shows what is wrong.
    """
    modules = {PurePosixPath(program.file).stem for program in found(readings)}
    texts = [(file.path, python_file.decode(file.content)) for file in files if form_of(file.path) == "python"]
    programs = []
    for path, text in texts:
        if readings[path].programs or readings[path].problem:
            continue
        names = set(python_file.imported(text))
        expected = PurePosixPath(path).name in entries or len(texts) == 1
        runs = runs_app(text) and modules & names
        if runs or (not modules and expected and SERVER_LIBRARIES & names):
            programs.append(Program(file=path, text=text))
    return programs


def best_first(programs: list[Program], entries: tuple[str, ...], starter: frozenset[str] = frozenset()) -> tuple[Program, ...]:
    """What was worked on before what is the starter's as it was handed out (`starter`: gists of its programs).

    Then names in `entries` (in that order), then other .py, notebooks, Markdown. Among equals those that also run their
    app, then those nearest to the top, then the last.
    """
    ranked = [(_rank(program, entries, starter), position) for position, program in enumerate(programs)]
    return tuple(programs[position] for _, position in sorted(ranked, reverse=True))


def _rank(program: Program, entries: tuple[str, ...], starter: frozenset[str]) -> tuple[bool, int, int, bool, int]:
    path = PurePosixPath(program.file)
    kind = ("markdown", "notebook", "python").index(form_of(program.file))
    entry = entries.index(path.name) if path.name in entries else len(entries)
    worked_on = not starter or gist(program.text) not in starter
    return (worked_on, -entry, kind, runs_app(program.text), -len(path.parts))


def gist(text: str) -> str:
    """The text without comments, blank lines and what stands around lines: equal for a program and its copy in a cell."""
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("#"))
