"""Why a server does not stop, and stop cells that stop the wrong thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.causes.clues import NO_FACTS, short, shows, shows_detail, sign
from checker.reader import STUDENT

if TYPE_CHECKING:
    from checker.model import Case, Facts

SECOND = "graceful_stop.second_server_started"


def _several_runs(case: Case) -> Facts | None:
    found = sign(case, "two_runs")
    return (("count", short(found.detail)),) if found and found.detail else None


def _wrong_name(case: Case) -> Facts | None:
    """The stop cell looks for a name that this system does not use. How a student's system spells it only that computer tells."""
    found, environment = sign(case, "kills_by_wrong_name"), case.evidence.environment
    spelled = "Python" if environment.platform == "darwin" else "python"
    if found and environment.reader == STUDENT and found.detail != spelled and not sign(case, "killed_nothing"):
        return (("word", short(found.detail)),)
    return None


def _name_that_found_nobody(case: Case) -> Facts | None:
    """The saved output of the stop cell shows it, whatever system that was."""
    found = sign(case, "kills_by_wrong_name")
    return (("word", short(found.detail)),) if found and sign(case, "killed_nothing") else None


def _found_nobody(case: Case) -> Facts | None:
    return NO_FACTS if sign(case, "killed_nothing") and not sign(case, "kills_by_wrong_name") else None


CAUSES = (
    Cause(
        code="two_runs",
        finds=_several_runs,
        explains=(SECOND,),
        message="After one Ctrl-C another server started: your file starts one in {count} places.",
        hint="When the first server stops, Python reads on and meets the next one. How many do you want?",
        advice="Your file starts a server in {count} places. Python only reaches the next one when the one before has stopped. How many do you want?",
    ),
    Cause(
        code="runs_in_thread",
        finds=shows("runs_in_thread"),
        explains=("graceful_stop.ignored_ctrl_c",),
        hint="Ctrl-C only reaches the main program, and your server runs beside it in a thread. What does the lesson do in the last line instead?",
    ),
    Cause(
        code="catches_ctrl_c",
        finds=shows("catches_ctrl_c"),
        explains=("graceful_stop.ignored_ctrl_c", SECOND),
        hint="Your program catches the Ctrl-C itself. What does it do then, and does it ever let go?",
    ),
    Cause(
        code="starts_processes",
        finds=shows_detail("starts_processes", "function"),
        explains=("graceful_stop.left_processes", "graceful_stop.port_held", SECOND),
        hint="Your program starts other programs ({function}), and they live on when it ends. Who stops them?",
    ),
    Cause(
        code="awk_case",
        finds=_wrong_name,
        hint="How does your system spell it?",
        advice="Your stop cell looks for `{word}` in the list of programs. Upper and lower case count, and systems differ: look at how yours spells it, or it will find nobody to stop.",
    ),
    Cause(
        code="awk_case",
        finds=_name_that_found_nobody,
        hint="How does your system spell it?",
        advice="The saved output of your stop cell shows that it found nobody to stop: it looks for `{word}` in the list of programs. Upper and lower case count, and systems differ: how does yours spell it?",
    ),
    Cause(
        code="killed_nothing",
        finds=_found_nobody,
        hint="Was there a server to stop?",
        advice="The saved output of your stop cell shows that it found nobody to stop. Was the server running then, and was it in the list?",
    ),
    Cause(
        code="already_gone",
        finds=shows("already_gone"),
        hint="Is the number still the right one?",
        advice="The saved output of your stop cell says 'No such process': the number in it belonged to a server that had ended already. Each start gives a new one, so it has to be looked up each time.",
    ),
    Cause(
        code="not_yours_to_stop",
        finds=shows("not_yours_to_stop"),
        hint="Whose process is it?",
        advice="The saved output of your stop cell says that it may not end that process: it belongs to somebody else or to the system. Is the number the one of your server?",
    ),
    Cause(
        code="kill_all_listed",
        finds=shows("kills_every_listed"),
        hint="Who else is on that list?",
        advice="Your stop cell ends everything that lsof lists for the port, and that includes programs that are only visiting, such as your browser. Can you ask just for the one that is listening?",
    ),
    Cause(
        code="ps_everything",
        finds=shows("ps_without_ids"),
        hint="What does ps show when the list is empty?",
        advice="With an empty list, `xargs ps` shows every program on the computer. If you see a hundred lines, check the step before it.",
    ),
    Cause(
        code="kill_9_habit",
        finds=shows("kill_9"),
        hint="Try the polite way first.",
        advice="`kill -9` gives a program no time to tidy up, and its helpers may live on. Try a plain `kill` or Ctrl-C first and keep -9 for emergencies.",
    ),
    Cause(
        code="no_lsof",
        finds=shows("lsof_missing"),
        hint="Which system is this shell for?",
        advice="This shell has no `lsof`. On Windows: are you inside WSL? Otherwise find out how your system lists who uses a port; `check-hacks stop` works everywhere.",
    ),
)
