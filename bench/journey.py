"""What does a journey cost, next to the same requests made by hand on the bare floor? Interleaved rounds, medians.

Both start the server, post records, read them, restart it in the same folder, read once more, and end it the quick way. Afterwards
`bench/environment.py` measures what a submission's own packages cost.
Run it with `python bench/journey.py [--rounds 11] [--write]`.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import environment
from machine import machine
from page import rewrite
from private_network import enter, require_free

from checker.journey import Step, journey, restart
from checker.model import File, Limits
from checker.observe.deadline import Deadline
from checker.observe.host import HostLauncher
from checker.observe.launcher import Workspace
from checker.observe.walking import Visitor

if TYPE_CHECKING:
    from collections.abc import Sequence

PORT = 5001
PATIENCE = 20.0
PAUSE = 0.002
RECORDS = 5
BUDGET = 1.25
OK, CREATED = 200, 201
SERVER = f"""
from flask import Flask, jsonify, request
app = Flask(__name__)
RECORDS = []

@app.post("/api/data")
def post():
    RECORDS.append(request.get_json())
    return jsonify(id=len(RECORDS)), 201

@app.get("/api/data")
def all_of_them():
    return jsonify(RECORDS)

@app.get("/api/data/<int:number>")
def one(number):
    return jsonify(RECORDS[number - 1])

@app.get("/")
def home():
    return "<h1>Hello</h1>"

app.run(port={PORT})
"""


def main() -> None:
    rounds, write = _options()
    for changed in ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"):
        os.environ.pop(changed, None)
    if not enter():
        require_free(PORT)
    with tempfile.TemporaryDirectory() as desk:
        Path(desk, "server.py").write_text(SERVER, encoding="utf-8")
        costs: dict[str, list[float]] = {"by hand": [], "a journey": []}
        for number in range(rounds + 1):
            contestants = [("by hand", lambda: by_hand(Path(desk))), ("a journey", walked)]
            for name, contestant in contestants if number % 2 else reversed(contestants):
                began = time.perf_counter()
                contestant()
                costs[name] += [time.perf_counter() - began] if number else []  # the first round warms what both share
    for part, table in (("journey", _table(costs)), ("environment", environment.measure(rounds))):
        print(table, end="\n\n")
        if write:
            rewrite(part, table)


def walked() -> None:
    steps = []
    for number in range(RECORDS):
        steps.append(Step(f"post {number}", "POST", "/api/data", json='{"name": "{{unique}}"}', save=(("id", "/id"),)))
        steps.append(Step(f"read {number}", path="/api/data/{{id}}"))
    steps += [restart(), Step("again", path="/api/data")]
    room = HostLauncher().room(Workspace((File("server.py", SERVER.encode()),), "server.py"), Limits())
    try:
        walk = Visitor(room, Limits(), Deadline.after(PATIENCE), (PORT,), "5f0c2e9ab714").walk(journey(*steps))
    finally:
        room.close()
    _require(all(stride.failure is None for stride in walk.strides), "the journey did not come to its end")


def by_hand(folder: Path) -> None:
    """What anybody would have to do: two boots, the same requests, a Ctrl-C between, and an end that need not be polite."""
    server = _started(folder)
    for number in range(RECORDS):
        _require(_status("POST", "/api/data", json.dumps({"name": "5f0c2e9ab714"})) == CREATED, "a record was not taken")
        _require(_status("GET", f"/api/data/{number + 1}") == OK, "a record was not found")
    _stop(server)
    server = _started(folder)
    server.kill()
    server.wait()


def _started(folder: Path) -> subprocess.Popen[bytes]:
    server = subprocess.Popen([sys.executable, "server.py"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until = time.monotonic() + PATIENCE
    while _status("GET", "/api/data") != OK:
        _require(time.monotonic() < until, "the server did not answer")
        time.sleep(PAUSE)
    return server


def _stop(server: subprocess.Popen[bytes]) -> None:
    server.send_signal(signal.SIGINT)
    server.wait()


def _status(method: str, path: str, body: str | None = None) -> int:
    """Read to the end that its length names: who waits until the server closes waits 10 ms more, each time. 0: nobody answers."""
    visitor = http.client.HTTPConnection("127.0.0.1", PORT)
    try:
        visitor.request(method, path, body, {"Content-Type": "application/json"} if body else {})
        with visitor.getresponse() as answer:
            answer.read()
            return answer.status
    except ConnectionError:
        return 0
    finally:
        visitor.close()


def _require(held: object, what: str) -> None:
    if not held:
        sys.exit(what)


def _table(costs: dict[str, list[float]]) -> str:
    hand, ours = (statistics.median(costs[name]) for name in ("by hand", "a journey"))
    count = 2 * RECORDS + 1
    rows = [
        f"| {count} requests and a restart, by hand | {len(costs['by hand'])} | {hand * 1000:.0f} ms | |",
        f"| the same as a journey | {len(costs['a journey'])} | {ours * 1000:.0f} ms | {ours / hand:.2f} (at most {BUDGET}) |",
    ]
    return "\n".join([machine(), "", "| what | rounds | wall | wall / by hand |", "|---|---:|---:|---:|", *rows])


def _options(arguments: Sequence[str] | None = None) -> tuple[int, bool]:
    parser = argparse.ArgumentParser(description="What a journey costs.")
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    found = parser.parse_args(arguments)
    return found.rounds, found.write


if __name__ == "__main__":
    main()
