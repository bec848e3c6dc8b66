"""The sandbox launcher: each submission behind walls, with a network in which it is alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.observe.sandbox.allowance import Allowance
from checker.observe.sandbox.namespaces import CannotIsolate, entered
from checker.observe.sandbox.room import SandboxRoom
from checker.observe.sandbox.wrapping import Wrapping

if TYPE_CHECKING:
    from checker.evidence import Holder
    from checker.model import Limits
    from checker.observe.launcher import Workspace

ALLOWANCE = Allowance()


class SandboxLauncher:
    """Runs programs in bubblewrap, one room at a time. To be made after `enter`; raises CannotIsolate otherwise."""

    isolation = "sandbox"

    def __init__(self, allowance: Allowance = ALLOWANCE) -> None:
        if not entered():
            message = "this process is not in namespaces of its own"
            raise CannotIsolate(message)
        self._allowance = allowance
        self._wrapping = Wrapping.of_this_machine()

    def room(self, workspace: Workspace, limits: Limits) -> SandboxRoom:
        return SandboxRoom(workspace, limits, self._wrapping, self._allowance)

    def room_of_its_own_network(self, workspace: Workspace, limits: Limits) -> None:  # noqa: ARG002 - as every room here has one
        return None

    def around_a_browser(self) -> tuple[str, ...]:
        return self._wrapping.around_a_browser()

    def holders(self, wanted: tuple[int, ...]) -> tuple[Holder, ...]:  # noqa: ARG002 - every room has ports of its own
        return ()
