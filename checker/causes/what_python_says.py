"""Any other exception: its type and its place lead, and a sentence on what that type mostly means. Tried last of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.causes.clues import crash_at
from checker.causes.slips import ANYWHERE, BOOT, VIEWS, Slip, causes_of, lead, spot
from checker.evidence import UNKNOWN_PAGE

if TYPE_CHECKING:
    from checker.model import Case, Facts
    from checker.printed.tracebacks import Raised

TYPES = {
    "AttributeError": "Something there is asked for a part that it does not have. Compare the name behind the dot, and look at what stands in front of it: is it what you think it is?",
    "KeyError": "The code asks a dictionary for a key that is not in it. Compare the key where it is asked for with the key where it is written, letter by letter.",
    "IndexError": "A list is asked for a place that it does not have. How long is it at that moment? Counting begins with 0.",
    "TypeError": "A value there is of another kind than that line needs. Which kinds meet in it: text, number, list, dictionary, None?",
    "ValueError": "A value there has the right kind and cannot be used all the same. What does it hold when that line runs?",
    "NameError": "Python met a word that it does not know there. Is it spelled differently in two places, used before it is made, or a text without quotes?",
    "ImportError": "Python found the module, and not what it was asked for. Compare the names in that import letter by letter.",
    "FileNotFoundError": "Python looks for a file in the folder in which the server was started. Where does yours lie, seen from there, and was it handed in?",
    "IsADirectoryError": "What is opened there is a folder. Which file in it did you mean?",
    "PermissionError": "That file may not be opened like this. Where does it lie, and whose is it?",
    "UnicodeDecodeError": "That file was saved in another encoding than Python expects. In which one does your editor save it, and which does `open` read?",
    "JSONDecodeError": "What is read there as JSON is none. Look at the text itself: is it empty, a page, or written with single quotes?",
    "ZeroDivisionError": "Something is divided by zero there. Which value is 0 at that moment, and may it be?",
    "OperationalError": "The database refused what it was asked for. Compare the names of tables and columns with those that were made, and read the SQL aloud.",
    "IntegrityError": "The database keeps a rule that this entry breaks: a value that must be there, or one that must not be there twice.",
    "ProgrammingError": "The database could not use what it was given. Count the ? in the SQL and the values behind it.",
    "AssertionError": "A library (or an `assert` of yours) found something that must not be. Its message says what.",
    "RuntimeError": "That came at a moment, or in a way, that it cannot work. The message says what would have to be different.",
    "StopIteration": "`next` found nothing more there. What should happen when there is nothing?",
    "OSError": "The system refused what was asked of it there. Its message says why.",
    "LookupError": "Something was looked up there and not found. Compare its name letter by letter.",
    "NotImplementedError": "Somebody left that part for later. Is it yours to fill in?",
}  # fmt: skip
ANY = "The last line that your server printed says what Python stumbled over, and the line above it where. Read the two together."


def _other(_: Case, raised: Raised) -> Facts | None:
    return None if not raised.name or raised.name in TYPES else ()


def _unknown_page(case: Case) -> Facts | None:
    """What broke when a page was asked for that nobody made."""
    unknown = (path for address in case.evidence.addresses if address.name == UNKNOWN_PAGE for path in address.paths)
    raised = next(filter(None, (crash_at(case, path) for path in unknown)), None)
    return (("lead", lead(case, raised)), ("at", spot(case, raised))) if raised else None


EXCEPTIONS = causes_of(
    *(
        Slip(
            code=f"python_says_{name.lower()}",
            kinds=name,
            says="",
            message="Python stopped there on the way to the answer.",
            hint=hint,
            places=VIEWS,
        )
        for name, hint in TYPES.items()
        if name not in ("NameError", "KeyError")
    ),
    *(
        Slip(code=f"python_says_{name.lower()}", kinds=name, says="", hint=hint, places=(BOOT,))
        for name, hint in TYPES.items()
        if name != "NameError"
    ),
    Slip(
        code="python_says",
        kinds="",
        says="",
        looks=_other,
        message="That is where Python stopped.",
        hint=ANY,
        places=ANYWHERE,
    ),
)
CAUSES = (
    *EXCEPTIONS,
    Cause(
        code="unknown_page_breaks",
        finds=_unknown_page,
        explains=("unknown_page_404.crashes",),
        message="{lead}: your server broke when we asked for a page that nobody made.",
        hint="Something of yours answers such addresses: an error handler, or a route with a part in < >. Look at {at}: what does it expect there?",
    ),
)
