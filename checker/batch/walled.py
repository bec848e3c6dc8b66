"""Places behind walls for a worker that has entered namespaces of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.batch.worker import Place
from checker.observe.children import childless
from checker.observe.sandbox import CannotIsolate, SandboxLauncher
from checker.observe.warm import WarmLauncher

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.observe.launcher import Launcher
    from checker.packages import Packages

WARM = "warm"


def walled(isolation: str, meanwhile: Callable[[], None]) -> Place:
    """A place of this isolation; where an engine cannot be had, a sandbox, and the evidence says so. Raises CannotIsolate.

    `meanwhile` is called once: there is something to wait for.
    """
    if isolation == WARM:
        try:
            return _Warm(meanwhile).place
        except CannotIsolate:
            return _cold()
    meanwhile()
    return _cold()


def _cold() -> Place:
    launcher = SandboxLauncher()
    return Place(launcher=lambda _: launcher, alone=childless)


class _Warm:
    """Boxes, until a submission has packages of its own, which the engine's Python has not: from then on it is a sandbox."""

    def __init__(self, meanwhile: Callable[[], None]) -> None:
        self._engine: WarmLauncher | None = WarmLauncher()
        meanwhile()
        self._engine.ready()
        self._cold: SandboxLauncher | None = None
        self.place = Place(launcher=self._launcher, alone=self._alone)

    def _launcher(self, packages: Packages) -> Launcher:
        if (packages.home or packages.python) and self._engine is not None:
            self._engine.close()  # a sandbox ends everybody around it
            self._engine = None
        if self._engine is not None:
            return self._engine
        self._cold = self._cold or SandboxLauncher()
        return self._cold

    def _alone(self) -> bool:
        return self._engine.alone if self._engine is not None else childless()
