from __future__ import annotations

import pytest

from checker.checks.manual import manual
from checker.model import BY_HAND, BY_HAND_CHECK, Verdict
from checker.wording import filled
from tests.builders import boot, case

CASES = [
    ("with words", case(params={"prompt": "Explain your code in a minute."}), "by_hand"),
    ("without", case(params={}), "by_hand"),
    ("even when nothing started", case(boots=(boot(outcome="exited", stop=None),), params={}), "by_hand"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_nobody_but_a_teacher_decides(given, reason):
    finding = manual.rule(given)
    assert (finding.verdict, finding.reason.code) == (Verdict.ERROR, reason)


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ("Explain it.", "Your teacher looks at this: Explain it."),
        (" ", "Your teacher looks at this."),
        ("{x}", "Your teacher looks at this: {x}."),
    ],
)
def test_the_student_reads_what_will_be_looked_at(prompt, said):
    finding = manual.rule(case(params={"prompt": prompt}))
    assert filled(finding.reason.message, finding.facts) == said


def test_it_is_known_by_its_names():
    assert (manual.name, manual.reasons[0].code) == (BY_HAND_CHECK, BY_HAND)
