"""Somebody else is already behind the port."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.causes.clues import first_log, short, shows, shows_detail
from checker.missing.network import OWN_ADDRESS
from checker.printed.requests import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.causes.clues import Finder
    from checker.evidence import Holder
    from checker.model import Case, Facts

HELD = ("server_boots.port_busy",)
CRASHED = ("server_boots.crashed",)
AIRPLAY_PORTS = (5000, 7000)
TAKEN = r"Address already in use|Only one usage of each socket address|Port \d+ is in use by another program"
NAMED_PORT = r"Port (\d{1,5}) is in use"


def _held_by(fits: Callable[[Holder], bool]) -> Finder:
    def finds(case: Case) -> Facts | None:
        holder = next(filter(fits, case.evidence.holders), None)
        return _named(holder) if holder else None

    return finds


def _named(holder: Holder) -> Facts:
    name = short(holder.name) if holder.pid is None else f"{short(holder.name)} (process {holder.pid})"
    return (("port", holder.port), ("holder", name))


def _system_service(holder: Holder) -> bool:
    """The AirPlay receiver of macOS; `lsof` cuts its name short."""
    return holder.port in AIRPLAY_PORTS and holder.name.lower().startswith(("controlce", "airplay"))


def _older_copy(holder: Holder) -> bool:
    return holder.own and holder.python


def _twice(case: Case) -> Facts | None:
    copies = [holder for holder in case.evidence.holders if _older_copy(holder)]
    port, count = Counter(holder.port for holder in copies).most_common(1)[0] if copies else (0, 0)
    pids = " and ".join(str(holder.pid) for holder in copies if holder.port == port)
    return (("port", port), ("count", count), ("pids", pids)) if count > 1 else None


def _taken(case: Case) -> Facts | None:
    """The program itself found its port taken."""
    log = plain(first_log(case))
    if not re.search(TAKEN, log):
        return None
    named = re.search(NAMED_PORT, log)
    ports = [run.port for run in case.evidence.source.runs if run.port]
    return (("port", int(named[1]) if named else (ports or [case.evidence.port])[0]),)


def _no_such_host(case: Case) -> Facts | None:
    """Werkzeug's last words, and the host that the program gives it."""
    said = re.search(OWN_ADDRESS, plain(first_log(case)))
    hosts = [run.host for run in case.evidence.source.runs if run.host]
    return (("host", short(repr(hosts[0]))),) if said and hosts else None


def _airplay_log(case: Case) -> Facts | None:
    return _taken(case) if "AirPlay Receiver" in plain(first_log(case)) else None


CAUSES = (
    Cause(
        code="airplay_5000",
        finds=_held_by(_system_service),
        explains=HELD,
        message="Port {port} belongs to this Mac itself: AirPlay listens there.",
        hint="Leave AirPlay in peace and pick another number for your app. Which one does the lesson use?",
    ),
    Cause(
        code="airplay_5000",
        finds=_airplay_log,
        explains=CRASHED,
        message="Your server wanted port {port}, and on many Macs that number belongs to the system.",
        hint="Pick another number for your app. Which one does the lesson use?",
    ),
    Cause(
        code="started_twice",
        finds=_twice,
        explains=HELD,
        message="{count} Python programs of yours already share port {port}: processes {pids}.",
        hint="It looks as if run was pressed more than once. One server is enough: `check-hacks stop {port}` shows them and ends them politely.",
    ),
    Cause(
        code="closed_terminal",
        finds=_held_by(lambda holder: holder.own and holder.orphan),
        explains=HELD,
        message="A program whose window is gone still holds port {port}: {holder}.",
        hint="Closing a window does not always stop what ran in it. `check-hacks stop {port}` ends it politely; next time stop the server first, then close.",
    ),
    Cause(
        code="stale_server",
        finds=_held_by(_older_copy),
        explains=HELD,
        message="An older server of yours still answers at port {port}: {holder}.",
        hint="What your browser shows comes from that one, not from the file you just changed. Stop it where you started it, or with `check-hacks stop {port}`.",
    ),
    Cause(
        code="port_busy",
        finds=_held_by(lambda _: True),
        explains=HELD,
        message="Somebody is already behind port {port}: {holder}.",
        hint="Two programs cannot share one door number. Find out what this one is and close it, or ask for help if it is not yours.",
    ),
    Cause(
        code="odd_port",
        finds=shows_detail("odd_port", "asked"),
        explains=(*CRASHED, "server_boots.no_answer", "server_boots.exited_silently"),
        message="Your server asks for port {asked}, and there is no such port.",
        hint="Ports are whole numbers, and the last one is 65535. Look at the line that starts your server, digit by digit.",
        advice="Your server asks for port {asked}, and there is no such port: they are whole numbers, and the last one is 65535. This computer made another one of it. Others may refuse.",
    ),
    Cause(
        code="odd_host",
        finds=_no_such_host,
        explains=CRASHED,
        message="Your server asks for the address {host}, and this computer has none of that name.",
        hint="Compare the host in the line that starts your server with the lesson's, letter by letter. What else got into it?",
    ),
    Cause(
        code="port_busy",
        finds=_taken,
        explains=CRASHED,
        message="Your server wanted port {port}, but something is already using it.",
        hint="Is an older copy still running in another terminal or notebook, or does your program open the same port twice?",
    ),
    Cause(
        code="notebook_port_busy",
        finds=shows("notebook_port_busy"),
        hint="Is an older copy still running?",
        advice="A saved output of your notebook says that the port was already in use. An older copy of your server was still running then; stop it before you start again.",
    ),
    Cause(
        code="two_start_cells",
        finds=shows_detail("two_start_cells", "count"),
        hint="One server is enough.",
        advice="{count} cells of your notebook start a server on the same port. Whichever runs first gets it, and the others fail without a word. One is enough.",
    ),
)
