"""What stands between a submission and its grade: the strongest wall that this machine has, and which ones it lacks.

A wall is given up only for reasons of the machine, found before the student's program starts or by starting a program of our own.
Whatever a submission does, it cannot choose a weaker one.
"""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from checker.batch.frames import EVIDENCE, READY, REFUSED
from checker.ci import Wall, orphans, secrecy
from checker.ci.apart import Apart, NoWall
from checker.errors import CheckerError
from checker.observe.deadline import Deadline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from checker.ci.apart import Place
    from checker.ci.order import Subject
    from checker.evidence import Evidence
    from checker.model import Plan

SANDBOX, SECOND_USER = "sandbox", "second user"
MARGIN = 30.0
"""Seconds beyond a submission's own limits until an observer is given up."""
TOOLS = ("bwrap: ", "setsid: ", "setpriv: ", "prlimit: ")
LOST, NOT_ENDED = "lost", "not_ended"
"""Troubles of evidence: nothing came back; something of the student's still runs."""
BEHIND = {
    SANDBOX: "The program ran in a sandbox: it saw nothing of this run and could write nothing that is read afterwards.",
    SECOND_USER: "The program ran as another user, who owns nothing here.",
}
HOST = (
    "The program ran as the user who grades. It could have read the credential in .git and whatever else this user may read, and "
    "written what later steps run."
)


class Job(NamedTuple):
    """What to look at. `planned` is called while the server starts, and may be called again.

    `meanwhile` is for the time in which it boots once more, if it does: what must be known before a program runs that nothing
    stands before (then it is called before), and what else there is to do.
    `sandbox` is what `begun` gave.
    """

    subject: Subject
    environ: Mapping[str, str]
    planned: Callable[[], Plan]
    meanwhile: tuple[Callable[[], object], Callable[[], None]]
    sandbox: Apart | None = None


class Seen(NamedTuple):
    evidence: Evidence
    walls: tuple[Wall, ...]


@contextmanager
def begun() -> Iterator[Apart | None]:
    """The strongest wall, being built before anybody knows for what: that takes as long as to read a submission. None: not here."""
    if sys.platform != "linux":
        yield None
        return
    apart = Apart.forked(_enter_a_sandbox)
    try:
        yield apart
    finally:
        apart.end()


def look(job: Job) -> Seen:
    """Observe behind the first wall that stands. Every process of the student's is dead afterwards, or the evidence says so."""
    orphans.adopt()
    missing: list[Wall] = []
    try:
        seen = _behind_a_wall(job, missing) if job.subject.submission.program else None
        found = seen or Seen(_on_the_host(job), (*missing, *((Wall("none", present=False, words=HOST),) if missing else ())))
    finally:
        gone = orphans.gone()
    return found if gone else found._replace(evidence=found.evidence._replace(trouble=NOT_ENDED))


def _behind_a_wall(job: Job, missing: list[Wall]) -> Seen | None:
    for name, place in ((SANDBOX, _sandbox), (SECOND_USER, _second_user)):
        found = _tried(name, place, job)
        if isinstance(found, Seen):
            return found._replace(walls=(*missing, *found.walls))
        missing.append(found)
    return None


def _tried(name: str, place: Callable[[Job], tuple[Evidence, tuple[str, ...]]], job: Job) -> Seen | Wall:
    try:
        evidence, gaps = place(job)
    except NoWall as reason:
        return Wall(name, present=False, words=str(reason))
    open_ = (Wall(f"{name}, in part", present=False, words=gap) for gap in gaps)
    return Seen(evidence, (Wall(name, present=True, words=BEHIND[name]), *open_))


def _sandbox(job: Job) -> tuple[Evidence, tuple[str, ...]]:
    if job.sandbox is None:
        message = "the sandbox needs Linux"
        raise NoWall(message)
    found = _told(job.sandbox, job, lambda: _orders(job), SANDBOX)
    if _looks_refused(found[0]):
        from checker.observe.sandbox import why_not  # noqa: PLC0415 - seldom: it boots a server

        # A program may have said this itself, to be run behind a weaker wall. One of our own decides.
        reason = why_not()
        if reason is not None:
            raise NoWall(reason)
    return found


def _enter_a_sandbox() -> Place:
    import checker.ci.order  # noqa: PLC0415 - only in the process that enters one
    import checker.model  # noqa: F401, PLC0415 - what will be asked of it is made of
    from checker.ci.apart import Place  # noqa: PLC0415 - typed above
    from checker.observe.sandbox import SandboxLauncher, enter  # noqa: PLC0415 - as above

    enter()
    return Place(SandboxLauncher())


def _orders(job: Job) -> Iterator[bytes]:
    """What a forked observer hears; the plan is made while the program starts."""
    from checker.ci.order import packed  # noqa: PLC0415 - brings pickle

    yield packed(job.subject)
    yield packed(job.planned())


def _looks_refused(evidence: Evidence) -> bool:
    first = evidence.boots[0] if evidence.boots else None
    return first is None or (first.outcome == "exited" and first.log.startswith(TOOLS))


def _second_user(job: Job) -> tuple[Evidence, tuple[str, ...]]:
    if sys.platform != "linux":
        message = "another user is kept apart well enough on Linux only"
        raise NoWall(message)
    from checker.ci import somebody_else  # noqa: PLC0415 - only where there is no sandbox

    scene = somebody_else.scene(job.environ, job.subject.packages.home, job.subject.packages.python)
    if somebody_else.we_are_root():
        return _told(Apart.forked(lambda: somebody_else.become(scene)), job, lambda: _orders(job), SECOND_USER)
    apart = somebody_else.started(job.environ)
    return _told(apart, job, lambda: somebody_else.messages(scene, job.planned(), job.subject), SECOND_USER)


def _told(apart: Apart, job: Job, messages: Callable[[], Iterable[bytes]], wall: str) -> tuple[Evidence, tuple[str, ...]]:
    """What an observer saw, and the gaps in its wall. Raises NoWall when it refused to look."""
    until = Deadline.after(job.subject.limits.submission + MARGIN)
    try:
        secrecy.forget()
        for message in messages():
            apart.tell(message, until)
        kind, said = apart.hear(until) or (REFUSED, b"it ended without a word")
        if kind != READY:
            raise NoWall(said.decode("utf-8", "replace"))
        gaps = tuple(map(str, json.loads(said)))
        until = Deadline.after(job.subject.limits.in_all(len(job.planned().journeys)) + MARGIN)
        kind, said = apart.hear(until) or (b"", b"")
        if kind == READY:
            # It boots once more. During the first boot the program and its observer need both cores.
            for each in job.meanwhile:
                each()
            kind, said = apart.hear(until) or (b"", b"")
        evidence = _unpacked(said, job) if kind == EVIDENCE else _lost(job, wall)
    except CheckerError:
        return _lost(job, wall), ()
    finally:
        apart.end()
    return evidence, gaps


def _unpacked(said: bytes, job: Job) -> Evidence:
    from checker.batch.bundle import unpack_evidence  # noqa: PLC0415 - while the server boots
    from checker.observe.summary import handed  # noqa: PLC0415 - as above

    return unpack_evidence(said, handed(job.subject.submission))


def _lost(job: Job, wall: str) -> Evidence:
    from checker.evidence import Environment, Evidence, SourceFacts  # noqa: PLC0415 - seldom
    from checker.observe.summary import handed  # noqa: PLC0415 - as above

    isolation = "sandbox" if wall == SANDBOX else "user"
    environment = Environment(python=sys.version.split()[0], flask="", platform=sys.platform, isolation=isolation)
    return Evidence(handed(job.subject.submission), SourceFacts(), environment, port=job.subject.port, trouble=LOST)


def _on_the_host(job: Job) -> Evidence:
    from checker.observe import Visit, observe  # noqa: PLC0415 - only where there is no wall
    from checker.observe.host import HostLauncher  # noqa: PLC0415 - as above

    secrecy.forget()
    before, while_it_boots = job.meanwhile
    before()
    visit = Visit(
        job.subject.port, job.subject.limits, planned=job.planned, meanwhile=(while_it_boots,), packages=job.subject.packages
    )
    return observe(job.subject.submission, visit, HostLauncher())
