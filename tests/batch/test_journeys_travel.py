"""A worker walks the journeys of a bundle, on this machine and in a sandbox, and both see the same."""

from __future__ import annotations

import pytest

from checker.batch.bundle import Bundle, pack, unpack_evidence
from checker.batch.pool import Pool
from checker.batch.task import Task
from checker.checks.crud import crud
from checker.checks.posting import posting
from checker.evidence import Probe
from checker.judge import judge
from checker.model import Criterion, Plan, Rubric
from tests.batch.conftest import PATIENT, sandboxed

CHECKS = {
    "record_posted": posting({}),
    "posted_record_shown": posting({}),
    "survives_restart": posting({}),
    "bad_post_refused": posting({}),
    "record_created": crud({}),
    "record_read": crud({}),
    "record_updated": crud({}),
    "record_deleted": crud({}),
    "missing_record_404": crud({}),
}
RUBRIC = Rubric("crud", tuple(Criterion(id=check, check=check, points=1) for check in CHECKS), "sha256:0")
SERVER = """
import json, os
from flask import Flask, jsonify, request
app = Flask(__name__)
RECORDS = json.load(open("records.json")) if os.path.exists("records.json") else []

def keep():
    with open("records.json", "w") as file:
        json.dump(RECORDS, file)

def find(number):
    return next((record for record in RECORDS if record["id"] == number), None)

@app.get("/")
def home():
    return "<h1>Tea</h1>"

@app.get("/api/data")
def every():
    return jsonify(RECORDS)

@app.post("/api/data")
def create():
    given = request.get_json()
    if not given:
        return {"error": "nothing in it"}, 400
    RECORDS.append({**given, "id": len(RECORDS) + 1})
    keep()
    return {"message": "created", "entry": RECORDS[-1]}, 201

@app.route("/api/data/<int:number>", methods=["GET", "PUT", "DELETE"])
def one(number):
    record = find(number)
    if record is None:
        return {"error": "not found"}, 404
    if request.method == "PUT":
        record.update(request.get_json())
    if request.method == "DELETE":
        RECORDS.remove(record)
        return "", 204
    return jsonify(record)

app.run(port=PORT)
"""


def walked(desk, class_folder, port, isolation, text=SERVER):
    [handin] = class_folder(rosa=text)
    submission = desk.collect(handin)
    plan = Plan("/api/data", (Probe("GET", "/"),), 1, tuple(dict.fromkeys(CHECKS.values())))
    note = desk.note(submission)
    bundle = pack(Bundle(submission, *plan, port=port, limits=PATIENT._replace(journey=60.0)))
    with Pool(isolation, 1) as pool:
        [look] = pool.looks(iter([Task(handin, note, bundle, seconds=200.0)]))
    return unpack_evidence(look.evidence, note.handed)


@pytest.mark.real
@pytest.mark.parametrize("isolation", ["host", "sandbox", "warm"])
def test_a_worker_walks_what_a_bundle_holds(desk, class_folder, port, isolation):
    if isolation != "host":
        sandboxed()
    evidence = walked(desk, class_folder, port, isolation)
    assert [walk.journey_id for walk in evidence.walks] == [posting({}).id, crud({}).id]
    assert {each.criterion.id: each.finding.verdict.value for each in judge(evidence, RUBRIC)} == dict.fromkeys(CHECKS, "passed")


@pytest.mark.real
@pytest.mark.parametrize(
    ("right", "other", "fails", "blocks"),
    [
        ('"entry": RECORDS[-1]}, 201', '"entry": RECORDS[-1]}', {"record_posted", "record_created"}, 6),
        ('    if not given:\n        return {"error": "nothing in it"}, 400\n', "", {"bad_post_refused"}, 0),
        ("        json.dump(RECORDS, file)\n", "        json.dump([], file)\n", {"survives_restart"}, 0),
        ("        RECORDS.remove(record)\n", "", {"record_deleted"}, 1),
        ("record.update(request.get_json())", "request.get_json()", {"record_updated"}, 0),
        ('{"error": "not found"}, 404', '"", 404', {"missing_record_404"}, 0),
    ],
    ids=["201", "400", "kept", "deleted", "updated", "404"],
)
def test_one_line_costs_its_criterion_and_what_depends_on_it(desk, class_folder, port, *, right, other, fails, blocks):
    assert right in SERVER
    evidence = walked(desk, class_folder, port, "host", SERVER.replace(right, other))
    verdicts = {each.criterion.id: each.finding.verdict.value for each in judge(evidence, RUBRIC)}
    assert {name for name, verdict in verdicts.items() if verdict == "failed"} == fails
    assert list(verdicts.values()).count("blocked") == blocks
