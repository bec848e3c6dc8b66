"""Does a form of a page have its inputs, and does filling it in and sending it work?"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from checker.checks import UNSEEN, check
from checker.checks.steps import CRASHED, ON_THE_WAY, accepted, crash, request_of, status, step
from checker.errors import ConfigError
from checker.forms import best, forms
from checker.journey import UNIQUE, Step, journey
from checker.model import Case, Finding, Reason, failed, passed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.evidence import Exchange
    from checker.journey import Fields, Journey

NO_PAGE = Reason(
    code="no_page",
    message="We looked for a form at {page}, and it answered {status}.",
    hint="Open that address in a browser. Which of your views should answer there?",
)
NO_FORM = Reason(
    code="no_form",
    message="The page at {page} has no form.",
    hint="A form is a part of the page of its own, with its inputs inside. Look at the page's source in your browser.",
)
NO_INPUT = Reason(
    code="no_input",
    message="The form at {page} has no input named {missing}.",
    hint="A browser sends an input under its name. Which names do your inputs have, and are they inside the form?",
)
NOT_TAKEN = Reason(
    code="not_taken",
    message="We filled in the form and sent it ({request}), and the answer was {status}.",
    hint="Where does the form send what is in it, and by which method? Is there a view for just that?",
)
NOT_SHOWN = Reason(
    code="not_shown",
    message="We filled in the form and sent it. It was accepted, and {request} does not show it afterwards.",
    hint="Follow what was filled in through your code: where is it kept, and does that page look there?",
)
VALUES: Mapping[str, str] = {"name": "{{unique}}"}
PARAMS = {"page": "route", "values": "json", "shown": "route"}


def filling(params: Mapping[str, Any]) -> Journey:
    """`values` by the names of the inputs; `shown`: a page that shows them afterwards. Raises ConfigError."""
    page = Step("page", path=params.get("page", "/"))
    after = (Step("shown", path=params["shown"]),) if "shown" in params else ()
    return journey(page, Step("send", kind="submit", form=values(params)), *after)


def values(params: Mapping[str, Any]) -> Fields:
    given = params.get("values", VALUES)
    if not isinstance(given, dict) or not given or not all(isinstance(value, str | int) for value in given.values()):
        message = "values must have keys, the names of the form's inputs, and texts to fill in"
        raise ConfigError(message)
    return tuple((str(name), str(value)) for name, value in given.items())


def journeys(params: Mapping[str, Any]) -> tuple[Journey, ...]:
    return (filling(params),)


@check(
    needs=("server_boots",),
    journeys=journeys,
    params=PARAMS,
    reasons=(NO_PAGE, NO_FORM, NO_INPUT, NOT_TAKEN, CRASHED, NOT_SHOWN, *ON_THE_WAY),
)
def form_works(case: Case) -> Finding:
    """Your form has its inputs, and sending it works"""
    page = step(case, filling(case.params), "page")
    if isinstance(page, Finding):
        return page
    unfit = _unfit(page, values(case.params))
    if unfit:
        return unfit
    came = step(case, filling(case.params), "send")
    if isinstance(came, Finding):
        return came
    if not accepted(came):
        return crash(came, "filled in the form and sent it") or failed(
            NOT_TAKEN, request=request_of(came), status=status(came), probes=(came.probe,)
        )
    return _shown(case) if "shown" in case.params else passed(probes=(came.probe,))


def _unfit(page: Exchange, wanted: Fields) -> Finding | None:
    path = page.probe.path
    if status(page) != 200:  # noqa: PLR2004 - OK
        return failed(NO_PAGE, page=path, status=status(page), probes=(page.probe,))
    names = [name for name, _ in wanted]
    form = best(forms(page.answer.text if page.answer else ""), names)
    if form is None:
        return failed(NO_FORM, page=path, probes=(page.probe,))
    missing = [name for name in names if name not in form.inputs]
    return failed(NO_INPUT, page=path, missing=", ".join(missing), probes=(page.probe,)) if missing else None


def _shown(case: Case) -> Finding:
    """Every text that was filled in stands on the page."""
    came = step(case, filling(case.params), "shown")
    walk = case.walked(filling(case.params))
    if isinstance(came, Finding) or walk is None:
        return came if isinstance(came, Finding) else UNSEEN
    page = came.answer.text if came.answer else ""
    texts = [value.replace(f"{{{{{UNIQUE}}}}}", walk.unique) for _, value in values(case.params)]
    there = all(text in page or escape(text) in page for text in texts)
    return passed(probes=(came.probe,)) if there else failed(NOT_SHOWN, request=request_of(came), probes=(came.probe,))
