import pytest

from checker.model import Advice, Verdict
from checker.report import words
from tests.report.reports import ALL_PASSED, MIXED, NO_PROGRAM, UNGRADED, UNTOUCHED, blocked, failed, mark, report, ungraded

NOTHING_GRADED = report(marks=(ungraded("server_boots", "Port 5001 was taken.", "Try again."),))
EMPTY = report(marks=())
HALF_BEGUN = report(marks=(failed("home_page_edited", "unchanged", "", ""), failed("cors_open", "no_permission", "", "")))


@pytest.mark.parametrize(
    ("found", "word"),
    [
        (mark("cors_open"), "passed"),
        (failed("cors_open", "no_permission", "", ""), "not yet"),
        (failed("home_page_edited", "unchanged", "", ""), "to do"),
        (failed("record_added", "only_starter", "", ""), "to do"),
        (failed("server_boots", "not_made", "", "")._replace(check="registration_works"), "to do"),
        (blocked("record_valid", "record_added"), "waiting"),
        (ungraded("restarts", "", ""), "ungraded"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_verdict_has_a_friendly_word(found, word):
    assert words.standing(found).word == word


LOG = "KeyError: 'x'\nsqlite3.OperationalError: no such table: groups\n"


@pytest.mark.parametrize(("code", "said"), [("no_database", "KeyError: 'x'"), ("templates_port", LOG.splitlines()[1])])
def test_an_error_that_the_advice_speaks_of_is_not_said_to_be_the_last(code, said):
    assert words.last_error(report(marks=(), log=LOG, advice=(Advice(code, ""),))) == (said,)


@pytest.mark.parametrize("verdict", Verdict)
def test_no_verdict_is_without_a_word(verdict):
    assert words.standing(mark("cors_open", verdict)).word


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        pytest.param(ALL_PASSED, "100 of 100 points.", id="all passed"),
        pytest.param(MIXED, "45 of 100 points.", id="mixed"),
        pytest.param(
            UNGRADED,
            "75 of 75 points so far. 25 more could not be graded, and that is not your doing.",
            id="what is ungraded is no zero",
        ),
        pytest.param(NOTHING_GRADED, "Nothing could be graded this time, and that is not your doing.", id="nothing graded"),
        pytest.param(EMPTY, "Nothing was checked.", id="nothing checked"),
    ],
)
def test_the_score_as_a_sentence(found, sentence):
    assert words.total(found) == sentence


@pytest.mark.parametrize(
    ("found", "beginning"),
    [
        pytest.param(ALL_PASSED, ("Everything we looked for",), id="all passed"),
        pytest.param(MIXED, ("Look at this first: Your Web API sends a record",), id="the first that failed"),
        pytest.param(UNTOUCHED, ("The starter runs,", "Start here: Your home page"), id="an untouched starter"),
        pytest.param(HALF_BEGUN, ("Look at this first: Your home page",), id="untouched, but something else is wrong"),
        pytest.param(UNGRADED, ("When that is sorted out,",), id="ungraded"),
        pytest.param(EMPTY, (), id="nothing checked"),
    ],
)
def test_it_says_what_to_do_now(found, beginning):
    sentences = words.outlook(found)

    assert len(sentences) == len(beginning)
    assert all(said.startswith(start) for said, start in zip(sentences, beginning, strict=True))


@pytest.mark.parametrize(
    ("found", "said"),
    [
        pytest.param(ALL_PASSED, "server.py, on this computer", id="a file"),
        pytest.param(MIXED, "lesson.ipynb, cell In [9], on this computer", id="a cell"),
        pytest.param(ALL_PASSED._replace(isolation="sandbox"), "server.py, in a sandbox", id="a sandbox"),
        pytest.param(ALL_PASSED._replace(isolation="moon"), "server.py, moon", id="an isolation without words"),
        pytest.param(NO_PROGRAM, "no program found", id="nothing ran"),
    ],
)
def test_it_says_what_was_looked_at(found, said):
    assert words.subject(found) == said


def test_a_blocked_mark_waits_for_a_title_or_at_least_an_id():
    waiting = blocked("record_valid", "record_added")
    nameless = waiting._replace(facts=())

    assert words.waits_for(MIXED, nameless) == "Your Web API sends a record of your own"
    assert words.waits_for(report(marks=(waiting,)), waiting) == "Your Web API sends a record of your own"
    assert words.waits_for(report(marks=(nameless,)), nameless) == "record_added"


@pytest.mark.parametrize("failure", ["refused", "timed_out", "closed", "not_http", "unsent"])
def test_every_silence_has_a_sentence(failure):
    assert words.silence(failure) != failure
    assert words.silence(failure).endswith(".")
