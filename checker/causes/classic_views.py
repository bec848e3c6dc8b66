"""Exceptions that break a page at classic slips: what a view returns, templates, links, sessions, the braces of a style sheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.causes.clues import short, sign, where
from checker.causes.slips import VIEWS, Slip, causes_of, from_library, from_own_line, own_line

if TYPE_CHECKING:
    from checker.model import Case, Facts
    from checker.printed.tracebacks import Raised

FOLDER = "templates"
KINDS = {
    "int": "a number (`int`)",
    "float": "a number (`float`)",
    "bool": "True or False (`bool`)",
    "set": "a set (`set`), whose curly brackets hold no key: value pairs",
    "function": "a function that nobody called (are its brackets missing?)",
    "method": "a function that nobody called (are its brackets missing?)",
    "datetime": "a date (`datetime`)",
    "Row": "a row of a database (`Row`)",
}
"""What a view handed back, in words; of other kinds only the name is said."""


def _handed_back(_: Case, raised: Raised) -> Facts | None:
    found = re.search(r"but it was an? (\w{1,60})", raised.message)
    return (
        None if found is None or found[1] == "list" else (("what", KINDS.get(found[1], f"something of the kind `{found[1]}`")),)
    )


def _in_a_style_sheet(case: Case, _: Raised) -> Facts | None:
    found = sign(case, "css_in_f_string")
    return (("there", where(found.place)),) if found else None


def _twice(_: Case, raised: Raised) -> Facts | None:
    return () if _wanted(raised).replace("\\", "/").lstrip("./").lower().startswith(f"{FOLDER}/") else None


def _elsewhere(case: Case, raised: Raised) -> Facts | None:
    """A file of that name was handed in, and lies where Flask does not look."""
    wanted = _wanted(raised).replace("\\", "/").rpartition("/")[2].lower()
    files = [name for name in case.evidence.handed.names or () if f"/{name}".lower().endswith(f"/{wanted}")]
    return (("found", short(files[0])),) if files and wanted else None


def _wanted(raised: Raised) -> str:
    return raised.message.strip()


def _is_flasks(_: Case, raised: Raised) -> Facts | None:
    """Flask called the view with what stands in the address; the student's own calls are another slip."""
    return from_library(_, raised) if not any(not frame.foreign for frame in raised.frames) else None


CAUSES = causes_of(
    Slip(
        code="css_in_f_string",
        kinds="NameError|ValueError|KeyError|TypeError|UnboundLocalError",
        says=r"is not defined|[Ii]nvalid format spec|unsupported format|unsupported operand|not associated|bad operand",
        looks=_in_a_style_sheet,
        message="In the text at {there} Python takes the curly braces of a style sheet or a script for its own.",
        hint="With the letter f in front of a text, Python works out whatever stands between curly braces. How does such a text show a brace, or can the style sheet live in a text without the f?",
    ),
    Slip(
        code="braces_for_format",
        kinds="KeyError|ValueError|IndexError",
        says="",
        looks=own_line(r"\.format\("),
        message="The text that `.format(` fills has curly braces that are not meant for it.",
        hint="`.format(` wants a value for every pair of braces, those of a style sheet or a script too. How can such a text show a brace?",
    ),
    Slip(
        code="percent_in_a_text",
        kinds="ValueError|TypeError",
        says=r"unsupported format character|not (?:enough|all) arguments|incomplete format|format requires a mapping",
        message="The text that % fills and the values behind it do not fit together.",
        hint="Each % in that text asks for a value, also the one of `width: 50%`. Count them. How can such a text show a percent sign?",
    ),
    Slip(
        code="async_view",
        kinds="RuntimeError",
        says=r"'async' extra",
        message="The function behind this address begins with `async def`, and this Flask cannot run such a function.",
        hint="That needs a part of Flask which is installed on its own (its extra `async`). With what does the lesson's function begin?",
    ),
    Slip(
        code="template_folder_twice",
        kinds="TemplateNotFound",
        says=r"^(?P<template>[\w./ -]{1,100})$",
        looks=_twice,
        message="Flask looked for {template} inside of the folder `templates`, and there is none.",
        hint="Names of templates are counted from that folder on. Which part of the name says it a second time ({at})?",
    ),
    Slip(
        code="template_elsewhere",
        kinds="TemplateNotFound",
        says=r"^(?P<template>[\w./ -]{1,100})$",
        looks=_elsewhere,
        message="Flask looked for the template {template} in a folder called `templates` beside your program. Your file is {found}.",
        hint="Compare where Flask looks with where the file lies, folder by folder and letter by letter.",
    ),
    Slip(
        code="template_missing",
        kinds="TemplateNotFound|TemplatesNotFound",
        says="",
        message="Flask looked for a template in a folder called `templates` beside your program, and found none of that name.",
        hint="Is the file there, was it handed in, and is its name the same in both places, letter by letter and with its ending?",
    ),
    Slip(
        code="template_syntax",
        kinds="TemplateSyntaxError|TemplateAssertionError",
        says="",
        message="Flask could not read a template.",
        hint="Look at what stands in curly braces there: has each one its partner, and each `if`, `for` and `block` of the template its end?",
    ),
    Slip(
        code="template_undefined",
        kinds="UndefinedError",
        says="",
        message="A template asks for a value that it was not given.",
        hint="Compare the names in the template with those that `render_template` hands over, letter by letter.",
    ),
    Slip(
        code="no_secret_key",
        kinds="RuntimeError",
        says=r"no secret key was set|secret_key|secret key",
        message="The page uses a session (or flashed messages), and this app has no secret key.",
        hint="Flask signs what it keeps in a visitor's browser, so that nobody can change it. Look up `secret_key` in Flask's pages about sessions ({at}).",
    ),
    Slip(
        code="url_without_a_value",
        kinds="BuildError",
        says=r"endpoint '(?P<endpoint>[\w.]{1,60})'.*[Dd]id you forget to specify values",
        message="`url_for` is asked for the address of `{endpoint}`, without a value for a part of it.",
        hint="Look at the route of `{endpoint}`: which parts stand in < >? `url_for` needs a value for each of them.",
    ),
    Slip(
        code="url_for_nobody",
        kinds="BuildError",
        says=r"endpoint '(?P<endpoint>[\w./ -]{1,60})'",
        message="`url_for` is asked for the address of `{endpoint}`, and no function with a route has that name.",
        hint="It wants the name of the function, not its address. Compare it with the functions under your routes, letter by letter.",
    ),
    Slip(
        code="returned_no_page",
        kinds="TypeError",
        says=r"return type must be .* but it was",
        looks=_handed_back,
        message="The function behind this address hands back {what}, and a visitor needs text.",
        hint="What goes to a browser is a text, or data that Flask can turn into JSON. What would show this to a person?",
    ),
    Slip(
        code="returned_odd_tuple",
        kinds="TypeError",
        says=r"did not return a valid response tuple",
        message="The function behind this address hands back several values, and Flask does not know what they mean.",
        hint="Behind a `return`, commas make several values of one. Flask knows a page, its status and its headers, in this order: which of them are yours?",
    ),
    Slip(
        code="view_lacks_an_argument",
        kinds="TypeError",
        says=r"(?:\w+\.)*(?P<function>\w{1,60})\(\) got an unexpected keyword argument '(?P<argument>\w{1,60})'",
        looks=_is_flasks,
        message="The address of {function} has a part <{argument}>, and the function takes nothing of that name.",
        hint="Flask hands each part in < > to the function. Compare the route with the brackets of the `def` below it.",
        places=VIEWS,
    ),
    Slip(
        code="route_lacks_an_argument",
        kinds="TypeError",
        says=r"(?:\w+\.)*(?P<function>\w{1,60})\(\) missing \d+ required positional arguments?: '(?P<argument>\w{1,60})'",
        looks=_is_flasks,
        message="The function {function} wants `{argument}`, and its address has no part that would give it one.",
        hint="Compare the brackets of the `def` with its route. Where should `{argument}` come from when somebody visits?",
        places=VIEWS,
    ),
    Slip(
        code="called_with_others",
        kinds="TypeError",
        says=r"(?:\w+\.)*(?P<function>\w{1,60})\(\) (?:missing|takes|got)",
        looks=from_own_line,
        message="The function {function} is called with other values than it asks for.",
        hint="Compare the brackets where it is called with those behind its `def`: how many values, in which order, under which names?",
    ),
    Slip(
        code="sqlite_threads",
        kinds="ProgrammingError",
        says=r"SQLite objects created in a thread",
        message="A connection to SQLite is used in another thread than the one that opened it.",
        hint="Flask answers visitors in threads of their own, and SQLite wants to be opened by the one that asks. Where is yours opened, and when?",
    ),
    Slip(
        code="local_before_it_is_set",
        kinds="UnboundLocalError",
        says=r"variable '(?P<name>\w{1,60})'",
        message="The function uses a variable before it has given it a value.",
        hint="A name that a function sets somewhere is its own, even if one of the same name stands outside. Where does this one get its first value?",
    ),
    Slip(
        code="asked_of_none",
        kinds="AttributeError|TypeError",
        says=r"'NoneType' object (?:has no attribute|is not)",
        message="Something is None, and the line goes on as if it held a value.",
        hint="None is what a function hands back without a `return`, and what a search hands back that finds nothing. Which one is it here?",
    ),
    Slip(
        code="append_to_no_list",
        kinds="AttributeError",
        says=r"'(?P<sort>\w{1,40})' object has no attribute 'append'",
        message="Something is appended to what is no list, but of the kind `{sort}`.",
        hint="Look at where it is made, and at every line that gives it a new value: which brackets make a list?",
    ),
    Slip(
        code="called_no_function",
        kinds="TypeError",
        says=r"'(?P<sort>\w{1,40})' object is not callable",
        message="Something is called with ( ) that is no function, but of the kind `{sort}`.",
        hint="Do two things share one name, a function and a value? Or is a comma missing between two brackets?",
    ),
    Slip(
        code="text_and_number",
        kinds="TypeError",
        says=r"can only concatenate|unsupported operand type|must be str, not",
        message="A text and something that is no text are put together with an operator.",
        hint="Python does not guess how a number should look as text. How do you turn one into the other?",
    ),
    Slip(
        code="both_kinds_in_jsonify",
        kinds="TypeError",
        says=r"either args or kwargs",
        hint="`jsonify` takes one value, or names with =, and not both at once ({at}). What should the reader of your JSON receive?",
    ),
    Slip(
        code="calls_itself",
        kinds="RecursionError",
        says="",
        message="A function calls itself, and that call does it again, without an end.",
        hint="Do a view and another function share one name? Or which line was meant to stop it?",
    ),
)
