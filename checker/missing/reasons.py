"""What is said where a program did not find what it needs, and that is nobody's mistake: it is ungraded, never zero. Pure."""

from __future__ import annotations

from checker.model import Reason

NOT_INSTALLED = Reason(
    code="not_installed",
    message="Your program needs {package}, which is not installed for the Python that ran it ({python}): this is not graded.",
    hint="`{command}` installs it there. Then check again.",
    for_teachers="`--environment auto` installs what a submission lists and imports, once.",
)
NOT_FETCHED = Reason(
    code="not_fetched",
    message="Your program needs {package}, which could not be installed where we ran it: this is not graded.",
    hint="{why} When that is sorted out, check again.",
    for_teachers="{why}",
)
OTHER_PYTHON = Reason(
    code="other_python",
    message="Your program needs {module}, which is a part of {where}, and not of the Python that ran it ({python}): this is not graded.",
    hint="Which Python do you start your program with? `check-hacks --python PATH` checks it with that one.",
    for_teachers="Run it where that module is: with another version of Python, or on another system.",
)
NO_LIBRARY = Reason(
    code="no_library",
    message="A package that your program uses needs {library}, a part of the system that is missing where we ran it: this is not graded.",
    hint="This is not about your code. Does your program start in a terminal on this computer? The same part would be missing there.",
    for_teachers="Install it with the system's own packages; a sandbox sees what lies in /usr.",
)
NO_INTERNET = Reason(
    code="no_internet",
    message="Your program asks another computer on the internet for something, and where we ran it there is no internet: this is not graded.",
    hint="Is this computer online? Then check again.",
    for_teachers="A sandbox has no internet. `--isolation host` gives a program yours, and runs it as you: read it first.",
)
NO_ROOM = Reason(
    code="no_room",
    message="Your program could not write a file, because the disk of this computer is full: this is not graded.",
    hint="Make room on the disk, then check again.",
    for_teachers="Programs run in the folder for temporary files (TMPDIR): make room there.",
)
NOT_READ = Reason(
    code="not_read",
    message="Your program asks for {module}. We left out a part of what you handed in, because it is too big, too much or not to be read, and this was in it: this is not graded.",
    hint="Hand in what your program needs without the big files around it.",
)
REASONS = (NOT_INSTALLED, NOT_FETCHED, OTHER_PYTHON, NO_LIBRARY, NO_INTERNET, NO_ROOM, NOT_READ)
