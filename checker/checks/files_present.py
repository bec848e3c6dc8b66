"""Was everything handed in that has to be?"""

from __future__ import annotations

from checker.checks import UNSEEN, check
from checker.checks.file_names import matching
from checker.model import Case, Finding, Reason, failed, passed

MISSING = Reason(
    code="missing",
    message="We found no {name} in what you handed in.",
    hint="Is it in the folder that you handed in, and saved under just that name? Look there, not in your editor.",
)


@check(boots=0, reasons=(MISSING,), params={"names": "texts"}, required=("names",))
def files_present(case: Case) -> Finding:
    """Every file that belongs to it is handed in"""
    names = case.evidence.handed.names
    if names is None:
        return UNSEEN
    missing = [pattern for pattern in case.params["names"] if not matching(pattern, names)]
    return failed(MISSING, name=missing[0], missing=len(missing)) if missing else passed(files=len(names))
