"""What was handed in, whatever its form, as a Submission. Reads and never executes; a student's mistake is a problem code.

What we break at while we read is a problem, too ("fault:CODE", as in `checker.evidence`), and costs nobody else.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from checker.collect import folder, git_repository, python_file, zip_archive
from checker.collect.bundle import MOST_BYTES, MOST_FILE_BYTES, Bundle
from checker.collect.forms import form_of
from checker.collect.problems import TOO_BIG, UNKNOWN_FORM, UNREADABLE
from checker.collect.submission import assemble, digest
from checker.errors import ConfigError
from checker.faults import FAULT, contained
from checker.model import File, Submission

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.students import Source


def collect(source: str, *, entries: tuple[str, ...], starter: tuple[str, ...] = (), history: bool = False) -> Submission:
    """The submission at a path or a git address. `entries` are file names to prefer, best first.

    `starter` holds the texts of the programs that were handed out: among several programs, an untouched one comes last.
    With `history`, what git tells of its past comes along (without a repository: the ids of its files).

    Raises ConfigError when there is nothing at that path; everything that is wrong with what is there is
    `Submission.problem`, a code of `problems`.
    """
    return _read(lambda: _around(Path(source)) or _whole(source, history=history), Path(source).stem, entries, starter)


def _whole(source: str, *, history: bool) -> Bundle:
    bundle = _gather(source, history=history)
    return _with_history(bundle, Path(source)) if history else bundle


def _around(path: Path) -> Bundle | None:
    """A file that its student names, with what it needs; None for everything else."""
    try:
        if not form_of(path.name) or not path.is_file() or path.stat().st_size > MOST_FILE_BYTES:
            return None
        from checker.collect.named_file import gather  # noqa: PLC0415 - mostly it is a folder

        return gather(path)
    except OSError:
        return None


def _read(gathered: Callable[[], Bundle], name: str, entries: tuple[str, ...], starter: tuple[str, ...]) -> Submission:
    """The submission of a bundle. Where gathering or reading breaks, one that says so, with what was gathered."""
    bundle = contained(gathered, lambda fault: Bundle(name=name, problem=f"{FAULT}{fault}"))
    return contained(
        lambda: assemble(bundle, entries, starter),
        lambda fault: Submission(bundle.name, "python", digest(bundle.files), problem=f"{FAULT}{fault}", history=bundle.history),
    )


def _with_history(bundle: Bundle, folder: Path) -> Bundle:
    from checker.collect.lineage import history_in, one_folder, tracked  # noqa: PLC0415 - only teams' projects have a past

    inner = one_folder(bundle.files)
    outer = folder / ".git"
    past = bundle.history or history_in(outer if outer.exists() else folder / inner / ".git")
    return bundle._replace(history=past._replace(files=tracked(bundle.files, inner)))


def collect_source(
    source: Source, *, entries: tuple[str, ...], starter: tuple[str, ...] = (), history: bool = False
) -> Submission:
    """As `collect`, for what belongs to one hand-in of a class: a path, or some of the files of a folder or a zip.

    Only those members are read. A zip that cannot be opened any more is `unreadable` (nobody's mistake); what is wrong
    inside of a member is the submission's problem. Raises ConfigError when the path is gone.
    """
    if not source.members:
        return _read(lambda: _whole(source.path, history=history), Path(source.path).stem, entries, starter)
    from checker.collect import members  # noqa: PLC0415 - a student's own check has no class

    def gathered() -> Bundle:
        bundle = members.gather(source)
        bundle = bundle._replace(files=members.as_first_handed_in(bundle.files, entries))
        return _with_history(bundle, Path(source.path, source.members[0])) if history else bundle

    return _read(gathered, Path(source.members[0]).stem, entries, starter)


def _gather(source: str, *, history: bool) -> Bundle:
    if git_repository.is_address(source):
        return git_repository.gather(source, history=history)
    path = Path(source)
    try:
        if path.is_dir():
            return _gather_folder(path, history=history)
        if path.is_file():
            return _gather_file(path)
    except OSError:
        return Bundle(name=path.stem, problem=UNREADABLE, detail=path.name)
    message = f"{source}: there is no such file or folder"
    raise ConfigError(message)


def _gather_folder(path: Path, *, history: bool) -> Bundle:
    if git_repository.is_bare(path):
        return git_repository.gather(path.resolve().as_uri(), history=history)
    return zip_archive.open_nested(folder.gather(path))


def _gather_file(path: Path) -> Bundle:
    zipped = path.suffix.lower() == ".zip"
    if path.stat().st_size > (MOST_BYTES if zipped else MOST_FILE_BYTES):
        return Bundle(name=path.stem, problem=TOO_BIG, detail=path.name)
    if zipped:
        return zip_archive.gather(path.stem, path.read_bytes())
    if form_of(path.name) == "python":
        return python_file.gather(path)
    files = (File(path=path.name, content=path.read_bytes()),)
    if form_of(path.name):
        return Bundle(name=path.stem, files=files, named=path.name)
    return Bundle(name=path.stem, files=files, problem=UNKNOWN_FORM, detail=path.name)
