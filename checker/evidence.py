"""What was seen: frozen values without judgement. May import nothing else of ours; see codec.py for their JSON.

Evidence is private (it holds what a server published); everything meant for a reader goes through `exhibit.py`.
Times are whole milliseconds, places count from 1, paths begin with a slash.
"""

from __future__ import annotations

from typing import NamedTuple

from checker.ancestry import OWN_SITE, History
from checker.handed import Handed as Handed
from checker.handed import place_at as place_at
from checker.packages import OURS, Packages
from checker.reader import TEACHER
from checker.rendering import Rendering as Rendering
from checker.source_facts import EMPTIES as EMPTIES
from checker.source_facts import ENDS as ENDS
from checker.source_facts import HARMLESS as HARMLESS
from checker.source_facts import UNKNOWN_EFFECT as UNKNOWN_EFFECT
from checker.source_facts import Place as Place
from checker.source_facts import Route as Route
from checker.source_facts import RunCall as RunCall
from checker.source_facts import Sign as Sign
from checker.source_facts import SourceFacts as SourceFacts
from checker.source_facts import SyntaxFault as SyntaxFault

Headers = tuple[tuple[str, str], ...]

# Addresses that only looking can resolve; `Evidence.addresses` says what they stood for.
API_ROUTE = "<api-route>"
EACH_ROUTE = "<each-route>"
EACH_LINK = "<each-link>"
UNKNOWN_PAGE = "<unknown-page>"

OBSERVER = "2"


class Probe(NamedTuple):
    """A request that we send; `path` is a real path or one of the addresses above."""

    method: str
    path: str
    headers: Headers = ()
    keep_open: bool = False
    """Hold this connection open until the next probe is answered, as a browser holds a preflight's."""
    body: bytes = b""


def addressed(probe: Probe, history: History | None) -> Probe:
    """The probe as it is sent for a submission: with its owner's site in place of `OWN_SITE` ("null" where there is no owner)."""
    if not any(OWN_SITE in value for _, value in probe.headers):
        return probe
    site = (history.site if history else "") or "null"
    return probe._replace(headers=tuple((name, value.replace(OWN_SITE, site)) for name, value in probe.headers))


class Answer(NamedTuple):
    """What came back. `flaw`: None, "cut_short", "too_big" or "bad_encoding" (the body is what could be read)."""

    status: int
    headers: Headers = ()
    body: bytes = b""
    flaw: str | None = None
    milliseconds: int = 0

    def header(self, name: str) -> str | None:
        """All values of one header, joined by ", " as RFC 9110 joins them; None when absent."""
        values = [value for key, value in self.headers if key.lower() == name.lower()]
        return ", ".join(values) if values else None

    @property
    def media_type(self) -> str:
        """Lower-case, without parameters; empty when the answer names none."""
        return (self.header("content-type") or "").split(";")[0].strip().lower()

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", errors="replace")


class Exchange(NamedTuple):
    """One probe as it was sent (its path is real) and its answer, or why there is none.

    `failure`: "refused", "timed_out", "closed" (no byte came), "not_http", "unsent" (the time was up) or "fault:CODE" (we broke at it).
    """

    probe: Probe
    answer: Answer | None = None
    failure: str | None = None


class Redirects(NamedTuple):
    """Where a page sent its visitor on to: what `probe` asked for, and each exchange after that one, as a browser has them."""

    probe: Probe
    hops: tuple[Exchange, ...]


class Address(NamedTuple):
    """What one symbolic address stood for, and why."""

    name: str
    paths: tuple[str, ...]
    why: str = ""


class Listener(NamedTuple):
    """A socket on which the student's own process tree listens. `host` as the system shows it ("127.0.0.1", "::1", "0.0.0.0")."""

    host: str
    port: int


class Holder(NamedTuple):
    """Somebody else's process that listened on a port of ours before we started anything."""

    port: int
    pid: int | None
    name: str
    own: bool
    """It belongs to the same user."""
    orphan: bool = False
    python: bool = False


class Stop(NamedTuple):
    """How the server took one Ctrl-C."""

    ended: bool
    port_free: bool
    milliseconds: int = 0
    exit_code: int | None = None
    survivors: tuple[str, ...] = ()
    """Names of the processes of its tree that outlived the main one."""
    listeners: tuple[Listener, ...] = ()
    """Where the tree listens after the Ctrl-C."""


class Boot(NamedTuple):
    """One life of the server.

    `outcome`: "answered" (HTTP came back), "exited" (it ended first), "silent" (no HTTP answer within the limit,
    `listeners` tells whether it listened), "not_http" (bytes came that are not HTTP) or "unknown" (we broke at it: see `fault`).
    """

    outcome: str
    milliseconds: int = 0
    port: int | None = None
    listeners: tuple[Listener, ...] = ()
    exit_code: int | None = None
    """Set when it ended before it was asked to; negative for a signal."""
    died_while_probed: bool = False
    exchanges: tuple[Exchange, ...] = ()
    stop: Stop | None = None
    log: str = ""
    log_cut: bool = False
    capped: str | None = None
    """Which of its allowances it used up, so that the sandbox ended it: "memory" or "cpu"."""
    fault: str = ""
    """The code of what we broke at while we watched this life: from there on nothing of it is known."""
    redirects: tuple[Redirects, ...] = ()
    """Of the pages that sent a visitor on to another one of this server."""


class Stride(NamedTuple):
    """One step of a journey as it was done: what was sent and came, or why nothing was sent.

    `failure`: "unsaved:NAME" (no earlier answer held what it needs), "no_form" (there was none to fill in), "no_restart" (it
    did not come back), "server_gone" (it had ended), "blocked" (a step before this one got no answer), "unsent" (no time) or
    "fault:CODE" (we broke at it).
    """

    step: str
    exchange: Exchange | None = None
    failure: str | None = None


class Walk(NamedTuple):
    """One journey as it was walked: a stride for each step, and the server's lives (their exchanges are the strides')."""

    journey_id: str
    strides: tuple[Stride, ...] = ()
    boots: tuple[Boot, ...] = ()
    unique: str = ""
    """What `{{unique}}` stood for."""

    def stride(self, step: str) -> Stride:
        """What was done for a step. Raises StopIteration for a name that the journey does not have."""
        return next(stride for stride in self.strides if stride.step == step)


class Environment(NamedTuple):
    """Where it ran. `path_python_has_flask` concerns the `python` that a notebook's `%%python` would use."""

    python: str
    flask: str
    platform: str
    isolation: str
    observer: str = OBSERVER
    path_python_has_flask: bool | None = None
    packages: Packages = OURS
    """Without `home` and `python`, which are places of this machine."""
    reader: str = TEACHER
    """Who reads a report on it first: `STUDENT` or `TEACHER`."""
    interpreter: str = ""
    """Whose Python ran it, as a reader names it ("of your project's .venv"); empty for the one that runs us."""
    installs: str = ""
    """The beginning of a command that installs a package for that Python, as its user would type it; empty where none would help."""


class Evidence(NamedTuple):
    """All that judging may know about one submission."""

    handed: Handed
    source: SourceFacts
    environment: Environment
    port: int
    """The assignment's port."""
    holders: tuple[Holder, ...] = ()
    addresses: tuple[Address, ...] = ()
    boots: tuple[Boot, ...] = ()
    trouble: str | None = None
    """Why observing itself could not be done or finished ("port_held", "out_of_time", "unreadable", "too_big", "cannot_start", "lost", "not_ended", "paused",
    "fault:CODE")."""
    total_milliseconds: int = 0
    walks: tuple[Walk, ...] = ()
    history: History | None = None
    """None where the assignment does not ask for it."""
    looked_again: tuple[str, ...] = ()
    """Why it was looked at again, a word for each time: "paused" (this machine stood still), or what went wrong beside others in a
    class: "crashed", "no_answer", "out_of_time", "not_stopped", "lost"."""

    renderings: tuple[Rendering, ...] = ()
    """Of pages whose content scripts make, as the plan asks for it."""

    @property
    def lives(self) -> tuple[Boot, ...]:
        """Every life of the server, those of the journeys included."""
        return (*self.boots, *(boot for walk in self.walks for boot in walk.boots))

    @property
    def told(self) -> tuple[Exchange, ...]:
        """What a reader may be shown: the first boot's exchanges, then those of the journeys."""
        strides = (stride for walk in self.walks for stride in walk.strides)
        first = self.boots[0].exchanges if self.boots else ()
        asked = {exchange.probe for exchange in first}
        hops = dict.fromkeys(hop for led in self.redirects for hop in led.hops if hop.probe not in asked)
        return (*first, *hops, *(stride.exchange for stride in strides if stride.exchange))

    @property
    def redirects(self) -> tuple[Redirects, ...]:
        return self.boots[0].redirects if self.boots else ()

    def resolve(self, probe: Probe) -> tuple[Probe, ...]:
        """The probe as it was sent: one for a real path, as many as there were paths for a symbolic address."""
        probe = addressed(probe, self.history)
        for address in self.addresses:
            if address.name == probe.path:
                return tuple(probe._replace(path=path) for path in address.paths)
        return (probe,)

    def rendering(self, probe: Probe) -> Rendering | None:
        """What a browser showed there; None where the page spoke for itself."""
        return next((each for each in self.renderings if each.path == probe.path), None)

    def seen(self, probe: Probe) -> tuple[Exchange, ...]:
        """The first boot's exchanges for a probe; empty when it was never sent."""
        sent = self.boots[0].exchanges if self.boots else ()
        wanted = self.resolve(probe)
        return tuple(exchange for exchange in sent if exchange.probe in wanted)

    def way(self, probe: Probe) -> tuple[Exchange, ...]:
        """What a visitor has who asks for this page: its exchange, then those that redirects led to; the last one is what is seen."""
        wanted = self.resolve(probe)
        hops = (hop for led in self.redirects if led.probe in wanted for hop in led.hops)
        return (*self.seen(probe)[:1], *hops)
