"""Was nothing handed in that should stay at home?"""

from __future__ import annotations

from checker.checks import UNSEEN, check
from checker.checks.file_names import matching
from checker.model import Case, Finding, Reason, failed, passed

THERE = Reason(
    code="there",
    message="What you handed in holds {name}, and that should stay on your computer.",
    hint="It can be made again, or it is private. If you use git, there is a file that lists what git should leave alone.",
)


@check(boots=0, reasons=(THERE,), params={"names": "texts"}, required=("names",))
def files_absent(case: Case) -> Finding:
    """Nothing is handed in that should stay at home"""
    names = case.evidence.handed.names
    if names is None:
        return UNSEEN
    found = [(pattern, matching(pattern, names)) for pattern in case.params["names"]]
    there = [(pattern, those) for pattern, those in found if those]
    if there:
        return failed(THERE, name=there[0][0], found=sum(len(those) for _, those in there))
    return passed(files=len(names))
