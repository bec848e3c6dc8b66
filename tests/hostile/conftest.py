"""Attackers are graded once for each person who may grade, and everything the tests ask for is read from what came of it."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from checker.codec import from_json
from checker.evidence import Evidence
from tests.hostile.people import PEOPLE, environment, needs_a_sandbox, own_folder, words_for

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


@pytest.fixture(scope="session", params=PEOPLE)
def who(request):
    needs_a_sandbox(request.param)
    return request.param


@pytest.fixture(scope="session")
def place(who):
    """A folder of this person's, where everybody may look."""
    made = own_folder(who, Path(tempfile.mkdtemp(prefix=f"hostile-{who}-", dir="/tmp")))
    yield made
    shutil.rmtree(made)


@pytest.fixture(scope="module")
def grade_all(who, place):
    """Grades {name: {"files": ..., "limits": ...}} one after the other in the same worker: {name: Outcome}."""

    def run(attacks):
        desk = own_folder(who, Path(tempfile.mkdtemp(dir=place)))
        (desk / "world").mkdir()
        own_folder(who, desk / "world")
        (desk / "attacks.json").write_text(json.dumps(attacks))
        words = [*words_for(who), sys.executable, str(Path(__file__).with_name("grader.py")), str(desk)]
        done = subprocess.run(words, cwd="/", env=environment(), capture_output=True, text=True, check=False, timeout=LIMIT)
        assert done.returncode == 0, done.stderr
        told = json.loads((desk / "told.json").read_text())
        return {name: Outcome(from_json(Evidence, each["evidence"]), each["damage"]) for name, each in told.items()}

    return run
