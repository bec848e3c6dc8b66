"""Attackers are graded once for each person who may grade, and everything the tests ask for is read from what came of it."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from checker.codec import from_json
from checker.evidence import Evidence
from tests.conftest import lacking
from tests.hostile.people import PEOPLE, environment, own_folder, what_is_lacking, words_for

ATTACKS = Path(__file__).parent / "attacks"
LIMIT = 240.0
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


def attempts(*names):
    """(program, attempt) of everything that is decorated as one."""
    return [
        (name, node.name)
        for name in names
        for node in ast.walk(ast.parse((ATTACKS / f"{name}.py").read_text()))
        if isinstance(node, ast.FunctionDef) and any(getattr(word, "id", "") in DECORATORS for word in node.decorator_list)
    ]


DECORATORS = ("attempt", "attempt_in_a_child")


class Grader:
    """One person grading attacks, in a process of their own."""

    def __init__(self, who, attacks):
        self._desk = own_folder(who, Path(tempfile.mkdtemp(prefix=f"hostile-{who}-", dir="/tmp")))
        (self._desk / "world").mkdir()
        own_folder(who, self._desk / "world")
        (self._desk / "attacks.json").write_text(json.dumps(attacks))
        words = [*words_for(who), sys.executable, str(Path(__file__).with_name("grader.py")), str(self._desk)]
        with (self._desk / "complaints").open("wb") as complaints:
            self._process = subprocess.Popen(words, cwd="/", env=environment(), stdin=subprocess.DEVNULL, stderr=complaints)

    def outcomes(self):
        assert self._process.wait(LIMIT) == 0, (self._desk / "complaints").read_text()
        told = json.loads((self._desk / "told.json").read_text())
        return {name: Outcome(from_json(Evidence, each["evidence"]), each["damage"]) for name, each in told.items()}

    def close(self):
        self._process.terminate()
        self._process.wait()
        shutil.rmtree(self._desk)


@pytest.fixture(scope="session")
def lacks():
    """What each person lacks, None where nothing."""
    return {who: what_is_lacking(who) for who in PEOPLE}


@pytest.fixture(scope="session", params=PEOPLE)
def who(request, lacks):
    if lacks[request.param]:
        lacking(*lacks[request.param])
    return request.param


@pytest.fixture(scope="session")
def graders(lacks):
    """Those who grade or have graded: attacks as JSON -> person -> Grader. All people grade the same attacks at once."""
    found: dict[str, dict[str, Grader]] = {}
    with ExitStack() as stack:

        def start(attacks):
            key = json.dumps(attacks)
            if key not in found:
                found[key] = {who: stack.enter_context(closing(Grader(who, attacks))) for who in PEOPLE if not lacks[who]}
            return found[key]

        yield start


@pytest.fixture(scope="module")
def grade_all(who, graders):
    """Grades {name: {"files": ..., "limits": ...}} one after the other in the same worker: {name: Outcome}."""
    return lambda attacks: graders(attacks)[who].outcomes()
