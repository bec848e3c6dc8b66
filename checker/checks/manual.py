"""What only a person can judge: ungraded until a teacher gives the points. See docs/decisions/0023."""

from __future__ import annotations

from checker.checks import check
from checker.model import BY_HAND, Case, Finding, Reason, Verdict

YOUR_TEACHER = Reason(
    code=BY_HAND,
    message="Your teacher looks at this{about}.",
    hint="There is nothing to do for you here. The points come when your teacher has looked.",
)


@check(boots=0, reasons=(YOUR_TEACHER,), params={"prompt": "text"})
def manual(case: Case) -> Finding:
    """Your teacher looks at this"""
    prompt = str(case.params.get("prompt", "")).strip().rstrip(".")
    about = f": {prompt}" if prompt else ""
    return Finding(verdict=Verdict.ERROR, reason=YOUR_TEACHER, facts=(("about", about),))
