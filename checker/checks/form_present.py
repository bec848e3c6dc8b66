"""Does a page have a form with the inputs that are asked for?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import check
from checker.checks.asking import BROKEN, NOT_A_PAGE, page, visit
from checker.checks.showing import NO_BROWSER, judged_as_shown
from checker.forms import best, forms
from checker.model import Case, Finding, Reason, Shown, failed, passed

if TYPE_CHECKING:
    from checker.evidence import Exchange

NO_FORM = Reason(
    code="no_form",
    message="The page at {path} has no form.",
    hint="Inputs alone are none: a form stands around them, and a button in it sends them. Look at the page's source.",
)
MISSING_INPUT = Reason(
    code="missing_input",
    message="The form at {path} has no input with the name {input}.",
    hint="A browser sends each input under its name. Which names do yours have, and do they stand inside the form?",
)
OTHER_METHOD = Reason(
    code="other_method",
    message="The form at {path} has its inputs, but it is sent by {method}.",
    hint="A form can ask for something or hand something in. Which of the two is this one for, and where does it say so?",
)


@check(
    needs=("server_boots",),
    probes=visit,
    reasons=(BROKEN, NOT_A_PAGE, NO_FORM, MISSING_INPUT, OTHER_METHOD, NO_BROWSER),
    params={"path": "route", "inputs": "texts", "method": "text"},
    shown=lambda params: (Shown(params.get("path", "/")),),
)
def form_present(case: Case) -> Finding:
    """Your page has a form with its inputs"""
    exchange = page(case)
    if isinstance(exchange, Finding):
        return exchange
    return judged_as_shown(case, visit(case.params)[0], lambda html: _filled_in(html, exchange, case))


def _filled_in(html: str, exchange: Exchange, case: Case) -> Finding:
    path, shown, wanted = exchange.probe.path, (exchange.probe,), case.params.get("inputs", ())
    form = best(forms(html), wanted)
    if form is None:
        return failed(NO_FORM, path=path, probes=shown)
    named = {control.name for control in form.controls}
    missing = [name for name in wanted if name not in named]
    if missing:
        return failed(MISSING_INPUT, path=path, input=missing[0], missing=len(missing), probes=shown)
    if case.params.get("method", form.method).upper() != form.method:
        return failed(OTHER_METHOD, path=path, method=form.method, probes=shown)
    return passed(path=path, inputs=len(named), probes=shown)
