"""A module that an import did not find: is it a package, a slip, a file of the student's, or a part of another Python? Pure."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from checker.distributions import (
    ORDINARY,
    canonical,
    distribution_of,
    is_friend_of_flask,
    is_no_module,
    may_be_published,
    well_known,
)
from checker.distributions.standard import STANDARD, elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.evidence import Evidence

PACKAGE, STANDARD_ELSEWHERE, LEFT_OUT = "package", "standard", "left_out"
MISSPELLED, MISNAMED, PART, ELSEWHERE, NOT_HANDED_IN = "misspelled", "misnamed", "part", "elsewhere", "not_handed_in"
LESSON = ("flask", "flask_cors", "requests", "sqlite3")
SLIPS = frozenset(("cors", "jsonify", "redirect", "render_template", "request", "response", "url_for", "flaskcors"))
"""What belongs into `from flask import ...`, taken for a module."""
SHARED = (
    "azure",
    "backports",
    "flask_ext",
    "flaskext",
    "google",
    "google.cloud",
    "jaraco",
    "mpl_toolkits",
    "ruamel",
    "sphinxcontrib",
    "zope",
)
"""Modules of which several distributions bring a part each."""
LIKENESS = 0.75
CODE = (".py", ".py.txt", ".ipynb", ".pyw", ".pyc")
SHORTEST = 5
"""Letters of a name that may be a slip for a module that is not the lesson's: short ones look like too many."""


class Missing(NamedTuple):
    """`kind` as above; `detail`: the distribution, the place of the file, where the module is, or what it looks like."""

    module: str
    kind: str
    detail: str = ""


def classified(module: str, evidence: Evidence) -> Missing:
    """What a missing module is. `module` as Python named it ("flask_restful", "model.users")."""
    for kind, found in _guesses(module, evidence):
        if found:
            return Missing(module, kind, found)
    return Missing(module, NOT_HANDED_IN)


def _guesses(module: str, evidence: Evidence) -> Iterator[tuple[str, str]]:
    """(kind, detail) in the order in which they are believed; an empty detail is none."""
    listed, slip = _listed(module, evidence), _slip(module)
    if listed and (may_be_published(listed) or not _one_letter_off(module, LESSON)):
        yield from _package(module, listed)
    known = distribution_of(_longest(module, evidence))
    if not known or module.partition(".")[0] not in well_known():
        place = own_file(module, evidence)
        yield (LEFT_OUT if _was_left_out(place, evidence) else ELSEWHERE), place
    if "." in module and module.partition(".")[0] in STANDARD:
        yield PART, module.partition(".")[0]
    yield STANDARD_ELSEWHERE, elsewhere(module, evidence.environment.python, evidence.environment.platform) or ""
    if known:
        yield from _package(module, known)
    yield MISNAMED, module if is_no_module(module) else ""
    friend = canonical(module.partition(".")[0])
    if slip not in LESSON:
        yield PACKAGE, friend if is_friend_of_flask(friend) else ""
    yield MISSPELLED, slip
    yield ELSEWHERE, _file_like(module, evidence)


def _package(module: str, distribution: str) -> Iterator[tuple[str, str]]:
    """A part of a module ("flask.ext") is missing in another way than all of it: Python names the part only where the whole is there."""
    whole, _, part = module.partition(".")
    if part and whole not in SHARED:
        yield PART, whole
    yield PACKAGE, distribution


def _longest(module: str, evidence: Evidence) -> str:
    """The longest dotted name that the program imports and that begins like this: Python names only the part it lacks."""
    names = [name for name in evidence.source.imports or () if f"{name}.".startswith(f"{module}.")]
    return next((name for name in sorted(names, key=len) if distribution_of(name) and "." in name), module)


def _listed(module: str, evidence: Evidence) -> str:
    """The name under which the submission lists the distribution of this module; empty when it does not."""
    names = set(evidence.source.lists)
    known, top = distribution_of(_longest(module, evidence)), canonical(module.partition(".")[0])
    spellings = (known, top, f"python-{top}", f"py{top}", f"{top}-py", f"{top}-python", f"py-{top}")
    return next((name for name in spellings if name and name in {canonical(each) for each in names}), "")


def _slip(module: str) -> str:
    """What the name looks like; empty when it looks like nothing that we know, or is spelled as it should be."""
    top = module.partition(".")[0]
    small = top.lower()
    if top in SLIPS or (top != small and (small in STANDARD or small in well_known())):
        return small
    if distribution_of(top) or top in STANDARD:
        return ""
    close = get_close_matches(small, LESSON, n=1, cutoff=LIKENESS)
    if close:
        return close[0]
    return _one_letter_off(small, well_known())


def _one_letter_off(module: str, known: Iterable[str]) -> str:
    small = module.partition(".")[0].lower()
    if len(small) < SHORTEST or small in ORDINARY:
        return ""
    return next((name for name in known if abs(len(name) - len(small)) <= 1 and _one_slip(small, name.lower())), "")


def _one_slip(one: str, other: str) -> bool:
    """One letter too many, too few, wrong, or two that changed places."""
    short, long = sorted((one, other), key=len)
    same = next((place for place, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    rest, other_rest = short[same:], long[same:]
    if len(short) < len(long):
        return rest == other_rest[1:]
    return rest[1:] == other_rest[1:] or (rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:])


def own_file(module: str, evidence: Evidence) -> str:
    """Where in what was handed in a file of this name lies; empty when there is none. How it is written does not matter."""
    names = [name for name in evidence.handed.names or () if name != evidence.handed.entry]
    wanted = module.replace(".", "/").lower()
    for ending in (f"/{wanted}.py", f"/{wanted}/__init__.py"):
        found = next((name for name in names if f"/{name.lower()}".endswith(ending)), "")
        if found:
            return found
    return _code_files(evidence).get(_last(module), "")


def _file_like(module: str, evidence: Evidence) -> str:
    """A file whose name is as good as that of the module."""
    files, last = _code_files(evidence), _last(module)
    close = get_close_matches(last, files, n=1, cutoff=0.85) if len(last) >= SHORTEST else ()
    return files[close[0]] if close else ""


def _code_files(evidence: Evidence) -> dict[str, str]:
    """Files that may be meant by an import, by the names that an import could have for them."""
    names = [name for name in evidence.handed.names or () if name != evidence.handed.entry]
    return {_stem(name): name for name in reversed(names) if name.lower().endswith(CODE)}


def _last(module: str) -> str:
    return module.rpartition(".")[2].lower()


def _stem(path: str) -> str:
    """Return the name that an import would use: "My-helpers (1).py.txt" is "my_helpers"."""
    name = path.rpartition("/")[2].lower().partition(".")[0]
    return name.partition(" (")[0].strip().replace("-", "_").replace(" ", "_")


def _was_left_out(place: str, evidence: Evidence) -> bool:
    return any(sign.code == "left_out" and sign.detail == place for sign in evidence.source.signs)
