"""From a bundle to a Submission: read, choose, and say why when there is nothing to choose."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from checker.collect import problems
from checker.collect.bundle import PLACEHOLDERS
from checker.collect.forms import form_of, read_all
from checker.collect.program import Texts, form_in, found, gist, programs_in
from checker.collect.ranking import Ranking
from checker.collect.reading import makes_app, passage
from checker.collect.starting import start_of, told_to_flask
from checker.model import File, Passage, Program, Start, Submission
from checker.wide_text import text_of, wide_encoding

if TYPE_CHECKING:
    from checker.collect.bundle import Bundle
    from checker.collect.reading import Reading

MOST_PASSAGES = 200
MOST_OTHERS = 25
PAGES = (".html", ".htm", ".js")
CLASSROOM = ".classroom50.yaml"
CLASSROOMS = frozenset({CLASSROOM, "result.json", "results.json", "release-body.md"})
"""What Classroom 50 puts at the top of a clone. Each download and each grading writes it anew: no part of what was handed in."""


def assemble(bundle: Bundle, entries: tuple[str, ...], starter: tuple[str, ...] = ()) -> Submission:
    """Read a bundle and choose its program. `starter`: the texts of the programs that were handed out."""
    handed_in = _students_own(bundle)
    bundle, reread = _readable(handed_in)
    readings = read_all(bundle.files, ("python", "notebook"))
    texts = Texts(bundle.files)
    programs = programs_in(texts, readings, entries, lambda: told_to_flask(texts, bundle.files, _said(readings)))
    if not programs:  # a README with an example is no server, unless there is nothing else
        readings |= read_all(bundle.files, ("markdown", "page"))
        programs = found(readings)
    ranked = _named(Ranking(texts, entries, starter).best_first(_asked_for(bundle.named, programs, texts)), readings)
    chosen = ranked[0] if ranked else None
    files = _with_written(bundle, readings)
    problem, detail = (None, "") if chosen else _problem(bundle, readings, entries)
    return Submission(
        id=bundle.name,
        form=_form(bundle, chosen),
        digest=digest(handed_in.files),
        files=files,
        program=chosen,
        others=_others(ranked),
        folders=_free(bundle.folders, bundle.files),
        passages=_passages(bundle, readings),
        cells=tuple(cell for reading in readings.values() for cell in reading.cells),
        starter=starter,
        problem=problem,
        detail=detail,
        start=start_of(chosen, texts, files, bundle.folders, _said(readings)) if chosen else Start(),
        junk=bundle.junk,
        left_out=bundle.left_out,
        reread=reread,
        history=bundle.history,
    )


def _readable(bundle: Bundle) -> tuple[Bundle, tuple[str, ...]]:
    """The bundle with programs in UTF-8 that have two bytes for a character, and their names: neither Python nor Jupyter reads those."""
    wide = {file.path for file in bundle.files if form_of(file.path) in ("python", "notebook") and wide_encoding(file.content)}
    files = (_narrow(file) if file.path in wide else file for file in bundle.files)
    return (bundle._replace(files=tuple(files)) if wide else bundle), tuple(sorted(wide))


def _narrow(file: File) -> File:
    return file._replace(content=text_of(file.content).encode("utf-8", "replace"))


def _named(programs: tuple[Program, ...], readings: dict[str, Reading]) -> tuple[Program, ...]:
    """Those that stand in a cell with the name that the cell has in its notebook."""
    names = {(cell.file, cell.number): cell.name for reading in readings.values() for cell in reading.cells}
    return tuple(_with_names(program, names) for program in programs)


def _with_names(program: Program, names: dict[tuple[str, int], str]) -> Program:
    """One that is spread over several cells is called by how many they are."""
    parts = tuple(part._replace(cell_name=names.get((program.file, part.cell), "")) for part in program.parts)
    several = f"{len(parts)} cells that belong together" if parts else ""
    return program._replace(cell_name=several or names.get((program.file, program.cell or 0), ""), parts=parts)


def _asked_for(named: str, programs: list[Program], texts: Texts) -> list[Program]:
    """Where somebody named a file, what is in that file; and one that only imports the app is meant to be started, too."""
    if not named:
        return programs
    inside = [program for program in programs if program.file == named]
    if inside or named not in texts:
        return inside
    program = Program(file=named, text=texts.text(named))
    return [program] if any(makes_app(texts.text(part)) for part in texts.parts(program)) else []


def _students_own(bundle: Bundle) -> Bundle:
    if not any(file.path == CLASSROOM for file in bundle.files):
        return bundle
    return bundle._replace(files=tuple(file for file in bundle.files if file.path not in CLASSROOMS))


def _others(ranked: tuple[Program, ...]) -> tuple[Program, ...]:
    """Those that are not the chosen one over again: the lesson's notebook holds its server, too."""
    different = (other for other in ranked[1:] if gist(other.text) != gist(ranked[0].text))
    return tuple(different)[:MOST_OTHERS]


def digest(files: tuple[File, ...]) -> str:
    """SHA-256 over all paths and contents, whatever their order: "sha256:" and 64 hex digits."""
    import hashlib  # noqa: PLC0415 - 5 ms, which `--help` does not need

    whole = hashlib.sha256()
    for file in sorted(files, key=lambda file: file.path):
        for piece in (file.path.encode("utf-8", "replace"), file.content):
            whole.update(len(piece).to_bytes(8, "big") + piece)
    return f"sha256:{whole.hexdigest()}"


def _form(bundle: Bundle, chosen: Program | None) -> str:
    """Of the program; without one, of what looks most like it."""
    if chosen:
        return form_in(chosen)
    forms = [form_of(file.path) for file in bundle.files]
    return next((form for form in ("python", "notebook", "markdown") if form in forms), "python")


def _said(readings: dict[str, Reading]) -> tuple[Passage, ...]:
    return tuple(passage for reading in readings.values() for passage in reading.passages)


def _with_written(bundle: Bundle, readings: dict[str, Reading]) -> tuple[File, ...]:
    """The files, and those that cells would write and nobody handed in; none of them stands where another needs a folder."""
    written = {file.path: file for reading in readings.values() for file in reading.files}
    files = {**written, **{file.path: file for file in bundle.files}}
    folders = {parent.as_posix() for path in files for parent in PurePosixPath(path).parents}
    return tuple(file for path, file in files.items() if path not in folders)


def _free(folders: tuple[str, ...], files: tuple[File, ...]) -> tuple[str, ...]:
    """Folders that can be made: no file stands where they, or those around them, shall be."""
    taken = {file.path for file in files}
    return tuple(path for path in folders if not taken & {path, *(str(parent) for parent in PurePosixPath(path).parents)})


def _passages(bundle: Bundle, readings: dict[str, Reading]) -> tuple[Passage, ...]:
    inside = _said(readings)
    pages = [file for file in bundle.files if file.path.lower().endswith(PAGES)]
    beside = [passage(file.path, "html", file.content.decode("utf-8", "replace")) for file in pages]
    return tuple([*inside, *beside][:MOST_PASSAGES])


def _problem(bundle: Bundle, readings: dict[str, Reading], entries: tuple[str, ...]) -> tuple[str, str]:
    """Why there is no program, the most telling reason first, and the file it concerns."""
    if bundle.problem:
        return bundle.problem, bundle.detail
    if all(PurePosixPath(file.path).name in PLACEHOLDERS for file in bundle.files):
        return problems.EMPTY, ""
    for path, reading in readings.items():
        expected = PurePosixPath(path).name in entries or len(readings) == 1
        if reading.problem and (reading.problem != problems.EMPTY or expected):
            return reading.problem, path
    if any(PurePosixPath(file.path).name == "_config.yml" for file in bundle.files):
        return problems.WEBSITE_REPOSITORY, ""
    return problems.NO_SERVER, ""
