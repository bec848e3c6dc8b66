"""What we break at while observing is evidence for just that: the request, the life, the journey, the reading. The rest is kept."""

from __future__ import annotations

import json

import pytest

from checker.errors import ConfigError
from checker.evidence import API_ROUTE, EACH_LINK, Probe
from checker.faults import FAULT
from checker.journey import Step, journey
from checker.model import Plan
from checker.observe import Visit, client, environment, life, looking, observe, prober, source, walking
from tests.observe.pretended import HURRY, Pretended, asked_for, http, observed, submission

HOME, DATA, LINKS = (Probe("GET", path) for path in ("/", "/api/data", EACH_LINK))
PAGES = {"/": http(b"<a href=/more>more</a>"), "/api/data": http(json.dumps([{"a": 1}]).encode()), "/more": http(b"more")}
PLAN = Plan("/api/data", (HOME, DATA, LINKS, Probe("GET", API_ROUTE)), boots=2)


def server(**differences):
    return Pretended(lambda request: PAGES.get(asked_for(request), http(status=404)), **differences)


def breaks_at(monkeypatch, module, name, when=lambda *_: True):
    real = getattr(module, name)

    def breaks(*given, **more):
        if when(*given):
            raise KeyError(given)
        return real(*given, **more)

    monkeypatch.setattr(module, name, breaks)


def failures(boot):
    return {exchange.probe.path: exchange.failure for exchange in boot.exchanges if exchange.failure}


def test_nothing_breaks_where_nothing_does():
    evidence = observed(server(), PLAN)
    assert [boot.outcome for boot in evidence.boots] == ["answered", "answered"]
    assert (evidence.trouble, [failures(boot) for boot in evidence.boots]) == (None, [{}, {}])


def test_a_request_at_which_we_break_is_one_exchange(monkeypatch):
    breaks_at(monkeypatch, client, "request", lambda probe, _: probe.path == "/api/data")
    first, second = observed(server(), PLAN).boots
    assert failures(first).keys() == {"/api/data"}
    assert failures(first)["/api/data"].startswith(f"{FAULT}KeyError at observe.client:")
    assert (first.outcome, first.fault, second.outcome) == ("answered", "", "answered")
    assert {exchange.probe.path for exchange in first.exchanges} == {"/", "/api/data", "/more"}


def test_the_answer_that_we_wait_for_may_break_us_and_another_shows_that_it_answers(monkeypatch):
    breaks_at(monkeypatch, client, "request", lambda probe, _: probe.path == "/")
    first = observed(server(), PLAN).boots[0]
    assert (first.outcome, first.fault, failures(first).keys()) == ("answered", "", {"/"})
    assert first.stop is not None


def test_where_every_answer_breaks_us_nothing_is_known(monkeypatch):
    breaks_at(monkeypatch, client, "read_body")
    evidence = observed(server(), PLAN)
    assert {boot.outcome for boot in evidence.boots} == {"unknown"}
    assert evidence.boots[0].fault.startswith("KeyError at observe.client:")


@pytest.mark.parametrize(("name", "address"), [("api_route", API_ROUTE), ("each_link", EACH_LINK)])
def test_an_address_at_which_we_break_stands_for_nothing_and_says_why(monkeypatch, name, address):
    breaks_at(monkeypatch, prober, name)
    evidence = observed(server(), PLAN)
    found = {each.name: each for each in evidence.addresses}
    assert (found[address].paths, found[address].why[: len(FAULT)]) == ((), FAULT)
    assert evidence.boots[0].outcome == "answered"
    assert evidence.boots[0].stop is not None


def test_a_stop_at_which_we_break_keeps_what_came_before(monkeypatch):
    breaks_at(monkeypatch, looking, "watch_stop")
    (boot,) = observed(server(), PLAN).boots
    assert (boot.outcome, boot.stop, failures(boot)) == ("answered", None, {})
    assert boot.fault.startswith("KeyError at observe.looking:")


def test_a_second_life_at_which_we_break_keeps_the_first(monkeypatch):
    breaks_at(monkeypatch, looking.Look, "again")
    launcher = server(log="hello")
    first, second = observed(launcher, PLAN).boots
    assert (first.outcome, second.outcome, second.log) == ("answered", "unknown", "hello")
    assert second.fault.startswith("KeyError at observe.life:")
    assert all(each.closed for each in launcher.lives)


WAY = journey(Step("home", path="/"), Step("more", path="/more"), Step("data", path="/api/data"))
OTHER = journey(Step("data", path="/api/data"))
WALKS = PLAN._replace(journeys=(WAY, OTHER))


def test_a_step_at_which_we_break_leaves_the_steps_before_it_and_the_other_journeys(monkeypatch):
    breaks_at(monkeypatch, walking, "saved", lambda _, answer: answer.body == b"more")
    first, second = observed(server(), WALKS).walks
    assert first.stride("home").exchange.answer.status == 200
    assert first.stride("more").failure.startswith(f"{FAULT}KeyError at observe.walking:")
    assert first.stride("data").failure == "blocked"
    assert [stride.failure for stride in second.strides] == [None]


def test_a_request_of_a_step_at_which_we_break_is_that_steps(monkeypatch):
    breaks_at(monkeypatch, client, "request", lambda probe, _: probe.path == "/more")
    (first, _) = observed(server(), WALKS).walks
    assert first.stride("more").failure.startswith(f"{FAULT}KeyError at observe.client:")


def test_a_journey_at_which_we_break_is_known_by_each_of_its_steps(monkeypatch):
    breaks_at(monkeypatch, walking.Visitor, "_start", lambda _, step: step.name == "home")
    launcher = server()
    first, second = observed(launcher, WALKS).walks
    assert {stride.failure[: len(FAULT)] for stride in first.strides} == {FAULT}
    assert [stride.step for stride in first.strides] == ["home", "more", "data"]
    assert [stride.failure for stride in second.strides] == [None]


PROGRAM = "from flask import Flask\napp = Flask(__name__)\n@app.route('/x')\ndef x():\n    return 'x'\napp.run(port=5001)\n"


@pytest.mark.parametrize(
    "part",
    [
        "text_signs",
        "app_signs",
        "view_signs",
        "cors_signs",
        "file_signs",
        "port_signs",
        "server_signs",
        "notebook_signs",
        "_second_start",
        "secrets_in",
        "secret_signs",
        "with_cell_names",
        "listed_names",
        "_real_data",
        "_other_pages",
        "_loose",
    ],
)
def test_signs_at_which_we_break_are_only_missing(monkeypatch, part):
    breaks_at(monkeypatch, source, part)
    facts = source.read_source(submission(PROGRAM))
    assert (facts.fault, [route.path for route in facts.routes], facts.runs[0].port) == ("", ["/x"], 5001)


@pytest.mark.parametrize("part", ["find_routings", "find_runs", "record_values", "modules_of", "called"])
def test_a_program_at_which_we_break_says_so_and_is_run_all_the_same(monkeypatch, part):
    breaks_at(monkeypatch, source, part)
    evidence = observed(server(), PLAN, of=submission(PROGRAM))
    assert evidence.source.fault.startswith("KeyError at observe.source:")
    assert (evidence.source.routes, evidence.source.imports) == ((), None)
    assert [boot.outcome for boot in evidence.boots] == ["answered", "answered"]


@pytest.mark.parametrize("part", ["workspace", "unknown"])
def test_what_breaks_beside_all_that_is_the_trouble_of_this_submission(monkeypatch, part):
    breaks_at(monkeypatch, life, part)
    if part == "unknown":
        breaks_at(monkeypatch, looking, "Look")
    assert observed(server(), PLAN).trouble.startswith(f"{FAULT}KeyError at observe.life:")


def test_where_it_ran_may_stay_unknown(monkeypatch):
    breaks_at(monkeypatch, environment, "environment")
    seen = observed(server(), PLAN)
    assert (seen.environment.python, seen.environment.isolation, seen.trouble) == ("", "pretended", None)


@pytest.mark.parametrize("error", [ConfigError("the rubric"), KeyboardInterrupt(), SystemExit()])
def test_the_teachers_mistake_and_an_interruption_get_out(error):
    def planned():
        raise error

    launcher = server()
    with pytest.raises(type(error)):
        observe(submission(), Visit(port=5001, limits=HURRY, planned=planned), launcher)
    assert all(each.closed for each in launcher.lives)
