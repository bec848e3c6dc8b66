"""Python cannot read the program, or finds something else than the program expects."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.causes.clues import NO_FACTS, answered, boot_error, details, first_log, short, shows, shows_detail, sign, where
from checker.missing.lacks import missing_module
from checker.missing.modules import PACKAGE, classified

if TYPE_CHECKING:
    from checker.causes.clues import Finder
    from checker.model import Case, Facts

SYNTAX = ("server_boots.syntax_error",)
MODULE = ("server_boots.missing_module",)


def _broken(*kinds: str) -> Finder:
    """Python stopped with one of these errors; its line (in a notebook: cell and line) fills the hole."""

    def finds(case: Case) -> Facts | None:
        fault = case.evidence.source.syntax
        return (("spot", where(fault.place)),) if fault and fault.kind in kinds else None

    return finds


def _curly_quotes(case: Case) -> Facts | None:
    fault, found = case.evidence.source.syntax, sign(case, "curly_quotes")
    typographic = fault is not None and re.search(r"U\+201[89ABCDEF]|U\+00[AB]B", fault.message)
    if not (found or typographic):
        return None
    return (("place", where((found and found.place) or (fault.place if fault else None))),)


def _shadowed(case: Case) -> Facts | None:
    """A file of the student's is opened in a library's place."""
    found = sign(case, "shadows_library")
    return (("file", short(found.detail)),) if found and re.search("Import|Module|Attribute", boot_error(case)) else None


def _unlisted(case: Case) -> Facts | None:
    """A team's list says what others have to install."""
    module = (
        missing_module(first_log(case)) if case.evidence.history and case.evidence.source.lists and not answered(case) else ""
    )
    missing = classified(module, case.evidence) if module else None
    listed = missing is None or missing.kind != PACKAGE or missing.detail in case.evidence.source.lists
    return None if missing is None or listed else (("module", module),)


def _other_pip(case: Case) -> Facts | None:
    """The pip was content, Python was not: outputs of the notebook show both."""
    missing = details(case, "notebook_module_missing")
    return (("module", short(missing[0])),) if missing and sign(case, "pip_satisfied") and answered(case) else None


def _wrong_python_for_cells(case: Case) -> Facts | None:
    """Our Python has Flask, the `python` that a `%%python` cell starts has not."""
    magic = case.evidence.handed.magic or ""
    lacking = case.evidence.environment.path_python_has_flask is False
    return NO_FACTS if lacking and "python" in magic and answered(case) else None


def _library_missing_in_notebook(case: Case) -> Facts | None:
    missing = details(case, "notebook_module_missing")
    return (("module", short(missing[0])),) if missing and not sign(case, "pip_satisfied") and answered(case) else None


CAUSES = (
    Cause(
        code="conflict_markers_in_program",
        finds=shows("conflict_markers"),
        explains=SYNTAX,
        message="Git's conflict marks (<<<<<<< and >>>>>>>) are still in your program.",
        hint="Two versions met and git asks you to choose. Search for <<<<<<<, keep the lines you want, and take the marks away.",
    ),
    Cause(
        code="magic_in_py",
        finds=shows_detail("magic_in_py", "line"),
        explains=SYNTAX,
        message="A line of your program, `{line}`, is a command for notebooks.",
        hint="Inside a notebook that line has a job. A plain Python file does not understand it. Does this file need it?",
    ),
    Cause(
        code="curly_quotes",
        finds=_curly_quotes,
        explains=SYNTAX,
        message="Python stopped at a curly quote mark ({place}).",
        hint="Quote marks like these come from a word processor or a chat. Type them again in your code editor.",
    ),
    Cause(
        code="indent",
        finds=_broken("IndentationError", "TabError"),
        explains=SYNTAX,
        hint="Lines that belong together begin in the same column, and spaces and tabs do not mix. Look at {spot} and the line above it.",
    ),
    Cause(
        code="syntax",
        finds=_broken("SyntaxError"),
        explains=SYNTAX,
        hint="The real slip is often a line earlier: look at {spot} and above it, and check commas, quotes, colons, and that every bracket has its partner.",
    ),
    Cause(
        code="shadow_flask",
        finds=_shadowed,
        explains=(*MODULE, "server_boots.crashed"),
        message="Python opened your own file {file} where your program wanted the library of that name.",
        hint="A file beside your program has the same name as a library, and yours wins. Give {file} another name.",
    ),
    Cause(
        code="unlisted_module",
        finds=_unlisted,
        hint="Does requirements.txt name everything that your program imports?",
        advice="Your program imports `{module}`, and requirements.txt does not list it. Whoever else runs your project installs what is on that list.",
    ),
    Cause(
        code="pip_mismatch",
        finds=_other_pip,
        hint="Do `pip` and `python` come from the same place?",
        advice="Your notebook shows pip saying 'already satisfied' and Python not finding `{module}`. That happens when pip and python are two different installations: compare `pip -V` with `python -V`, or ask `check-hacks doctor`.",
    ),
    Cause(
        code="notebook_module_missing",
        finds=_library_missing_in_notebook,
        hint="Which Python does your notebook use?",
        advice="A saved output of your notebook says that Python did not find `{module}`. Check that the environment is switched on before you start the notebook.",
    ),
    Cause(
        code="bg_wrong_python",
        finds=_wrong_python_for_cells,
        hint="Which Python comes first on your computer?",
        advice="A %%python cell starts whichever `python` comes first on this computer, and that one has no Flask. Switch your project's environment on before you start the notebook.",
    ),
)
