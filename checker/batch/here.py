"""Where pipes cannot be watched (Windows): no worker, one submission after another in this very process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.batch.bundle import pack_evidence, unpack
from checker.batch.task import Look
from checker.observe import Visit, observe
from checker.observe.host import HostLauncher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.batch.task import Task


class Here:
    """As checker.batch.pool.Pool, without walls and without anybody to replace."""

    def looks(self, tasks: Iterator[Task], *, at_once: int | None = None) -> Iterator[Look]:  # noqa: ARG002 - it is always one
        launcher = HostLauncher()
        for task in tasks:
            yield Look(task, _look(task.bundle, launcher), accompanied=False)


def _look(data: bytes, launcher: HostLauncher) -> bytes:
    bundle = unpack(data)
    visit = Visit(port=bundle.port, limits=bundle.limits, planned=lambda: bundle.plan, packages=bundle.packages)
    return pack_evidence(observe(bundle.submission, visit, launcher))
