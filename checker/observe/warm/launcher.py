"""The warm launcher: as the sandbox, at a seventh of the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.observe.sandbox.launcher import ALLOWANCE
from checker.observe.sandbox.namespaces import CannotIsolate, entered
from checker.observe.sandbox.wrapping import Wrapping
from checker.observe.warm.engine import Engine
from checker.observe.warm.room import WarmRoom

if TYPE_CHECKING:
    from checker.evidence import Holder
    from checker.model import Limits
    from checker.observe.launcher import Workspace
    from checker.observe.sandbox.allowance import Allowance


class WarmLauncher:
    """Runs programs in boxes, one room at a time. To be made after `enter`; raises CannotIsolate otherwise.

    The engine is started at once and needed only at the first room: `ready` waits for it, and raises CannotIsolate.
    """

    isolation = "warm"

    def __init__(self, allowance: Allowance = ALLOWANCE) -> None:
        if not entered():
            message = "this process is not in namespaces of its own"
            raise CannotIsolate(message)
        self._allowance = allowance
        self._wrapping = Wrapping.of_this_machine()
        self._engine = Engine(self._wrapping)

    def ready(self) -> None:
        self._engine.ready()

    @property
    def alone(self) -> bool:
        """Whether nobody is left of the rooms before, and the engine could make one more."""
        return self._engine.alone

    def room(self, workspace: Workspace, limits: Limits) -> WarmRoom:
        return WarmRoom(workspace, limits, self._engine, self._allowance)

    def room_of_its_own_network(self, workspace: Workspace, limits: Limits) -> None:  # noqa: ARG002 - as every room here has one
        return None

    def around_a_browser(self) -> tuple[str, ...]:
        return self._wrapping.around_a_browser()

    def holders(self, wanted: tuple[int, ...]) -> tuple[Holder, ...]:  # noqa: ARG002 - every room has ports of its own
        return ()

    def close(self) -> None:
        self._engine.close()
