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
