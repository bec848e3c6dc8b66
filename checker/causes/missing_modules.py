"""A module that an import did not find and that nobody else is to bring: a slip, a file of the student's, a part that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.causes.clues import answered, first_log, short, sign
from checker.distributions import well_known
from checker.missing.lacks import missing_module
from checker.missing.modules import ELSEWHERE, LESSON, MISNAMED, MISSPELLED, NOT_HANDED_IN, PART, STANDARD_ELSEWHERE, classified

if TYPE_CHECKING:
    from checker.causes.clues import Finder
    from checker.missing.modules import Missing
    from checker.model import Case, Facts

MODULE = ("server_boots.missing_module",)


def _missing(case: Case) -> Missing | None:
    """None where a file of the student's stands in a library's place: `shadow_flask` says that."""
    module = "" if answered(case) else missing_module(first_log(case))
    return classified(module, case.evidence) if module and not sign(case, "shadows_library") else None


def _is(kind: str, *names: str) -> Finder:
    """Finds a missing module of this kind (with `names`: one that looks like one of them); its name and detail fill the holes."""

    def finds(case: Case) -> Facts | None:
        found = _missing(case)
        if found is None or found.kind != kind or (names and found.detail not in names):
            return None
        facts = {"module": found.module, "detail": short(found.detail), "file": _file(found.module, case)}
        return (*facts.items(), ("entry", case.evidence.handed.entry or "your program"))

    return finds


def _file(module: str, case: Case) -> str:
    """What a module is on the disk: a file, or a folder where the program imports parts of it."""
    path = module.replace(".", "/")
    imports = case.evidence.source.imports or ()
    parts = any(name.startswith(f"{module}.") for name in imports)
    return f"the folder {path}" if parts and module not in imports else f"{path}.py"


CAUSES = (
    Cause(
        code="misspelled_module",
        finds=_is(MISSPELLED, *LESSON),
        explains=MODULE,
        hint="Nothing is called `{module}`, but it looks close to something you know. Compare it letter by letter with the lesson.",
    ),
    Cause(
        code="misspelled_library",
        finds=_is(MISSPELLED, *map(str.lower, well_known())),
        explains=MODULE,
        hint="`{module}` looks close to the name of a library. Compare it letter by letter. Or is it a file of yours that was not handed in?",
    ),
    Cause(
        code="misspelled_standard",
        finds=_is(MISSPELLED),
        explains=MODULE,
        hint="`{module}` looks close to something that Flask or Python itself brings. Compare that line with the lesson's first lines, capitals too.",
    ),
    Cause(
        code="package_for_module",
        finds=_is(MISNAMED),
        explains=MODULE,
        hint="`{module}` is what you install; what you import has another name. The first example in that package's own pages shows it.",
    ),
    Cause(
        code="module_elsewhere",
        finds=_is(ELSEWHERE),
        explains=MODULE,
        message="Your program asks for {module}, and Python did not find it where it looks. What comes closest is your file {detail}.",
        hint="Python looks in the folder of the program that is started. Compare the import with where {detail} lies and how it is spelled.",
    ),
    Cause(
        code="part_of_module",
        finds=_is(PART),
        explains=MODULE,
        message="Your program asks for {module}. There is a `{detail}`, and no part of that name in it.",
        hint="Is the part spelled right? It may also have moved in a newer version: look at how `{detail}` is imported in its own pages today.",
    ),
    Cause(
        code="other_pythons_module",
        finds=_is(STANDARD_ELSEWHERE),
        explains=MODULE,
        message="Your program asks for {module}, which is a part of {detail} and not of the Python that ran it.",
        hint="What does your program need it for, and what does this Python have for that?",
    ),
    Cause(
        code="no_module",
        finds=_is(NOT_HANDED_IN),
        explains=MODULE,
        message="Your program asks for {module}, and no library that we know has that name. It may be a file of your own: {file}.",
        hint="Was {file} handed in, and does it lie beside {entry}? If you meant a library, compare its name letter by letter.",
    ),
)
