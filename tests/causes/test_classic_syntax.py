"""What Python could not read, in the messages of its versions."""

from __future__ import annotations

import pytest

from checker.evidence import Place, SyntaxFault
from tests.builders import boot, case, source
from tests.causes.situations import Row, cause_at, recognised
from tests.printed.test_tracebacks import PYTHONS, RECORDED

SYNTAX = "server_boots.syntax_error"
CODES = {
    "hyphen_in_an_import": "hyphen_in_an_import",
    "unfinished_string": "unfinished_text",
    "unfinished_bracket": "unfinished_bracket",
    "no_colon": "no_colon",
    "no_comma": "no_comma",
    "no_indent": "nothing_indented",
    "too_much_indent": "too_far_right",
    "indents_that_do_not_match": "columns_do_not_match",
    "tabs_and_spaces": "tabs_and_spaces",
    "return_outside": "outside_of_a_function",
    "one_equals_sign": "one_equals_sign",
}


def unread(message, *, kind="SyntaxError", log=""):
    fault = SyntaxFault(place=Place(line=2), kind=kind, message=message)
    first = boot(outcome="exited", exit_code=1, stop=None, log=log, listeners=(), port=None)
    return case(boots=(first,), source=source(syntax=fault))


def printed(name, python="3.11"):
    log = RECORDED[python][name]
    kind, _, message = log.strip().splitlines()[-1].partition(": ")
    return unread(message, kind=kind, log=log)


def stopped_at(line):
    return unread(
        "invalid syntax", log=f'  File "/home/rosa/server.py", line 2\n    {line}\n    ^\nSyntaxError: invalid syntax\n'
    )


MESSAGES = (
    ("windows_path", "(unicode error) 'unicodeescape' codec can't decode bytes in position 2-3: truncated \\UXXXXXXXX escape"),
    ("not_utf8", "Non-UTF-8 code starting with '\\xeb' on line 9, but no encoding declared"),
    ("not_utf8", "(unicode error) 'utf-8' codec can't decode byte 0xeb in position 2: invalid continuation byte"),
    ("braces_in_f_string", "f-string: expecting '}'"),
    ("braces_in_f_string", "f-string: valid expression required before '}'"),
    ("braces_in_f_string", "f-string: single '}' is not allowed"),
    ("unfinished_text", "unterminated triple-quoted string literal (detected at line 40)"),
    ("bracket_without_partner", "unmatched ')'"),
    ("bracket_without_partner", "closing parenthesis ']' does not match opening parenthesis '{' on line 12"),
    ("one_equals_sign", "cannot assign to function call here. Maybe you meant '==' instead of '='?"),
    ("print_without_brackets", "Missing parentheses in call to 'print'. Did you mean print(...)?"),
    ("name_begins_with_a_digit", "invalid decimal literal"),
    ("order_of_arguments", "positional argument follows keyword argument"),
    ("try_without_except", "expected 'except' or 'finally' block"),
    ("odd_sign", "invalid non-printable character U+00A0"),
)
ROWS = (
    *(Row(code, SYNTAX, printed(name)) for name, code in CODES.items()),
    *(Row(code, SYNTAX, unread(message)) for code, message in MESSAGES),
    Row("page_without_quotes", SYNTAX, stopped_at("return <h1>Hello</h1>")),
    Row("page_without_quotes", SYNTAX, stopped_at("page = <html>")),
    Row("page_without_quotes", SYNTAX, stopped_at("</body>")),
    Row("hyphen_in_an_import", SYNTAX, stopped_at("import flask-cors as c")),
    Row("syntax", SYNTAX, stopped_at("return 1 <")),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


@pytest.mark.parametrize("name", CODES)
@pytest.mark.parametrize("python", PYTHONS)
def test_every_python_says_it_so_that_it_is_understood(python, name):
    assert cause_at(SYNTAX, printed(name, python)).code == CODES[name]


def test_any_other_message_keeps_the_old_words():
    assert cause_at(SYNTAX, unread("invalid syntax")).code == "syntax"
    assert cause_at(SYNTAX, unread("odd", kind="TabError")).code == "indent"
