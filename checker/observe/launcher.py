"""What observing needs of a place in which student code runs. Probes talk through `connect`: they do not know which it is."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    import socket
    from collections.abc import Mapping

    from checker.evidence import Holder, Listener
    from checker.model import File, Limits


class CannotStart(Exception):  # noqa: N818 - what we saw, in the words of Evidence.trouble
    """The system refused to make the folder or the process: nobody's mistake in the submission."""


class Workspace(NamedTuple):
    """Files to lay out in a folder of their own, and the program there: `python <entry>`, or other words, started in `base`.

    Paths are relative with forward slashes; `base` is relative to the top ("" is the top) and `entry` to `base`.
    """

    files: tuple[File, ...]
    entry: str
    base: str = ""
    folders: tuple[str, ...] = ()
    """To be made, too: empty ones."""
    home: str = ""
    """The folder of the environment whose Python runs it."""
    interpreter: str = ""
    """Without such a folder, the Python that runs it; with one, the Python that it was made from. Empty for the one that runs us."""

    words: tuple[str, ...] = ()
    """What stands behind `python`; empty for the entry alone."""
    variables: tuple[tuple[str, str], ...] = ()
    """Of its environment, beside those that every program gets."""

    @property
    def command(self) -> tuple[str, ...]:
        """What stands behind `python`."""
        return self.words or (self.entry,)

    def python(self, home: str | None = None) -> str:
        """That Python. `home`: where the folder of the environment is seen, if not where it is."""
        where = home or self.home
        if not self.home:
            return self.interpreter or sys.executable
        return f"{where}/Scripts/python.exe" if sys.platform == "win32" else f"{where}/bin/python"

    def path(self, ours: Mapping[str, str]) -> dict[str, str]:
        """PATH with the folder of that Python first, as in a terminal where it is switched on; nothing for the one that runs us."""
        if not self.home and not self.interpreter:
            return {}
        return {"PATH": os.pathsep.join((os.path.dirname(self.python()), ours.get("PATH", os.defpath)))}  # noqa: PTH120 - a string for a variable


class Output(NamedTuple):
    """What the program printed, without colours and without the name of our folder."""

    text: str
    cut: bool = False


class Running(Protocol):
    """One life of the program: the main process and everything that it started."""

    def connect(self, port: int, limit: float) -> socket.socket:
        """A connection to the program's own socket at a port that it asked for. Raises OSError; TimeoutError after `limit` seconds.

        Where nobody listens, or somebody else does, it is refused.
        """

    def pause(self, limit: float) -> None:
        """Sleep until it prints something or ends, at most `limit` seconds."""

    def interrupt(self) -> None:
        """Ctrl-C as a terminal sends it: SIGINT to the foreground process group. Nothing happens when it has ended."""

    def wait(self, limit: float) -> int | None:
        """The main process's exit code (negative for a signal), None when it still runs after `limit` seconds."""

    def survivors(self) -> tuple[str, ...]:
        """Names of the living processes of the program other than the main one."""

    def listeners(self) -> tuple[Listener, ...]:
        """Where the program's processes listen now, in order of port and host."""

    def port_free(self, port: int) -> bool:
        """Nobody listens on the port, and a server could at once."""

    def output(self) -> Output:
        """What it printed up to now."""

    def accompanied(self) -> None:
        """From now on a browser of ours runs beside it: what that uses is not the program's."""

    def capped(self) -> str | None:
        """The allowance ("memory", "cpu") that it used up, so that it was ended by force; None when it did not."""

    def close(self) -> None:
        """End whatever is left, with force if need be. May be called again."""


class Room(Protocol):
    """One submission's folder, and whatever runs in it. Nothing happens before the first `start`."""

    def start(self) -> Running:
        """Start the program, in the same folder each time. Raises CannotStart."""

    def close(self) -> None:
        """Close everything that was started here and remove the folder. May be called again; never raises an interruption."""


class Launcher(Protocol):
    """A way of running student code; `isolation` is what reports call it."""

    isolation: str

    def room(self, workspace: Workspace, limits: Limits) -> Room: ...

    def room_of_its_own_network(self, workspace: Workspace, limits: Limits) -> Room | None:
        """A room in which no port is taken; None where there is none to be had, or where every room is one."""

    def around_a_browser(self) -> tuple[str, ...] | None:
        """The command in front of a browser of ours beside a room: none where it runs as any program of this user does. None: it may not."""

    def holders(self, ports: tuple[int, ...]) -> tuple[Holder, ...]:
        """Who listens on these ports before anything was started; empty where every room has ports of its own."""
