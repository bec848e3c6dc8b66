"""When a server is looked at once more, with other routes visited."""

from __future__ import annotations

import json

import pytest

from checker.evidence import (
    API_ROUTE,
    EACH_ROUTE,
    EMPTIES,
    ENDS,
    HARMLESS,
    UNKNOWN_EFFECT,
    Address,
    Answer,
    Exchange,
    Place,
    Route,
    SourceFacts,
)
from checker.observe.addresses import look
from checker.observe.other_visits import is_better, other_visits
from checker.observe.risky_visits import WANTED
from tests.builders import boot


def source(*routes):
    made = (
        Route(path=path, methods=("GET",), function=name, place=Place(line=1), effect=effect) for path, name, effect in routes
    )
    return SourceFacts(routes=tuple(made))


def seen(path, value=None):
    if value is None:
        return Exchange(probe=look(path), failure="closed")
    return Exchange(probe=look(path), answer=Answer(status=200, body=json.dumps(value).encode()))


def addresses(*paths):
    return (Address(name=EACH_ROUTE, paths=paths), Address(name=API_ROUTE, paths=paths[:1]))


def effects(facts):
    return facts and [route.effect for route in facts.routes]


ROUTES = source(("/api/data", "data", HARMLESS), ("/bye", "bye", UNKNOWN_EFFECT), ("/after", "after", UNKNOWN_EFFECT))
DIED = boot(died_while_probed=True, exchanges=(seen("/", "page"), seen("/api/data", [{}]), seen("/bye"), seen("/after")))
EACH = addresses("/api/data", "/bye", "/after")


def test_who_ended_at_a_visit_is_seen_without_it():
    assert effects(other_visits(ROUTES, DIED, EACH)) == [HARMLESS, ENDS, UNKNOWN_EFFECT]


@pytest.mark.parametrize(
    ("given", "found"),
    [
        pytest.param(boot(exchanges=(seen("/api/data", [{}]),)), EACH, id="it lives and has records"),
        pytest.param(boot(died_while_probed=True, exchanges=(seen("/"),)), EACH, id="it ended at its home page"),
        pytest.param(
            boot(died_while_probed=True, exchanges=(seen("/", 1), seen("/api/data"))), EACH, id="at the assignment's own"
        ),
        pytest.param(boot(outcome="exited", died_while_probed=True, exchanges=()), EACH, id="it never answered"),
        pytest.param(DIED, (), id="nobody looked around"),
    ],
)
def test_otherwise_it_is_not_looked_at_again(given, found):
    assert other_visits(ROUTES, given, found) is None


def test_a_list_of_records_is_no_suspect():
    died = boot(died_while_probed=True, exchanges=(seen("/bye", [{}]), seen("/after")))
    assert effects(other_visits(ROUTES, died, EACH)) == [HARMLESS, UNKNOWN_EFFECT, ENDS]


@pytest.mark.parametrize(
    ("path", "name", "effect", "again"),
    [
        ("/api/bus-stop", "view", UNKNOWN_EFFECT, True),
        ("/api/times", "get_stop", UNKNOWN_EFFECT, True),
        ("/api/bus-stop", "view", ENDS, False),
        ("/reset", "view", EMPTIES, False),
        ("/api/people", "reset_people", EMPTIES, False),
        ("/people", "view", EMPTIES, True),
        ("/stop", "view", HARMLESS, True),
        ("/api/people", "view", UNKNOWN_EFFECT, False),
        ("/stop/<name>", "view", UNKNOWN_EFFECT, False),
    ],
)
def test_without_any_records_a_mere_name_keeps_nobody_out(path, name, effect, again):
    without = boot(exchanges=(seen("/", "page"), seen("/api/data", {"error": 1})))
    found = other_visits(source((path, name, effect)), without, addresses("/api/data"))
    assert effects(found) == ([WANTED] if again else None)


@pytest.mark.parametrize(
    ("now", "before", "better"),
    [
        (boot(exchanges=(seen("/bus-stop", [{}]),)), boot(), True),
        (boot(exchanges=(seen("/bus-stop", {}),)), boot(), False),
        (boot(exchanges=(seen("/bus-stop", []),)), boot(), False),
        (boot(), boot(died_while_probed=True), True),
        (boot(died_while_probed=True), boot(died_while_probed=True), False),
        (boot(outcome="silent"), boot(died_while_probed=True), False),
    ],
)
def test_what_is_better_counts(now, before, better):
    assert is_better(now, before, addresses("/api/data", "/bus-stop")) is better
