from __future__ import annotations

import pytest

from checker.checks.page_title import page_title
from tests.builders import HELLOX, OWN_PAGE, answer, case, scripted
from tests.verdicts import reason_of


def about(title, **params):
    return case(home=answer(f"<html><head><title>{title}</title></head><body>x</body></html>"), params=params)


CASES = [
    ("one of their own", about("Tea with Rosa"), None),
    ("what is asked for", about("The TEA club", has="tea"), None),
    ("no starter to compare with", case(home=answer(HELLOX), baselines=(), params={}), None),
    ("no answer", case(home="timed_out", params={}), "broken"),
    ("not a page", case(home=answer([]), params={}), "not_a_page"),
    ("no title", case(home=answer("<h1>Tea</h1>"), params={}), "no_title"),
    ("an empty one", about("  ", has="tea"), "no_title"),
    ("the starter's", about("HELLOX"), "starters_title"),
    ("another than asked for", about("Coffee club", has="tea"), "other_title"),
    ("a script writes it", scripted("<h1>Tea</h1>", OWN_PAGE, params={}), None),
    ("a script may write it, and no browser", scripted(HELLOX, failure="no_browser", params={}), "by_hand"),
    ("a script leaves the starter's", scripted(HELLOX, HELLOX, params={}), "starters_title"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_page_title(given, reason):
    assert reason_of(page_title, given) == reason
