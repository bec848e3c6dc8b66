"""GitLab CI: found by its variable, told by junit.xml; its template says where that is."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml

from checker.ci import Ran, files, gitlab
from checker.ci.hosts import AUTO, host
from tests.report.reports import MIXED

TEMPLATE = Path(gitlab.__file__).with_name("templates") / "gitlab" / ".gitlab-ci.yml"
TEXTS = {"type": "array", "minItems": 1, "items": {"type": "string"}}
JOB = {
    "type": "object",
    "required": ["image", "script", "artifacts"],
    "additionalProperties": False,
    "properties": {
        "image": {"type": "string"},
        "timeout": {"type": "string", "pattern": r"^\d+ minutes$"},
        "interruptible": {"type": "boolean"},
        "variables": {"type": "object", "additionalProperties": {"type": "string"}},
        "before_script": TEXTS,
        "script": TEXTS,
        "artifacts": {
            "type": "object",
            "required": ["when", "reports"],
            "additionalProperties": False,
            "properties": {
                "when": {"enum": ["on_success", "on_failure", "always"]},
                "expire_in": {"type": "string", "pattern": r"^\d+ (days|weeks|months)$"},
                "paths": TEXTS,
                "reports": {"type": "object", "properties": {"junit": {"type": "string"}}, "additionalProperties": False},
            },
        },
    },
}
"""The part of GitLab's keywords that the template uses."""


@pytest.fixture
def job():
    (found,) = yaml.safe_load(TEMPLATE.read_text(encoding="utf-8")).values()
    return found


def test_the_template_is_a_job_as_gitlab_reads_it(job):
    jsonschema.Draft202012Validator(JOB).validate(job)


def test_a_red_job_keeps_its_report_too(job):
    assert job["artifacts"]["when"] == "always"


def test_the_template_looks_for_the_junit_xml_where_it_is_written(job, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = job["script"][0].split("--output ")[1]
    files.prepare(folder)
    files.write(Ran(MIXED), folder)

    assert (tmp_path / job["artifacts"]["reports"]["junit"]).is_file()
    assert job["artifacts"]["paths"] == [f"{folder}/"]


def test_it_is_found_and_needs_nothing_besides():
    assert host(AUTO, {"GITLAB_CI": "true", "CI": "true"}).name == "gitlab"
    assert host(AUTO, {"CI": "true"}).name == "plain"
    assert gitlab.deliver(Ran(MIXED), {}) == ()
