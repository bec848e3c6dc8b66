"""The arithmetic of the old Classroom reporter, as `interop.md` 1.3 has it from its source."""

from __future__ import annotations

import base64
import json
import math
from dataclasses import dataclass

LONGEST_VARIABLE = 131_071
"""Bytes of one environment string with its name and the NUL at its end; a longer one cannot be passed on."""


@dataclass(frozen=True)
class Reported:
    """What it prints: lines, the table's score for each runner, both notices; `failed`: the job is red."""

    lines: tuple
    table: dict
    points: float
    most: float
    failed: bool

    @property
    def notice(self):
        return f"Points {self.points}/{self.most}"


def environment(runners):
    """`runners`: id -> step output. Raises what the system would."""
    told = {f"{each.upper()}_RESULTS": result for each, result in runners.items()}
    for name, value in told.items():
        if len(f"{name}={value}\0".encode()) > LONGEST_VARIABLE:
            raise OSError(7, "Argument list too long")
    return told


def report(runners, told):
    """`runners` as in the action's input ("a,b,c"), `told` the environment. Raises KeyError and ValueError like the action does."""
    results = {
        each: json.loads(base64.b64decode(told[f"{each.strip().upper()}_RESULTS"], validate=True)) for each in runners.split(",")
    }
    lines = [line for result in results.values() for test in result["tests"] for line in printed(test)]
    counted = [result for result in results.values() if result["max_score"]]
    return Reported(
        lines=tuple(lines),
        table={each: share(result) for each, result in results.items()},
        points=sum(test.get("score", math.nan) for result in counted for test in result["tests"]),
        most=sum(result["max_score"] for result in results.values()),
        failed=any(result["status"] in ("fail", "error") for result in results.values()),
    )


def share(result):
    tests = result["tests"]
    passed = sum(test["status"] == "pass" for test in tests)
    return passed / len(tests) * result["max_score"] if tests else math.nan


def printed(test):
    line = f" - line {test['line_no']}" if test["line_no"] != 0 else ""
    yield f"{'✅' if test['status'] == 'pass' else '❌'} {test['name']}{line}"
    if test["status"] == "error":
        yield f"Error: {test['message']}"
    if test["test_code"]:
        yield from ("Test code:", test["test_code"])
