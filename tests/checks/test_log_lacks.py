from __future__ import annotations

import pytest

from checker.checks.log_lacks import log_lacks
from tests.builders import boot, case
from tests.verdicts import reason_of

TRACEBACK = 'Traceback (most recent call last):\n  File "server.py", line 3, in home\n    x = people["Rosa"]\n'
CTRL_C = TRACEBACK + "KeyboardInterrupt\n"


def about(log, texts=None, *, cut=False, again=""):
    params = {} if texts is None else {"texts": texts}
    return case(boots=(boot(log=log, log_cut=cut), boot(log=again)), params=params)


CASES = [
    ("what Flask prints", about(' * Running on http://127.0.0.1\n127.0.0.1 - - "GET / HTTP/1.1" 500 -\n'), None),
    ("nothing", about(""), None),
    ("a Ctrl-C", about(CTRL_C), None),
    ("a warning", about("x.py:3: DeprecationWarning: old\n"), None),
    ("talk of an error", about("KeyError: is a fine name for a band\n"), None),
    ("without what is asked to be left out", about("all is well\n", texts=("debug",)), None),
    ("something broke", about(f"{TRACEBACK}KeyError: 'Rosa'\n"), "broke"),
    ("before the Ctrl-C", about(f"{TRACEBACK}KeyError: 'Rosa'\n{CTRL_C}"), "broke"),
    ("an exception of its own", about(f"{TRACEBACK}TeaIsOut\n"), "broke"),
    ("the second time", about("", again=f"{TRACEBACK}ValueError\n"), "broke"),
    ("what is asked to be left out", about("here 1\nhere 2\n", texts=("there", "here 2")), "printed"),
    ("too much of it", about("x" * 256_000, cut=True), "too_long"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_log_lacks(given, reason):
    assert reason_of(log_lacks, given) == reason


def test_what_an_exception_says_is_not_told():
    finding = log_lacks.rule(about(f"{TRACEBACK}KeyError: 'Rosa'\n"))
    assert dict(finding.facts) == {"kind": "KeyError"}
