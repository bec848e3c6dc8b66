"""What a teacher puts into a repository or uploads so that a host runs check-hacks: templates, and a wheel where it may ride along."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from checker.ci.autograding_json import PLACE, autograding_json
from checker.ci.wheel import wheel_file
from checker.load import load_rubric, material_of
from checker.model import File

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.model import Assignment

TEMPLATES = Path(__file__).with_name("templates")
DEVCONTAINER = ".devcontainer/devcontainer.json"
EXECUTABLE = frozenset({"setup.sh", "run_autograder"})
ARCHIVE = "autograder.zip"


class Kit(NamedTuple):
    """A host's files. `folder`: where they go unless the teacher says otherwise; `files`: a template's name and its place there."""

    folder: str
    files: Mapping[str, str]
    next: str
    """What to do then, in a teacher's words."""
    carries_wheel: bool = False


KITS: Mapping[str, Kit] = MappingProxyType(
    {
        "github": Kit(
            ".",
            {"check-hacks.yml": ".github/workflows/check-hacks.yml"},
            "Commit and push them: each push is checked from now on. See docs/ci-github-actions.md",
        ),
        "classroom": Kit(
            ".",
            {},
            "The old GitHub Classroom is gone; its workflows still read this file. See docs/ci-github-actions.md",
        ),
        "gitlab": Kit(
            ".",
            {".gitlab-ci.yml": ".gitlab-ci.yml"},
            "Commit and push it: each push is checked from now on. See docs/ci-gitlab.md",
        ),
        "classroom50": Kit(
            "autograders/{assignment}",
            {"autograder.py": "autograder.py"},
            "Put this folder into your organisation's classroom50 repository as CLASSROOM/autograders/ASSIGNMENT. "
            "See docs/ci-classroom50.md",
            carries_wheel=True,
        ),
        "gradescope": Kit(
            "gradescope",
            {"setup.sh": "setup.sh", "run_autograder": "run_autograder"},
            f"Upload {ARCHIVE} under Configure Autograder. See docs/ci-gradescope.md",
            carries_wheel=True,
        ),
    }
)


def kit_files(host: str, assignment: Assignment, *, named: bool, wheel: str | None) -> tuple[File, ...]:
    """What belongs into the folder. `named`: the commands in it shall name the assignment, for it is not the first one.

    Raises ConfigError for a wheel that is none, is too big, or cannot ride along.
    """
    files = [File(place, _text(host, name, assignment.id if named else None)) for name, place in KITS[host].files.items()]
    if wheel is not None:
        files.append(wheel_file(wheel, sum(len(file.content) for file in files)))
    if host == "gradescope":
        files.append(File(ARCHIVE, _archive(tuple(files))))
    if host == "classroom":
        files.append(File(PLACE, autograding_json(assignment, load_rubric(assignment), named=named)))
    if host == "github":
        files += _devcontainer(assignment)
    return tuple(files)


def _text(host: str, name: str, assignment_id: str | None) -> bytes:
    text = (TEMPLATES / host / name).read_bytes()
    return text if assignment_id is None else text.replace(b" ci --host", f" ci --assignment {assignment_id} --host".encode())


def _devcontainer(assignment: Assignment) -> list[File]:
    """The starter's own, for a repository that was not made from our starter."""
    path = material_of(assignment) / assignment.starter / DEVCONTAINER
    return [File(DEVCONTAINER, path.read_bytes())] if path.is_file() else []


def _archive(files: tuple[File, ...]) -> bytes:
    """A zip that says which files are programs; the same bytes for the same files."""
    import io  # noqa: PLC0415 - only for Gradescope
    import zipfile  # noqa: PLC0415 - as above

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            entry = zipfile.ZipInfo(file.path, date_time=(1980, 1, 1, 0, 0, 0))
            entry.external_attr = (0o100755 if is_program(file) else 0o100644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.content)
    return buffer.getvalue()


def is_program(file: File) -> bool:
    return PurePosixPath(file.path).name in EXECUTABLE
