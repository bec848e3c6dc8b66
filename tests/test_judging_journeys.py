"""Who waits for whom, when criteria share a journey; and what was never walked."""

from __future__ import annotations

import pytest

from checker.checks.crud import crud
from checker.checks.posting import posting
from checker.errors import ConfigError
from checker.judge import judge
from checker.load import load_assignment
from checker.model import Criterion, Rubric
from checker.plan import plan
from checker.rejudge import digests
from tests.builders import JOHN, answer, evidence
from tests.walks import posted, walk

POSTING = ("record_posted", "posted_record_shown", "restart_resets", "bad_post_refused")
CRUD = ("record_created", "record_read", "record_updated", "record_deleted", "missing_record_404")
ENTRY = posted(posting({}).steps[0])
NO = answer({}, status=400)
RIGHT = {
    "post": answer(ENTRY, status=201),
    "list": answer([JOHN, ENTRY]),
    "list_again": answer([JOHN]),
    "post_nothing": NO,
    "post_no_keys": NO,
}
OLD, NEW = (posted(crud({}).steps[at]) for at in (0, 2))
CRUD_RIGHT = {
    "create": answer({**OLD, "id": 7}, status=201),
    "read": answer({**OLD, "id": 7}),
    "update": answer({**NEW, "id": 7}),
    "read_changed": answer({**NEW, "id": 7}),
    "delete": answer(b"", status=204),
    "read_deleted": answer({"error": "gone"}, status=404),
}


def rubric(*checks, needs=(), **params):
    criteria = [Criterion(id=check, check=check, points=1, params=params) for check in checks]
    return Rubric(
        id="r", digest="sha256:0", criteria=tuple(each._replace(needs=dict(needs).get(each.id, ())) for each in criteria)
    )


def verdicts(rubric, *walks, only=(), **differences):
    """By the criteria's ids: the verdict, or for what is blocked by whom."""
    judged = judge(evidence(walks=walks, **differences), rubric, only)
    return {each.criterion.id: each.finding.blocked_by or each.finding.verdict.value for each in judged}


def walked(**differences):
    return walk(posting({}), **{**RIGHT, **differences})


@pytest.mark.parametrize(
    ("came", "expected"),
    [
        ({}, ("passed", "passed", "passed", "passed")),
        ({"post": answer({}, status=404)}, ("failed", "record_posted", "record_posted", "passed")),
        ({"post": "timed_out"}, ("failed", "record_posted", "record_posted", "record_posted")),
        ({"list": answer([])}, ("passed", "failed", "posted_record_shown", "passed")),
        ({"list": "timed_out"}, ("passed", "failed", "posted_record_shown", "posted_record_shown")),
        ({"restart": "no_restart"}, ("passed", "passed", "failed", "restart_resets")),
        ({"list_again": answer([ENTRY])}, ("passed", "passed", "failed", "passed")),
        ({"post_no_keys": answer({}, status=201)}, ("passed", "passed", "passed", "failed")),
    ],
    ids=["all right", "not taken", "hangs", "not shown", "the list hangs", "no restart", "kept", "takes nothing"],
)
def test_a_first_failing_step_fails_its_own_criterion_and_blocks_later_ones(came, expected):
    assert tuple(verdicts(rubric(*POSTING), walked(**came)).values()) == expected


@pytest.mark.parametrize(
    ("came", "expected"),
    [
        ({}, ("passed",) * 5),
        ({"read": "unsaved:id"}, ("failed", *["record_created"] * 4)),
        ({"update": answer("no", status=405)}, ("passed", "passed", "failed", "passed", "passed")),
        ({"update": "timed_out"}, ("passed", "passed", "failed", "record_updated", "record_updated")),
        ({"read_deleted": answer("no", status=404)}, ("passed", "passed", "passed", "passed", "failed")),
    ],
    ids=["all right", "no id", "no update", "the update hangs", "no JSON with the 404"],
)
def test_the_way_of_one_record(came, expected):
    assert tuple(verdicts(rubric(*CRUD), walk(crud({}), **{**CRUD_RIGHT, **came})).values()) == expected


@pytest.mark.parametrize("came", [{"list": "timed_out"}, {"restart": "no_restart"}], ids=["the list hangs", "no restart"])
def test_where_the_rubric_puts_a_criterion_changes_nothing(came):
    checks = ("bad_post_refused", "restart_resets", "posted_record_shown", "record_posted")

    assert verdicts(rubric(*checks), walked(**came)) == verdicts(rubric(*POSTING), walked(**came))


def test_where_nobody_looks_at_the_step_before_the_criterion_itself_failed():
    assert verdicts(rubric("bad_post_refused"), walked(list="timed_out")) == {"bad_post_refused": "failed"}


def test_one_criterion_alone_is_judged_with_those_it_goes_a_way_with():
    only = ("bad_post_refused",)
    assert verdicts(rubric(*POSTING), walked(list="timed_out"), only=only) == {"bad_post_refused": "posted_record_shown"}


def test_a_journey_that_was_never_walked_is_ungraded():
    judged = judge(evidence(), rubric("record_posted"))
    assert (judged[0].finding.verdict.value, judged[0].finding.reason.code) == ("error", "stale")


def test_another_record_is_another_journey():
    assert verdicts(rubric("record_posted", record={"title": "tea"}), walked()) == {"record_posted": "error"}


def test_what_our_own_limit_cut_off_is_ungraded():
    judged = judge(evidence(walks=(walked(list="unsent"),)), rubric(*POSTING))
    assert [each.finding.verdict.value for each in judged] == ["passed", "error", "error", "error"]
    assert judged[1].finding.reason.code == "out_of_time"


def test_a_server_that_does_not_start_blocks_every_journey():
    given = rubric("server_boots", *POSTING)
    found = verdicts(given, first={"outcome": "exited", "exit_code": 1, "port": None, "exchanges": (), "stop": None}, again=False)
    assert set(found.values()) == {"failed", "server_boots"}


def test_a_criterion_of_another_place_holds_nobody_up():
    tea = {"path": "/tea", "record": {"leaf": "{{unique}}"}}
    criteria = (
        Criterion("data", "record_posted", 1),
        Criterion("tea", "record_posted", 1, tea),
        Criterion("tea_shown", "posted_record_shown", 1, tea),
    )
    leaf = posted(posting(tea).steps[0])
    teas = walk(posting(tea), post=answer(leaf, status=201), list=answer([leaf]))
    found = verdicts(Rubric("r", criteria, "sha256:0"), walked(post=answer("no", status=404)), teas)
    assert found == {"data": "failed", "tea": "passed", "tea_shown": "passed"}


def test_a_check_that_the_rubric_leaves_out_is_judged_with_the_same_params():
    tea = {"path": "/tea", "record": {"leaf": "{{unique}}"}}
    leaf = posted(posting(tea).steps[0])
    shown = rubric("posted_record_shown", **tea)
    assert verdicts(shown, walk(posting(tea), post=answer(leaf, status=201), list=answer([leaf]))) == {
        "posted_record_shown": "passed"
    }


def test_a_failure_that_the_rubric_has_no_line_for_is_said_by_what_needs_it():
    shown = rubric("posted_record_shown", "restart_resets")
    [first, last] = judge(evidence(walks=(walked(post=answer({}, status=404)),)), shown)

    assert (first.finding.verdict.value, first.finding.reason.code) == ("failed", "not_taken")
    assert last.finding.blocked_by == "posted_record_shown"


def test_who_waits_is_told_of_a_line_that_is_there():
    criteria = (
        Criterion("made", "record_created", 1),
        Criterion("listed", "posted_record_shown", 1, needs=("made",)),
    )
    walks = (walk(crud({}), create=answer({}, status=200)), walked(post=answer({}, status=200)))
    assert verdicts(Rubric("r", criteria, "sha256:0"), *walks) == {"made": "failed", "listed": "made"}


def test_a_rubric_can_ask_for_more_than_the_check():
    given = rubric("unknown_page_404", "record_posted", needs=(("record_posted", ("unknown_page_404",)),))
    assert verdicts(given, walked(), unknown=answer("all")) == {"unknown_page_404": "failed", "record_posted": "unknown_page_404"}


def test_criteria_that_need_each_other_are_the_teachers():
    given = rubric("home_page_edited", "home_page_added", needs=(("home_page_edited", ("home_page_added",)),))
    with pytest.raises(ConfigError, match="circle"):
        judge(evidence(), given)


def test_a_title_of_its_own_is_what_is_read():
    criterion = Criterion("tea", "server_boots", 1, title="The tea server starts")
    [judged] = judge(evidence(), Rubric("r", (criterion,), "sha256:0"))
    assert judged.title == "The tea server starts"


def test_criteria_that_share_a_journey_share_its_boot():
    assert plan(load_assignment(), rubric(*POSTING)).journeys == (posting({}),)


def test_what_a_criterion_goes_a_way_with_counts_for_judging_it_again():
    before, after = rubric(*POSTING), rubric(*POSTING)
    changed = after._replace(criteria=(after.criteria[0]._replace(params={"status": 200}), *after.criteria[1:]))
    assert {name for name, digest in digests(changed).items() if digest != digests(before)[name]} == set(POSTING)
