"""Did the project begin from one of the course's templates? By commit, by tree, or by the files that are still the template's."""

from __future__ import annotations

from checker.ancestry import origin
from checker.checks import UNSEEN, check
from checker.model import Case, Finding, Reason, failed, passed

LEAST = 25
"""Per cent of a template's files. Two templates of the course share up to 42 per cent, so any of them is fine."""

OTHER_BEGINNING = Reason(
    code="other_beginning",
    message="We could not see that your project began from the course's template: {share} per cent of its files are here.",
    hint="On the template's page on GitHub there is a green button. Which repository did your team make with it, and is it this one?",
)


@check(boots=0, reasons=(OTHER_BEGINNING,), params={"share": "count"})
def template_ancestry(case: Case) -> Finding:
    """Your project began from the template"""
    history = case.evidence.history
    if history is None or not case.templates:
        return UNSEEN
    found = origin(history, case.templates, case.params.get("share", LEAST))
    if found is None:
        return failed(OTHER_BEGINNING, share=max(template.share(history) for template in case.templates))
    return passed(template=found.template, how=found.how, share=found.share)
