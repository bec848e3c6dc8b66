"""Journeys through real servers: few, and each shows something that only a process can."""

from __future__ import annotations

import pytest

from checker.codec import from_json, to_json
from checker.evidence import Evidence, Probe
from checker.journey import Step, journey, restart
from checker.model import Plan
from checker.observe import Visit, observe
from checker.observe.host import HostLauncher
from tests.observe.conftest import PATIENT

pytestmark = pytest.mark.real

TOP = """
import os, sys, time
from flask import Flask, jsonify, request
app = Flask(__name__)
RECORDS = []

@app.get("/")
def home():
    return '<form method=post action=/form><input name=who><input type=hidden name=token value=t1></form>'

@app.post("/api")
def post():
    RECORDS.append(request.json)
    return jsonify(id=len(RECORDS), entry=request.json), 201

@app.get("/api")
def all_of_them():
    return jsonify(RECORDS)

@app.get("/api/<int:number>")
def one(number):
    return jsonify(RECORDS[number - 1])
"""
END = "\napp.run(port=PORT)\n"
POST = Step("post", "POST", "/api", json='{"who": "{{unique}}"}', save=(("id", "/id"),))
LIST = Step("list", path="/api")


@pytest.fixture
def walk(watching):
    """What came of the journeys of these steps, in a server of `TOP` and this text."""

    def walked(text, *journeys, top=TOP, **limits):
        submission = watching.submission(top + text + END)
        plan = Plan("/api", (Probe("GET", "/"),), 1, tuple(journey(*steps) for steps in journeys))
        visit = Visit(watching.port, PATIENT._replace(**{"journey": 60.0, **limits}), lambda: plan)
        evidence = observe(submission, visit, HostLauncher())
        assert from_json(Evidence, to_json(evidence)) == evidence
        return evidence

    return walked


def statuses(walk):
    """What came of each step: a status, or why there is none."""
    return [_status(stride) for stride in walk.strides]


def _status(stride):
    exchange = stride.exchange
    if exchange is None:
        return stride.failure
    return exchange.answer.status if exchange.answer else exchange.failure


def test_values_travel_and_a_restart_forgets(walk):
    [way] = walk("", (POST, Step("one", path="/api/{{id}}"), restart(), LIST)).walks
    assert statuses(way) == [201, 200, None, 200]
    assert way.stride("one").exchange.probe.path == "/api/1"
    assert way.unique.encode() in way.stride("one").exchange.answer.body
    assert way.stride("list").exchange.answer.body.strip() == b"[]"
    assert [boot.outcome for boot in way.boots] == ["answered", "answered"]
    assert way.boots[0].stop.ended


def test_no_journey_sees_what_another_left_behind(walk):
    text = """
@app.post("/note")
def note():
    with open("notes.txt", "a") as file:
        file.write("x")
    return "ok"

@app.get("/notes")
def notes():
    return open("notes.txt").read() if os.path.exists("notes.txt") else "none"
"""
    notes = Step("notes", path="/notes")
    first, second = walk(text, (Step("note", "POST", "/note"), restart(), notes), (notes,)).walks
    assert first.stride("notes").exchange.answer.body == b"x"
    assert second.stride("notes").exchange.answer.body == b"none"


def test_a_form_takes_its_hidden_inputs_along_and_a_cookie_comes_back(walk):
    text = """
@app.post("/form")
def form():
    answer = jsonify(dict(request.form))
    answer.set_cookie("sid", "1", secure=True, httponly=True)
    return answer

@app.get("/me")
def me():
    return ("you", 200) if request.cookies.get("sid") else ("who?", 401)
"""
    me = Step("me", path="/me")
    steps = (me, Step("page"), Step("form", kind="submit", form=(("who", "Rosa"),)), me, me._replace(browser=False))
    [way] = walk(text, steps).walks
    assert statuses(way) == [401, 200, 200, 200, 401]
    assert way.stride("form").exchange.probe.body == b"who=Rosa&token=t1"


def test_an_answer_of_another_shape_blocks_what_follows(walk):
    steps = (POST._replace(save=(("id", "/no/such"),)), Step("one", path="/api/{{id}}"), LIST)
    [way] = walk("", steps).walks
    assert statuses(way) == [201, "unsaved:id", "blocked"]


def test_a_post_that_hangs_costs_its_limit_once(walk):
    text = """
@app.post("/hang")
def hang():
    time.sleep(60)
    return "late"
"""
    hang = Step("hang", "POST", "/hang", json="{}")
    [way] = walk(text, (hang, LIST, restart(), LIST), answer=0.5).walks
    assert statuses(way) == ["timed_out", "blocked", "blocked", "blocked"]


def test_a_server_that_dies_between_steps_is_gone_for_all_that_follow(walk):
    text = """
@app.post("/die")
def die():
    os._exit(3)
"""
    [way] = walk(text, (Step("die", "POST", "/die"), LIST, LIST)).walks
    assert statuses(way) == ["closed", "server_gone", "server_gone"]


def test_a_restart_that_fails_ends_the_journey(walk):
    text = """
if os.path.exists("once.txt"):
    sys.exit(1)
@app.get("/mark")
def mark():
    open("once.txt", "w").close()
    return "ok"
"""
    [way] = walk(text, (Step("mark", path="/mark"), restart(), LIST)).walks
    assert statuses(way) == [200, "no_restart", "server_gone"]
    assert way.boots[1].outcome == "exited"


def test_a_port_that_changes_with_a_restart_is_followed(walk, free_port):
    text = f"""
port = {free_port} if os.path.exists("moved.txt") else PORT
@app.get("/mark")
def mark():
    open("moved.txt", "w").close()
    return "ok"
app.run(port=port)
"""
    [way] = walk(text, (Step("mark", path="/mark"), restart(), LIST)).walks
    assert statuses(way) == [200, None, 200]
    assert way.boots[1].port == free_port != way.boots[0].port


def test_a_server_that_ignores_ctrl_c_is_started_again_all_the_same(walk):
    text = "\nimport signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\n"
    [way] = walk(text, (POST, restart(), LIST), stop=0.5).walks
    assert statuses(way) == [201, None, 200]
    assert not way.boots[0].stop.ended


def test_when_the_time_is_up_the_rest_is_unsent(walk):
    [way] = walk("", (LIST, restart(), LIST), journey=0.01).walks
    assert statuses(way) == ["unsent"] * 3


def test_a_server_that_never_answers_is_not_walked_to(watching):
    plan = Plan("/api", (Probe("GET", "/"),), 1, (journey(LIST),))
    evidence = observe(watching.submission("print('done')"), Visit(watching.port, PATIENT, lambda: plan), HostLauncher())
    assert (evidence.boots[0].outcome, evidence.walks) == ("exited", ())
