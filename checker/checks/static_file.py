"""Does the server hand out a file as what it is: a picture, a style sheet, a script?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.asking import BROKEN, PAGE_TYPES, answer_of, delivered, kind, same_type, visit
from checker.model import Case, Finding, Reason, failed, passed

A_PAGE = Reason(
    code="a_page",
    message="We asked for the file {path}, and a web page came instead.",
    hint="Does the file lie in the folder that Flask serves? A route that takes every address may stand in front of it.",
)
OTHER_TYPE = Reason(
    code="other_type",
    message="We asked for the file {path}, and going by its Content-Type {kind}.",
    hint="Flask goes by the ending of a file's name. Is that the right one, and is it really such a file?",
)
EMPTY = Reason(
    code="empty",
    message="We asked for the file {path}, and it is empty.",
    hint="How big is the file in your folder? Perhaps it was never saved.",
)


@check(
    needs=("server_boots",),
    probes=visit,
    reasons=(BROKEN, A_PAGE, OTHER_TYPE, EMPTY),
    params={"path": "route", "type": "media_type"},
    required=("path", "type"),
)
def static_file(case: Case) -> Finding:
    """Your server hands out a file of yours"""
    exchange = delivered(case)
    if isinstance(exchange, Finding):
        return exchange
    answer, path, shown = answer_of(exchange), exchange.probe.path, (exchange.probe,)
    if same_type(answer.media_type) != same_type(case.params["type"]):
        reason = A_PAGE if answer.media_type in PAGE_TYPES else OTHER_TYPE
        return failed(reason, path=path, kind=kind(answer), probes=shown)
    if not answer.body.strip():
        return failed(EMPTY, path=path, probes=shown)
    return passed(path=path, bytes=len(answer.body), probes=shown)
