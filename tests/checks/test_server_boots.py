from __future__ import annotations

import pytest

from checker.checks.server_boots import server_boots
from checker.evidence import Place, SyntaxFault
from tests.builders import boot, case, handed, source
from tests.verdicts import reason_of

NAME_ERROR = """Traceback (most recent call last):
  File "/tmp/copy/server.py", line 12, in <module>
    app = Flsk(__name__)
NameError: name 'Flsk' is not defined
"""
NO_FLASK = """Traceback (most recent call last):
  File "server.py", line 1, in <module>
    from flask import Flask
ModuleNotFoundError: No module named 'flask'
"""


NO_JWT = NO_FLASK.replace("'flask'", "'jwt'")


AUTO = "check-hacks --environment auto"
NEWER = SyntaxFault(place=Place(line=7), kind="SyntaxError", message="f-string: expecting '}'")


def listing(*names):
    return source(lists=names)


def died(**differences):
    return (boot(**{"outcome": "exited", "exit_code": 1, "stop": None, **differences}),)


CASES = [
    ("it answers", case(), None),
    ("it answers, on a port of its own", case(first={"port": 8887}), None),
    ("nothing to start", case(boots=(), handed=handed(entry=None, problem="no_server")), "no_program"),
    (
        "a slip that Python cannot read",
        case(boots=(), source=source(syntax=SyntaxFault(place=Place(7, 4, "cell In [9]"), kind="SyntaxError", message="x"))),
        "syntax_error",
    ),
    ("a package that is not there", case(boots=died(log=NO_FLASK)), "not_installed"),
    ("an exception", case(boots=died(log=NAME_ERROR)), "crashed"),
    ("an exit code and no words", case(boots=died(exit_code=3)), "crashed"),
    ("killed by a signal", case(boots=died(exit_code=-11)), "crashed"),
    ("the end of the file is reached", case(boots=died(exit_code=0)), "exited_silently"),
    ("a caught import, then the end", case(boots=died(exit_code=0, log="No module named x, never mind\n")), "exited_silently"),
    ("it hangs", case(boots=(boot(outcome="silent", milliseconds=10_000),)), "no_answer"),
    ("it speaks another language", case(boots=(boot(outcome="not_http"),)), "not_http"),
    ("a package that they list", case(boots=died(log=NO_FLASK), source=listing("flask")), "not_installed"),
    ("a package under another name", case(boots=died(log=NO_JWT), source=listing("requests", "pyjwt")), "not_installed"),
    ("a package that they do not list", case(boots=died(log=NO_JWT), source=listing("flask-jwt")), "not_installed"),
    ("a file of theirs that is not there", case(boots=died(log=NO_FLASK.replace("'flask'", "'my_helpers'"))), "missing_module"),
    ("a slip of the pen", case(boots=died(log=NO_FLASK.replace("'flask'", "'flaks'"))), "missing_module"),
    ("what their Python reads and ours does not", case(boots=died(log=NO_JWT), source=source(syntax=NEWER)), "not_installed"),
]


@pytest.mark.parametrize(("given", "reason"), [pytest.param(case_, code, id=name) for name, case_, code in CASES])
def test_server_boots(given, reason):
    assert reason_of(server_boots, given) == reason


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param(
            CASES[3][1], {"place": "line 7 of cell In [9]", "kind": "SyntaxError"}, id="the cell and the line of a slip"
        ),
        pytest.param(
            CASES[4][1],
            {"module": "flask", "package": "flask", "python": "Python 3.13.1", "command": AUTO},
            id="the package that is missing",
        ),
        pytest.param(CASES[5][1], {"kind": "NameError", "where": " near line 12"}, id="the kind and the line of an exception"),
        pytest.param(CASES[6][1], {"kind": "it ended with code 3", "where": ""}, id="an exit code without words"),
        pytest.param(CASES[10][1], {"time": "10 seconds"}, id="how long it hung"),
    ],
)
def test_the_words_name_what_was_seen(given, expected):
    assert dict(server_boots.rule(given).facts) == expected


def test_the_message_of_an_exception_is_never_repeated():
    log = "Traceback (most recent call last):\n  File \"server.py\", line 3, in <module>\nKeyError: 'Rosa Quince'\n"
    facts = dict(server_boots.rule(case(boots=died(log=log))).facts)
    assert "Rosa" not in str(facts)


def test_a_line_inside_of_a_library_is_not_the_programs():
    log = NAME_ERROR.replace("NameError", '  File "/x/site-packages/flask/app.py", line 900, in run\nOSError')
    assert dict(server_boots.rule(case(boots=died(log=log))).facts)["where"] == " near line 12"
