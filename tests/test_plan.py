from __future__ import annotations

from checker.checks import discover
from checker.checks.pages import HOME
from checker.evidence import API_ROUTE, EACH_ROUTE, UNKNOWN_PAGE
from checker.load import load_assignment, load_rubric
from checker.model import Criterion, Rubric
from checker.plan import plan

LESSON = load_assignment()


def planned(*criteria):
    return plan(LESSON, Rubric(id="x", criteria=criteria, digest=""))


def criterion(check, **params):
    return Criterion(id=check + str(params), check=check, points=1, params=params)


def test_the_lesson_asks_for_each_thing_once_and_for_the_api_last():
    found = plan(LESSON, load_rubric(LESSON))
    assert [probe.path for probe in found.probes] == ["/", EACH_ROUTE, UNKNOWN_PAGE] + [API_ROUTE] * 6
    assert (found.api_path, found.boots) == ("/api/data", 2)


def test_two_criteria_that_look_at_one_page_cost_one_visit():
    assert planned(criterion("home_page_edited"), criterion("home_page_added")).probes == (HOME,)


def test_a_preflight_and_its_get_stay_together():
    probes = planned(criterion("cors_open", origins=("http://a.example.org", "null")), criterion("home_page_edited")).probes
    assert [probe.method for probe in probes[-4:]] == ["OPTIONS", "GET", "OPTIONS", "GET"]
    assert probes[-4].headers != probes[-2].headers


def test_a_second_boot_is_made_only_for_who_wants_it():
    assert planned(criterion("server_boots")).boots == 1
    assert planned(criterion("server_boots"), criterion("restarts")).boots == 2


def test_no_criteria_ask_for_nothing():
    assert planned().probes == ()
    assert planned().boots == 1


def test_every_check_that_needs_no_params_can_be_planned_without_them():
    names = [name for name, check in discover().items() if not check.params]
    assert "server_boots" in names
    assert all(planned(criterion(name)).boots == discover()[name].boots for name in names)
