from __future__ import annotations

import pytest

from checker.checks.files_absent import files_absent
from tests.builders import case, handed
from tests.verdicts import reason_of

USUAL = ("venv/", ".env", "*.db")


def about(*names):
    return case(handed=handed(names=names), params={"names": USUAL})


CASES = [
    ("only what belongs there", about("server.py", "environment.md", "db.py"), None),
    ("nothing at all", about(), None),
    ("a file of that name is no folder", about("tools/venv"), None),
    ("a folder that was not read", about("venv/"), "there"),
    ("a folder deeper down", about("team/venv/lib/x.py"), "there"),
    ("a secret", about("server.py", ".env"), "there"),
    ("by a pattern", about("instance/people.DB"), "there"),
    ("nobody looked", case(params={"names": USUAL}), "stale"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_files_absent(given, reason):
    assert reason_of(files_absent, given) == reason


def test_the_files_own_names_are_not_told():
    finding = files_absent.rule(about("rosa_quince.db"))
    assert "rosa" not in str(finding.facts)
