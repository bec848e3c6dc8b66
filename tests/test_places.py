"""Where a reader should look first, from hand-made evidence."""

from __future__ import annotations

import pytest

from checker.evidence import Place, Sign, SyntaxFault
from checker.load import load_assignment, load_rubric
from checker.pipeline import regrade
from tests.builders import OWN_PAGE, answer, boot, evidence, handed, source, stop

LESSON = load_assignment("web-server")
RUBRIC = load_rubric(LESSON)
CRASH = """\
 * Running on http://127.0.0.1:5001
[2026-11-22 12:00:00,000] ERROR in app: Exception on /api/data [GET]
Traceback (most recent call last):
  File "/venv/lib/python3.13/site-packages/flask/app.py", line 917, in full_dispatch_request
    rv = self.dispatch_request()
  File "server.py", line 12, in get_data
    return jsonfy(InfoDb)
NameError: name 'jsonfy' is not defined
127.0.0.1 - - [22/Nov/2026 12:00:00] "GET /api/data HTTP/1.1" 500 -
[2026-11-22 12:00:00,000] ERROR in app: Exception on / [GET]
Traceback (most recent call last):
  File "server.py", line 33, in say_hello
    return page
NameError: name 'page' is not defined
127.0.0.1 - - [22/Nov/2026 12:00:00] "GET / HTTP/1.1" 500 -
"""
BROKEN = answer("<h1>Internal Server Error</h1>", status=500)
ASLEEP = {"outcome": "exited", "port": None, "exit_code": 1, "stop": None, "exchanges": ()}


def place(seen, criterion):
    facts = {mark.id: dict(mark.facts) for mark in regrade(seen, assignment=LESSON, rubric=RUBRIC).marks}[criterion]
    return facts.get("line"), facts.get("cell")


def asleep(log="", **differences):
    return evidence(**differences)._replace(boots=(boot(**ASLEEP, log=log),))


@pytest.mark.parametrize(
    ("seen", "criterion", "expected"),
    [
        pytest.param(evidence(), "record_added", (None, None), id="what passed has no place"),
        pytest.param(
            asleep(source=source(syntax=SyntaxFault(Place(line=7, cell=4), "SyntaxError", "invalid syntax"))),
            "server_boots",
            (7, 4),
            id="where Python could not read on",
        ),
        pytest.param(
            asleep('Traceback (most recent call last):\n  File "server.py", line 3, in <module>\nNameError: name'),
            "server_boots",
            (3, None),
            id="where the program broke",
        ),
        pytest.param(
            asleep('Traceback (most recent call last):\n  File "models.py", line 3, in <module>\nNameError: name'),
            "server_boots",
            (None, None),
            id="another file's line is no line of the program",
        ),
        pytest.param(
            asleep('  File "server.py", line 3, in <module>\nNameError: x', handed=handed(entry="a.ipynb", cell=9)),
            "server_boots",
            (3, 9),
            id="a cell that broke",
        ),
        pytest.param(
            evidence(routes={"/api/data": BROKEN}, first={"log": CRASH}), "record_added", (12, None), id="where the API broke"
        ),
        pytest.param(evidence(home=BROKEN, first={"log": CRASH}), "home_page_edited", (33, None), id="where the page broke"),
        pytest.param(evidence(home=BROKEN), "home_page_edited", (31, None), id="no traceback: the function of the page"),
        pytest.param(
            evidence(first={"stop": stop(port_free=False, survivors=("python",))}),
            "graceful_stop",
            (46, None),
            id="the line that starts the server",
        ),
        pytest.param(
            evidence(
                source=source(signs=(Sign("star_header_by_hand", place=Place(line=20)),)),
                cors=lambda _: (answer(OWN_PAGE), answer(OWN_PAGE, headers=(("Access-Control-Allow-Origin", "*"),))),
            ),
            "cors_open",
            (20, None),
            id="the line that gives a browser permission",
        ),
    ],
)
def test_a_failure_names_the_line_to_look_at(seen, criterion, expected):
    assert place(seen, criterion) == expected
