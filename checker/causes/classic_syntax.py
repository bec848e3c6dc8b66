"""What Python could not read, by its own message and the line that it stopped at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from checker.causes import Cause
from checker.causes.clues import first_log, short, sign, where
from checker.printed.requests import before_any
from checker.printed.tracebacks import last_in_full

if TYPE_CHECKING:
    from checker.causes.clues import Finder
    from checker.model import Case, Facts

SYNTAX = ("server_boots.syntax_error",)
TOLD_ELSEWHERE = ("conflict_markers", "magic_in_py", "curly_quotes")
"""Signs of what says more than Python's message does."""


class Slip(NamedTuple):
    """`says`: a pattern in Python's message; `line`: one in the line at which it stopped. {spot} is that place."""

    code: str
    hint: str
    says: str = ""
    line: str = ""
    message: str | None = None


def _stopped_at(case: Case) -> str:
    """The line as Python printed it; empty where the program was never started."""
    last = last_in_full(before_any(first_log(case)))
    return last.frames[-1].code if last and last.frames else ""


def _finds(slip: Slip) -> Finder:
    def finds(case: Case) -> Facts | None:
        fault = case.evidence.source.syntax
        if fault is None or any(sign(case, code) for code in TOLD_ELSEWHERE):
            return None
        said = re.search(slip.says, fault.message)
        stopped = re.search(slip.line, _stopped_at(case)) if said and slip.line else said
        if said is None or stopped is None:
            return None
        groups = {**said.groupdict(), **stopped.groupdict()}
        return (
            *((hole, short(text or "")) for hole, text in groups.items()),
            ("spot", where(fault.place)),
            ("error", fault.kind),
        )

    return finds


SLIPS = (
    Slip(
        code="hyphen_in_an_import",
        line=r"^(?:from|import)\s+[\w.]*\w-\w",
        message="there is a hyphen in an import.",
        hint="A hyphen is a minus for Python, so no module has one in its name. What pip calls flask-cors is imported under another spelling: compare with the lesson.",
    ),
    Slip(
        code="page_without_quotes",
        line=r"^(?:return|\w+\s*=)\s*\(?\s*<[\w!/]|^</?\w",
        message="there is HTML where Python expects its own language.",
        hint="For Python a page is a text, and a text stands between quote marks. Which marks does the lesson put around its page, and does yours have both?",
    ),
    Slip(
        code="windows_path",
        says=r"unicodeescape",
        hint="In a text a backslash begins a special sign, as in a path of Windows at {spot}. Which other stroke do paths know, or what does an r in front of a text do?",
    ),
    Slip(
        code="not_utf8",
        says=r"(?i)utf-?8|non-utf|unicode error|encoding|codec",
        message="the file was not saved as UTF-8, and a letter there is no letter.",
        hint="An accent or umlaut was saved in an older encoding, such as Latin-1. Which encoding does your editor show (often at the bottom), and can it save the file as UTF-8?",
    ),
    Slip(
        code="braces_in_f_string",
        says=r"f-string",
        message="it got stuck inside of a text with an f in front.",
        hint="There it works out whatever stands between curly braces, those of a style sheet or a script too. Has each brace its partner, and is it meant for Python?",
    ),
    Slip(
        code="unfinished_text",
        says=r"unterminated (?:triple-quoted )?string|EOL while scanning|EOF while scanning",
        message="a text that begins there has no end.",
        hint="A text ends with the same quote marks that it began with, and only three of them may span several lines.",
    ),
    Slip(
        code="unfinished_bracket",
        says=r"'(?P<bracket>[\[({])' was never closed|unexpected EOF",
        message="a bracket that opens there is never closed.",
        hint="Count from there: each bracket needs its partner, in the right order. Most editors show the two when you put the cursor beside one.",
    ),
    Slip(
        code="bracket_without_partner",
        says=r"unmatched '|does not match opening",
        message="a bracket that closes there does not belong to the one that is open.",
        hint="Go back from there and look for each bracket's partner, kind by kind. Was one forgotten, or is one too many?",
    ),
    Slip(
        code="no_colon",
        says=r"expected ':'",
        hint="A line that begins a block (def, if, for, while, with, class ...) ends with one sign of its own. Compare {spot} with the lesson's.",
    ),
    Slip(
        code="no_comma",
        says=r"forgot a comma",
        hint="Things in a list, a dictionary or a call are kept apart by one sign. Look between the values from {spot} on, also at the end of the line.",
    ),
    Slip(
        code="one_equals_sign",
        says=r"Maybe you meant '=='|cannot assign to|cannot contain assignment|keyword can't be",
        hint="One = gives a name a value, two compare. Which of the two is meant at {spot}, and is what stands left of it a name?",
    ),
    Slip(
        code="print_without_brackets",
        says=r"Missing parentheses in call to",
        hint="That line ({spot}) is written for Python 2. What stands around the values of a call today?",
    ),
    Slip(
        code="outside_of_a_function",
        says=r"'(?P<word>return|await|yield)' outside (?:async )?function",
        message="`{word}` stands outside of a function.",
        hint="Look at the column in which it begins, and at the `def` that it belongs to. Which of the two moved?",
    ),
    Slip(
        code="name_begins_with_a_digit",
        says=r"invalid (?:decimal|hexadecimal|octal|binary) literal|leading zeros in decimal",
        hint="Python takes what begins with a digit for a number ({spot}). Is it a name, a date or an address that needs quotes or another beginning?",
    ),
    Slip(
        code="order_of_arguments",
        says=r"positional argument follows|(?:non-default|parameter without a default).*follows|duplicate argument",
        hint="In brackets, plain values come first and those with a name and = behind them. Look at the order at {spot}.",
    ),
    Slip(
        code="try_without_except",
        says=r"expected 'except' or 'finally'",
        hint="A `try:` says what may go wrong, and something has to say what happens then. Look at the lines above {spot}, and at their columns.",
    ),
    Slip(
        code="odd_sign",
        says=r"invalid (?:non-printable )?character(?!.*U\+(?:201[89A-F]|00[AB]B))",
        hint="A sign at {spot} is none that Python knows, and some cannot even be seen: they come along when text is copied from a page or a chat. Type that line again.",
    ),
    Slip(
        code="nothing_indented",
        says=r"expected an indented block",
        message="a line that begins further right was expected there.",
        hint="The line above it begins a block, and what belongs to it has to begin further right. Is something missing there, or too far left?",
    ),
    Slip(
        code="too_far_right",
        says=r"unexpected indent",
        message="that line begins further right than it may.",
        hint="Only a line that ends with a colon is followed by one that begins further right. Compare its column with the lines above.",
    ),
    Slip(
        code="columns_do_not_match",
        says=r"unindent does not match",
        message="that line begins in a column in which no line above it does.",
        hint="When a block ends, the next line goes back to the column of an earlier one. Count the spaces in front of it.",
    ),
    Slip(
        code="tabs_and_spaces",
        says=r"inconsistent use of tabs",
        message="tabs and spaces are mixed in front of that line.",
        hint="They look alike and are not. Which of the two does your editor write, and can it turn one into the other?",
    ),
)

LEAD = "Python cannot read your program ({error} at {spot})"
CAUSES = tuple(
    Cause(slip.code, _finds(slip), slip.hint, SYNTAX, f"{LEAD}: {slip.message}" if slip.message else f"{LEAD}.") for slip in SLIPS
)
