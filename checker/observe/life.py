"""The life of a submission's server: boot, probes, Ctrl-C, once more, then its journeys. What comes out is evidence, never a judgement.

A program with a syntax error is started like any other: it costs little, and its log holds Python's own words. What is only
needed once it runs is imported after its start.
"""

from __future__ import annotations

import re
import time
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from checker.faults import FAULT, contained
from checker.observe.breaking import unknown, unread, unwalked
from checker.observe.candidate_ports import candidate_ports
from checker.observe.deadline import Deadline, milliseconds_since
from checker.observe.interruptions import interruptible
from checker.observe.launcher import CannotStart
from checker.observe.pauses import PauseWatch
from checker.observe.workspace import workspace
from checker.packages import OURS
from checker.reader import TEACHER

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.evidence import Address, Boot, Evidence, Holder, Rendering, SourceFacts, Walk
    from checker.journey import Journey
    from checker.model import Limits, Plan, Submission
    from checker.observe.browser.showing import Showing
    from checker.observe.launcher import Launcher, Room, Running
    from checker.packages import Packages

PORT_HELD = "port_held"
OUT_OF_TIME = "out_of_time"
CANNOT_START = "cannot_start"
ANSWERED = "answered"
PAUSED = "paused"
MOST_LOOKS = 3
"""At a submission, where this machine stood still each time."""
TAKEN = r"(?i)address already in use|EADDRINUSE|in use by another program|only one usage of each socket address"
"""How Python, Flask, Node and Windows say that a port has a listener already."""
MOST_OF_A_LOG = 20_000


class Visit(NamedTuple):
    """What we come for. `port` is the assignment's.

    `planned` makes the plan, and `meanwhile[i]` is called once while boot i starts: good moments for slow reading and imports.
    """

    port: int
    limits: Limits
    planned: Callable[[], Plan]
    meanwhile: tuple[Callable[[], None], ...] = ()
    packages: Packages = OURS
    reader: str = TEACHER


def observe(submission: Submission, visit: Visit, launcher: Launcher) -> Evidence:
    """Run the submission's program as often as the plan says and write down what it does.

    Whatever the program does ends in evidence, and so does what we break at: it costs the request, the life, the journey or the reading
    at which we did (docs/decisions/0038). Only a ConfigError of `visit.planned` and an interruption of our own process get out, and
    nothing is left running then either. Where this process stood still, what did not go well is looked at again.
    """
    with interruptible():
        evidence, disturbed = _look(submission, visit, launcher)
        looks = 1
        while disturbed and looks < MOST_LOOKS:
            evidence, disturbed = _look(submission, visit._replace(meanwhile=()), launcher)
            looks += 1
    again = evidence._replace(looked_again=(PAUSED,) * (looks - 1))
    return again._replace(trouble=PAUSED) if disturbed else again


def _look(submission: Submission, visit: Visit, launcher: Launcher) -> tuple[Evidence, bool]:
    """What was seen, and whether a pause of ours may have been in the way."""
    with PauseWatch() as pauses:
        observation = Observation(submission, visit, launcher)
        evidence = contained(observation.whole, observation.broken_off)
    if not pauses.noticed:
        return evidence, False
    from checker.observe.disturbances import was_quick, what_went_wrong  # noqa: PLC0415 - rare

    return evidence, what_went_wrong(evidence) is not None or not was_quick(evidence)


class Observation:
    """One submission being observed. What is known so far stands in the attributes."""

    def __init__(self, submission: Submission, visit: Visit, launcher: Launcher) -> None:
        self._submission = submission
        self._visit = visit
        self._limits = visit.limits
        self._launcher = launcher
        self._began = time.monotonic()
        self._deadline = Deadline.after(visit.limits.submission)
        self._source: SourceFacts | None = None
        self._visited: SourceFacts | None = None
        self._holders: tuple[Holder, ...] = ()
        self._addresses: tuple[Address, ...] = ()
        self._boots: list[Boot] = []
        self._slow_work = {number: (work,) for number, work in enumerate(visit.meanwhile)}
        self._journeys: tuple[Journey, ...] = ()
        self._walks: list[Walk] = []
        self._scripted: tuple[str, ...] = ()
        """Paths of pages that only a browser can tell of."""
        self._renderings: tuple[Rendering, ...] = ()
        self._trouble: str | None = unread(submission) or visit.packages.trouble

    def whole(self) -> Evidence:
        program = self._submission.program
        if program is not None and self._trouble is None:
            packages = self._visit.packages
            files = workspace(self._submission, program)._replace(home=packages.home, interpreter=packages.python)
            self._everything_in(partial(self._launcher.room, files, self._limits))
            holders = contained(self._holders_in_the_way, lambda _: ())
            if holders:
                self._once_more_apart(partial(self._launcher.room_of_its_own_network, files, self._limits), holders)
        return self._evidence()

    def broken_off(self, fault: str) -> Evidence:
        """What is known, where we broke beside everything that has a place of its own for that."""
        self._trouble = f"{FAULT}{fault}"
        return self._evidence()

    def _everything_in(self, new_room: Callable[[], Room | None]) -> None:
        """Each journey in a room of its own: what it finds is what was handed in, whatever the others left behind."""
        self._live(new_room(), self._boot_as_planned)
        self._with_other_visits(new_room)
        for journey in self._journeys:
            self._live(new_room(), partial(self._walk, journey))
        if self._scripted:
            self._open_in_a_browser(new_room)

    def _with_other_visits(self, new_room: Callable[[], Room | None]) -> None:
        """In a life of their own: a server that ended at a visit is seen without it, and records are looked for where only a name kept us out."""
        self._visited = contained(self._other_visits, lambda _: None)
        if self._visited is None:
            return
        from checker.observe.other_visits import is_better  # noqa: PLC0415 - rare

        before = self._boots, self._addresses, self._journeys
        self._boots = []
        self._live(new_room(), self._boot_as_planned)
        if self._trouble or not self._boots or not is_better(self._boots[0], before[0][0], self._addresses):
            self._boots, self._addresses, self._journeys = before
        self._trouble = None

    def _other_visits(self) -> SourceFacts | None:
        if self._trouble or not self._boots or self._deadline.passed:
            return None
        from checker.observe.other_visits import other_visits  # noqa: PLC0415 - the program starts first

        return other_visits(self._read(), self._boots[0], self._addresses)

    def _holders_in_the_way(self) -> tuple[Holder, ...]:
        """Who else listens where the program could not, if that is why it answered nobody."""
        boot = self._boots[0] if self._boots else None
        if boot is None or boot.outcome == ANSWERED:
            return ()
        said = [line for line in boot.log[-MOST_OF_A_LOG:].splitlines() if re.search(TAKEN, line)]
        named = (int(number) for line in said for number in re.findall(r"(?<!\d)\d{2,5}(?!\d)", line))
        wanted = dict.fromkeys((*candidate_ports(self._read(), self._visit.port), *named))
        return self._launcher.holders(tuple(wanted)) if said else ()

    def _once_more_apart(self, new_room: Callable[[], Room | None], holders: tuple[Holder, ...]) -> None:
        """In a network where nobody holds its port; where none is to be had, that is nobody's mistake in the submission."""
        boots, self._boots = self._boots, []
        self._everything_in(new_room)
        if not self._boots:
            self._boots, self._holders, self._trouble = boots, holders, PORT_HELD

    def _live(self, room: Room | None, live: Callable[[Room], None]) -> None:
        if room is None:
            self._trouble = CANNOT_START
            return
        try:
            try:
                live(room)
            except CannotStart:
                self._trouble = CANNOT_START
            finally:
                room.close()
        finally:
            room.close()  # an interruption may have hit the first one before it could begin; a second is not raised

    def _boot_as_planned(self, room: Room) -> None:
        plan: Plan | None = None
        for number in count():
            began = time.monotonic()
            running = room.start()
            plan = plan or self._planned()
            for slow_work in self._slow_work.pop(number, ()):
                slow_work()
            boot = contained(partial(self._look, running, plan, began), partial(unknown, began))
            running.close()
            output = running.output()
            self._boots.append(boot._replace(log=output.text, log_cut=output.cut, capped=running.capped()))
            if self._deadline.passed:
                self._trouble = OUT_OF_TIME
            if self._trouble or not _came_to_rest(boot) or len(self._boots) >= plan.boots:
                self._journeys = () if self._trouble or self._boots[0].port is None else plan.journeys
                self._scripted = self._made_by_scripts(plan)
                return

    def _walk(self, journey: Journey, room: Room) -> None:
        from checker.observe.addresses import unguessable  # noqa: PLC0415 - most rubrics have no journey
        from checker.observe.walking import Visitor  # noqa: PLC0415 - as above

        if self._trouble:
            return
        deadline = Deadline.after(self._limits.journey)
        visitor = Visitor(room, self._limits, deadline, self._knocked(), unguessable(self._submission.digest))
        self._walks.append(contained(partial(visitor.walk, journey), partial(unwalked, journey), passing=(CannotStart,)))

    def _made_by_scripts(self, plan: Plan) -> tuple[str, ...]:
        from checker.observe.browser.choosing import pages_of_scripts  # noqa: PLC0415 - the program starts first

        return contained(lambda: pages_of_scripts(self._boots[0], plan), lambda _: ())

    def _open_in_a_browser(self, new_room: Callable[[], Room | None]) -> None:
        from checker.observe.browser import showing  # noqa: PLC0415 - few pages need one

        program = showing.browser_beside(self._launcher)
        self._renderings = showing.unopened(self._scripted, showing.UNSENT if program else showing.NO_BROWSER)
        if program is not None and self._trouble is None:
            show = showing.Showing(program, self._scripted, self._knocked(), self._limits, self._deadline)
            self._live(new_room(), partial(self._show, show))
            self._trouble = None  # what kept a page from being opened costs that page alone

    def _show(self, show: Showing, room: Room) -> None:
        running = room.start()
        self._renderings = show.of(running)
        running.close()

    def _knocked(self) -> tuple[int, ...]:
        """The ports at which to knock first, once it is known where it answers."""
        ports = (self._boots[0].port or self._visit.port, *candidate_ports(self._read(), self._visit.port))
        return tuple(dict.fromkeys(ports))

    def _planned(self) -> Plan:
        from checker.evidence import addressed  # noqa: PLC0415 - the program starts first

        plan = self._visit.planned()
        return plan._replace(probes=tuple(addressed(probe, self._submission.history) for probe in plan.probes))

    def _look(self, running: Running, plan: Plan, began: float) -> Boot:
        from checker.observe.looking import Look  # noqa: PLC0415 - the program starts first

        source = self._visited or self._read()
        look = Look(running, self._limits, self._deadline, candidate_ports(source, self._visit.port), began)
        if self._boots:
            return look.again()
        boot, self._addresses = look.at_everything(plan, source, self._submission.digest)
        return boot

    def _read(self) -> SourceFacts:
        if self._source is None:
            from checker.observe.source import read_source  # noqa: PLC0415 - the program starts first

            self._source = read_source(self._submission)
        return self._source

    def _evidence(self) -> Evidence:
        from checker.encodable import encodable  # noqa: PLC0415 - the program starts first
        from checker.evidence import Environment, Evidence  # noqa: PLC0415 - as above
        from checker.observe.environment import environment  # noqa: PLC0415
        from checker.observe.summary import handed  # noqa: PLC0415

        evidence = Evidence(
            handed=handed(self._submission),
            source=self._read(),
            environment=contained(
                lambda: environment(self._submission, self._launcher.isolation, self._visit.packages, self._visit.reader),
                lambda _: Environment(
                    python="", flask="", platform="", isolation=self._launcher.isolation, reader=self._visit.reader
                ),
            ),
            port=self._visit.port,
            holders=self._holders,
            addresses=self._addresses,
            boots=tuple(self._boots),
            trouble=self._trouble,
            total_milliseconds=milliseconds_since(self._began),
            walks=tuple(self._walks),
            history=self._submission.history,
            renderings=self._renderings,
        )
        return encodable(evidence)


def _came_to_rest(boot: Boot) -> bool:
    """Started again after anything else, it would show our own force and not its own manners."""
    return boot.stop is not None and boot.stop.ended and boot.stop.port_free and not boot.stop.survivors
