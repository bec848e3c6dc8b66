"""Everything that would spoil grading is said at once, each with file and line; what we ship has none of it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from checker.lint import lint

ROOT = Path(__file__).parents[2]
ASSIGNMENTS, RUBRIC, BASELINE = "assignments.yaml", "rubric/web-server.yaml", "rubric/baselines/web-server.json"
SERVER, README = "starter/web-server/server.py", "starter/web-server/README.md"
OTHERS = (
    "rubric/infodb.schema.json",
    "rubric/infodb.strict.schema.json",
    "rubric/baselines/lesson-hello.json",
    "rubric/baselines/lesson-hellox.json",
)
SECRET = """
  - check: record_posted
    points: 5
    title: TITLE
    params:
      path: /api/data
      record: {name: Quillon, year: 1987, own: true, n: 7, again: "{{unique}}"}
"""


@pytest.fixture
def root(tmp_path):
    """The lesson alone, as a teacher's own folder."""
    shutil.copytree(ROOT / "starter" / "web-server", tmp_path / "starter" / "web-server")
    shutil.copytree(ROOT / "rubric" / "schemas", tmp_path / "rubric" / "schemas")
    (tmp_path / "rubric" / "baselines").mkdir()
    for name in (RUBRIC, BASELINE, *OTHERS):
        shutil.copy(ROOT / name, tmp_path / name)
    whole = (ROOT / ASSIGNMENTS).read_text(encoding="utf-8")
    first = whole.partition("\n  - id: ")[2].partition("\n  - id: ")[0]
    (tmp_path / ASSIGNMENTS).write_text(f"assignments:\n  - id: {first.rstrip()}\n", encoding="utf-8")
    return tmp_path


def spoil(root, file, old, new):
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def line_of(root, file, words):
    lines = (root / file).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


def said(root):
    return [f"{each.file}:{each.line}: {each.what}" for each in lint(root)]


def test_what_we_ship_has_nothing_to_mend():
    assert lint(ROOT) == ()


def test_a_copy_of_one_assignment_has_nothing_to_mend(root):
    assert said(root) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        pytest.param(RUBRIC, "points: 20", "points: 25", "the points add up to 105, and web-server is worth 100", id="points"),
        pytest.param(RUBRIC, "check: cors_open", "check: cors_opne", "did you mean 'cors_open'?", id="an unknown check"),
        pytest.param(RUBRIC, "words: 3", "word: 3", "did you mean 'words'?", id="an unknown param"),
        pytest.param(RUBRIC, "- web-server.json", "# web-server.json", "`baselines` does not list web-server.json", id="an unlisted baseline"),
        pytest.param(RUBRIC, "check: restarts", "check: restarts\n    id: Neu Start", "'Neu Start' will not travel", id="an id with a space"),
        pytest.param(RUBRIC, "check: restarts", "check: restarts\n    id: total", "'total' will not travel", id="an id that exports have"),
        pytest.param(RUBRIC, "check: restarts", "check: restarts\n    needs: [cors]", "did you mean 'cors_open'?", id="an unknown need"),
        pytest.param(RUBRIC, "criteria:", "criteria: [", "this is not YAML", id="no YAML"),
        pytest.param(ASSIGNMENTS, "port: 5001", "port: 80", "port 80 is for the administrator", id="a port of the system's"),
        pytest.param(ASSIGNMENTS, "[server.py, main.py, app.py]", "[main.py]", "its program is server.py", id="entries"),
        pytest.param(ASSIGNMENTS, "port: 5001", "port: 5001\n    prot: 5001", "did you mean 'port'?", id="an unknown key"),
        pytest.param(BASELINE, '"recorded_from"', '"recorded"', "not recorded from starter/web-server as it is now", id="by hand"),
        pytest.param(SERVER, "Hello, World!", "Hello there!", "not recorded from starter/web-server", id="a changed starter"),
    ],
)  # fmt: skip
def test_it_is_found(root, file, old, new, expected):
    spoil(root, file, old, new)

    found = said(root)

    assert [line for line in found if expected in line] == found
    assert len(found) == 1, found


def test_what_a_check_says_of_its_params_as_a_whole_has_a_line(root):
    path = root / RUBRIC
    path.write_text(path.read_text(encoding="utf-8").rstrip() + "\n\n  - check: source_uses\n    points: 5\n", encoding="utf-8")

    [found] = said(root)
    assert found.startswith(f"{RUBRIC}:{line_of(root, RUBRIC, 'source_uses')}: source_uses needs one of")


@pytest.mark.parametrize("id_", ["Web Server", "-web", "x", "con", "com1", "a" * 40, "web_server", "wéb"])
def test_an_id_that_does_not_travel_is_named_at_its_line(root, id_):
    spoil(root, ASSIGNMENTS, "id: web-server", f"id: {id_}")

    [found] = [line for line in said(root) if "travel" in line]
    assert found.startswith(f"assignments.yaml:2: the id '{id_}' will not travel")


@pytest.mark.parametrize(
    ("value", "words"),
    [("{on: true}", "a key in record is no text but True"), ("{born: 2009-05-04}", "born: YAML reads the date 2009-05-04 there")],
    ids=["a word that YAML takes for yes", "a date"],
)
def test_what_yaml_makes_of_a_value_is_said_when_json_has_no_such_thing(root, value, words):
    path = root / RUBRIC
    path.write_text(path.read_text(encoding="utf-8").rstrip() + SECRET.partition("{name")[0] + value + "\n", encoding="utf-8")

    [found] = said(root)
    assert words in found
    assert "quotes" in found


def test_a_readme_may_be_mended_without_recording_again(root):
    spoil(root, README, "# Your own web server", "# A web server")

    assert said(root) == []


def test_all_is_said_at_once_and_in_the_order_of_files_and_lines(root):
    spoil(root, ASSIGNMENTS, "title: Internet - Web Server", "title: 7")
    spoil(root, ASSIGNMENTS, "port: 5001", "prot: 5001")
    spoil(root, RUBRIC, "points: 10", "points: ten")
    spoil(root, RUBRIC, "check: record_added", "check: record_aded")
    spoil(root, "rubric/infodb.schema.json", '"object"', '"thing"')

    found = said(root)

    assert found == sorted(found, key=lambda line: (line.split(":")[0], int(line.split(":")[1])))
    words = (
        "title must be a text",
        "has no 'port'",
        "unknown key 'prot'",
        "points must be",
        "'record_aded'",
        "no JSON Schema: type",
    )
    assert [word for word in words if not any(word in line for line in found)] == []
    assert len(found) == len(words)


@pytest.mark.parametrize(
    ("file", "words", "new"),
    [
        (RUBRIC, "words: 3", "words: many"),
        (ASSIGNMENTS, "port: 5001", "port: many"),
        (RUBRIC, "points: 5", "points: 5\n    id: A"),
    ],
    ids=["a param", "a port", "an id"],
)
def test_the_line_is_the_ones_that_has_to_be_mended(root, file, words, new):
    spoil(root, file, words, new)
    [found] = lint(root)

    assert (found.file, found.line) == (file, line_of(root, file, new.splitlines()[-1]))


def test_the_line_of_a_mistake_in_a_json_schema_is_found(root):
    spoil(root, "rubric/infodb.schema.json", '"required": [', '"minProperties": "one",\n  "required": [')
    [found] = lint(root)

    assert (found.file, found.line) == ("rubric/infodb.schema.json", line_of(root, "rubric/infodb.schema.json", '"one"'))


def test_json_that_is_none_is_said_with_its_line(root):
    spoil(root, BASELINE, "{", "{,")

    assert any(line.startswith(f"{BASELINE}:1: this is not JSON") for line in said(root))


def test_a_total_of_its_own_can_be_stated(root):
    spoil(root, RUBRIC, "points: 20", "points: 25")
    spoil(root, ASSIGNMENTS, "port: 5001", "port: 5001\n    points: 105")

    assert said(root) == []


def test_a_missing_baseline_is_named(root):
    (root / BASELINE).unlink()
    spoil(root, RUBRIC, "  - web-server.json\n", "")

    [found] = said(root)
    assert "there is no rubric/baselines/web-server.json: the untouched starter could pass" in found
    assert "--record-baselines" in found


@pytest.mark.parametrize(
    "file",
    [".github/workflows/autograde.yaml", ".github/workflows/check-hacks.yml", ".gitlab-ci.yml", "assignments.yaml", "solution.py", "server_good.py"],
)  # fmt: skip
def test_what_must_not_be_handed_out_is_named(root, file):
    path = root / "starter" / "web-server" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("pass\n", encoding="utf-8")

    assert any(line.startswith(f"starter/web-server/{file}:") for line in said(root))


def test_a_starter_without_a_readme_is_noticed(root):
    (root / README).unlink()

    assert ["README.md" in line for line in said(root)] == [True]


@pytest.mark.parametrize("file", ["rubric/old.yaml", "rubric/other.schema.json", "rubric/baselines/old.json"])
def test_a_file_that_nothing_uses_is_named(root, file):
    (root / file).write_text(json.dumps({"type": "object"}), encoding="utf-8")

    [found] = said(root)
    assert found.startswith(f"{file}:")


def test_a_schema_that_a_rubric_speaks_of_is_used(root):
    text = (root / RUBRIC).read_text(encoding="utf-8")
    assert "infodb.strict.schema.json" in text
    (root / RUBRIC).write_text(text.replace("infodb.strict.schema.json", "the strict one"), encoding="utf-8")

    [found] = said(root)
    assert found.startswith("rubric/infodb.strict.schema.json:")


def test_an_editors_old_schema_is_noticed(root):
    spoil(root, "rubric/schemas/rubric.schema.json", "A rubric of check-hacks", "A rubric")

    [found] = said(root)
    assert found.startswith("rubric/schemas/rubric.schema.json:")


@pytest.fixture
def secretive(root):
    """A rubric that posts Quillon of 1987."""
    path = root / RUBRIC
    path.write_text(
        path.read_text(encoding="utf-8").rstrip() + SECRET.replace("TITLE", "Your API takes a record"), encoding="utf-8"
    )
    spoil(root, RUBRIC, "points: 10", "points: 5")
    return root


def test_a_secret_that_stands_nowhere_is_one(secretive):
    assert said(secretive) == []


@pytest.mark.parametrize("words", ["Post Quillon, please", "post quillon", "a record of 1987"])
def test_a_title_that_quotes_what_is_sent_is_noticed(secretive, words):
    spoil(secretive, RUBRIC, "Your API takes a record", words)

    [found] = said(secretive)
    assert found.startswith(f"{RUBRIC}:{line_of(secretive, RUBRIC, words)}: the title quotes a value of record of record_posted")


@pytest.mark.parametrize("words", ["Post Quillons", "in 19870 ways", "true, 7 times", "/api/data"])
def test_what_only_looks_like_it_is_none(secretive, words):
    spoil(secretive, RUBRIC, "Your API takes a record", words)

    assert said(secretive) == []


def test_a_readme_that_quotes_it_is_noticed_unless_it_is_told(secretive):
    spoil(secretive, README, "# Your own web server", "# Like Quillon's")

    [found] = said(secretive)
    assert found.startswith(f"{README}:1: the starter quotes")
    assert "Quillon" not in found
    spoil(secretive, ASSIGNMENTS, "port: 5001", "port: 5001\n    told: [Quillon]")
    assert said(secretive) == []


ROWS = """
  - check: answers_table
    points: 5
    params:
      rows:
        - {path: /api/year/1451, answer: {unix: 14513, utc: "Thu, 31 Dec"}}
        - {path: /api/year/x, status: 400, answer: {error: Unreadable}}
        - {path: /api/none, status: 404}
"""


@pytest.mark.parametrize(
    ("words", "number"), [("14513", 1), ("Thu, 31 Dec", 1), ("error: unreadable", 1), ("/api/year/1451 gives 404, see", 0)]
)
def test_an_answer_is_a_secret_and_its_question_is_none(root, words, number):
    path = root / RUBRIC
    path.write_text(path.read_text(encoding="utf-8").rstrip() + ROWS, encoding="utf-8")
    spoil(root, RUBRIC, "points: 10", "points: 5")
    spoil(root, README, "# Your own web server", f"# {words}")

    assert ["quotes a value of rows of answers_table" in line for line in said(root)] == [True] * number


def test_what_students_read_of_a_row_does_not_quote_its_answer(root):
    path = root / RUBRIC
    rows = ROWS.replace("answer: {error", "about: an Unreadable year, answer: {error")
    path.write_text(path.read_text(encoding="utf-8").rstrip() + rows, encoding="utf-8")
    spoil(root, RUBRIC, "points: 10", "points: 5")

    [found] = said(root)
    assert "an `about` quotes a value of rows of answers_table" in found


def test_a_folder_with_nothing_in_it_is_one_thing_to_mend(tmp_path):
    assert said(tmp_path) == ["assignments.yaml:None: there is no such file"]
