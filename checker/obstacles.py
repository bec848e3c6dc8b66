"""Why the packages of a submission could not be installed, in words. What cannot be installed is ungraded, never zero. Pure."""

from __future__ import annotations

from checker.model import Reason

ENDING = " So your server was not started, and this is not graded."


def _obstacle(code: str, message: str, hint: str, for_teachers: str = "") -> Reason:
    return Reason(code=code, message=f"{message}{ENDING}", hint=hint, for_teachers=for_teachers)


UNKNOWN = _obstacle(
    "requirements_unknown",
    "Your list of packages asks for {detail}, and nothing of that name and version can be found.",
    "Compare the name letter by letter with the one that you install at home, and look at the version behind it.",
)
CONFLICT = _obstacle(
    "requirements_conflict",
    "The packages that you list cannot all be installed together: they want different versions of each other.",
    "Make a fresh environment, run `pip install -r requirements.txt` in it, and read which two disagree.",
)
ADDRESS = _obstacle(
    "requirements_address",
    "{detail} of requirements.txt names a place (a git repository, a web address or a file) instead of a package.",
    "Packages are installed here by name only. See whether the same thing is published under a name.",
)
OPTION = _obstacle(
    "requirements_option",
    "{detail} of requirements.txt is an option for pip, and only packages are read here.",
    "Mostly the list says the same without that line.",
)
LINE = _obstacle(
    "requirements_line",
    "{detail} of requirements.txt is not the name of a package.",
    "One package stands on one line, like a word with no spaces.",
)
LONG = _obstacle(
    "requirements_long",
    "Your list of packages is far too long to be a list of what your server needs.",
    "`pip freeze` lists everything on a computer. List what your program imports.",
)
BUILD = _obstacle(
    "requirements_build",
    "{detail} would have to be built with a compiler here, and only finished packages (wheels) are installed.",
    "Some packages have a twin that comes finished, often with -binary in its name.",
)
SIZE = _obstacle(
    "requirements_size",
    "What you list takes more than {detail}, which is more than is installed here.",
    "Which of the packages does your program really import? The others need not be on the list.",
)
SLOW = _obstacle(
    "requirements_slow",
    "Installing what you list took more than {detail}.",
    "Which of the packages does your program really import? If it is the network that is slow, try again later.",
    "This may be a slow network: try again later, or shorten the list.",
)
NETWORK = _obstacle(
    "requirements_network",
    "The packages could not be fetched: nobody answers where they are kept.",
    "This is not about your code. Is this computer online? Then check again.",
    "Look whether this computer is on the internet and may reach the package index, and run the same command again.",
)
NO_PIP = _obstacle(
    "requirements_no_pip",
    "There is neither uv nor pip on this computer that could install packages.",
    "This is not about your code. `python -m ensurepip` adds pip to the Python that runs check-hacks.",
    "`python -m pip install uv` or `python -m ensurepip` adds one to the Python that runs check-hacks.",
)
OTHER = _obstacle(
    "requirements_other",
    "Installing the packages broke off ({detail}).",
    "`pip install -r requirements.txt` in a fresh environment shows what pip says.",
)

OBSTACLES = {
    reason.code: reason for reason in (UNKNOWN, CONFLICT, ADDRESS, OPTION, LINE, LONG, BUILD, SIZE, SLOW, NETWORK, NO_PIP, OTHER)
}


def why_not(code: str, detail: str) -> str:
    """In one sentence, why packages could not be installed; empty for a code that is none."""
    found = OBSTACLES.get(code)
    return found.message.removesuffix(ENDING).replace("{detail}", detail) if found else ""
