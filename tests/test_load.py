"""What is due and what it is worth; and what a teacher reads after a typo."""

from __future__ import annotations

import json
import runpy
import shutil
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from checker.checks import discover
from checker.errors import ConfigError
from checker.load import load_assignment, load_assignments, load_rubric, material, rubrics, starter_programs
from checker.model import Rubric
from checker.scale import Scale

ROOT = Path(__file__).parents[1]


@pytest.fixture
def root(tmp_path):
    """A copy of the material, to be spoiled."""
    for name in ("rubric", "starter"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "assignments.yaml", tmp_path)
    return tmp_path


def spoil(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def complaint(load):
    with pytest.raises(ConfigError) as caught:
        load()
    return str(caught.value)


def line_of(path, words):
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def test_the_lesson_is_due():
    assignment = load_assignment()
    assert (assignment.id, assignment.port, assignment.api_path) == ("web-server", 5001, "/api/data")
    assert assignment.entries[0] == "server.py"
    assert load_assignments()[0] == assignment
    assert (material() / assignment.starter / "server.py").is_file()


def test_the_lessons_rubric_is_worth_a_hundred_points():
    rubric = load_rubric(load_assignment())
    assert sum(criterion.points for criterion in rubric.criteria) == 100
    assert [criterion.check for criterion in rubric.criteria] == [criterion.id for criterion in rubric.criteria]
    assert {criterion.check for criterion in rubric.criteria} <= set(discover())


def test_every_starter_page_is_a_baseline():
    rubric = load_rubric(load_assignment())
    assert [baseline.name for baseline in rubric.baselines] == ["web-server", "lesson-hellox", "lesson-hello"]
    assert all(len(baseline.records) == 2 and "Hello, World!" in baseline.home for baseline in rubric.baselines)


def test_the_starters_baseline_is_what_the_starter_serves():
    visitor = runpy.run_path(str(ROOT / "starter" / "web-server" / "server.py"), run_name="starter")["app"].test_client()
    baseline = load_rubric(load_assignment()).baselines[0]
    assert baseline.home == visitor.get("/").text
    assert list(baseline.records) == visitor.get("/api/data").json


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "    port:", "    prot:", ["unknown key 'prot'", "did you mean 'port'?", "api_path"], id="a key with a typo"
        ),
        pytest.param("port: 5001", "port: 5001\n    port: 5002", ["'port' stands here twice"], id="a key twice"),
        pytest.param(
            "port: 5001",
            "port: many",
            ["port must be a whole number above 0 and at most 65535", "'many'"],
            id="a word for a port",
        ),
        pytest.param("port: 5001", "port: true", ["port must be a whole number"], id="yes is no port"),
        pytest.param("port: 5001", "port: 99999", ["at most 65535"], id="a port that does not exist"),
        pytest.param(
            "title: Internet - Web Server",
            "title: 7",
            ["title must be a text, and YAML reads the number 7 there: if a text is meant, put it in quotes"],
            id="a number for a title",
        ),
        pytest.param("title: Internet - Web Server", "title: 2024-01-01", ["YAML reads the date 2024-01-01 there"], id="a date"),
        pytest.param("title: Internet - Web Server", "title: yes", ["YAML reads true (yes or no) there"], id="yes for a title"),
        pytest.param("title: Internet - Web Server", "title: .nan", ["YAML reads the number .nan there"], id="no number"),
        pytest.param("title: Internet - Web Server", "title: ~", ["YAML reads nothing there"], id="nothing"),
        pytest.param("title: Internet - Web Server", "title: [a]", ["YAML reads a list there"], id="a list"),
        pytest.param("title: Internet - Web Server", 'title: " "', ["must be a text, and is empty"], id="blanks"),
        pytest.param("port: 5001", 'port: "5001"', ["port must be a whole number", "'5001'"], id="a port in quotes"),
        pytest.param("port: 5001", f"port: {'9' * 5000}", ["port cannot be read"], id="a port of 5,000 digits"),
        pytest.param("port: 5001", "port: .inf", ["port must be a whole number"], id="a port without end"),
        pytest.param("port: 5001", "\tport: 5001", ["this is not YAML"], id="a tab"),
        pytest.param("port: 5001", 'port: !!int ""', ["port cannot be read"], id="a number that is none"),
        pytest.param("port: 5001", "port: !!bool x", ["port cannot be read"], id="a word that is none"),
        pytest.param("port: 5001", "port: 2024-02-30", ["port cannot be read"], id="a day that is none"),
        pytest.param("port: 5001", "port: \0", ["this is not YAML"], id="a NUL"),
        pytest.param("port: 5001", f"port: {'[' * 5000}{']' * 5000}", ["nested too deeply"], id="brackets without end"),
        pytest.param("port: 5001", f"port: {'[' * 100_000}", ["nested too deeply"], id="more brackets than C can take"),
        pytest.param("assignments:", f"assignments:\n{'- ' * 100_000}x\n", ["nested too deeply"], id="lists without end"),
        pytest.param("assignments:", f"assignments:\n{' ' * 100_000}x\n", ["nested too deeply"], id="a far margin"),
        pytest.param(
            "    api_path:",
            "    limits: {boot: 1.0e+300}\n    api_path:",
            ["boot must be a number of seconds", "a day's"],
            id="for ever",
        ),
        pytest.param(
            "    api_path:",
            f"    limits: {{body: 1{'0' * 30}}}\n    api_path:",
            ["body must be a whole number"],
            id="more than there is",
        ),
        pytest.param("[server.py, main.py, app.py]", "server.py", ["entries must be a list"], id="a text for a list"),
        pytest.param("[server.py, main.py, app.py]", "[]", ["entries must not be empty"], id="no entries"),
        pytest.param(
            "starter: starter/web-server", "starter: starter/web", ["there is no 'starter/web'"], id="a starter that is not there"
        ),
        pytest.param("api_path: /api/data", "api_path: api", ["api_path must begin with a slash"], id="a route without a slash"),
        pytest.param(
            "    api_path:", "    limits: {boot: 0}\n    api_path:", ["boot must be a number of seconds above 0"], id="no time"
        ),
        pytest.param(
            "    api_path:", "    limits: {bot: 1}\n    api_path:", ["unknown key 'bot'", "'boot'?"], id="a limit with a typo"
        ),
        pytest.param("    api_path:", "    limits: 7\n    api_path:", ["limits must have keys: boot"], id="a number for limits"),
        pytest.param(
            "    api_path:",
            "    scale: {floor: 0.9, maximum: 0.55}\n    api_path:",
            ["floor (0.9) must be below maximum (0.55)"],
            id="a scale upside down",
        ),
        pytest.param(
            "    api_path:",
            "    scale: {floor: 55, maximum: 90}\n    api_path:",
            ["floor must be a number from 0 to 1, and is 55"],
            id="a scale in percent",
        ),
        pytest.param("    api_path:", "    scale: {floor: 0.5}\n    api_path:", ["scale has no 'maximum'"], id="half a scale"),
        pytest.param("entries: [", "entries: [[", ["this is not YAML"], id="a bracket too many"),
        pytest.param(
            "title: Internet", "title: !!python/object:os.x Internet", ["title cannot be read"], id="a tag that runs code"
        ),
    ],
)
def test_a_typo_in_the_assignments_is_answered_with_its_line(root, old, new, expected):
    spoil(root / "assignments.yaml", old, new)
    said = complaint(lambda: load_assignments(root))
    assert said.startswith("assignments.yaml, line ")
    assert all(words in said for words in expected), said


def test_aliases_that_stand_for_more_than_there_is_are_refused(root):
    lines = ["a: &a [x, x]", *(f"{one}: &{one} [*{other}, *{other}, *{other}]" for other, one in pairwise("abcdefghijklmnop"))]
    (root / "assignments.yaml").write_text("\n".join(lines), encoding="utf-8")
    assert "its aliases (*) stand for it is endless" in complaint(lambda: load_assignments(root))


@pytest.mark.parametrize(
    "spelling", [lambda text: "\ufeff" + text, lambda text: text.replace("\n", "\r\n")], ids=["byte order mark", "CRLF"]
)
def test_an_editor_of_another_system_is_welcome(root, spelling):
    before = load_assignments(root), load_rubric(load_assignment(root=root), root)
    for path in (root / "assignments.yaml", root / "rubric" / "web-server.yaml", root / "rubric" / "infodb.schema.json"):
        path.write_bytes(spelling(path.read_text(encoding="utf-8")).encode())
    assert (load_assignments(root), load_rubric(load_assignment(root=root), root)) == before


def test_a_rubric_in_utf_16_is_called_so(root):
    path = root / "rubric" / "web-server.yaml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("utf-16"))
    assert complaint(lambda: load_rubric(load_assignment(root=root), root)) == (
        "rubric/web-server.yaml: it is not UTF-8 text; save it again with that encoding"
    )


@pytest.mark.parametrize(
    "text", ['{"a": ' + "9" * 5000 + "}", '{"a":' * 100_000], ids=["a number of 5,000 digits", "objects without end"]
)
def test_json_that_python_refuses_is_answered(root, text):
    (root / "rubric" / "infodb.schema.json").write_text(text, encoding="utf-8")
    assert "rubric/infodb.schema.json, line 1: this JSON cannot be read" in complaint(
        lambda: load_rubric(load_assignment(root=root), root)
    )


def test_a_starter_that_is_no_utf_8_is_read_all_the_same(root):
    (root / "starter" / "web-server" / "server.py").write_bytes(b"# caf\xe9\n")
    assert starter_programs(load_assignment(root=root))[0] == "# caf\ufffd\n"


@pytest.mark.parametrize("text", ["{", "[]", '{"cells": 1}', '{"cells": [{"cell_type": "code"}]}'])
def test_the_cells_of_the_starter_count_and_a_broken_notebook_has_none(root, text):
    whole = starter_programs(load_assignment(root=root))
    for notebook in (root / "starter" / "web-server").glob("*.ipynb"):
        notebook.write_text(text, encoding="utf-8")
    assert len(whole) > 1
    assert starter_programs(load_assignment(root=root)) == whole[:1]


def test_the_class_scale_is_an_assignments_choice(root):
    assert load_assignment(root=root).scale is None
    spoil(root / "assignments.yaml", "    api_path:", "    scale: {floor: 0.55, maximum: 0.90}\n    api_path:")
    assert load_assignment(root=root).scale == Scale(floor=0.55, maximum=0.9)


def test_the_line_is_the_typos_own(root):
    spoil(root / "assignments.yaml", "    port:", "    prot:")
    assert f"line {line_of(root / 'assignments.yaml', 'prot')}:" in complaint(lambda: load_assignments(root))


def test_a_missing_key_is_named_at_its_entry(root):
    spoil(root / "assignments.yaml", "    port: 5001\n", "")
    said = complaint(lambda: load_assignments(root))
    assert "has no 'port'" in said
    assert f"line {line_of(root / 'assignments.yaml', '- id')}:" in said


def test_two_assignments_of_one_id(root):
    text = (root / "assignments.yaml").read_text(encoding="utf-8")
    entry = text[text.index("  - id") :]
    (root / "assignments.yaml").write_text(text + entry, encoding="utf-8")
    assert "the id 'web-server' is taken" in complaint(lambda: load_assignments(root))


@pytest.mark.parametrize(
    ("text", "expected"), [("", "the file is empty"), ("assignments: []", "must not be empty"), ("- 1", "must have keys")]
)
def test_assignments_that_hold_nothing(root, text, expected):
    (root / "assignments.yaml").write_text(text, encoding="utf-8")
    assert expected in complaint(lambda: load_assignments(root))


def test_assignments_that_are_not_there(tmp_path):
    assert complaint(lambda: load_assignments(tmp_path)) == "assignments.yaml: there is no such file"


def test_assignments_that_are_no_text(root):
    (root / "assignments.yaml").write_bytes(b"\xff\xfe\x00")
    assert "assignments.yaml: it is not UTF-8 text" in complaint(lambda: load_assignments(root))


def test_an_unknown_assignment_is_answered_with_the_known_ones(root):
    said = complaint(lambda: load_assignment("web-sever", root))
    assert said.startswith("there is no assignment 'web-sever'; did you mean 'web-server'? (valid: web-server, ")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            "check: cors_open", "check: cors_opne", ["unknown check 'cors_opne'", "did you mean 'cors_open'?"], id="a check"
        ),
        pytest.param("words: 3", "word: 3", ["unknown key 'word' in params", "did you mean 'words'?"], id="a param"),
        pytest.param("words: 3", "words: three", ["words must be a whole number"], id="a param of another type"),
        pytest.param(
            "points: 5", "points: 5\n    params: {words: 3}", ["unknown_page_404 takes no params"], id="a param too many"
        ),
        pytest.param("points: 10", "points: 0", ["points must be a whole number above 0, and is 0"], id="no points"),
        pytest.param("points: 10", "points: 2.5", ["points must be a whole number"], id="half a point"),
        pytest.param("points: 10", "point: 10", ["unknown key 'point'", "did you mean 'points'?"], id="a key"),
        pytest.param("check: restarts", "check: graceful_stop", ["the id 'graceful_stop' is taken"], id="one check twice"),
        pytest.param(
            "infodb.schema.json", "infdb.schema.json", ["there is no rubric/infdb.schema.json", "did you mean"], id="a schema"
        ),
        pytest.param(
            "- lesson-hello.json",
            "- lesson-helo.json",
            ["there is no rubric/baselines/lesson-helo.json", "did you mean"],
            id="a baseline",
        ),
        pytest.param("origins:", "origins: nobody\n      #", ["not YAML"], id="a comment in the wrong place"),
        pytest.param("criteria:", "criterias:", ["unknown key 'criterias'", "did you mean 'criteria'?"], id="the top"),
    ],
)
def test_a_typo_in_a_rubric_is_answered_with_its_line(root, old, new, expected):
    spoil(root / "rubric" / "web-server.yaml", old, new)
    said = complaint(lambda: load_rubric(load_assignment(root=root), root))
    assert said.startswith("rubric/web-server.yaml, line ")
    assert all(words in said for words in expected), said


@pytest.mark.parametrize(
    ("file", "text", "expected"),
    [
        pytest.param(
            "baselines/web-server.json", "{", "rubric/baselines/web-server.json, line 1: this is not JSON", id="no JSON"
        ),
        pytest.param("baselines/web-server.json", "{}", "a baseline has the keys home", id="another shape"),
        pytest.param(
            "baselines/web-server.json", '{"home": "", "records": [1]}', "a list of objects", id="records that are none"
        ),
        pytest.param(
            "infodb.schema.json",
            "[]",
            "rubric/infodb.schema.json, line 1: it must be a JSON object",
            id="a schema that is a list",
        ),
    ],
)
def test_a_broken_file_beside_the_rubric_is_named(root, file, text, expected):
    (root / "rubric" / file).write_text(text, encoding="utf-8")
    assert expected in complaint(lambda: load_rubric(load_assignment(root=root), root))


def test_a_rubric_that_is_not_there(root):
    assignment = load_assignment(root=root)._replace(rubric="rubric/nothing.yaml")
    assert complaint(lambda: load_rubric(assignment, root)) == "rubric/nothing.yaml: there is no such file"


def test_one_check_serves_twice_under_two_ids(root):
    more = "\n  - check: home_page_added\n    id: home_page_rich\n    points: 1\n    params: {words: 30}\n"
    path = root / "rubric" / "web-server.yaml"
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    last = load_rubric(load_assignment(root=root), root).criteria[-1]
    assert (last.id, last.check, last.params) == ("home_page_rich", "home_page_added", {"words": 30})


def test_the_digest_changes_with_the_meaning_and_not_with_a_comment(root):
    path, assignment = root / "rubric" / "web-server.yaml", load_assignment(root=root)
    before = load_rubric(assignment, root).digest
    path.write_text("# a comment\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert load_rubric(assignment, root).digest == before
    spoil(path, "points: 5", "points: 6")
    assert load_rubric(assignment, root).digest != before


@pytest.mark.parametrize("field", [name for name in Rubric._fields if name != "digest"])
def test_whatever_a_rubric_says_is_in_its_digest(field):
    rubric = load_rubric(load_assignment())
    assert rubrics._digest(rubric) == rubric.digest
    assert rubrics._digest(rubric._replace(**{field: "other"})) != rubric.digest


def schema(name):
    return json.loads((ROOT / "rubric" / "schemas" / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("file", "name"),
    [("assignments.yaml", "assignments.schema.json"), ("rubric/web-server.yaml", "rubric.schema.json")],
)
def test_what_is_shipped_satisfies_the_schema_that_editors_use(file, name):
    text = (ROOT / file).read_text(encoding="utf-8")
    Draft202012Validator.check_schema(schema(name))
    assert list(Draft202012Validator(schema(name)).iter_errors(yaml.safe_load(text))) == []
    pointed_at = text.splitlines()[0].partition("$schema=")[2]
    assert (ROOT / file).parent.joinpath(pointed_at).is_file()


def test_the_schema_for_editors_knows_every_check_and_its_params():
    entry = schema("rubric.schema.json")["properties"]["criteria"]["items"]
    assert set(entry["properties"]["check"]["enum"]) == set(discover())
    params = {
        rule["if"]["properties"]["check"]["const"]: rule["then"]["properties"]["params"]["properties"] for rule in entry["allOf"]
    }
    assert {name: set(given) for name, given in params.items()} == {
        name: set(check.params) for name, check in discover().items() if check.params
    }


def test_the_schemas_of_records_are_schemas():
    for written in load_rubric(load_assignment()).schemas.values():
        Draft202012Validator.check_schema(written)
        assert written["required"][:2] == ["FirstName", "LastName"]
