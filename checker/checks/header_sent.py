"""Does an answer carry a header, with the value that is asked for?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.asking import NO_ANSWER, answer_of, answered, question
from checker.model import Case, Finding, Reason, failed, passed

NO_HEADER = Reason(
    code="no_header",
    message="{path} answered without the header {name}.",
    hint="Headers travel in front of what is shown. Your browser's developer tools list them: look for this one there.",
)
OTHER_VALUE = Reason(
    code="other_value",
    message="{path} sends the header {name}, but with another value than the task asks for.",
    hint="Read the value in your browser's developer tools, letter by letter. Which line of your program sets it?",
)
UNWANTED = Reason(
    code="unwanted",
    message="{path} sends a header {name} that the task asks you to leave out or to change.",
    hint="Which line of your program adds it? Read its value in your browser's developer tools.",
)


@check(
    needs=("server_boots",),
    probes=question,
    reasons=(NO_ANSWER, NO_HEADER, OTHER_VALUE, UNWANTED),
    params={"path": "route", "name": "text", "is": "text", "has": "text", "lacks": "text"},
    required=("name",),
)
def header_sent(case: Case) -> Finding:
    """Your answer carries the header that is asked for"""
    exchange = answered(case)
    if isinstance(exchange, Finding):
        return exchange
    params, shown = case.params, (exchange.probe,)
    facts = {"path": exchange.probe.path, "name": params["name"]}
    value = (answer_of(exchange).header(params["name"]) or "").strip().casefold()
    if "lacks" in params and params["lacks"].casefold() in value:
        return failed(UNWANTED, **facts, probes=shown)
    if answer_of(exchange).header(params["name"]) is None and not _only_lacks(case):
        return failed(NO_HEADER, **facts, probes=shown)
    if params.get("is", value).strip().casefold() != value or params.get("has", "").casefold() not in value:
        return failed(OTHER_VALUE, **facts, probes=shown)
    return passed(**facts, probes=shown)


def _only_lacks(case: Case) -> bool:
    """What must not be said may as well not be there."""
    return "lacks" in case.params and "is" not in case.params and "has" not in case.params
