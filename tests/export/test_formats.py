"""Every export: its golden files, its reader, and hostile text in every place."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree as ET

import junitparser
import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from checker.errors import ConfigError
from checker.export import EXPORTS, canvas, exporter
from checker.export.settled import settled
from checker.report import json as report_json
from tests.examples import examples
from tests.export.books import BOOK, IDENTITY, REQUEST, books

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
SCHEMAS = {path.name.split(".")[0]: json.loads(path.read_text(encoding="utf-8")) for path in HERE.glob("schemas/*.json")}
REPORT_SCHEMA = json.loads((HERE.parents[1] / "docs/report-v1.schema.json").read_text(encoding="utf-8"))

WORKSHEET = (
    "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,Last modified (grade),Feedback comments\r\n"
    'Participant 312,"Ruiz, Ana",ana@example.org,Submitted,,100.00,Yes,-,\r\n'
    "Participant 313,Mei Chen,mei@example.org,Submitted,,100.00,Yes,-,\r\n"
    "Participant 314,Ify Okafor,ify@example.org,Submitted,,100.00,Yes,-,\r\n"
)
SCORES = json.dumps(
    {
        "schema": "classroom50/scores/v1",
        "assignments": {
            "web-server": {
                "type": "individual",
                "entries": [
                    {"owner": owner, "submissions": [{**IDENTITY._asdict(), "schema": "classroom50/result/v1", "owner": owner}]}
                    for owner in ("octo-shane", "diaz", "somebody-else")
                ]
                + [{"owner": "ana-ruiz", "submissions": []}],
            }
        },
    }
)
FILLS = {"moodle": WORKSHEET.encode(), "classroom50": SCORES.encode()}

CONTROL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")
hostile = given(books)
bounded = examples(15)


def request_for(name, **wishes):
    return REQUEST._replace(fill=FILLS.get(name), **wishes)


def exported(name, book=BOOK, **wishes):
    return exporter(name)(book, request_for(name, **wishes))


def texts_in(data):
    """Every string of a JSON value, keys too."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from (key, *texts_in(value))
    elif isinstance(data, list):
        for value in data:
            yield from texts_in(value)
    elif isinstance(data, str):
        yield data


@pytest.mark.parametrize("name", EXPORTS)
def test_a_report_that_a_format_cannot_write_costs_nobody_else(name):
    """Every student of this class has a row in the files to be filled in."""
    broken = BOOK[1]._replace(report=BOOK[1].report._replace(total_ms="Rosa", marks="Rosa"))
    found = exported(name, (BOOK[0], broken, *BOOK[2:]))
    assert any(note.startswith(f"{broken.student.key}: this report could not be written (") for note in found.notes)
    assert found.files == exported(name, (BOOK[0], broken._replace(report=None), *BOOK[2:])).files


@pytest.mark.parametrize("name", EXPORTS)
def test_the_export_reads_as_recorded(name, record):
    found = exported(name)
    shown = "".join(f"==> {file.path}\n{file.content.decode()}" for file in found.files) if EXPORTS[name].folder else ""
    text = (shown or found.files[0].content.decode()) + "".join(f"NOTE {note}\n" for note in found.notes)
    golden = GOLDEN / f"{name}.txt"
    if record:
        golden.write_bytes(text.encode("utf-8"))

    assert text.encode("utf-8") == golden.read_bytes()


def test_an_unknown_export_is_the_callers_mistake():
    with pytest.raises(ConfigError, match=r"no export 'blackboard'; choose one of: canvas, moodle"):
        exporter("blackboard")


@pytest.mark.parametrize("name", [name for name, format_ in EXPORTS.items() if "scaled" in format_.takes])
def test_the_scale_changes_what_is_written(name):
    points, grades = exported(name), exported(name, scaled=True)

    assert [file.path for file in grades.files]
    assert grades.files != points.files


@examples(15)
@hostile
def test_file_names_are_safe_and_their_own_and_notes_are_harmless_lines(book):
    for name in EXPORTS:
        found = exported(name, book)
        paths = [file.path for file in found.files]

        assert len({path.lower() for path in paths}) == len(paths)
        for path in map(PurePosixPath, paths):
            assert re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9._-]*(/[a-z0-9]+\.json)?", str(path))
            assert not re.match(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)", path.parts[0])
        assert not [note for note in found.notes if CONTROL.search(note) or "\n" in note]


# JSON formats


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_schema_is_one(name):
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("scaled", [False, True], ids=["points", "scaled"])
def test_the_class_keeps_the_schemas(name, scaled):
    files = exported(name, scaled=scaled and "scaled" in EXPORTS[name].takes).files

    assert files
    for file in files:
        Draft202012Validator(SCHEMAS[name]).validate(json.loads(file.content))


@pytest.mark.parametrize("name", SCHEMAS)
@bounded
@hostile
def test_any_class_keeps_the_schemas_and_holds_no_control_characters(name, book):
    for file in exported(name, book).files:
        data = json.loads(file.content.decode("ascii"))
        Draft202012Validator(SCHEMAS[name]).validate(data)
        assert b"##[" not in file.content
        assert not [text for text in texts_in(data) if CONTROL.search(text)]


@bounded
@hostile
def test_gradescope_scores_are_intact_and_the_ungraded_have_none(book):
    scores = [json.loads(file.content)["score"] for file in exported("gradescope", book).files]

    assert scores == [entry.score for entry in book if entry.score is not None]


@bounded
@hostile
def test_prairielearn_scores_are_intact_and_the_ungraded_are_not_gradable(book):
    found = [json.loads(file.content) for file in exported("prairielearn", book).files]

    assert len(found) == len(book)
    for data, entry in zip(found, book, strict=True):
        possible = entry.report.max_score if entry.report else REQUEST.points
        if entry.score is None:
            assert data["gradable"] is False
        elif data["gradable"] and 0 <= entry.score <= possible and possible:
            assert data["score"] == pytest.approx(entry.score / possible)


@bounded
@hostile
def test_autolab_ends_in_one_line_of_scores(book):
    for title in ("", "Web server"):
        for file in exported("autolab", book, title=title).files:
            assert file.content.count(b"\n") == 1
            scores = json.loads(file.content)["scores"]
            assert all(type(score) is int for score in scores.values())
    totals = [json.loads(file.content)["scores"]["Web server"] for file in exported("autolab", book, title="Web server").files]
    assert totals == [entry.score for entry in book if entry.score is not None]


@bounded
@hostile
def test_ctrf_counts_every_mark_once(book):
    results = json.loads(exported("ctrf", book).files[0].content)["results"]
    summary = results["summary"]

    assert summary["tests"] == len(results["tests"]) == sum(len(entry.report.marks) if entry.report else 1 for entry in book)
    assert sum(summary[status] for status in ("passed", "failed", "pending", "skipped", "other")) == summary["tests"]


@bounded
@hostile
def test_the_json_has_everything_and_every_report_is_read_back(book):
    data = json.loads(exported("json", book).files[0].content.decode("ascii"))

    assert [entry["score"] for entry in data["entries"]] == [entry.score for entry in book]
    for found, entry in zip(data["entries"], book, strict=True):
        assert (found["student"]["key"], found["student"]["name"]) == (entry.student.key, entry.student.name)
        assert len(found["overrides"]) == len(entry.overrides)
        if entry.report:
            Draft202012Validator(REPORT_SCHEMA).validate(found["report"])
            assert report_json.from_dict(found["report"]) == entry.report._replace(last_words=())


# Tables


@pytest.mark.parametrize("name", ["canvas", "csv"])
@bounded
@hostile
def test_tables_hold_no_formula_and_no_control_characters(name, book):
    text = exported(name, book).files[0].content.decode("utf-8")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))

    assert {len(row) for row in rows} == {len(rows[0])}
    assert not CONTROL.search(text)
    for cell in (cell for row in rows for cell in row):
        assert not cell.startswith(FORMULA) or re.fullmatch(r"-[0-9]+", cell)
        assert "\n" not in cell


@bounded
@hostile
def test_the_flat_table_has_everybody_with_their_scores(book):
    text = exported("csv", book).files[0].content.decode("utf-8")
    header, *rows = csv.reader(io.StringIO(text, newline=""))
    place = header.index("score")

    assert [row[place] for row in rows] == ["" if entry.score is None else str(entry.score) for entry in book]


@bounded
@hostile
def test_canvas_scores_are_intact(book):
    text = exported("canvas", book).files[0].content.decode("utf-8")
    scores = [row[-1] for row in csv.reader(io.StringIO(text, newline=""))][2:]
    known = [entry for entry in book if canvas._is_known(entry.student)]

    assert scores == ["" if entry.score is None else str(entry.score) for entry in known]


@bounded
@hostile
def test_only_whose_row_it_is_changes_in_a_worksheet(book):
    after = exported("moodle", book).files[0].content.decode("utf-8")
    before = list(csv.reader(io.StringIO(WORKSHEET, newline="")))

    for old, new in zip(before, csv.reader(io.StringIO(after, newline="")), strict=True):
        assert [*old[:4], *old[5:8]] == [*new[:4], *new[5:8]]
        assert not CONTROL.search("".join(new))
        assert not new[8].startswith(FORMULA)


# JUnit


@bounded
@hostile
def test_junit_is_read_back_with_every_verdict(book):
    content = exported("junit", book).files[0].content
    suites = list(junitparser.JUnitXml.fromstring(content))

    assert len({case.classname for suite in suites for case in suite}) == sum(len(suite) > 0 for suite in suites)
    assert b"]]>" not in content
    assert b"\x1b" not in content
    assert len(suites) == len(book)
    for suite, entry in zip(suites, book, strict=True):
        report = settled(entry)
        outcomes = [type(case.result[0]).__name__.lower() if case.result else "passed" for case in suite]
        words = {"passed": "passed", "failed": "failure", "blocked": "skipped", "error": "error"}
        assert outcomes == ([words[mark.verdict.value] for mark in report.marks] if report else ["error"])
        assert (suite.tests, suite.failures) == (len(outcomes), outcomes.count("failure"))
        assert (suite.skipped, suite.errors) == (outcomes.count("skipped"), outcomes.count("error"))


def test_junit_keeps_to_the_portable_subset():
    root = ET.fromstring(exported("junit").files[0].content)
    allowed = {
        "testsuites": {"name", "tests", "failures", "errors", "skipped", "time", "timestamp"},
        "testsuite": {"name", "tests", "failures", "errors", "skipped", "time", "timestamp"},
        "properties": set(),
        "property": {"name", "value"},
        "testcase": {"name", "classname", "time"},
        "failure": {"message", "type"},
        "error": {"message", "type"},
        "skipped": {"message"},
    }

    for element in root.iter():
        assert set(element.attrib) <= allowed[element.tag]
    classes = [{case.get("classname") for case in suite.iter("testcase")} for suite in root]
    assert all(len(names) == 1 for names in classes)
    assert len(set.union(*classes)) == len(BOOK)


# Markdown


def _tokens(text):
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        yield token
        yield from token.children or ()


@bounded
@hostile
def test_markdown_holds_no_markup_but_ours(book):
    text = exported("markdown", book).files[0].content.decode("utf-8")
    tokens = list(_tokens(text))

    ours = {"<br>", "</details>", "<details><summary>What each student reads</summary>"}
    assert not CONTROL.search(text)
    assert not re.search(r"^\s*::|##\[", text, re.MULTILINE)
    assert {token.content.strip() for token in tokens if token.type.startswith("html_")} <= ours
    assert {"link_open", "image", "code_inline", "code_block", "fence", "blockquote_open"}.isdisjoint(t.type for t in tokens)
    criteria = len({mark.id for entry in book if entry.report for mark in entry.report.marks})
    assert sum(token.type == "td_open" for token in tokens) == len(book) * (4 + criteria)


# Whatever is in a report, no value of a record is in an export


@pytest.mark.parametrize("name", [name for name in EXPORTS if name != "json"])
def test_log_and_exhibits_are_only_in_the_json(name):
    marked = tuple(
        entry._replace(report=entry.report._replace(log="SECRET", exhibits=(), python="SECRET")) if entry.report else entry
        for entry in BOOK
    )

    assert not any(b"SECRET" in file.content for file in exported(name, marked).files)
