"""What each PATH is, by its content: a download of a class, a folder of submissions, one submission, or a list of addresses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.collect.git_repository import is_address, is_bare
from checker.errors import ConfigError
from checker.intake import addresses, canvas, classroom, gradescope, loose, moodle, place, table
from checker.intake.claim import Claim, rest
from checker.intake.labels import printable

if TYPE_CHECKING:
    from checker.intake.place import Place

FORMS = (gradescope.take, canvas.take, moodle.take, classroom.take, loose.take)
"""The most telling first; what one form recognises the next ones do not see."""


class Found(NamedTuple):
    """What one PATH holds. `roster`: a list of the class that the platform put beside the clones."""

    claims: tuple[Claim, ...]
    skipped: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    roster: str | None = None


def open_path(given: str) -> Found:
    """Raises ConfigError when there is nothing at the path or it is not to be read."""
    if is_address(given):
        return Found((addresses.claim(given),))
    path = Path(given)
    try:
        if path.is_dir():
            return _folder(path)
        if path.is_file():
            return _file(path)
    except PermissionError as error:
        message = f"{given}: the system does not let us read it"
        raise ConfigError(message) from error
    message = f"{given}: there is no such file or folder"
    raise ConfigError(message)


def _folder(path: Path) -> Found:
    if is_bare(path):
        return Found((loose.one(place.Place(str(path), path.resolve().name)),))
    top = place.folder(path)
    folders = [item.name for item in top.items if item.folder]
    if len(top.items) == 1 and folders and place.is_export(folders[0]):
        top = place.folder(path / folders[0])
    return _place(top)


def _file(path: Path) -> Found:
    with path.open("rb") as stream:
        start = stream.read(4)
    if start in (b"PK\x03\x04", b"PK\x05\x06") or path.suffix.lower() == ".zip":
        return _zip(path)
    if path.suffix.lower() in (".csv", ".tsv", ".txt"):
        taken = addresses.of(table.read(str(path)))
        return Found(taken.claims, taken.skipped)
    beside = place.Place(str(path.parent), path.parent.resolve().name)
    return Found(loose.take(beside, (place.Item(path.name, folder=False),)).claims)


def _zip(path: Path) -> Found:
    top = place.archive(path)
    if top is None:
        note = f"{path.name} cannot be opened and counts as one submission. If it is a whole class, download it again."
        return Found((loose.one(place.Place(str(path), path.stem)),), notes=(note,))
    return _place(top)


def _place(top: Place) -> Found:
    """Ask the forms in their order. Only a place that no platform made can be a single submission."""
    skipped = [(printable(name), why) for name, why in top.skipped]
    claims: list[Claim] = []
    items = top.items
    for form in FORMS:
        if form is loose.take and not claims and loose.is_one(top):
            return Found((_single(top),))
        taken = form(top, items)
        claims += taken.claims
        skipped += taken.skipped
        items = rest(items, taken)
    return Found(tuple(claims), tuple(skipped), roster=_roster(top, claims))


def _single(top: Place) -> Claim:
    """One submission; the clone's own file tells whose it is."""
    prefix = classroom.marker(top)
    username = top.name[len(prefix) :] if prefix and top.name.lower().startswith(prefix.lower()) else ""
    return classroom.claim(top, top.name, "classroom50", username, {}, whole=True) if username else loose.one(top)


def _roster(top: Place, claims: list[Claim]) -> str | None:
    """Only beside clones, which students have no way to write to."""
    clones = any(claim.match.startswith("classroom") for claim in claims) and not top.zipped
    return next((str(Path(top.path) / name) for name in classroom.ROSTERS if clones and top.has(name)), None)
