"""A few workers side by side: each is given one bundle at a time, and nobody waits for one that does not answer."""

from __future__ import annotations

import selectors
from typing import TYPE_CHECKING

from checker.batch.frames import EVIDENCE, FAULT, LAST, READY, REFUSED
from checker.batch.link import Link
from checker.batch.task import Look
from checker.errors import CheckerError, ConfigError
from checker.observe.interruptions import deferred

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typing_extensions import Self

    from checker.batch.frames import Frame
    from checker.batch.task import Task

MANY = 10_000
FALSE_STARTS = 3
"""Workers in a row that ended before they were ready."""


FILES_OF_OURS, FILES_OF_A_WORKER = 64, 4
"""Open at once: the gradebook, the terminal and the like; and the pipes of one worker, while it is started those of its birth."""


def most_workers() -> int:
    """As many as the limit of open files lets this process hold pipes to; at least one."""
    import resource  # noqa: PLC0415 - Unix only, as pipes that can be watched are

    most, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return MANY if most == resource.RLIM_INFINITY else max((most - FILES_OF_OURS) // FILES_OF_A_WORKER, 1)


class Pool:
    """At most `jobs` workers, each started when there is something to do for it. Ends them all when it is left."""

    def __init__(self, isolation: str, jobs: int) -> None:
        self._isolation = isolation
        self._jobs = jobs
        self._selector = selectors.DefaultSelector()
        self._links: list[Link] = []
        self._again: list[Task] = []
        self._false_starts = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def looks(self, tasks: Iterator[Task], *, at_once: int | None = None) -> Iterator[Look]:
        """One look for each task, in the order in which they end. A task is asked for when it, or the next, can be done.

        `at_once` workers, all when None. Raises ConfigError when the isolation cannot be had, CheckerError when no worker starts.
        """
        queue = _OneAhead(tasks)
        while True:
            self._hand_out(queue, at_once or self._jobs)
            if not self._busy():
                return
            queue.fetch()
            ended = self._wait()
            self._hand_out(queue, at_once or self._jobs)  # before anybody reads what came: the worker has no time to lose
            yield from ended

    def close(self) -> None:
        """End all workers and whatever they run. May be called again."""
        with deferred():
            for link in self._links:
                link.let_go()
            while self._links:
                self._drop(self._links[0])
            self._selector.close()

    def _busy(self) -> list[Link]:
        return [link for link in self._links if link.task]

    def _hand_out(self, queue: _OneAhead, at_once: int) -> None:
        while len(self._busy()) < at_once and (task := self._again.pop() if self._again else queue.take()):
            link = next((link for link in self._links if not link.task), None) or self._new_link()
            link.give(task)
            self._watch(link)
            busy = self._busy()
            for each in busy:
                each.accompanied = each.accompanied or len(busy) > 1

    def _new_link(self) -> Link:
        with deferred():
            link = Link(self._isolation)
            self._links.append(link)
        self._selector.register(link.from_worker, selectors.EVENT_READ, link)
        return link

    def _watch(self, link: Link) -> None:
        """Whether its pipe has room again, as long as there is something to send."""
        watched = link.to_worker in self._selector.get_map()
        if link.sending and not watched:
            self._selector.register(link.to_worker, selectors.EVENT_WRITE, link)
        elif watched and not link.sending:
            self._selector.unregister(link.to_worker)

    def _wait(self) -> list[Look]:
        """Until something happens; what ended by it."""
        soonest = min(link.remaining for link in self._busy())
        ended: list[Look] = []
        for key, events in self._selector.select(soonest):
            link = key.data
            if events & selectors.EVENT_WRITE and link in self._links:
                link.send()
                self._watch(link)
            if events & selectors.EVENT_READ and link in self._links:
                ended += self._hear(link)
        late = [link for link in self._busy() if not link.remaining]
        return ended + [look for link in late for look in self._lose(link)]

    def _hear(self, link: Link) -> list[Look]:
        try:
            frames = link.receive()
        except CheckerError:
            frames = None
        return self._lose(link) if frames is None else [look for frame in frames for look in self._understand(link, frame)]

    def _understand(self, link: Link, frame: Frame) -> list[Look]:
        kind, payload = frame
        if kind == READY:
            self._false_starts = 0
        if kind == REFUSED:
            raise ConfigError(payload.decode("utf-8", "replace"))
        if kind == FAULT:
            return self._lose(link)
        if kind not in {EVIDENCE, LAST} or link.task is None:
            return []
        look = Look(link.task, payload, link.accompanied)
        link.task = None
        if kind == LAST:
            self._drop(link)
        return [look]

    def _lose(self, link: Link) -> list[Look]:
        """End a worker that is of no use any more. What it worked at is lost, or begun again if it had never begun."""
        self._drop(link)
        if not link.ready:
            self._count_false_start()
            self._again += [link.task] if link.task else []
            return []
        return [Look(link.task, None, link.accompanied)] if link.task else []

    def _count_false_start(self) -> None:
        self._false_starts += 1
        if self._false_starts >= FALSE_STARTS:
            message = f"the workers that should look at the submissions end at once (isolation: {self._isolation})"
            raise CheckerError(message)

    def _drop(self, link: Link) -> None:
        with deferred():
            for pipe in (link.from_worker, link.to_worker):
                if not pipe.closed and pipe in self._selector.get_map():
                    self._selector.unregister(pipe)
            link.end()
            self._links.remove(link)


class _OneAhead:
    """Tasks, of which one may be made ready before it is needed."""

    def __init__(self, tasks: Iterator[Task]) -> None:
        self._tasks = tasks
        self._held: Task | None = None

    def fetch(self) -> None:
        self._held = self._held or next(self._tasks, None)

    def take(self) -> Task | None:
        self.fetch()
        task, self._held = self._held, None
        return task
