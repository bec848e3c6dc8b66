"""Where a submission may say what it needs: the lists beside the program and above it, the cells of its notebook, its pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.faults import contained
from checker.listing.commands import installed_in
from checker.listing.projects import in_conda, in_pipfile, in_pyproject, in_script, in_setup_cfg, in_setup_py
from checker.listing.requirements import beside, needs_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from checker.listing.requirement import Need
    from checker.model import Submission

REQUIREMENTS = re.compile(r"(?i)(?:[\w.-]*[-_.])?requirements?(?:[-_.][\w.-]*)?\.(?:txt|in|pip)")
PROJECTS: Mapping[str, Callable[[str], Iterator[Need]]] = {
    "pyproject.toml": in_pyproject,
    "pipfile": in_pipfile,
    "environment.yml": in_conda,
    "environment.yaml": in_conda,
    "conda.yml": in_conda,
    "conda.yaml": in_conda,
    "setup.cfg": in_setup_cfg,
    "setup.py": in_setup_py,
}
SCRIPTS = (".sh", ".bat", ".cmd", ".ps1", "dockerfile", "makefile", "procfile")
PAGES = (".md", ".markdown", ".txt", ".rst")
FENCED = re.compile(r"(?ms)^[ \t]*(```|~~~)[^\n]*\n(.*?)^[ \t]*\1")
MOST_BYTES = 200_000


def everywhere(submission: Submission) -> Iterator[Need]:
    """What is asked for, the nearest list first. The same may come again."""
    files = {file.path: file.content for file in submission.files}
    met: set[str] = set()
    for path in sorted(files, key=lambda path: _distance(path, submission.base)):
        name = path.rpartition("/")[2].lower()
        if REQUIREMENTS.fullmatch(name) or _is_in_a_folder_of_lists(path):
            yield from _whole(needs_in(path, files, met))
        elif name in PROJECTS and len(files[path]) <= MOST_BYTES:
            yield from _whole(PROJECTS[name](files[path].decode("utf-8", "replace")))
    for path, text in _texts(submission):
        yield from _whole(in_script(text))
        yield from _whole(_in_commands(path, text, files, met))


def _whole(needs: Iterator[Need]) -> tuple[Need, ...]:
    """All that one list asks for; nothing where we break on it. The others count."""
    return contained(lambda: tuple(needs), lambda _: ())


def _in_commands(path: str, text: str, files: Mapping[str, bytes], met: set[str]) -> Iterator[Need]:
    for need, other in installed_in(text):
        if need is not None:
            yield need
        elif other:
            yield from _list_named(other, path, files, met)


def _distance(path: str, base: str) -> tuple[int, str]:
    """Beside the program first, then in the folders above it, then the rest."""
    folder = path.rpartition("/")[0]
    above = folder == base or not folder or base.startswith(f"{folder}/")
    return (len(base) - len(folder) if above else len(base) + path.count("/") + 1, path)


def _is_in_a_folder_of_lists(path: str) -> bool:
    parts = path.lower().split("/")
    return len(parts) > 1 and parts[-2] == "requirements" and parts[-1].endswith(".txt")


def _list_named(other: str, path: str, files: Mapping[str, bytes], met: set[str]) -> Iterator[Need]:
    place = beside(path, other)
    yield from needs_in(place if place in files else beside("", other), files, met)


def _texts(submission: Submission) -> Iterator[tuple[str, str]]:
    """(file, text) of what may hold a command: cells, programs, scripts, and the fenced blocks of pages."""
    for passage in submission.passages:
        if passage.kind in {"shell", "python"}:
            yield passage.file, passage.text
        elif passage.kind == "markdown":
            yield passage.file, _fenced(passage.text)
    for program in (submission.program, *submission.others):
        if program is not None:
            yield program.file, program.text
    for file in submission.files:
        name = file.path.lower()
        if len(file.content) > MOST_BYTES or not any(word in file.content for word in (b"install", b"# /// script", b" add ")):
            continue
        if name.endswith((".py", *SCRIPTS)):
            yield file.path, file.content.decode("utf-8", "replace")
        elif name.endswith(PAGES):
            yield file.path, _fenced(file.content.decode("utf-8", "replace"))


def _fenced(text: str) -> str:
    return "\n".join(block[2] for block in FENCED.finditer(text))
