"""Clones of Classroom 50 (`csp-flask_submissions_2026_11_20_T_18_03_11/csp-flask-octo/`) and of the old GitHub Classroom (`flask-submissions/flask-octo/`)."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from checker.intake.claim import Claim, Taken
from checker.intake.labels import key, printable
from checker.intake.table import table
from checker.students import Student

if TYPE_CHECKING:
    from checker.intake.place import Item, Place

MARKER = ".classroom50.yaml"
MOST_MARKER = 10_000
ROSTERS = ("roster.csv", "classroom_roster.csv")
SCORES = "scores.csv"
GRADES = "grades.csv"
_ROOT_50 = r"^(?P<prefix>.+)_submissions_[0-9]{4}_[0-9]{2}_[0-9]{2}_T_[0-9_]+$"
_ROOT_OLD = r"^(?P<prefix>.+)-submissions$"
_ENTRY = r"^(classroom|assignment):\s*[\"']?([A-Za-z0-9][A-Za-z0-9._-]*)[\"']?\s*$"
WHY = "the platform's own list"


def take(place: Place, items: tuple[Item, ...]) -> Taken:
    """The clones whose names begin as the platform names them; the rest of such a name is a GitHub username."""
    folders = [item.name for item in items if item.folder]
    marked = {name: said for name in folders if (said := marker(place, name + "/"))}
    known = _known(place.root, marked)
    old = re.match(_ROOT_OLD, place.root)
    match = "classroom50" if known else "classroom"
    if not known and old:
        known = (old["prefix"] + "-",)
    found = {name: prefix for name in folders if (prefix := _prefix(name, marked.get(name), known))}
    if not found:
        return Taken()
    late = lateness(place)
    claims = tuple(claim(place, name, match, name[len(prefix) :], late) for name, prefix in found.items())
    lists = {item.name for item in items if item.name in (*ROSTERS, SCORES, GRADES)}
    return Taken(claims, frozenset(found) | lists, tuple((name, WHY) for name in sorted(lists)))


def claim(place: Place, name: str, match: str, username: str, late: dict[str, bool], *, whole: bool = False) -> Claim:
    """The hand-in of one clone; `whole`: the place itself is the clone."""
    return Claim(
        place=place,
        people=(Student(key("github", username), ids=(("github", username),)),),
        label=printable(name),
        match=match,
        members=() if whole else (name + "/",),
        late=late.get(username.lower()),
    )


def marker(place: Place, folder: str = "") -> str:
    """`<classroom>-<assignment>-` as the clone's own file says; "" without one. Students can write it: see `_known`."""
    content = place.read(folder + MARKER, MOST_MARKER)
    found: dict[str, str] = dict(re.findall(_ENTRY, (content or b"").decode("utf-8", "replace"), re.MULTILINE))
    return f"{found['classroom']}-{found['assignment']}-" if len(found) == 2 else ""  # noqa: PLR2004 - both of them


def _known(root: str, marked: dict[str, str]) -> tuple[str, ...]:
    """The prefixes to strip: what the download's folder is called, else what at least two clones agree on (or the only one).

    One student who edits the file to make `csp-flask-x-ben` end in somebody else's name is alone with that prefix.
    """
    named = re.match(_ROOT_50, root)
    if named:
        return (named["prefix"] + "-",)
    votes = Counter(prefix.lower() for prefix in marked.values())
    return tuple(prefix for prefix, count in votes.items() if count > 1 or len(marked) == 1)


def _prefix(name: str, own: str | None, known: tuple[str, ...]) -> str:
    """The one to strip from a name: the clone's own where it is known, else the only one that fits; "" when none does."""
    fitting = [prefix for prefix in known if _follows(name, prefix)]
    if own and own.lower() in fitting:
        return own
    return fitting[0] if len(fitting) == 1 else ""


def _follows(name: str, prefix: str) -> bool:
    return name.lower().startswith(prefix.lower()) and len(name) > len(prefix)


def lateness(place: Place) -> dict[str, bool]:
    """Username -> late, of each one's newest line in scores.csv; what is not to be read says nothing."""
    content = place.read(SCORES, 20_000_000)
    if content is None:
        return {}
    rows = [row.cells for row in table(content, SCORES).rows]
    rows.sort(key=lambda row: row.get("datetime", ""))
    return {row["username"].lower(): row["late"] == "true" for row in rows if row.get("username") and row.get("late")}
