"""Attackers are graded once for each person who may grade, and everything the tests ask for is read from what came of it."""

from __future__ import annotations

import ast
import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from checker.codec import from_json
from checker.evidence import Evidence
from tests.conftest import lacking
from tests.hostile.people import PEOPLE, environment, own_folder, what_is_lacking, words_for

ATTACKS = Path(__file__).parent / "attacks"
LIMIT = 240.0
WALLS = ("sandbox", "warm")
SERVER = "\nimport socket\n"
"""By what we take a program without Flask for a server; none comes this far."""


class Outcome(NamedTuple):
    """What came of one attack. `damage`: what it did to the grader's world, in words."""

    evidence: Evidence
    damage: list[str]

    @property
    def records(self) -> dict[str, Any]:
        """What the attacker told of each of its attempts."""
        bodies = [
            exchange.answer.body
            for boot in self.evidence.boots
            for exchange in boot.exchanges
            if exchange.answer and exchange.probe.path == "/api/data" and exchange.probe.method == "GET"
        ]
        return {record["attack"]: record for record in json.loads(bodies[0]) if "attack" in record} if bodies else {}

    @property
    def log(self) -> str:
        return "".join(boot.log for boot in self.evidence.boots)


def program(name):
    """An attack of one program, with what it confesses by."""
    text = (ATTACKS / f"{name}.py").read_text()
    return {"server.py": text + SERVER, "confess.py": (ATTACKS / "confess.py").read_text()}


def forked(files):
    """The same attack as a program that may be forked from the engine; it never comes to its last line."""
    return {name: f"{text}\nimport flask\n" if name == "server.py" else text for name, text in files.items()}


def attempts(*names):
    """(program, attempt) of everything that is decorated as one."""
    return [
        (name, node.name)
        for name in names
        for node in ast.walk(ast.parse((ATTACKS / f"{name}.py").read_text()))
        if isinstance(node, ast.FunctionDef) and any(getattr(word, "id", "") in DECORATORS for word in node.decorator_list)
    ]


DECORATORS = ("attempt", "attempt_in_a_child")


class Once:
    """Long work is done by one process of a test run (pytest -n has several); the others wait for what came of it."""

    def __init__(self, folder):
        self._folder = folder

    def __call__(self, name, make):
        """What `make` returns, as bytes."""
        path = self._folder / hashlib.sha256(name.encode()).hexdigest()[:16]
        with path.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not path.exists():
                content = make()
                path.with_suffix(".new").write_bytes(content)
                path.with_suffix(".new").rename(path)
        return path.read_bytes()


@pytest.fixture(scope="session")
def once(tmp_path_factory):
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "hostile"
    folder.mkdir(exist_ok=True)
    return Once(folder)


def graded_by(who, walls, attacks):
    """What the grader tells, in a process and as the person of its own."""
    desk = own_folder(who, Path(tempfile.mkdtemp(prefix=f"hostile-{who}-", dir="/tmp")))
    try:
        (desk / "world").mkdir()
        own_folder(who, desk / "world")
        (desk / "attacks.json").write_text(json.dumps(attacks))
        words = [*words_for(who), sys.executable, str(Path(__file__).with_name("grader.py")), str(desk), walls]
        done = subprocess.run(
            words, cwd="/", env=environment(), stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False, timeout=LIMIT
        )
        assert done.returncode == 0, done.stderr.decode()
        return (desk / "told.json").read_bytes()
    finally:
        shutil.rmtree(desk)


@pytest.fixture(scope="session")
def lacks():
    """What each person lacks, None where nothing."""
    return {who: what_is_lacking(who) for who in PEOPLE}


@pytest.fixture(scope="session", params=PEOPLE)
def who(request, lacks):
    if lacks[request.param]:
        lacking(*lacks[request.param])
    return request.param


@pytest.fixture(scope="session", params=WALLS)
def walls(request):
    """What stands between an attacker and the rest."""
    return request.param


@pytest.fixture(scope="session")
def side_by_side():
    """All people do their work at the same time."""
    with ThreadPoolExecutor(max_workers=8) as pool:
        yield pool.submit


@pytest.fixture(scope="session")
def graders(lacks, once, side_by_side):
    """(attacks, walls) -> person -> what is told, once it is."""
    started = {}

    def start(attacks, walls):
        key = json.dumps((attacks, walls))
        if key not in started:
            able = [who for who in PEOPLE if not lacks[who]]
            started[key] = {who: side_by_side(once, f"{who} {key}", partial(graded_by, who, walls, attacks)) for who in able}
        return started[key]

    return start


@pytest.fixture(scope="module")
def grade_all(who, walls, graders):
    """Grades {name: {"files": ..., "limits": ...}} one after the other in the same worker: {name: Outcome}."""

    def run(attacks):
        prepared = {name: {**attack, "files": forked(attack["files"])} for name, attack in attacks.items()}
        told = json.loads(graders(prepared if walls == "warm" else attacks, walls)[who].result())
        return {name: Outcome(from_json(Evidence, each["evidence"]), each["damage"]) for name, each in told.items()}

    return run
