"""Does an answer say that it is what it should be?"""

from __future__ import annotations

from checker.checks import check
from checker.checks.asking import BROKEN, answer_of, delivered, kind, same_type, visit
from checker.model import Case, Finding, Reason, failed, passed

NO_TYPE = Reason(
    code="no_type",
    message="{path} answered without saying what kind of content it sends.",
    hint="A header says it: Content-Type. Who takes it away or never sets it?",
)
OTHER_TYPE = Reason(
    code="other_type",
    message="{path} answers, but going by its Content-Type {kind}.",
    hint="What should a program find at that address? What you hand back from a view decides which type Flask sends.",
)


@check(
    needs=("server_boots",),
    probes=visit,
    reasons=(BROKEN, NO_TYPE, OTHER_TYPE),
    params={"path": "route", "type": "media_type"},
    required=("path", "type"),
)
def content_type(case: Case) -> Finding:
    """Your answer says what kind of content it is"""
    exchange = delivered(case)
    if isinstance(exchange, Finding):
        return exchange
    answer, path, shown = answer_of(exchange), exchange.probe.path, (exchange.probe,)
    if not answer.media_type:
        return failed(NO_TYPE, path=path, probes=shown)
    if same_type(answer.media_type) != same_type(case.params["type"]):
        return failed(OTHER_TYPE, path=path, kind=kind(answer), probes=shown)
    return passed(path=path, probes=shown)
