"""A Gradescope export: `submission_<n>/` for each hand-in, and submission_metadata.yml, which says whose each one is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.errors import ConfigError
from checker.intake.claim import Claim, Taken
from checker.intake.labels import LONGEST_VALUE, key, printable
from checker.students import Student

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.intake.place import Item, Place

METADATA = "submission_metadata.yml"
MOST_BYTES = 100_000_000
NOTHING = ("", "~", "null", "Null", "NULL")


def take(place: Place, items: tuple[Item, ...]) -> Taken:
    """The hand-ins that the export's metadata names. Raises ConfigError when the metadata cannot be read."""
    if not place.has(METADATA):
        return Taken()
    entries = _load(place)
    kinds = {item.name: item for item in items}
    claims = tuple(_claim(place, kinds[name], entry) for name, entry in entries.items() if name in kinds)
    lost = tuple(
        (printable(name), f"{METADATA} names it, and its files are not in the export") for name in entries if name not in kinds
    )
    taken = frozenset(name for name in entries if name in kinds) | {METADATA}
    return Taken(claims, taken, (*lost, (METADATA, "the export's own list; it was read")))


def _load(place: Place) -> dict[str, Any]:
    """All scalars as text (a student's number keeps its zeros), all of Ruby's tags as plain values: nothing is constructed."""
    import yaml  # noqa: PLC0415 - 20 ms that only this form is worth

    content = place.read(METADATA, MOST_BYTES)
    try:
        loaded = yaml.load(content or b"", Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506 - makes text, lists and maps only
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        message = f"{place.path}: {METADATA} is not what Gradescope writes; download the export again"
        raise ConfigError(message) from error
    if not isinstance(loaded, dict):
        message = f"{place.path}: {METADATA} is empty or cut off; download the export again"
        raise ConfigError(message)
    return {str(name).lstrip(":"): entry for name, entry in loaded.items()}


def _claim(place: Place, item: Item, entry: Any) -> Claim:
    people = tuple(_people(item.name, _of(entry, "submitters")))
    unknown = Student(key("gradescope", _number(item.name)), ids=(("gradescope", _number(item.name)),))
    time = _of(entry, "created_at")
    return Claim(
        place=place,
        people=people or (unknown,),
        label=printable(item.name),
        match="gradescope",
        members=(item.name + "/" if item.folder else item.name,),
        order=("gradescope", time) if isinstance(time, str) and time else None,
    )


def _people(name: str, submitters: Any) -> Iterator[Student]:
    """Those who handed in; one of whom nothing but a name is known is known by the submission's number."""
    for number, submitter in enumerate(submitters if isinstance(submitters, list) else ()):
        ids = [(kind, value) for kind in ("sid", "email") if (value := _text(_of(submitter, kind)))]
        ids.append(("gradescope", _number(name)))
        own = f"{_number(name)}.{number}" if number else _number(name)
        yield Student(key("gradescope", own), _text(_of(submitter, "name")), tuple(ids))


def _of(entry: Any, name: str) -> Any:
    """A value by its Ruby symbol, which is plain text with a colon before it, or by its plain name."""
    if not isinstance(entry, dict):
        return None
    return entry.get(f":{name}", entry.get(name))


def _text(value: Any) -> str:
    return "" if not isinstance(value, str) or value.strip() in NOTHING else printable(value, LONGEST_VALUE)


def _number(name: str) -> str:
    return name.removeprefix("submission_")
