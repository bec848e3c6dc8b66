"""A file that the program opens and does not find: which one, seen from which folder, and where one of that name lies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.causes.clues import short
from checker.causes.slips import Slip, causes_of

if TYPE_CHECKING:
    from checker.model import Case, Facts
    from checker.printed.tracebacks import Raised

NO_FILE = r"No such file or directory: ['\"].{1,300}['\"]"
WRITES = r"""(?:open|FileHandler|to_\w{1,20}|save\w{0,20}|basicConfig)\(.{0,200}(?:["'][wax]b?\+?["']|filename)|write_(?:text|bytes)|mkdir"""
SYSTEM = ("subprocess.py", "os.py")


def _named(case: Case, raised: Raised) -> Facts | None:
    """Its name without the folders of a whole path, which say who somebody is."""
    found = re.search(r": ['\"](.{1,300})['\"]", raised.message)
    if found is None or any(frame.file.endswith(SYSTEM) for frame in raised.frames):
        return None
    path = found[1].replace("\\\\", "/").replace("\\", "/")
    whole = path.startswith("/") or ":" in path
    folder = case.evidence.handed.start.folder
    return (
        ("wanted", short(path.rpartition("/")[2] if whole else path)),
        ("seen_from", short(folder) if folder else "the top folder"),
    )


def _to_be_written(case: Case, raised: Raised) -> Facts | None:
    code = raised.own.code if raised.own else ""
    return _named(case, raised) if re.search(WRITES, code) else None


def _elsewhere(case: Case, raised: Raised) -> Facts | None:
    """A file of that name was handed in."""
    facts = _named(case, raised)
    if facts is None:
        return None
    last = f"/{str(facts[0][1]).rpartition('/')[2].lower()}"
    lies = next((name for name in case.evidence.handed.names or () if f"/{name}".lower().endswith(last)), "")
    return (*facts, ("lies", short(lies))) if lies else None


CAUSES = causes_of(
    Slip(
        code="folder_missing",
        kinds="FileNotFoundError",
        says=NO_FILE,
        looks=_to_be_written,
        message="Python could not write {wanted}.",
        hint="`open` makes a new file, and never the folder around it. We started your server in {seen_from}: is there, seen from it, a folder for {wanted}?",
    ),
    Slip(
        code="file_elsewhere",
        kinds="FileNotFoundError",
        says=NO_FILE,
        looks=_elsewhere,
        message="Python found no {wanted}.",
        hint="Python looks for a file from the folder in which the server was started, and for us that was {seen_from}. Yours is {lies}: which path leads there from that folder, letter by letter?",
    ),
    Slip(
        code="file_missing",
        kinds="FileNotFoundError",
        says=NO_FILE,
        looks=_named,
        message="Python found no {wanted}.",
        hint="Python looked from {seen_from}, the folder in which we started your server, and nothing of that name was handed in. Where does yours lie on your computer, and what is it called there?",
    ),
)
