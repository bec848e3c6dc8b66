"""The starter as check-hacks reads it: the server is found, and nothing in it looks like a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.collect import collect
from checker.observe.source import read_source

STARTER = Path(__file__).parents[2] / "starter" / "web-server"
ENTRIES = ("server.py",)
HARMLESS = {"bg_cell", "front_end_port"}


@pytest.mark.parametrize(("name", "form"), [(".", "python"), ("server.py", "python"), ("lesson.ipynb", "notebook")])
def test_the_server_is_found(name, form):
    submission = collect(str(STARTER / name), entries=ENTRIES)
    assert submission.problem is None
    assert submission.form == form
    assert submission.program.text.strip() == (STARTER / "server.py").read_text(encoding="utf-8").strip()


@pytest.mark.parametrize("name", [".", "lesson.ipynb", "server.py"])
def test_nothing_in_it_looks_like_a_mistake(name):
    facts = read_source(collect(str(STARTER / name), entries=ENTRIES))
    assert facts.syntax is None
    assert {sign.code for sign in facts.signs} <= HARMLESS
    assert {sign.detail for sign in facts.signs if sign.code == "front_end_port"} <= {"5001"}


def test_its_routes_and_port_are_the_lessons():
    facts = read_source(collect(str(STARTER), entries=ENTRIES))
    assert [route.path for route in facts.routes] == ["/", "/api/data"]
    assert [(run.port, run.debug) for run in facts.runs] == [(5001, False)]
