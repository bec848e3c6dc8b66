"""Any exception has its type, its place and a sentence."""

from __future__ import annotations

import pytest

from checker.causes.slips import API, BOOT, FIRST_PAGE
from checker.causes.what_python_says import TYPES
from tests.builders import UNKNOWN, answer, case
from tests.causes.recorded import met
from tests.causes.situations import TRACEBACK, Row, cause_at, crashed_log, recognised


def row(name, place):
    code = f"python_says_{name.lower()}" if name in TYPES else "python_says"
    return Row(code, place, met(place, f"{TRACEBACK}{name}: odd\n"))


LOST = case(unknown=answer("oh", status=500), first={"log": crashed_log(UNKNOWN, "KeyError: 'x'")})
ROWS = (
    Row("unknown_page_breaks", "unknown_page_404.crashes", LOST),
    *(row(name, place) for name in TYPES if name not in ("NameError", "KeyError") for place in (BOOT, FIRST_PAGE, API)),
    row("KeyError", BOOT),
    *(row("Oops", place) for place in (BOOT, FIRST_PAGE, API)),
)


@pytest.mark.parametrize("one", ROWS, ids=str)
def test_it_is_recognised(one):
    assert recognised(one).code == one.code


def test_the_type_and_the_place_are_said():
    seen = met(FIRST_PAGE, f"{TRACEBACK}ZeroDivisionError: division by zero\n")
    cause = cause_at(FIRST_PAGE, seen)
    assert (
        cause.message.format_map(dict(cause.finds(seen)))
        == "ZeroDivisionError at line 12: Python stopped there on the way to the answer."
    )


def test_a_message_is_never_repeated():
    seen = met(FIRST_PAGE, f"{TRACEBACK}Oops: Rosa Quince\n")
    assert "Rosa" not in str(cause_at(FIRST_PAGE, seen).finds(seen))
