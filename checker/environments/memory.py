"""Which environment a submission had: the same files are not read for their lists and imports a second time."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from checker.environments.place import folder_of_all
from checker.packages import Packages

if TYPE_CHECKING:
    from pathlib import Path

    from checker.model import Submission

FORMAT = "1"
PYTHONS = ("bin/python", "Scripts/python.exe")


def remembered(submission: Submission, name: str, python: str, as_of: str) -> Packages | None:
    """The environment that was made for these very files; None where nobody knows, or it is gone."""
    with suppress(OSError, UnicodeDecodeError, ValueError):
        home, day = _place(submission, name, python, as_of).read_text(encoding="utf-8").splitlines()
        if any(os.path.exists(f"{home}/{python}") for python in PYTHONS):  # noqa: PTH110 - a student waits
            return Packages(home=home, as_of=day)
    return None


def remember(submission: Submission, name: str, python: str, as_of: str, found: Packages) -> None:
    """Keep it, if the disk lets us."""
    place = _place(submission, name, python, as_of)
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        beside = place.with_name(f".{os.urandom(6).hex()}")
        beside.write_text(f"{found.home}\n{found.as_of}\n", encoding="utf-8")
        beside.replace(place)


def _place(submission: Submission, name: str, python: str, as_of: str) -> Path:
    program = submission.program
    which = (program.file, str(program.cell)) if program else ()
    key = sha256("\n".join((FORMAT, submission.digest, *which, name, python, as_of)).encode("utf-8", "replace")).hexdigest()[:24]
    return folder_of_all().parent / "known" / key
