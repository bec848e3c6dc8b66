"""Order, blocking, faults, words. The facts themselves are in tests/checks."""

from __future__ import annotations

import pytest

from checker import causes, troubles
from checker import judge as judging
from checker.advice import advice
from checker.causes import Cause, ports
from checker.checks import discover
from checker.checks.posting import posting
from checker.errors import ConfigError
from checker.evidence import Holder, Place, SourceFacts, SyntaxFault
from checker.judge import judge
from checker.load import load_assignment, load_rubric
from checker.model import BY_HAND, Criterion, Start, Verdict
from checker.reader import STUDENT, TEACHER
from checker.wording import UNFILLED, filled
from tests.builders import HELLOX, JOHN, OWN_RECORD, PORT, answer, boot, evidence, handed, source, stop
from tests.walks import walk

RUBRIC = load_rubric(load_assignment())
NOT_STARTED = {"boots": (boot(outcome="exited", exit_code=0, stop=None),)}


def verdicts(seen, rubric=RUBRIC, only=()):
    return {each.criterion.id: each.finding.verdict.value for each in judge(seen, rubric, only)}


def reasons(seen, rubric=RUBRIC):
    return {each.criterion.id: each.finding.reason.code for each in judge(seen, rubric) if each.finding.reason}


def rubric(*checks, **ids):
    criteria = [Criterion(id=name, check=name, points=1) for name in checks] + [
        Criterion(id=id_, check=check, points=1) for id_, check in ids.items()
    ]
    return RUBRIC._replace(criteria=tuple(criteria))


@pytest.fixture(autouse=True)
def no_causes(monkeypatch):
    """The words of causes have tests of their own; here each test brings its own."""
    monkeypatch.setattr(causes, "discover", lambda: ())


def test_a_perfect_run_passes_in_the_order_of_the_rubric():
    found = verdicts(evidence())
    assert set(found.values()) == {"passed"}
    assert list(found) == [criterion.id for criterion in RUBRIC.criteria]


def test_what_never_started_blocks_everything_else():
    found = judge(evidence(**NOT_STARTED), RUBRIC)
    assert found[0].finding.verdict is Verdict.FAILED
    assert {each.finding.verdict for each in found[1:]} == {Verdict.BLOCKED}
    assert {each.finding.blocked_by for each in found[1:]} == {"server_boots"}


def test_only_what_needs_it_is_blocked():
    found = verdicts(evidence(first={"stop": stop(ended=False)}))
    assert found["graceful_stop"] == "failed"
    assert found["restarts"] == "blocked"
    assert list(found.values()).count("passed") == 7


def test_a_blocked_mark_says_which_step_to_look_at():
    last = judge(evidence(**NOT_STARTED), RUBRIC)[-1].finding
    assert "Your server starts and answers" in filled(last.reason.message, last.facts)


def test_needs_are_judged_first_wherever_the_rubric_puts_them():
    found = verdicts(
        evidence(routes={"/api/data": answer("", status=500)}), rubric("record_valid", "record_added", "server_boots")
    )
    assert found == {"record_valid": "blocked", "record_added": "failed", "server_boots": "passed"}


def test_needs_that_the_rubric_leaves_out_count_and_are_told_by_the_first_that_needs_them():
    assert verdicts(evidence(), rubric("restarts")) == {"restarts": "passed"}
    assert reasons(evidence(**NOT_STARTED), rubric("restarts")) == {"restarts": "exited_silently"}
    assert verdicts(evidence(**NOT_STARTED), rubric("graceful_stop", "restarts")) == {
        "graceful_stop": "failed",
        "restarts": "blocked",
    }


def test_both_criteria_of_a_needed_check_must_pass():
    twice = RUBRIC._replace(
        criteria=(
            Criterion(id="easy", check="home_page_edited", points=1),
            Criterion(id="hard", check="home_page_added", points=1, params={"words": 500}),
            Criterion(id="soft", check="home_page_added", points=1),
        ),
    )
    assert verdicts(evidence(), twice) == {"easy": "passed", "hard": "failed", "soft": "passed"}


def test_only_shows_what_was_asked_for_and_blocks_as_ever():
    assert verdicts(evidence(), only=("restarts", "cors_open")) == {"cors_open": "passed", "restarts": "passed"}
    assert verdicts(evidence(**NOT_STARTED), only=("cors_open",)) == {"cors_open": "blocked"}


def test_an_unknown_only_is_the_callers_and_is_answered_with_the_known():
    with pytest.raises(ConfigError, match=r"no criterion 'cors' \(it has: server_boots, .*, restarts\)"):
        judge(evidence(), RUBRIC, ("cors",))


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [
        ("port_held", "port_busy"),
        ("out_of_time", "out_of_time"),
        ("unreadable", "unreadable"),
        ("too_big", "too_big"),
        ("cannot_start", "cannot_start"),
        ("new", "cannot_start"),
    ],
)
def test_the_environments_trouble_grades_nothing(trouble, reason):
    seen = evidence(boots=(), trouble=trouble)
    assert set(verdicts(seen).values()) == {"error"}
    assert set(reasons(seen).values()) == {reason}


def test_who_holds_the_port_is_named():
    holder = Holder(port=PORT, pid=4711, name="python", own=True)
    finding = judge(evidence(boots=(), trouble="port_held", holders=(holder,)), RUBRIC)[0].finding
    said = filled(finding.reason.message + finding.reason.hint, finding.facts)
    assert all(words in said for words in ("python", "4711", str(PORT), "check-hacks stop"))
    assert UNFILLED not in said


def test_an_older_server_on_the_port_is_recognised_and_still_grades_nothing(monkeypatch):
    with_causes(monkeypatch, *ports.CAUSES)
    holder = Holder(port=PORT, pid=4711, name="python", own=True, python=True)
    found = judge(evidence(boots=(), trouble="port_held", holders=(holder,)), RUBRIC)
    assert {each.finding.verdict.value for each in found} == {"error"}
    assert found[0].cause == "stale_server"
    assert "4711" in filled(found[0].finding.reason.message, found[0].finding.facts)


def test_a_holder_that_cannot_be_seen_is_no_riddle():
    finding = judge(evidence(boots=(), trouble="port_held"), RUBRIC)[0].finding
    assert "(we cannot see which)" in filled(finding.reason.message, finding.facts)


def test_a_probe_that_was_never_sent_is_stale_and_not_failed():
    more = RUBRIC._replace(
        criteria=(Criterion(id="cors_open", check="cors_open", points=1, params={"origins": ("https://new.example.org",)}),),
    )
    assert reasons(evidence(), more) == {"cors_open": "stale"}


def test_a_boot_that_was_never_made_is_stale():
    assert reasons(evidence(again=False)) == {"restarts": "stale"}


def test_nothing_observed_is_stale_and_nobodys_failure():
    assert set(reasons(evidence(boots=())).values()) == {"stale"}


def test_a_time_that_ran_out_costs_only_what_was_not_looked_at():
    seen = evidence(unknown="unsent", cors=lambda _: ("unsent", "unsent"), again=False, trouble="out_of_time")
    assert reasons(seen) == {"cors_open": "out_of_time", "unknown_page_404": "out_of_time", "restarts": "out_of_time"}


def test_a_stop_that_nobody_saw_leaves_what_follows_ungraded():
    seen = evidence(first={"stop": None}, trouble="out_of_time", again=False)
    found = {name: verdict for name, verdict in verdicts(seen).items() if verdict != "passed"}
    assert found == {"graceful_stop": "error", "restarts": "error"}


BROKE = "fault:ValueError at observe.body:45"


def faults(seen, rubric=RUBRIC):
    """By the criteria's ids, the code of the fault for which they are ungraded."""
    found = {each.criterion.id: each.finding for each in judge(seen, rubric)}
    return {
        name: dict(each.facts)["fault"] for name, each in found.items() if each.reason and each.reason.code == "checker_fault"
    }


def test_what_we_broke_at_while_we_asked_costs_only_the_criteria_that_ask_it():
    seen = evidence(unknown=BROKE, home=answer("<p>no"))
    assert faults(seen) == {"unknown_page_404": "ValueError at observe.body:45"}
    assert [verdict for name, verdict in verdicts(seen).items() if name != "unknown_page_404"].count("error") == 0


def test_what_passes_without_what_we_broke_at_passes():
    assert verdicts(evidence(routes={"/api/data": answer([OWN_RECORD]), "/api/x": BROKE})) == dict.fromkeys(
        verdicts(evidence()), "passed"
    )


def test_a_record_that_may_stand_where_we_broke_is_not_missed():
    assert faults(evidence(routes={"/api/data": answer([JOHN]), "/api/x": BROKE})).keys() == {"record_added", "record_valid"}


def test_records_are_not_missed_where_we_could_not_read_which_routes_there_are():
    seen = evidence(routes={"/api/data": answer([JOHN])}, source=source(fault="RecursionError at observe.source:9"))
    assert faults(seen).keys() == {"record_added", "record_valid"}
    assert faults(evidence(source=source(fault="RecursionError at observe.source:9"))) == {}


def test_a_life_of_which_nothing_is_known_grades_nothing():
    unknown = boot(outcome="unknown", port=None, listeners=(), stop=None, fault="KeyError at observe.looking:1")
    assert set(faults(evidence(boots=(unknown,))).values()) == {"KeyError at observe.looking:1"}
    assert len(faults(evidence(boots=(unknown,)))) == len(RUBRIC.criteria)


def test_a_stop_at_which_we_broke_leaves_the_pages_graded():
    seen = evidence(first={"stop": None, "fault": "KeyError at observe.stopping:1"}, again=False, home=answer(HELLOX))
    assert faults(seen).keys() == {"graceful_stop", "restarts"}
    assert verdicts(seen)["home_page_edited"] == "failed"


def test_a_second_start_at_which_we_broke_costs_only_the_restart():
    seen = evidence(again={"outcome": "unknown", "fault": "KeyError at observe.looking:1"})
    assert faults(seen).keys() == {"restarts"}


def test_a_journey_at_which_we_broke_costs_only_its_criteria():
    posting_only = rubric("server_boots", "record_posted", "home_page_edited")
    went = walk(posting({}), post=BROKE)
    assert faults(evidence(walks=(went,)), posting_only).keys() == {"record_posted"}


HANDED_IN = rubric("server_boots", "manual")._replace(
    criteria=(
        Criterion(id="server_boots", check="server_boots", points=1),
        Criterion(id="files_present", check="files_present", points=1, params={"names": ["README.md"]}),
        Criterion(id="files_absent", check="files_absent", points=1, params={"names": ["venv/"]}),
        Criterion(id="source_uses", check="source_uses", points=1, params={"imports": ["flask"]}),
        Criterion(id="manual", check="manual", points=1, params={}),
    )
)
KNOWN = {"handed": handed(names=("README.md", "server.py")), "source": source(imports=("flask",), calls=())}


@pytest.mark.parametrize(
    "trouble", ["port_held", "cannot_start", "out_of_time", "not_ended", "requirements_network", "something new"]
)
def test_what_needs_no_server_is_graded_although_none_could_be_started(trouble):
    found = verdicts(evidence(boots=(), trouble=trouble, **KNOWN), HANDED_IN)
    assert found == {
        "server_boots": "error",
        "files_present": "passed",
        "files_absent": "passed",
        "source_uses": "passed",
        "manual": "error",
    }
    assert reasons(evidence(boots=(), trouble=trouble, **KNOWN), HANDED_IN)["manual"] == BY_HAND


def test_what_needs_no_server_fails_without_one_too():
    found = reasons(evidence(boots=(), trouble="port_held", handed=handed(names=("venv/",)), source=KNOWN["source"]), HANDED_IN)
    assert (found["files_present"], found["files_absent"]) == ("missing", "there")


@pytest.mark.parametrize("trouble", ["unreadable", "too_big", "lost", BROKE])
def test_what_could_not_be_read_grades_nothing_but_waits_for_the_teacher(trouble):
    found = reasons(evidence(boots=(), trouble=trouble, **KNOWN), HANDED_IN)
    assert found.pop("manual") == BY_HAND
    assert set(found.values()) == {"checker_fault" if trouble is BROKE else trouble}


def test_a_program_at_which_we_broke_while_we_read_it_is_no_stale_evidence():
    seen = evidence(
        handed=KNOWN["handed"], source=SourceFacts(imports=None, calls=None, fault="RecursionError at observe.source:9")
    )
    assert faults(seen, HANDED_IN) == {"source_uses": "RecursionError at observe.source:9"}


def test_python_that_cannot_be_read_is_said_although_the_port_is_held():
    syntax = SyntaxFault(Place(line=3), "SyntaxError", "invalid syntax")
    found = reasons(evidence(boots=(), trouble="port_held", source=source(syntax=syntax)))
    assert found["server_boots"] == "syntax_error"


def broken_check(monkeypatch, name, fault):
    def breaks(case):
        raise fault

    checks = dict(discover())
    checks[name] = checks[name]._replace(rule=breaks)
    monkeypatch.setattr(judging, "discover", lambda: checks)


def test_a_check_that_breaks_is_ungraded_and_costs_no_other(monkeypatch):
    broken_check(monkeypatch, "unknown_page_404", ZeroDivisionError("Rosa"))
    found = {each.criterion.id: each.finding for each in judge(evidence(), RUBRIC)}
    assert found["unknown_page_404"].verdict is Verdict.ERROR
    fault = dict(found["unknown_page_404"].facts)["fault"]
    assert fault.startswith("ZeroDivisionError at judge:")
    assert "Rosa" not in str(fault)
    assert [finding.verdict for finding in found.values()].count(Verdict.PASSED) == 8


@pytest.mark.parametrize("part", ["probes", "journeys"])
def test_not_even_asking_what_a_check_needs_can_cost_another(monkeypatch, part):
    def breaks(params):
        raise ZeroDivisionError

    checks = dict(discover())
    checks["unknown_page_404"] = checks["unknown_page_404"]._replace(**{part: breaks})
    monkeypatch.setattr(judging, "discover", lambda: checks)
    found = reasons(evidence())
    assert found == {"unknown_page_404": "checker_fault"}


def test_words_that_break_cost_only_the_words(monkeypatch):
    with_causes(monkeypatch, cause("known", lambda _: 7))
    found = the_404(evidence(**CRASH))
    assert (found.cause, found.finding.reason.code, found.finding.verdict) == (None, "crashes", Verdict.FAILED)


def test_what_needs_an_ungraded_step_is_ungraded_too(monkeypatch):
    broken_check(monkeypatch, "server_boots", RuntimeError())
    assert set(reasons(evidence()).values()) == {"checker_fault"}


def test_a_broken_rubric_is_not_taken_for_a_broken_check(monkeypatch):
    broken_check(monkeypatch, "restarts", ConfigError("the schema"))
    with pytest.raises(ConfigError, match="the schema"):
        judge(evidence(), RUBRIC)


def with_causes(monkeypatch, *found):
    monkeypatch.setattr(causes, "discover", lambda: found)


def cause(code, finds, **more):
    return Cause(**{"code": code, "finds": finds, "hint": f"hint of {code}", "explains": ("unknown_page_404.crashes",), **more})


CRASH = {"unknown": answer("", status=500)}


def the_404(seen):
    return next(each for each in judge(seen, RUBRIC) if each.criterion.id == "unknown_page_404")


def test_the_first_cause_that_holds_lends_its_words(monkeypatch):
    with_causes(
        monkeypatch,
        cause("other", lambda _: (), explains=("restarts.moved",)),
        cause("absent", lambda _: None),
        cause("raises", lambda _: 1 // 0),
        cause("known", lambda _: (("route", "/x"),), message="{route} and {saw}"),
        cause("later", lambda _: ()),
    )
    found = the_404(evidence(**CRASH))
    assert (found.cause, found.finding.reason.code, found.finding.reason.hint) == ("known", "crashes", "hint of known")
    assert filled(found.finding.reason.message, found.finding.facts) == "/x and it answered 500"
    assert found.finding.verdict is Verdict.FAILED


def test_without_a_cause_the_checks_own_words_stay(monkeypatch):
    with_causes(monkeypatch, cause("absent", lambda _: None))
    assert the_404(evidence(**CRASH)).cause is None


def test_what_explained_nothing_is_said_as_advice(monkeypatch):
    silent, loud = cause("silent", lambda _: ()), cause("loud", lambda _: (("n", 2),), explains=(), advice="{n} of them")
    used = cause("used", lambda _: (), advice="never")
    with_causes(monkeypatch, used, silent, loud)
    seen = evidence(**CRASH)
    assert [(each.code, each.message) for each in advice(seen, RUBRIC, judge(seen, RUBRIC))] == [("loud", "2 of them")]


def test_a_port_of_its_own_is_advice():
    seen = evidence(first={"port": 8887}, again={"port": 8887})
    assert set(verdicts(seen).values()) == {"passed"}
    (said,) = advice(seen, RUBRIC, judge(seen, RUBRIC))
    assert said.code == "other_port"
    assert "8887" in said.message
    assert "5001" in said.message


def test_which_of_several_programs_ran_is_said():
    seen = evidence(handed=handed(cell=9, cell_name="cell In [4]", entry="lesson.ipynb", others=("old.py",)))
    (said,) = advice(seen, RUBRIC, judge(seen, RUBRIC))
    assert said.message == "You have more than one server. We ran cell In [4] in lesson.ipynb, not old.py."


def test_a_student_reads_how_to_choose_another_program():
    said = chosen_of(STUDENT, ("old.py",))
    assert said.endswith("not old.py. To check another one, name its file: `check-hacks old.py`.")
    assert chosen_of(STUDENT, ("cell In [9] in my notes.ipynb",)).endswith('`check-hacks "my notes.ipynb"`.')
    assert "check-hacks" not in chosen_of(STUDENT, ("cell In [9] in server.py",))
    assert "check-hacks" not in chosen_of(TEACHER, ("old.py",))


@pytest.mark.parametrize(
    ("entry", "start", "said"),
    [
        ("server.py", Start(), None),
        ("backend/server.py", Start("backend"), None),
        (
            "backend/server.py",
            Start(),
            "with `python backend/server.py` in the top folder: from there, it finds its files.",
        ),
        ("a/b/server.py", Start("a"), "with `python b/server.py` in the folder a: from there, it finds its files."),
        ("lesson/a.ipynb", Start(), "in the top folder: from there, it finds its files."),
        ("blog/app.py", Start("", ("-m", "blog.app")), "with `python -m blog.app` in the top folder."),
        ("wsgi.py", Start("", ("-m", "flask", "run"), (("FLASK_APP", "wsgi"),)), "with `flask --app wsgi run`."),
        (
            "x/wsgi.py",
            Start("x", ("-m", "flask", "run"), (("FLASK_RUN_PORT", "5001"),)),
            "with `flask --app app run --port 5001`.",
        ),
    ],
)
def test_an_unusual_start_is_told(entry, start, said):
    seen = evidence(handed=handed(entry=entry, start=start))
    assert [each.message for each in advice(seen, RUBRIC, judge(seen, RUBRIC))] == (
        [f"We started {entry} {said}"] if said else []
    )


def chosen_of(reader, others):
    seen = evidence(handed=handed(entry="server.py", others=others))
    seen = seen._replace(environment=seen.environment._replace(reader=reader))
    (said,) = advice(seen, RUBRIC, judge(seen, RUBRIC))
    return said.message


def test_every_reason_that_is_not_a_checks_has_words_without_open_holes():
    codes = [reason.code for reason in troubles.GENERIC]
    assert len(set(codes)) == len(codes)
    assert all(reason.message.endswith(".") and reason.hint.endswith(".") for reason in troubles.GENERIC)
