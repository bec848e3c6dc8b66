"""What Classroom 50 does around an autograder, written from its reference (`interop.md`, 1.2): what it is told, what is taken of it.

Nothing of Classroom 50 itself is in here.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from tests.ci.runner_step import output_values

DATETIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", re.ASCII)
TOP = {
    *("schema", "classroom", "assignment", "assignment_type", "owner", "submission", "commit", "release", "review"),
    *("datetime", "score", "max-score", "tests"),
}
RUNNERS_OWN = {"graded_at", "submitted_by"}
LIMIT = 10 * 1024 * 1024
JOB_LIMIT = 120
TEST_FIELDS = {
    *("name", "type", "setup", "run", "input", "input-file", "expected", "expected-file", "comparison", "timeout", "exit-code"),
    *("points", "failure-details", "show-output", "show-command"),
}
IDENTITY = {
    "CLASSROOM": "csp",
    "ASSIGNMENT": "web-server",
    "SUBMISSION_TAG": "submit/2026-11-20T18-03-11Z-0badcaf",
    "PAGES_BASE_URL": "https://example.org/classroom50",
    "USERNAME": "octostudent",
    "OWNER": "octostudent",
    "ASSIGNMENT_TYPE": "individual",
    "COMMIT_URL": "https://example.org/csp-web-server-octostudent/commit/0badcaf",
    "RELEASE_URL": "https://example.org/csp-web-server-octostudent/releases/tag/submit",
    "REVIEW_URL": "https://example.org/csp-web-server-octostudent/compare/aaaaaaa...0badcaf",
    "MODE": "every-push",
}


class Rejected(Exception):  # noqa: N818 - what the runner says
    """The student shows as if nothing was handed in."""


class Graded(NamedTuple):
    """What is published. `error`: nothing was, the commit's status says error."""

    status: str
    result: dict | None = None
    body: str | None = None
    summary: str = ""

    @property
    def error(self):
        return self.status == "error"


def environment(checkout: Path, scratch: Path, bundle: Path | None = None) -> dict[str, str]:
    """What an autograder finds in its environment, with the files of the runner's step in `scratch`."""
    files = {}
    for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV"):
        file = scratch / name.lower()
        file.touch()
        files[name] = str(file)
    actions = {"CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(checkout), "GITHUB_TOKEN": "ghs_secret"}
    return {**IDENTITY, **actions, **files, **({"CLASSROOM50_BUNDLE_DIR": str(bundle)} if bundle else {})}


def runner(checkout: Path, bundle: Path, environ: dict[str, str], prefix: tuple[str, ...] = ()) -> tuple[Graded, str]:
    """Run the bundle's autograder.py in the checkout, as the runner does; what comes of it, and what was printed."""
    for name in ("result.json", "release-body.md"):
        if (checkout / name).is_file():
            (checkout / name).unlink()
    done = subprocess.run(
        [*prefix, sys.executable, str(bundle / "autograder.py")],
        cwd=checkout,
        env=environ,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=JOB_LIMIT,
        check=False,
    )
    return collected(checkout, done.returncode, environ), done.stdout + done.stderr


def collected(checkout: Path, code: int, environ: dict[str, str]) -> Graded:
    """What comes of an autograder that ended with `code`. Raises Rejected for a result.json that breaks a rule."""
    if code:
        return Graded("error")
    file, body = checkout / "result.json", checkout / "release-body.md"
    if not file.is_file():
        return Graded("error")
    result = validated(file.read_bytes(), environ)
    told = output_values(Path(environ["GITHUB_OUTPUT"]).read_text(encoding="utf-8"))
    if told is None:
        return Graded("error")
    passed = all(test["passed"] for test in result["tests"])
    status = told.get("status") or ("success" if passed else "failure")
    return Graded(status, result, body.read_text(encoding="utf-8") if body.is_file() else None, told.get("summary", ""))


def validated(content: bytes, environ: dict[str, str]) -> dict:
    """The result. Raises Rejected with the rule that it breaks."""
    expect(len(content) <= LIMIT, "more than 10 MiB")
    try:
        data = json.loads(content.decode("utf-8"))
    except ValueError as error:
        raise Rejected(str(error)) from error
    expect(isinstance(data, dict), "no object")
    expect(not TOP - set(data), f"missing: {sorted(TOP - set(data))}")
    expect(not set(data) - TOP - RUNNERS_OWN, f"unknown: {sorted(set(data) - TOP)}")
    expect("submitted_by" not in data, "submitted_by is the runner's")
    expect(data["schema"] == "classroom50/result/v1", "another schema")
    for name in ("classroom", "assignment"):
        expect(data[name] == environ[name.upper()], f"{name} is another one's")
    for name in ("submission", "commit", "release", "review", "datetime"):
        expect(isinstance(data[name], str) and data[name], f"{name} is empty")
    expect(data["submission"].startswith("submit/"), "no submit/ tag")
    expect(DATETIME.fullmatch(data["datetime"]), "datetime has another shape")
    expect(data["assignment_type"] in {"individual", "group", "team"}, "another type of assignment")
    _counts(data, "the total")
    expect(isinstance(data["tests"], list), "tests are no list")
    for test in data["tests"]:
        _test(test)
    return data


def _test(test: object) -> None:
    expect(isinstance(test, dict), "a test is no object")
    expect(isinstance(test.get("test-name"), str) and test["test-name"], "a test has no name")
    expect(isinstance(test.get("passed"), bool), "passed is no bool")
    _counts(test, test["test-name"])


def _counts(data: dict, where: str) -> None:
    for name in ("score", "max-score"):
        expect(type(data.get(name)) is int and data[name] >= 0, f"{name} of {where} is no count")
    expect(data["score"] <= data["max-score"], f"{where} has more than there is")


def validated_tests(tests: object) -> list[dict]:
    """A list of declarative tests as the web form and `gh teacher` take it. Raises Rejected."""
    expect(isinstance(tests, list) and len(tests) <= 100, "no list of at most 100")
    names = [test.get("name", "") for test in tests]
    expect(len(set(names)) == len(names), "two tests of one name")
    for test in tests:
        name = test.get("name", "")
        expect(set(test) <= TEST_FIELDS, f"unknown: {sorted(set(test) - TEST_FIELDS)}")
        expect(0 < len(name.encode()) <= 100 and name.isprintable(), "a name is empty, too long or odd")
        expect(test.get("type") in {"io", "run", "python"} and test.get("run"), f"{name} runs nothing")
        expect(type(test.get("timeout")) is int and 1 <= test["timeout"] <= 600, f"{name} has no timeout of 1 to 600 seconds")
        expect(type(test.get("points")) is int and 0 <= test["points"] <= 1000, f"{name} has no points of 0 to 1000")
        expect("exit-code" not in test or test["type"] == "run", "exit-code is for run tests")
    return tests


def expect(holds: object, rule: str) -> None:
    if not holds:
        raise Rejected(rule)
