"""A report that is judged again in part is the one that judging everything would give."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.ancestry import Template
from checker.checks import discover
from checker.judge import judge
from checker.model import Assignment, Criterion, Rubric
from checker.rejudge import digests, rejudge
from checker.score import score
from tests.builders import BASELINES, HELLOX, OWN_RECORD, PORT, SCHEMA, SCHEMAS, answer, evidence, exchange, handed

CHECKER = Path(__file__).parents[1] / "checker"
CHECKS = (
    "server_boots",
    "home_page_edited",
    "home_page_added",
    "record_added",
    "record_valid",
    "cors_open",
    "unknown_page_404",
    "graceful_stop",
    "restarts",
)
LESSON = Assignment(id="lesson", title="Lesson", starter="starter", rubric="rubric", entries=("server.py",), port=PORT)
RUBRIC = Rubric(
    id="lesson",
    criteria=tuple(Criterion(id=name, check=name, points=10) for name in CHECKS),
    digest="sha256:1",
    baselines=BASELINES,
    schemas=SCHEMAS,
)


def never():
    pytest.fail("the evidence was asked for")


def report(seen, rubric=RUBRIC):
    return score(seen, LESSON, rubric, judge(seen, rubric))


def with_criterion(name, **differences):
    criteria = tuple(each._replace(**differences) if each.id == name else each for each in RUBRIC.criteria)
    return RUBRIC._replace(criteria=criteria, digest="sha256:2")


def without(*names):
    return RUBRIC._replace(criteria=tuple(each for each in RUBRIC.criteria if each.id not in names), digest="sha256:2")


def changed(rubric, before=RUBRIC):
    old, new = digests(before), digests(rubric)
    return {name for name in new if old.get(name) != new[name]}


STRICT = {"infodb.schema.json": {**SCHEMA, "required": [*SCHEMA["required"], "Shoe"]}}
RUBRICS = {
    "the same": RUBRIC,
    "other points": with_criterion("record_added", points=35),
    "another order": RUBRIC._replace(criteria=RUBRIC.criteria[::-1], digest="sha256:2"),
    "another param": with_criterion("home_page_added", params={"words": 30}),
    "another origin": with_criterion("cors_open", params={"origins": ["http://127.0.0.1:4100"]}),
    "an origin that nobody asked for": with_criterion("cors_open", params={"origins": ["https://example.org"]}),
    "another schema": RUBRIC._replace(schemas=STRICT, digest="sha256:2"),
    "no baselines": RUBRIC._replace(baselines=(), digest="sha256:2"),
    "fewer criteria": without("record_added", "home_page_edited"),
    "another id": with_criterion("cors_open", id="open_to_all"),
    "one check twice": RUBRIC._replace(
        criteria=(*RUBRIC.criteria, Criterion(id="long_page", check="home_page_added", points=5, params={"words": 50})),
        digest="sha256:2",
    ),
}
EVIDENCES = {
    "perfect": evidence(),
    "starter's page": evidence(home=answer(HELLOX)),
    "no records": evidence(routes={"/api/data": answer("<p>soon</p>")}),
    "record without a name": evidence(routes={"/api/data": answer([{**OWN_RECORD, "FirstName": ""}])}),
    "crashes on what nobody made": evidence(unknown=answer("oops", status=500)),
    "silent api": evidence(routes={"/api/data": "timed_out"}),
    "never started": evidence(boots=(), handed=handed(problem="no_server")),
    "port held": evidence(boots=(), trouble="port_held"),
    "out of time": evidence(trouble="out_of_time", again=False),
    "other port and program": evidence(first={"port": 8887}, handed=handed(others=("old.py",)), extra=(exchange("/x"),)),
}


@pytest.mark.parametrize("seen", EVIDENCES.values(), ids=EVIDENCES)
@pytest.mark.parametrize("rubric", RUBRICS.values(), ids=RUBRICS)
def test_judging_what_changed_gives_the_report_of_judging_everything(seen, rubric):
    again = rejudge(report(seen), digests(RUBRIC), lambda: seen, assignment=LESSON, rubric=rubric)
    assert again == report(seen, rubric)


@pytest.mark.parametrize("seen", EVIDENCES.values(), ids=EVIDENCES)
def test_and_back_again(seen):
    for rubric in RUBRICS.values():
        back = rejudge(report(seen, rubric), digests(rubric), lambda: seen, assignment=LESSON, rubric=RUBRIC)
        assert back == report(seen)


@pytest.mark.parametrize("name", ["the same", "other points", "another order"])
def test_the_evidence_is_not_even_read_for_other_points(name):
    again = rejudge(report(evidence()), digests(RUBRIC), never, assignment=LESSON, rubric=RUBRICS[name])
    assert again == report(evidence(), RUBRICS[name])


def test_a_report_of_another_version_is_made_anew():
    old = report(evidence())._replace(checker="0.0.1", log="as it was shown then")
    assert rejudge(old, digests(RUBRIC), evidence, assignment=LESSON, rubric=RUBRIC) == report(evidence())


def test_a_report_of_an_unknown_rubric_is_judged_anew():
    old = report(evidence())
    wrong = old._replace(marks=tuple(mark._replace(verdict="failed") for mark in old.marks))
    assert rejudge(wrong, {}, evidence, assignment=LESSON, rubric=RUBRIC) == old


@pytest.mark.parametrize(
    ("rubric", "expected"),
    [
        ("other points", set()),
        ("another order", set()),
        ("another param", {"home_page_added"}),
        ("another schema", {"record_valid"}),
        ("another id", {"open_to_all"}),
        ("one check twice", {"long_page"}),
        ("no baselines", set(CHECKS)),
    ],
)
def test_a_digest_changes_with_what_the_criterion_depends_on(rubric, expected):
    assert changed(RUBRICS[rubric]) == expected


def test_a_digest_changes_with_those_of_what_is_needed():
    twice = RUBRIC._replace(
        criteria=(*RUBRIC.criteria, Criterion(id="twice", check="home_page_edited", points=0, params={"loud": True}))
    )
    assert changed(twice) == {"twice", "home_page_added"}


def test_only_a_check_that_takes_a_schema_reads_schemas():
    reading = {path.stem for path in (CHECKER / "checks").glob("*.py") if "case.schemas" in path.read_text(encoding="utf-8")}
    taking = {name for name, check in discover().items() if "schema" in check.params.values()}
    assert reading == taking
    assert not [path for path in (CHECKER / "causes").glob("*.py") if "case.schemas" in path.read_text(encoding="utf-8")]


def test_a_schema_that_a_criterion_does_not_name_does_not_concern_it():
    named = with_criterion("record_valid", params={"schema": "infodb.schema.json"})
    other = named._replace(schemas={**SCHEMAS, "other.schema.json": {"type": "object"}})
    assert "record_valid" not in changed(other, named)


@pytest.mark.parametrize("field", [name for name in Rubric._fields if name not in {"criteria", "digest"}])
def test_whatever_else_a_rubric_says_is_in_every_digest(field):
    """A field that somebody adds to `Rubric` is in it, too, without anybody's doing."""
    other = (
        {"infodb.schema.json": {"type": "array"}}
        if field == "schemas"
        else (Template("x", ("abc",)),)
        if field == "templates"
        else "other"
    )
    expected = {"record_valid"} if field == "schemas" else set(CHECKS)
    assert changed(RUBRIC._replace(**{field: other})) == expected


@pytest.mark.parametrize("field", [name for name in Criterion._fields if name not in {"id", "check"}])
def test_whatever_a_criterion_says_is_in_its_digest_but_for_its_points(field):
    other = {"points": 77, "params": {"words": 30}, "needs": ("server_boots",)}.get(field, "other")
    assert changed(with_criterion("home_page_added", **{field: other})) == (set() if field == "points" else {"home_page_added"})


def test_a_corrected_template_is_judged_anew():
    before = RUBRIC._replace(templates=(Template("flask", ("aaaaaaaaaaaa",)),))
    after = RUBRIC._replace(templates=(Template("flask", ("bbbbbbbbbbbb",)),), digest="sha256:2")
    asked = []
    again = rejudge(
        report(evidence(), before), digests(before), lambda: asked.append(1) or evidence(), assignment=LESSON, rubric=after
    )
    assert (again, asked) == (report(evidence(), after), [1])
