"""Does asking for a record that is not there give 404, as JSON?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.crud import PARAMS, crud, journeys
from checker.checks.steps import ON_THE_WAY, data, request_of, status, step
from checker.model import Case, Finding, Reason, failed, passed

OTHER_STATUS = Reason(
    code="other_status",
    message="We asked for a record that was deleted ({request}), and it answered {status}.",
    hint="What does your view do when nothing has that id? There is a status that says: this is not here.",
)
NO_BODY = Reason(
    code="no_body",
    message="We asked for a record that was deleted ({request}). The answer is 404, and there is no JSON with it.",
    hint="Programs read your API, and they expect JSON in every answer. What comes back when you look for an id that is not there?",
)


@check(needs=("record_deleted",), journeys=journeys, params=PARAMS, reasons=(OTHER_STATUS, NO_BODY, *ON_THE_WAY))
def missing_record_404(case: Case) -> Finding:
    """Asking for a record that is gone gives 404, as JSON"""
    came = step(case, crud(case.params), "read_deleted")
    if isinstance(came, Finding):
        return came
    if status(came) != 404:  # noqa: PLR2004 - not found
        return failed(OTHER_STATUS, request=request_of(came), status=status(came), probes=(came.probe,))
    if not isinstance(data(came), dict):
        return failed(NO_BODY, request=request_of(came), probes=(came.probe,))
    return passed(probes=(came.probe,))
