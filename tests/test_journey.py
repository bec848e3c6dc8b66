from __future__ import annotations

from checker.codec import from_json, to_json
from checker.journey import Journey, Step, journey, restart

STEPS = (Step("post", "POST", "/a", json="{}", save=(("id", "/id"),)), restart(), Step("get", path="/a/{{id}}"))


def test_the_same_steps_are_the_same_journey():
    assert journey(*STEPS) == journey(*STEPS)
    assert journey(*STEPS).id == Journey(journey(*STEPS).id, STEPS).id


def test_any_difference_makes_another_journey():
    assert len({journey(*STEPS).id, journey(*STEPS[:2]).id, journey(STEPS[0]._replace(browser=False), *STEPS[1:]).id}) == 3


def test_a_journey_travels():
    assert from_json(Journey, to_json(journey(*STEPS))) == journey(*STEPS)
