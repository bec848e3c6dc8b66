"""Tracebacks as Pythons really printed them (see record.py), and as they come cut, chained, in groups or hostile."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.printed.requests import of
from checker.printed.tracebacks import CAUSE, CONTEXT, last_in_full, last_of, led_to, tracebacks
from tests.examples import examples
from tests.growth import takes_time_that_grows_with_size
from tests.printed.programs import FIRST, NAMES, VIEWS

RECORDED = {
    file.stem: dict(part.split("\n", 1) for part in file.read_text(encoding="utf-8").split("=== ")[1:])
    for file in (Path(__file__).parent / "recorded").glob("*.txt")
}
PYTHONS = sorted(RECORDED)
SILENT = ("host_with_http", "port_in_the_host")
NEW = ("group", "note")
"""What Python 3.10 does not have."""
ONLY_LIBRARIES = (
    "nothing_returned",
    "number_returned",
    "set_returned",
    "view_without_its_argument",
    "view_with_an_argument_too_many",
    "async_view",
)
KINDS = {
    "name_in_single_underscores": "NameError",
    "hyphen_in_an_import": "SyntaxError",
    "no_indent": "IndentationError",
    "tabs_and_spaces": "TabError",
    "before_first_request": "AttributeError",
    "template_missing": "jinja2.exceptions.TemplateNotFound",
    "url_for_nobody": "werkzeug.routing.exceptions.BuildError",
    "no_table": "sqlite3.OperationalError",
    "calls_itself": "RecursionError",
    "circle_of_imports": "ImportError",
}
FRAME = '  File "/home/rosa/work/server.py", line 3, in home\n    return x\n'
HEADER = "Traceback (most recent call last):\n"


@pytest.mark.parametrize("name", [name for name in NAMES if name not in (*SILENT, *NEW)])
@pytest.mark.parametrize("python", PYTHONS)
def test_every_recorded_one_is_read(python, name):
    last = last_in_full(RECORDED[python][name])
    assert last is not None
    assert last.kind == KINDS.get(name, last.kind)
    assert last.kind.endswith(("Error", "NotFound"))
    assert (last.own is None) == (name in ONLY_LIBRARIES)
    if last.own is None:
        return
    assert last.own.file.startswith("/home/rosa/work/")
    assert last.own.line
    assert last.own.code


@pytest.mark.parametrize("python", PYTHONS)
def test_all_of_one_is_read(python):
    raised = last_of(RECORDED[python]["name_in_single_underscores"])
    assert (raised.kind, raised.message) == ("NameError", "name '_name_' is not defined. Did you mean: '__name__'?")
    assert raised.own.head == '  File "/home/rosa/work/server.py", line 2, in <module>'
    assert raised.own.code == "app = Flask(_name_)"
    assert raised.own.caret == ("" if python == "3.10" else "                ^^^^^^")


@pytest.mark.parametrize("python", PYTHONS)
def test_what_cannot_be_read_has_its_place_although_nothing_ran(python):
    raised = last_of(RECORDED[python]["hyphen_in_an_import"])
    assert (raised.kind, raised.own.line, raised.own.function) == ("SyntaxError", 2, "")
    assert raised.own.text == ("    from flask-cors import CORS", "              ^")


@pytest.mark.parametrize("python", PYTHONS)
def test_chains(python):
    log = RECORDED[python]["chained"]
    assert [(raised.name, raised.link) for raised in tracebacks(log)] == [("KeyError", ""), ("ValueError", CAUSE)]
    assert led_to(log, last_of(log)) == tracebacks(log)
    assert [raised.link for raised in tracebacks(RECORDED[python]["while_another_was_handled"])] == ["", CONTEXT]


@pytest.mark.parametrize("python", [python for python in PYTHONS if python != "3.10"])
def test_groups_and_notes(python):
    group = tracebacks(RECORDED[python]["group"])
    assert [(raised.kind, raised.message) for raised in group] == [
        ("ExceptionGroup", "both (2 sub-exceptions)"),
        ("ValueError", "one"),
        ("TypeError", "two"),
    ]
    assert last_of(RECORDED[python]["note"]).notes == ("a note",)


@pytest.mark.parametrize("name", VIEWS)
def test_it_belongs_to_the_address_that_was_asked(name):
    log = RECORDED["3.11"][name]
    assert last_of(of(log, "/")) is not None
    assert last_of(of(log, "/other")) is None


@pytest.mark.parametrize(
    ("log", "read"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("TypeError is a word\nan Exception: no\n", [], id="words"),
        pytest.param("KeyError: 'a'\n", [("KeyError", "'a'", 0)], id="only the last line"),
        pytest.param(f"{FRAME}KeyError: 'a'\n", [("KeyError", "'a'", 3)], id="cut at its beginning"),
        pytest.param(f"{HEADER}{FRAME}", [], id="cut before its end"),
        pytest.param(f"{HEADER}{FRAME}Oops\n", [("Oops", "", 3)], id="a class of one's own"),
        pytest.param(f"{HEADER}{FRAME}__main__.Oops: x: y\n", [("__main__.Oops", "x: y", 3)], id="with colons"),
        pytest.param(f"{HEADER}{FRAME}KeyError: 'a'\r\n".replace("\n", "\r\n"), [("KeyError", "'a'", 3)], id="of Windows"),
        pytest.param(
            f"{HEADER}{FRAME.replace('3', '9' * 5_000)}KeyError: 'a'\n", [("KeyError", "'a'", 0)], id="a line of 5,000 digits"
        ),
        pytest.param(f"{HEADER}{FRAME}KeyError: {'a' * 9_000}\n", [("KeyError", "a" * 1_990, 3)], id="an endless message"),
        pytest.param(f"{HEADER}{FRAME}(what?)\n", [("", "(what?)", 3)], id="an end that is none"),
    ],
)
def test_odd_ones(log, read):
    found = [(raised.kind, raised.message, raised.own.line if raised.own else 0) for raised in tracebacks(log)]
    assert found == read


def test_a_second_line_of_a_message_ends_where_the_log_goes_on():
    access = '127.0.0.1 - - [22/Nov/2026 10:00:00] "GET / HTTP/1.1" 500 -\n'
    (raised,) = tracebacks(f"{HEADER}{FRAME}sqlalchemy.exc.OperationalError: no\n[SQL: SELECT]\n{access}")
    assert raised.notes == ("[SQL: SELECT]",)


@pytest.mark.parametrize(
    ("file", "foreign"),
    [
        ("/home/rosa/work/server.py", False),
        ("/home/rosa/work/.venv/lib/python3.12/site-packages/flask/app.py", True),
        (r"C:\Users\rosa\work\server.py", False),
        (r"C:\Python312\Lib\site-packages\flask\app.py", True),
        ("<frozen importlib._bootstrap>", True),
        ("flask/app.py", True),
        ("flask.py", False),
    ],
)
def test_whose_line_it_is(file, foreign):
    raised = last_of(f'{HEADER}  File "{file}", line 3, in home\n    return x\nKeyError: 1\n')
    assert raised.frames[0].foreign is foreign


def test_every_program_is_recorded_by_every_python():
    assert {python: set(named) for python, named in RECORDED.items()} == {key: set(NAMES) for key in PYTHONS}
    assert set(FIRST).isdisjoint(VIEWS)


@examples(200)
@given(
    st.lists(
        st.sampled_from((HEADER, FRAME, "KeyError: 1\n", f"\n{CAUSE}:\n\n", "  + Exception Group Traceback\n", "  | x\n", "a\n"))
    )
)
def test_whatever_is_put_together_is_read(parts):
    log = "".join(parts)
    found = tracebacks(log)
    assert all(0 <= raised.start <= raised.at <= len(log) for raised in found)
    assert all(led_to(log, raised)[-1] == raised for raised in found)


@pytest.mark.parametrize("piece", [FRAME, HEADER, "a" * 50 + ".", "KeyError: 1\n", "    |", "    ^ ~", "[2026-", "\t"])
def test_a_long_log_takes_time_in_proportion(piece):
    def log(size):
        return piece * (size // len(piece))

    takes_time_that_grows_with_size(tracebacks.__wrapped__, quarter=log(60_000), whole=log(240_000))


@pytest.mark.parametrize("name", ["<string>", "<template>", "<unknown>", "<frozen runpy>"])
def test_a_text_without_a_file_is_no_file_of_the_student_s(name):
    """`<unknown>`: jinja2 names a template that was handed over as text so, and ast what it parses."""
    log = f'{HEADER}  File "server.py", line 9, in home\n    show()\n  File "{name}", line 1, in template\nSomeError: odd\n'
    raised = last_of(log)
    assert raised is not None
    assert (raised.own.file, raised.own.line) == ("server.py", 9)
