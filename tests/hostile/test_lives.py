"""Programs that bomb, spin, kill, crash, shout, outlive: each ends in evidence, and whoever comes next finds nothing of it."""

from __future__ import annotations

import pytest

from tests.hostile.conftest import ATTACKS, program

ATTACKERS = sorted(path.stem for path in (ATTACKS / "lives").glob("*.py") if path.stem != "good")
LIMITS = {"boot": 4, "answer": 2, "stop": 1, "submission": 7}
OURS = 8.0
"""Seconds of ours around a submission's own limit: to end it, and to see it ended."""
SAID = {
    "bombs": "refused 11", "fills": "filling", "hogs": "hogging", "kills": "killing", "opens": "opening", "spins": "spinning",
    "dawdles": "dawdling", "shouts": "said it all",
}  # fmt: skip
"""What shows in its log that it did what it came for."""


@pytest.fixture(scope="module")
def outcomes(grade_all):
    good = {"files": program("lives/good"), "limits": {"boot": 30, "submission": 60}}
    lives = {name: {"files": program(f"lives/{name}"), "limits": LIMITS} for name in ATTACKERS}
    return grade_all({"good": good, **lives, "good again": good})


@pytest.mark.real
@pytest.mark.parametrize("name", ATTACKERS)
def test_an_attacker_ends_in_evidence_and_in_time(outcomes, walls, name):
    evidence = outcomes[name].evidence
    assert evidence.environment.isolation == walls
    assert evidence.trouble in {None, "out_of_time"}
    assert evidence.boots
    assert evidence.total_milliseconds <= (LIMITS["submission"] + OURS) * 1000
    assert outcomes[name].damage == []


@pytest.mark.real
@pytest.mark.parametrize("name", SAID)
def test_an_attacker_did_what_it_came_for(outcomes, name):
    assert SAID[name] in outcomes[name].log


@pytest.mark.real
def test_whoever_comes_after_all_of_them_is_seen_as_before(outcomes):
    before, after = (
        tuple((one.probe, one.answer and (one.answer.status, one.answer.body)) for boot in seen.boots for one in boot.exchanges)
        for seen in (outcomes["good"].evidence, outcomes["good again"].evidence)
    )
    assert len(before) > 5
    assert [answer for probe, answer in before if probe.path == "/api/data"]
    assert [answer for _, answer in before] == [answer for _, answer in after]


@pytest.mark.real
def test_killing_everybody_kills_nobody_else(outcomes):
    assert outcomes["kills"].records["kill"]["met"] == "3, and still here"  # ESRCH
    assert outcomes["kills"].evidence.boots[0].outcome == "answered"


@pytest.mark.real
def test_a_daemon_never_answers_for_the_second_boot(outcomes):
    evidence = outcomes["outlives"].evidence
    assert evidence.boots[0].stop.survivors
    bodies = [one.answer.body for boot in evidence.boots for one in boot.exchanges if one.answer]
    assert bodies
    assert b"the daemon" not in bodies


@pytest.mark.real
def test_who_hears_no_signal_is_seen_not_to_stop(outcomes):
    assert [outcomes[name].evidence.boots[0].stop.ended for name in ("deaf", "stops")] == [False, False]


@pytest.mark.real
def test_a_crash_is_the_crash_of_the_program(outcomes):
    assert outcomes["crashes"].evidence.boots[0].died_while_probed
    assert outcomes["crashes"].evidence.boots[0].exit_code == -11
    assert outcomes["aborts"].evidence.boots[0].outcome == "exited"
    assert outcomes["aborts"].evidence.boots[0].exit_code == -11


@pytest.mark.real
def test_ten_megabytes_of_noise_are_a_short_log(outcomes):
    boot = outcomes["shouts"].evidence.boots[0]
    assert boot.log_cut
    assert len(boot.log) < 300_000
    assert boot.outcome == "answered"
