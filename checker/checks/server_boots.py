"""Does the program start and answer HTTP in time?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import check
from checker.checks.complaints import last_complaint
from checker.checks.pages import HOME
from checker.checks.phrases import seconds, spot
from checker.evidence import place_at
from checker.missing.lacks import lacking
from checker.missing.reasons import NOT_INSTALLED
from checker.model import Case, Finding, Reason, failed, passed
from checker.printed.requests import before_any

if TYPE_CHECKING:
    from checker.evidence import Boot, Evidence

NO_PROGRAM = Reason(
    code="no_program",
    message="We found no Flask server to start in what you handed in.",
    hint="Which file or cell holds the line that starts your server? Is it in the folder that you handed in?",
)
SYNTAX_ERROR = Reason(
    code="syntax_error",
    message="Python cannot read your program. It got stuck at {place} ({kind}).",
    hint="The real slip is often one line earlier: check commas, quotes, brackets and how far each line is indented.",
)
MISSING_MODULE = Reason(
    code="missing_module",
    message="Your program asks for {module}, and Python could not find it.",
    hint="If it is a file of yours: was it handed in, and does it lie beside the program? If it is a library: compare its name letter by letter.",
)
CRASHED = Reason(
    code="crashed",
    message="Your program broke before it could answer: {kind}{where}.",
    hint="Run it once in a normal terminal and read the last line it prints. That line names what Python stumbled over.",
)
EXITED_SILENTLY = Reason(
    code="exited_silently",
    message="Your program ran to its end without a complaint, and no server was left to answer.",
    hint="A server keeps running until you stop it. Compare your last lines with the last lines of the lesson's server.",
)
NO_ANSWER = Reason(
    code="no_answer",
    message="Your program was running, but in {time} nobody answered at its door.",
    hint="Does it wait for something before it starts the server, like a question to answer or a loop without an end?",
)
NOT_HTTP = Reason(
    code="not_http",
    message="Something answers at your door, but it does not speak HTTP, the language of browsers.",
    hint="Is it your Flask app that listens there? Look at what your program starts besides it.",
)


@check(
    reasons=(NO_PROGRAM, SYNTAX_ERROR, MISSING_MODULE, NOT_INSTALLED, CRASHED, EXITED_SILENTLY, NO_ANSWER, NOT_HTTP),
)
def server_boots(case: Case) -> Finding:
    """Your server starts and answers"""
    evidence = case.evidence
    boot = evidence.boots[0] if evidence.boots else None
    if boot and boot.outcome == "answered":
        return passed(probes=(HOME,), port=boot.port or 0, milliseconds=boot.milliseconds)
    lack = lacking(before_any(boot.log), evidence) if boot else None
    return lack or _failed(boot, evidence)


def _failed(boot: Boot | None, evidence: Evidence) -> Finding:
    if evidence.source.syntax:
        return failed(SYNTAX_ERROR, place=spot(evidence.source.syntax.place), kind=evidence.source.syntax.kind)
    if boot is None:
        return failed(NO_PROGRAM)
    if boot.outcome == "exited":
        return _exited(boot, evidence)
    if boot.outcome == "not_http":
        return failed(NOT_HTTP)
    return failed(NO_ANSWER, time=seconds(boot.milliseconds))


def _exited(boot: Boot, evidence: Evidence) -> Finding:
    complaint = last_complaint(boot.log)
    if complaint and complaint.module:
        return failed(MISSING_MODULE, module=complaint.module)
    if boot.exit_code == 0:
        return failed(EXITED_SILENTLY)
    kind = complaint.kind if complaint else f"it ended with code {boot.exit_code}"
    where = f" near {spot(place_at(complaint.line, evidence.handed))}" if complaint and complaint.line else ""
    return failed(CRASHED, kind=kind, where=where)
