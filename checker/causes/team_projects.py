"""Projects that teams make from a template: what they are, and what should not be in them. Only where the past of a repository counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.ancestry import COPY, FORK, origin
from checker.causes import Cause
from checker.causes.clues import NO_FACTS, details, first_log, short
from checker.printed.requests import plain

if TYPE_CHECKING:
    from checker.model import Case, Facts

EVERYWHERE = ("0.0.0.0", "::", "")  # noqa: S104 - where others listen
HOW = {FORK: "a fork of", COPY: "made of files of"}
LEAST = 25


def _untouched(case: Case) -> Facts | None:
    history = case.evidence.history
    return NO_FACTS if history and history.has_only(case.templates) else None


def _began_as(case: Case) -> Facts | None:
    history = case.evidence.history
    found = origin(history, case.templates, case.params.get("share", LEAST)) if history else None
    return found and (("how", HOW.get(found.how, "your own repository made from")), ("template", found.template))


def _debugger_for_everyone(case: Case) -> Facts | None:
    runs = case.evidence.source.runs
    return NO_FACTS if case.evidence.history and any(run.debug and run.host in EVERYWHERE for run in runs) else None


def _templates_port(case: Case) -> Facts | None:
    evidence = case.evidence
    port = evidence.boots[0].port if evidence.boots else None
    return (("port", port),) if evidence.history and port and port == evidence.port else None


def _no_database(case: Case) -> Facts | None:
    return NO_FACTS if case.evidence.history and "no such table" in plain(first_log(case)) else None


def _should_stay_at_home(case: Case) -> Facts | None:
    found = details(case, "junk_committed") if case.evidence.history else ()
    return (("names", ", ".join(map(short, found))),) if found else None


CAUSES = (
    Cause(
        code="fork_untouched",
        finds=_untouched,
        explains=(
            "own_commits.too_few",
            "renamed.repository",
            "renamed.file",
            "renamed.page",
            "home_page_changed.unchanged",
            "new_json_route.none_new",
        ),
        message="This is the template as it is, file for file.",
        hint="Is your team's work pushed, and to this repository? Compare what GitHub shows with what is on your computer.",
    ),
    Cause(
        code="began_as",
        finds=_began_as,
        hint="It began as {how} {template}.",
        advice="Your project is {how} {template}. That is one of the ways to begin, and as good as the others.",
    ),
    Cause(
        code="should_stay_at_home",
        finds=_should_stay_at_home,
        hint="What is `.gitignore` for?",
        advice="Your repository holds {names}. Some things can be rebuilt any time and some are private: what is `.gitignore` for? What was committed once stays in the history, so change passwords that were in there.",
    ),
    Cause(
        code="debugger_for_everyone",
        finds=_debugger_for_everyone,
        hint="Who else is on your network?",
        advice="Your server runs with the debugger on and is open to everyone on your network: who can see an error there can run Python on your computer. At school, choose one of the two.",
    ),
    Cause(
        code="templates_port",
        finds=_templates_port,
        hint="Which port is your team's?",
        advice="Your server still uses the template's port, {port}. When several teams share one machine, each needs its own.",
    ),
    Cause(
        code="no_database",
        finds=_no_database,
        hint="Was the database set up?",
        advice="Some addresses found their table missing. The database is not set up where we run your server, and that costs no points.",
    ),
)
