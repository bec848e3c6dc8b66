"""One worker: takes bundles from its standard input, observes one at a time, answers on what was its standard output.

It holds no rubric, no gradebook and no name. Whatever is printed in this process, or by anything it starts, goes nowhere.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from contextlib import suppress
from queue import SimpleQueue
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from checker.batch.bundle import pack_evidence, unpack
from checker.batch.frames import BUNDLE, EVIDENCE, FAULT, LAST, READY, REFUSED, frame, read_frames
from checker.observe import Visit, observe
from checker.observe.children import childless
from checker.observe.interruptions import Interrupted, interruptible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.observe.launcher import Launcher
    from checker.packages import Packages

HOST = "host"
MOST_SUBMISSIONS = 250
MOST_MEMORY = 300_000_000
"""Bytes that this process may have held at once: a worker that met a giant makes room for a new one."""


class Place(NamedTuple):
    """Where programs run: by which launcher, and whether, between two submissions, nobody is left who does not belong there."""

    launcher: Callable[[Packages], Launcher]
    alone: Callable[[], bool]


class Channel(NamedTuple):
    """The way to the grader and back, out of the reach of whatever prints."""

    incoming: BinaryIO
    outgoing: BinaryIO

    def send(self, kind: bytes, payload: bytes = b"") -> None:
        self.outgoing.write(frame(kind, payload))
        self.outgoing.flush()


def main() -> None:
    """`worker --isolation warm|sandbox|host`. Ends when its standard input does."""
    isolation = sys.argv[-1]
    channel = take_over_the_standard_streams()
    place = _on_this_machine() if isolation == HOST else _behind_walls(isolation, channel)
    if place is None:
        return
    bundles = _bundles_or_the_end(channel.incoming) if isolation == HOST else _bundles(channel.incoming)
    gc.collect()
    gc.freeze()
    channel.send(READY)
    with suppress(Interrupted), interruptible():
        serve(bundles, channel, place)


def take_over_the_standard_streams() -> Channel:
    """Keep 0 and 1 for us under other numbers, which no child inherits, and leave nothing behind them."""
    incoming, outgoing = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nothing, number)
    os.close(nothing)
    return Channel(incoming=os.fdopen(incoming, "rb"), outgoing=os.fdopen(outgoing, "wb"))


def serve(bundles: Iterator[bytes], channel: Channel, place: Place) -> None:
    """Answer each bundle until there are no more, or until this process should make room for another."""
    for number, bundle in enumerate(bundles, start=1):
        try:
            evidence = _look(bundle, place)
        except Interrupted:
            return
        except Exception as fault:  # noqa: BLE001 - a bug of ours must cost one submission, not the class: it is said, as ungraded
            channel.send(FAULT, type(fault).__name__.encode())
            return
        spent = number >= MOST_SUBMISSIONS or _grew() or not place.alone()
        channel.send(LAST if spent else EVIDENCE, evidence)
        if spent:
            return


def _look(data: bytes, place: Place) -> bytes:
    bundle = unpack(data)
    visit = Visit(port=bundle.port, limits=bundle.limits, planned=lambda: bundle.plan, packages=bundle.packages)
    return pack_evidence(observe(bundle.submission, visit, place.launcher(bundle.packages)))


def _behind_walls(isolation: str, channel: Channel) -> Place | None:
    from checker.batch.walled import walled  # noqa: PLC0415 - one of two
    from checker.observe.sandbox import CannotIsolate, enter  # noqa: PLC0415 - as above

    try:
        enter()
        return walled(isolation, _import_what_observing_needs)
    except CannotIsolate as reason:
        channel.send(REFUSED, str(reason).encode())
        return None


def _on_this_machine() -> Place:
    from checker.observe.host import HostLauncher  # noqa: PLC0415 - one of two

    _import_what_observing_needs()
    host = HostLauncher()
    return Place(launcher=lambda _: host, alone=childless)


def _bundles(stream: BinaryIO) -> Iterator[bytes]:
    return (payload for kind, payload in read_frames(stream) if kind == BUNDLE)


def _bundles_or_the_end(stream: BinaryIO) -> Iterator[bytes]:
    """As `_bundles`; when the grader dies or lets go, a running observation is interrupted and tidies up."""
    heard: SimpleQueue[bytes | None] = SimpleQueue()
    ear = threading.Thread(target=_listen, args=(_bundles(stream), heard.put), daemon=True)
    ear.start()
    return iter(heard.get, None)


def _listen(bundles: Iterator[bytes], put: Callable[[bytes | None], None]) -> None:
    for bundle in bundles:
        put(bundle)
    put(None)
    main_thread = threading.main_thread().ident
    assert main_thread is not None
    signal.pthread_kill(main_thread, signal.SIGTERM)


def _grew() -> bool:
    import resource  # noqa: PLC0415 - not on Windows

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit > MOST_MEMORY


def _import_what_observing_needs() -> None:
    """Now, and not while the first student waits."""
    import checker.observe.environment  # noqa: PLC0415 - see above
    import checker.observe.looking  # noqa: PLC0415
    import checker.observe.source  # noqa: PLC0415
    import checker.observe.summary  # noqa: F401, PLC0415
