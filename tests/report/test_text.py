import pytest

from checker.report.text import clipped, harmless, last_error, one_line, tail, without_commands
from tests.report.reports import TRACEBACK


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Größe 漢字 👩‍💻\tx\n", "Größe 漢字 👩‍💻\tx\n", id="ordinary text, tabs and newlines stay"),
        pytest.param("\x1b[31m", r"\x1b[31m", id="an escape sequence"),
        pytest.param("a\r\nb\rc", "a\nb\\x0dc", id="a carriage return that would overwrite the line"),
        pytest.param("\x9b2J", r"\x9b2J", id="an escape sequence in one character"),
        pytest.param("a\u202eb\u2066", r"a\u202eb\u2066", id="marks that turn the direction of writing"),
        pytest.param("\ud83d", r"\ud83d", id="half a character"),
        pytest.param("a\u2028b", r"a\u2028b", id="a separator that some readers take for a newline"),
        pytest.param("\x00\x7f\uffff", r"\x00\x7f\uffff", id="what may never stand in XML"),
    ],
)
def test_unsafe_characters_are_spelled_out(text, shown):
    assert harmless(text) == shown


def test_one_line_is_one_line_however_it_was_written():
    assert one_line("  a\n\tb \r\n c ") == "a b c"


def test_a_long_line_is_cut_within_its_limit():
    assert one_line("x" * 5000, 10) == "xxxxxxx..."
    assert clipped("x" * 10, 10) == "x" * 10


@pytest.mark.parametrize(
    ("output", "printed"),
    [
        pytest.param("::error::no", ": :error::no", id="at the start"),
        pytest.param("a\n   ::set-env name=x::y", "a\n   : :set-env name=x::y", id="behind an indent"),
        pytest.param("a ##[error]no", "a ## [error]no", id="the old form anywhere"),
        pytest.param("listens on [::1]:5001, a[::2]", "listens on [::1]:5001, a[::2]", id="colons within a line stay"),
    ],
)
def test_a_runner_finds_no_command(output, printed):
    assert without_commands(output) == printed


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("ab\ncd", ("ab\ncd", 0), id="short text is whole"),
        pytest.param("first line\nab\ncd", ("ab\ncd", 11), id="only whole lines are kept"),
        pytest.param("x" * 20, ("x" * 8, 12), id="one endless line is cut"),
    ],
)
def test_the_tail_says_what_it_left_out(text, kept):
    assert tail(text, 8) == kept


@pytest.mark.parametrize(
    ("log", "lines"),
    [
        pytest.param("", (), id="an empty log"),
        pytest.param(" * Running on http://127.0.0.1:5001\nTypeError is a word\n", (), id="no exception"),
        pytest.param(
            TRACEBACK,
            (
                '  File "server.py", line 38, in get_data',
                "    return jsonfy(InfoDb)",
                "NameError: name 'jsonfy' is not defined. Did you mean: 'jsonify'?",
            ),
            id="the line below a library's",
        ),
        pytest.param(
            'Traceback (most recent call last):\n  File "server.py", line 3, in <module>\n    import flsk\n'
            "  File \"/venv/site-packages/x.py\", line 1, in y\n    pass\nModuleNotFoundError: No module named 'flsk'\n",
            (
                '  File "server.py", line 3, in <module>',
                "    import flsk",
                "ModuleNotFoundError: No module named 'flsk'",
            ),
            id="the student's line above a library's",
        ),
        pytest.param("werkzeug.routing.RoutingException: no\n", ("werkzeug.routing.RoutingException: no",), id="no frame"),
        pytest.param("ValueError: one\nhello\nKeyError: two\n", ("KeyError: two",), id="the last of several"),
    ],
)
def test_the_last_error_of_a_log(log, lines):
    assert last_error(log) == lines
