"""What a reader sees of a journey: the requests without their values, the answers masked, the log where something broke."""

from __future__ import annotations

from checker.checks.posting import posting
from checker.exhibit import exhibits, masked_log
from checker.judge import judge
from checker.load import load_assignment
from checker.model import Criterion, Rubric
from checker.score import score
from tests.builders import answer, boot, evidence
from tests.walks import UNIQUE, posted, walk

ENTRY = posted(posting({}).steps[0])
TRACEBACK = 'Traceback (most recent call last):\n  File "server.py", line 12, in post\nKeyError: 0\n'
RUBRIC = Rubric("r", (Criterion("record_posted", "record_posted", 5),), "sha256:0")


def seen(**came):
    way = walk(posting({}), **{"post": answer(ENTRY, status=201), **came})
    return evidence(walks=(way._replace(boots=(boot(), boot(log=TRACEBACK))),))


def test_the_requests_of_a_journey_follow_those_of_the_visit():
    told = [exhibit.request for _, exhibit in exhibits(seen())]
    assert told[-5:] == ["POST /api/data", "GET /api/data", "GET /api/data", "POST /api/data", "POST /api/data"]


def test_a_body_is_told_without_its_values():
    [posting_it] = [exhibit for _, exhibit in exhibits(seen()) if exhibit.status == 201]
    assert '"FirstName": "..."' in posting_it.curl
    told = f"{posting_it}"
    assert not [value for value in (UNIQUE, "check@example.com", "January 1") if value in told]


def test_a_mark_shows_the_request_that_it_is_about():
    found = seen(post=answer({"oops": 1}, status=500))
    report = score(found, load_assignment(), RUBRIC, judge(found, RUBRIC))
    [mark] = report.marks
    assert [report.exhibits[index].request for index in mark.exhibits] == ["POST /api/data"]
    assert report.exhibits[mark.exhibits[0]].status == 500


def test_a_log_is_told_where_something_broke():
    assert "KeyError" in masked_log(seen())
    assert "KeyError" not in masked_log(evidence())
