"""The nouns of grading, all frozen. May import evidence and errors, and nothing that touches the world."""

from __future__ import annotations

from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.submission import File as File
from checker.submission import NotebookCell as NotebookCell
from checker.submission import Part as Part
from checker.submission import Passage as Passage
from checker.submission import Program as Program
from checker.submission import Start as Start
from checker.submission import Submission as Submission

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.ancestry import Template
    from checker.evidence import Evidence, Exchange, Headers, Probe, Walk
    from checker.journey import Journey
    from checker.scale import Scale

Fact = str | int
BY_HAND, BY_HAND_CHECK = "by_hand", "manual"  # reason and check of what only a teacher can judge: ungraded, nobody's fault
NOTHING: Mapping[str, Any] = MappingProxyType({})
Facts = tuple[tuple[str, Fact], ...]


class Verdict(str, Enum):
    """`ERROR` is our or the environment's fault: the report says ungraded, never zero."""

    PASSED = "passed"
    FAILED = "failed"
    BLOCKED = "blocked"
    ERROR = "error"


class Limits(NamedTuple):
    """Seconds and bytes. What reaches a limit is evidence, never an exception."""

    boot: float = 10.0
    answer: float = 5.0
    stop: float = 3.0
    submission: float = 40.0
    """For everything but the journeys."""
    body: int = 1_000_000
    log: int = 256_000
    headers: int = 64_000
    routes: int = 25
    journey: float = 30.0
    """For each journey: its boots, its requests, its restarts."""

    def in_all(self, journeys: int) -> float:
        """Seconds for one submission with that many journeys."""
        return self.submission + journeys * self.journey


class Assignment(NamedTuple):
    """What is due (one entry of assignments.yaml)."""

    id: str
    title: str
    starter: str
    rubric: str
    entries: tuple[str, ...]  # file names to prefer when several programs were handed in, best first
    port: int
    api_path: str = "/api/data"
    limits: Limits = Limits()
    scale: Scale | None = None
    points: int = 100  # what its rubric should add up to
    history: bool = False  # handed in as a repository, whose past counts
    environment: str = ""  # with which packages programs run: checker.packages.ENVIRONMENTS; empty: as the command likes
    told: tuple[str, ...] = ()  # values that the rubric expects and that students are told all the same
    root: str = ""  # the folder of the material that it stands in; empty: ours


class Criterion(NamedTuple):
    """One line of a rubric: a check, its params, and what it is worth."""

    id: str
    check: str
    points: int
    params: Mapping[str, Any] = NOTHING
    needs: tuple[str, ...] = ()  # ids of criteria that must pass first, beside what the check needs
    title: str | None = None  # what the student reads in place of the check's title


class Baseline(NamedTuple):
    """What a starter serves: its home page as HTML and its records."""

    name: str
    home: str
    records: tuple[Mapping[str, Any], ...]


class Rubric(NamedTuple):
    """An assignment's criteria. `schemas` maps a file name in rubric/ to the JSON Schema in it."""

    id: str
    criteria: tuple[Criterion, ...]
    digest: str
    baselines: tuple[Baseline, ...] = ()
    schemas: Mapping[str, Any] = NOTHING
    templates: tuple[Template, ...] = ()


class Shown(NamedTuple):
    """A page that is judged by what it shows, so a browser opens it where scripts make that; not where it says `words` words without them."""

    path: str
    words: int = 1_000_000


class Plan(NamedTuple):
    """What observing has to do: pure data, made from a rubric."""

    api_path: str
    probes: tuple[Probe, ...]
    boots: int = 2
    journeys: tuple[Journey, ...] = ()
    shown: tuple[Shown, ...] = ()


class Reason(NamedTuple):
    """Why a verdict is not `passed`: what we saw, then what to look at next. Holes like {status} are filled from facts."""

    code: str
    message: str
    hint: str
    for_teachers: str = ""
    """What stands in place of the hint where a teacher reads first; empty: the hint serves both."""


class Finding(NamedTuple):
    """What a check answers. Facts hold keys, counts, routes and numbers: never a value out of a record."""

    verdict: Verdict
    reason: Reason | None = None
    facts: Facts = ()
    blocked_by: str | None = None
    probes: tuple[Probe, ...] = ()
    """The probes, as sent, that a reader should look at first."""


PASSED = Finding(verdict=Verdict.PASSED)


def passed(*, probes: tuple[Probe, ...] = (), **facts: Fact) -> Finding:
    return Finding(verdict=Verdict.PASSED, facts=tuple(facts.items()), probes=probes)


def failed(reason: Reason, *, probes: tuple[Probe, ...] = (), **facts: Fact) -> Finding:
    return Finding(verdict=Verdict.FAILED, reason=reason, facts=tuple(facts.items()), probes=probes)


class Case(NamedTuple):
    """All that a check may know."""

    evidence: Evidence
    baselines: tuple[Baseline, ...] = ()
    params: Mapping[str, Any] = NOTHING
    schemas: Mapping[str, Any] = NOTHING
    templates: tuple[Template, ...] = ()

    def seen(self, probe: Probe) -> tuple[Exchange, ...]:
        return self.evidence.seen(probe)

    def way(self, probe: Probe) -> tuple[Exchange, ...]:
        return self.evidence.way(probe)

    def landed(self, probe: Probe) -> Exchange:
        """What a visitor sees who asks for this page, after all redirects. Raises IndexError when it was never asked for."""
        return self.evidence.way(probe)[-1]

    def walked(self, journey: Journey) -> Walk | None:
        """None when it was never walked: the evidence is older than the rubric, or the time was up."""
        return next((walk for walk in self.evidence.walks if walk.journey_id == journey.id), None)


class Mark(NamedTuple):
    """A finding, its criterion, its score, in the words the student reads."""

    id: str
    check: str
    title: str
    verdict: Verdict
    score: int
    points: int
    reason: str | None = None
    message: str = ""
    hint: str = ""
    cause: str | None = None
    facts: Facts = ()
    blocked_by: str | None = None
    exhibits: tuple[int, ...] = ()  # indexes into `Report.exhibits`

    @property
    def by_hand(self) -> bool:
        """Only a teacher can judge it, and none has."""
        return self.verdict is Verdict.ERROR and self.reason == BY_HAND


class Advice(NamedTuple):
    """Worth knowing, costs nothing."""

    code: str
    message: str


class Exhibit(NamedTuple):
    """One exchange as a reader may see it: record values are masked."""

    request: str
    request_headers: Headers
    status: int | None
    answer_headers: Headers
    body: str
    failure: str | None
    milliseconds: int
    curl: str


class Report(NamedTuple):
    """check-hacks/report/v1. Every format is a function of this value; `report.json` fixes its JSON."""

    assignment_id: str
    assignment_title: str
    submission_id: str
    digest: str
    form: str
    entry: str | None
    cell: int | None
    marks: tuple[Mark, ...]
    advice: tuple[Advice, ...]
    python: str
    flask: str
    isolation: str
    observer: str
    checker: str
    boot_ms: int
    total_ms: int
    rubric_id: str
    rubric_digest: str
    exhibits: tuple[Exhibit, ...] = ()
    log: str = ""
    interpreter: str = ""  # whose Python ran it ("of your project's .venv"); empty for the one that runs us
    packages: str = ""  # with which packages, as of which day ("auto, as of 2026-03-14"); empty for those of the Python
    cell_name: str = ""
    """As a reader finds `cell` in the notebook."""
    last_words: tuple[str, ...] = ()
    """What Python said last, unmasked: for the terminal of a student's own computer, and in no format that is kept."""

    @property
    def score(self) -> int:
        return sum(mark.score for mark in self.marks)

    @property
    def max_score(self) -> int:
        return sum(mark.points for mark in self.marks)

    @property
    def complete(self) -> bool:
        """False when anything is ungraded."""
        return all(mark.verdict is not Verdict.ERROR for mark in self.marks)

    @property
    def by_hand(self) -> int:
        """Points that only a teacher can give, and none has yet."""
        return sum(mark.points for mark in self.marks if mark.by_hand)

    @property
    def looked_through(self) -> bool:
        """Nothing is ungraded but what only a teacher can judge."""
        return all(mark.verdict is not Verdict.ERROR or mark.by_hand for mark in self.marks)
