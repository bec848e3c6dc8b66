from __future__ import annotations

import pytest

from checker.evidence import Place, Route
from tests.builders import HELLOX, JOHN, OWN_RECORD, answer, boot, case, handed, source
from tests.causes.situations import Row, cause_at, recognised, signed

UNCHANGED = "home_page_edited.unchanged"
NO_HOME = "home_page_edited.no_home_page"
NO_RECORDS = "record_added.no_records"
ONLY_STARTER = "record_added.only_starter"
STARTERS = answer(HELLOX)
UNTOUCHED = {"home": STARTERS, "routes": {"/api/data": answer([JOHN])}}
NEW_WORDS = source(page_words=(("old.py", ("Hello", "Robots", "love", "tea")),))


def late(path):
    route = Route(path=path, methods=("GET",), function="late", place=Place(line=60), after_run=True)
    return case(source=source(routes=(route,)))


LOOSE = case(source=source(loose_functions=("get_team",)))

ROWS = (
    Row("untouched_page", UNCHANGED, case(**UNTOUCHED)),
    Row("untouched_page", UNCHANGED, case(**UNTOUCHED, handed=handed(entry="lesson.ipynb", cell=7))),
    Row("untouched_records", ONLY_STARTER, case(**UNTOUCHED)),
    Row("wrong_file", UNCHANGED, case(home=STARTERS, source=NEW_WORDS)),
    Row("records_in_other_file", ONLY_STARTER, case(routes={"/api/data": answer([JOHN])}, handed=handed(others=("new.py",)))),
    Row("page_is_next", UNCHANGED, case(home=STARTERS)),
    Row("not_saved", UNCHANGED, case(home=STARTERS, routes={"/api/data": answer([])})),
    Row("home_unchanged", UNCHANGED, case(home=answer(HELLOX.replace("h2", "h1")), routes={"/api/data": answer([])})),
    Row("app_made_twice", NO_HOME, signed(("app_made_twice", "app"))),
    Row("app_made_twice", NO_RECORDS, signed(("app_made_twice", "app"))),
    Row("route_after_run", NO_HOME, late("/")),
    Row("route_after_run", NO_RECORDS, late("/api/team")),
    Row("no_decorator", NO_HOME, LOOSE),
    Row("no_decorator", NO_RECORDS, LOOSE),
    Row("catch_all_route", "unknown_page_404.answers_anyway", signed(("catch_all_route", "/<path:rest>"))),
    Row("own_error_page", "unknown_page_404.answers_anyway", signed(("own_error_page", "lost"))),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


def test_an_untouched_starter_is_greeted_and_not_blamed():
    seen = case(**UNTOUCHED)
    said = " ".join(
        text for pair in (UNCHANGED, ONLY_STARTER) for text in (cause_at(pair, seen).message, cause_at(pair, seen).hint)
    )
    assert "begin" in said
    assert not {"wrong", "mistake", "error", "forgot", "failed"} & set(said.lower().split())


def test_who_has_a_record_of_their_own_has_begun():
    seen = case(home=STARTERS, routes={"/api/data": answer([JOHN, OWN_RECORD])})
    assert cause_at(UNCHANGED, seen).code == "page_is_next"
    assert "save" not in cause_at(UNCHANGED, seen).message + cause_at(UNCHANGED, seen).hint


@pytest.mark.parametrize("path", ["/", "/api/team"])
def test_a_late_route_explains_only_its_own_kind(path):
    pair = NO_RECORDS if path == "/" else NO_HOME
    assert cause_at(pair, late(path)) is None


def test_words_that_the_page_already_shows_are_no_trace_of_another_file():
    seen = case(home=answer("<p>robots love tea</p>"), source=NEW_WORDS)
    assert cause_at(UNCHANGED, seen._replace(evidence=seen.evidence._replace(boots=(boot(),)))).code == "wrong_file"
    assert cause_at(UNCHANGED, seen) is None
