"""The same nine checks as a teacher would write them without check-hacks: pytest, requests, subprocess.

Run it with `SUBMISSION=bench/good python -m pytest bench/plain_checks.py`.
"""

# ruff: noqa: ANN001, ANN201, ARG001, PERF203, PLR2004 - written as teachers write it

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
import uuid
from pathlib import Path

import pytest
import requests

FOLDER = Path(os.environ.get("SUBMISSION", Path(__file__).parent / "good"))
URL = "http://127.0.0.1:5001"
ORIGIN = "https://nighthawkcoders.github.io"
STARTER_PAGES = ("Hello, World!",)
STARTER_NAMES = {("John", "Mortensen"), ("Shane", "Lopez")}
KEYS = ("FirstName", "LastName", "DOB", "Residence", "Email")


def start():
    server = subprocess.Popen([sys.executable, "server.py"], cwd=FOLDER, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(100):
        try:
            requests.get(URL, timeout=5)
        except requests.ConnectionError:
            time.sleep(0.1)
        else:
            break
    return server


def stop(server):
    server.send_signal(signal.SIGINT)
    try:
        return server.wait(3)
    finally:
        server.kill()


@pytest.fixture(scope="module")
def server():
    server = start()
    yield server
    if server.poll() is None:
        server.kill()
        server.wait()


@pytest.fixture(scope="module")
def home(server):
    return requests.get(URL + "/", timeout=5)


@pytest.fixture(scope="module")
def own_records(server):
    records = requests.get(URL + "/api/data", timeout=5).json()
    return [record for record in records if (record["FirstName"], record["LastName"]) not in STARTER_NAMES]


def words(html):
    return re.sub(r"<[^>]+>", " ", html).split()


def test_server_boots(server):
    assert server.poll() is None


def test_home_page_edited(home):
    assert home.status_code == 200
    assert "text/html" in home.headers["Content-Type"]
    assert " ".join(words(home.text)) not in STARTER_PAGES


def test_home_page_added(home):
    starter = {word for page in STARTER_PAGES for word in page.split()}
    assert len(set(words(home.text)) - starter) >= 3


def test_record_added(own_records):
    assert own_records


def test_record_valid(own_records):
    for record in own_records:
        assert all(isinstance(record[key], str) and record[key] for key in KEYS)
        assert re.fullmatch(r"[^@\s]+@[^@\s]+", record["Email"])
        assert any(isinstance(value, list) for value in record.values())


def test_cors_open(server):
    asked = {"Origin": ORIGIN, "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "content-type"}
    preflight = requests.options(URL + "/api/data", headers=asked, timeout=5)
    answer = requests.get(URL + "/api/data", headers={"Origin": ORIGIN, "Content-Type": "application/json"}, timeout=5)
    assert preflight.ok
    assert "content-type" in preflight.headers["Access-Control-Allow-Headers"].lower()
    for headers in (preflight.headers, answer.headers):
        assert headers["Access-Control-Allow-Origin"] == ORIGIN
        assert headers["Access-Control-Allow-Credentials"] == "true"


def test_unknown_page_404(server):
    assert requests.get(f"{URL}/{uuid.uuid4().hex}", timeout=5).status_code == 404


def test_graceful_stop(server):
    assert stop(server) == 0
    with pytest.raises(requests.ConnectionError):
        requests.get(URL, timeout=1)


def test_restarts(server):
    again = start()
    try:
        assert requests.get(URL, timeout=5).status_code == 200
    finally:
        stop(again)
