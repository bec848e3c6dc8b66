"""What team-flask is worth, what its templates are known by, and what a teacher reads who gets that wrong."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from checker.ancestry import DIGITS
from checker.errors import ConfigError
from checker.load import load_assignment, load_rubric

ROOT = Path(__file__).parents[1]
FINGERPRINTS = sorted((ROOT / "rubric" / "fingerprints").glob("*.json"))
WEIGHTS = {
    "template_ancestry": 15,
    "own_commits": 10,
    "server_boots": 15,
    "renamed": 10,
    "home_page_changed": 15,
    "template_routes_up": 10,
    "new_json_route": 15,
    "own_origin_in_cors": 5,
    "graceful_stop": 5,
}


@pytest.fixture
def root(tmp_path):
    """A teacher's copy of the material."""
    shutil.copy(ROOT / "assignments.yaml", tmp_path)
    for folder in ("rubric", "starter"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def complaint(root):
    with pytest.raises(ConfigError) as error:
        load_rubric(load_assignment("team-flask", root), root)
    return str(error.value)


def test_the_weights_are_the_courses():
    rubric = load_rubric(load_assignment("team-flask"))

    assert {criterion.id: criterion.points for criterion in rubric.criteria} == WEIGHTS
    assert [template.name.rpartition("/")[2] for template in rubric.templates] == ["flocker_backend", "flask_2025", "flask"]


@pytest.mark.parametrize("path", FINGERPRINTS, ids=lambda path: path.stem)
def test_a_fingerprint_holds_ids_and_nothing_else(path):
    known = json.loads(path.read_text(encoding="utf-8"))
    ids = [each for key in ("roots", "trees", "blobs") for each in known[key]]

    assert known.keys() == {"name", "roots", "trees", "blobs"}
    assert all(re.fullmatch(rf"[0-9a-f]{{{DIGITS}}}", each) for each in ids)
    assert path.stat().st_size < 10_000


def test_nothing_is_installed_unless_somebody_says_so():
    assert load_assignment("team-flask").environment == "lesson"
    assert load_assignment("team-flask").history


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param("environment: lesson", "environment: lessen", "did you mean 'lesson'?", id="an unknown environment"),
        pytest.param("history: true", "history: maybe", "history must be true or false", id="neither yes nor no"),
    ],
)
def test_a_slip_in_the_assignments_is_named(root, old, new, said):
    change(root / "assignments.yaml", old, new)
    assert said in complaint(root)
    assert "assignments.yaml, line " in complaint(root)


def test_a_template_that_is_not_there_is_named(root):
    change(root / "rubric" / "team-flask.yaml", "ocs_flask.json", "osc_flask.json")
    assert "did you mean 'ocs_flask.json'?" in complaint(root)


@pytest.mark.parametrize("spoiled", ["[]", '{"name": "x"}', '{"name": 1, "roots": [], "trees": [], "blobs": []}', "{"])
def test_a_fingerprint_of_another_shape_is_named(root, spoiled):
    (root / "rubric" / "fingerprints" / "ocs_flask.json").write_text(spoiled, encoding="utf-8")
    assert "rubric/fingerprints/ocs_flask.json" in complaint(root)


def test_other_templates_are_another_rubric(root):
    before = load_rubric(load_assignment("team-flask", root), root).digest
    change(root / "rubric" / "team-flask.yaml", "  - ocs_flask.json\n", "")
    assert load_rubric(load_assignment("team-flask", root), root).digest != before
