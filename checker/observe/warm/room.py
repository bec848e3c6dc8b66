"""One submission's room: a box, and the lives of the program in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.observe.folder import lay_out
from checker.observe.interruptions import deferred
from checker.observe.launcher import CannotStart
from checker.observe.sandbox.namespaces import has_student_id
from checker.observe.sandbox.room import give_away
from checker.observe.sandbox.running import SandboxRunning
from checker.observe.warm.inside.messages import Order
from checker.observe.warm.likeness import runs_alike

if TYPE_CHECKING:
    from checker.model import Limits
    from checker.observe.launcher import Workspace
    from checker.observe.sandbox.allowance import Allowance
    from checker.observe.warm.box import Box
    from checker.observe.warm.engine import Engine


class WarmRoom:
    """Files, /tmp and /dev/shm are the box's and last as long as it does."""

    def __init__(self, workspace: Workspace, limits: Limits, engine: Engine, allowance: Allowance) -> None:
        self._workspace = workspace
        self._limits = limits
        self._engine = engine
        self._allowance = allowance
        self._box: Box | None = None
        self._lives: list[SandboxRunning] = []

    def start(self) -> SandboxRunning:
        with deferred():
            try:
                if self._box is None:
                    self._box = self._furnished()
                order = self._order()
                self._lives.append(SandboxRunning(self._box.start(order), self._limits.log, self._allowance))
            except (OSError, ValueError) as error:
                raise CannotStart(str(error)) from error
        return self._lives[-1]

    def _order(self) -> Order:
        place = self._workspace
        cold = () if runs_alike(place, self._engine.loaded) else place.command
        return Order(place.entry, place.base, cold, place.variables)

    def _furnished(self) -> Box:
        box = self._engine.box()
        try:
            lay_out(self._workspace.files, box.submission, self._workspace.folders)
            if has_student_id():
                give_away(box.submission)
        except (OSError, ValueError):
            box.close()
            raise
        return box

    def close(self) -> None:
        with deferred():
            for life in self._lives:
                life.close()
            if self._box is not None:
                self._box.close()
                self._box = None
            self._lives.clear()
