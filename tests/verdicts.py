"""What a check said, as tables write it."""

from __future__ import annotations

from checker.model import Verdict


def reason_of(check, case):
    """The reason's code; None when it passed."""
    finding = check.rule(case)
    assert (finding.verdict is Verdict.PASSED) is (finding.reason is None)
    return finding.reason.code if finding.reason else None
