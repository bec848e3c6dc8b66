"""Exceptions that Flask, its friends and Python raise at classic slips: imports, how an app is made, its routes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.causes.clues import details, short, sign
from checker.causes.slips import BOOT, Slip, causes_of, from_library, own_line

if TYPE_CHECKING:
    from checker.model import Case, Facts
    from checker.printed.tracebacks import Raised

REMOVED = frozenset(
    (  # noqa: SIM905 - as a literal it would be thirty lines
        "before_first_request before_app_first_request json_encoder json_decoder session_cookie_name propagate_exceptions env "
        "Markup escape JSONEncoder JSONDecoder htmlsafe_dumps htmlsafe_dump _request_ctx_stack _app_ctx_stack safe_join "
        "url_quote url_quote_plus url_unquote url_unquote_plus url_encode url_decode url_parse url_join url_unparse url_fix "
        "secure_filename generate_password_hash check_password_hash cached_property import_string BaseResponse BaseRequest "
        "safe_str_cmp pbkdf2_bin contextfilter contextfunction environmentfilter evalcontextfilter parse_rule Href "
        "FileStorage ImmutableDict SharedDataMiddleware DispatcherMiddleware run_with_reloader TimedJSONWebSignatureSerializer "
        "JSONWebSignatureSerializer soft_unicode get_debug_flag"
    ).split()
)
"""What older versions of Flask, Werkzeug, Jinja, MarkupSafe and itsdangerous had, at least in that place."""
_FROM = r" from (?:partially initialized module )?'[\w.]{1,80}'(?: \(most likely[^()]*\))?(?: \((.{1,300})\))?"
CAPITALS = {name.lower(): name for name in ("Flask", "CORS", "Blueprint", "Response", "Markup", "MethodView", "SQLAlchemy")}
HELPERS = (
    "jsonify|url_for|render_template|render_template_string|request|session|redirect|g|current_app|flash|make_response|abort"
)


def _removed(_: Case, raised: Raised) -> Facts | None:
    name = re.search(r"(?:cannot import name|has no attribute) '(\w{1,60})'", raised.message)
    return () if name and name[1] in REMOVED else None


def _other_capitals(_: Case, raised: Raised) -> Facts | None:
    """The library has it, in other letters."""
    name = re.search(r"cannot import name '(\w{1,60})'", raised.message)
    return () if name and name[1].lower() in CAPITALS and CAPITALS[name[1].lower()] != name[1] else None


def _not_hidden(case: Case, raised: Raised) -> Facts | None:
    """No file of the student's stands in the library's place: `shadow_flask` says that."""
    return None if sign(case, "shadows_library") or _module_file(raised) is None else ()


def _of_a_library(case: Case, raised: Raised) -> Facts | None:
    place = _module_file(raised)
    return _not_hidden(case, raised) if place is None or "-packages" in place or "lib/python" in place else None


def _of_their_own(case: Case, raised: Raised) -> Facts | None:
    place = _module_file(raised)
    return None if not place or "-packages" in place or "lib/python" in place else _not_hidden(case, raised)


def _circle(case: Case, raised: Raised) -> Facts | None:
    """Files of the student's, and none that stands in a library's place."""
    return None if sign(case, "shadows_library") or "-packages" in raised.message or "lib/python" in raised.message else ()


def _module_file(raised: Raised) -> str | None:
    """From where Python says that it could not import a name; empty where it does not say."""
    found = re.search(_FROM, raised.message)
    return (found[1] or "").replace("\\", "/") if found else None


def _wraps(case: Case, raised: Raised) -> Facts | None:
    """The function that is there twice is the inner one of a decorator that hands it back as it is."""
    name = re.search(r"endpoint function: (?:\w+\.)*(\w{1,60})", raised.message)
    return () if name and name[1] in details(case, "decorator_without_wraps") else None


def _written_once(case: Case, raised: Raised) -> Facts | None:
    name = re.search(r"endpoint function: (?:\w+\.)*(\w{1,60})", raised.message)
    written = [route for route in case.evidence.source.routes if name and route.function == name[1]]
    return () if len({route.place for route in written}) == 1 and not sign(case, "duplicate_view_name") else None


def _helper(_: Case, raised: Raised) -> Facts | None:
    found = re.search(rf"\b({HELPERS})\b", raised.own.code) if raised.own else None
    return (("helper", short(found[1]) if found else "One of Flask's helpers"),)


CAUSES = causes_of(
    Slip(
        code="underscores",
        kinds="NameError",
        says=r"name '(?P<name>_{1,3}(?:name|main|file|init)_{1,3})'",
        message="Python does not know `{name}`.",
        hint="Names of Python's own begin and end with underscores, and it counts how many. Compare with the lesson's last lines, sign by sign.",
    ),
    Slip(
        code="other_letters",
        kinds="NameError",
        says=r"name '(?P<name>true|false|none|null|TRUE|FALSE|NULL|undefined)' is not defined",
        message="Python does not know `{name}`.",
        hint="Other languages, and JSON, spell it like that. How does Python write yes, no and nothing?",
    ),
    Slip(
        code="removed_name",
        kinds="AttributeError|ImportError",
        says=r"(?:cannot import name|has no attribute) '(?P<name>\w{1,60})'",
        looks=_removed,
        message="Your program asks for `{name}`, which an older Flask had. In the version that ran it is gone from there.",
        hint="The lines around it were written for an older version. Look up `{name}` in the release notes: what took its place, or where does it live today?",
    ),
    Slip(
        code="other_capitals",
        kinds="ImportError",
        says=r"cannot import name '(?P<name>\w{1,60})' from '(?P<library>[\w.]{1,60})'",
        looks=_other_capitals,
        message="`{library}` is there, and it has no `{name}`.",
        hint="Python tells capital letters from small ones. Compare that name with the lesson's import, letter by letter.",
        places=(BOOT,),
    ),
    Slip(
        code="circular_import",
        kinds="ImportError|AttributeError",
        says=r"partially initialized module '(?P<other>[\w.]{1,60})'",
        looks=_circle,
        message="Two of your files import each other, and `{other}` is not finished when it is asked for something.",
        hint="Python reads a file from top to bottom the first time it is imported. Which of the two needs the other first, and what could live in a third file?",
        places=(BOOT,),
    ),
    Slip(
        code="name_not_in_own_file",
        kinds="ImportError",
        says=r"cannot import name '(?P<name>\w{1,60})' from '(?P<other>[\w.]{1,60})'",
        looks=_of_their_own,
        message="Python found your file `{other}`, and in it no `{name}`.",
        hint="Compare how it is spelled in both files. Was `{other}` saved, and is it the file that you mean?",
        places=(BOOT,),
    ),
    Slip(
        code="name_not_in_library",
        kinds="ImportError",
        says=r"cannot import name '(?P<name>\w{1,60})' from '(?P<library>[\w.]{1,60})'",
        looks=_of_a_library,
        message="`{library}` is installed, and it has no `{name}`.",
        hint="Compare that name letter by letter, capitals too. It may also live in another module, or have moved in a newer version.",
        places=(BOOT,),
    ),
    Slip(
        code="called_outside_of_a_visit",
        kinds="RuntimeError",
        says=r"[Ww]orking outside of (?:application|request) context",
        looks=_helper,
        message="{helper} was used outside of any function that answers a visitor.",
        hint="It only works while Flask answers somebody. Which function with a route should that line stand inside of?",
    ),
    Slip(
        code="decorator_without_wraps",
        kinds="AssertionError",
        says=r"overwriting an existing endpoint function: (?:\w+\.)*(?P<function>\w{1,60})",
        looks=_wraps,
        message="Two of your addresses lead to the same inner function, {function}, which a decorator of yours hands back.",
        hint="Flask tells views apart by the name of their function, and your decorator gives all of them one. Look up what `functools.wraps` is for.",
        places=(BOOT,),
    ),
    Slip(
        code="view_registered_twice",
        kinds="AssertionError",
        says=r"overwriting an existing endpoint function: (?:\w+\.)*(?P<function>\w{1,60})",
        looks=_written_once,
        message="Flask was told about your function {function} a second time.",
        hint="It is written once, so something runs twice: a file that is imported under two names, a loop, or a blueprint that is registered again?",
        places=(BOOT,),
    ),
    Slip(
        code="methods_no_list",
        kinds="TypeError",
        says=r"[Aa]llowed methods (?:must be a list|have to be iterables)",
        message="`methods=` is a text, and Flask reads it letter by letter.",
        hint="It takes a list, even of one. Which brackets make a list?",
        places=(BOOT,),
    ),
    Slip(
        code="methods_in_get",
        kinds="TypeError",
        says=r"Use the 'route' decorator to use the 'methods' argument",
        hint="A decorator like `@app.get` or `@app.post` names its method itself. Which decorator takes `methods=` ({at})?",
        places=(BOOT,),
    ),
    Slip(
        code="unknown_option",
        kinds="TypeError",
        says=r"(?P<function>\w{1,60})\(\) got an unexpected keyword argument '(?P<option>\w{1,60})'",
        looks=from_library,
        message="A function of a library is given `{option}=`, and it has no such option.",
        hint="Compare the word in front of the = with the lesson's, letter by letter, and look whether it stands inside of the right brackets.",
        places=(BOOT,),
    ),
    Slip(
        code="flask_without_a_name",
        kinds="TypeError",
        says=r"__init__\(\) missing 1 required positional argument: 'import_name'",
        hint="Flask wants to be told which program it belongs to when the app is made ({at}). What stands in those brackets in the lesson?",
        places=(BOOT,),
    ),
    Slip(
        code="module_called",
        kinds="TypeError",
        says=r"'module' object is not callable",
        hint="At {at} a whole module is called like a function. Which name inside of it do you mean, and how does the lesson import that?",
    ),
    Slip(
        code="route_with_an_open_bracket",
        kinds="ValueError",
        says=r"malformed url rule",
        hint="In an address the parts that may change stand between < and >. Look whether each < at {at} has its partner, and for spaces.",
        places=(BOOT,),
    ),
    Slip(
        code="route_with_an_unknown_kind",
        kinds="LookupError",
        says=r"the converter '(?P<converter>\w{1,40})' does not exist",
        message="In an address a part is of the kind `{converter}`, which Flask does not know.",
        hint="In <kind:name> the kind comes first. Flask knows string, int, float, path and uuid.",
        places=(BOOT,),
    ),
    Slip(
        code="port_in_the_place_of_the_host",
        kinds="AttributeError|TypeError",
        says=r"'int' object has no attribute|must be str.* int|int found",
        looks=own_line(r"\.run\(\s*\d"),
        hint="The first value in `.run(` is the host. How does the lesson tell Flask that a number is the port ({at})?",
        places=(BOOT,),
    ),
    Slip(
        code="too_late_to_set_up",
        kinds="AssertionError",
        says=r"setup method '(?P<method>\w{1,60})' can no longer be called",
        hint="`{method}` is used at {at} while the server already answers people. What sets the app up has to be done before the first visit: where could it stand?",
    ),
)
