"""`check-hacks stop [PORT]`: end the server that listens on a port, politely."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from checker.cli.door import NOT_PASSED, OK
from checker.load import load_assignment

if TYPE_CHECKING:
    from checker.evidence import Holder

EXAMPLES = """\b
Examples:
  check-hacks stop                 who listens on the lesson's port? ask, then end it
  check-hacks stop 5000 --yes      another port, without asking
"""
POLITE_LIMIT = 3.0


@click.command("stop", epilog=EXAMPLES)
@click.argument("port", type=click.IntRange(1, 65535), required=False)
@click.option("--yes", is_flag=True, help="Do not ask first.")
def command(port: int | None, yes: bool) -> int:  # noqa: FBT001 - click hands flags over like this
    """Say who listens on PORT (5001 unless you name another) and end it with Ctrl-C's own signal. Only what is yours."""
    from checker.observe.ports import holders  # noqa: PLC0415 - psutil costs 45 ms

    wanted = port or load_assignment(None).port
    found = holders(wanted)
    if not found:
        click.echo(f"Nothing is listening on port {wanted}.")
        return OK
    ends = [_end(holder, yes=yes) for holder in found]
    return OK if all(ends) and not holders(wanted) else NOT_PASSED


def _end(holder: Holder, *, yes: bool) -> bool:
    who = f"{holder.name} (pid {holder.pid})" if holder.pid else "a program we may not look at"
    if holder.pid is None or not holder.own:
        click.echo(f"Port {holder.port} belongs to {who}. It is not yours, so we leave it alone.")
        return False
    if not yes and not click.confirm(f"{who} listens on port {holder.port}. End it?"):
        click.echo("Left as it is.")
        return False
    if _ask_to_end(holder.pid):
        click.echo(f"Ended {who}. Port {holder.port} is free again.")
        return True
    click.echo(f"{who} did not end when asked twice. Close the terminal or the notebook that it runs in.")
    return False


def _ask_to_end(pid: int) -> bool:
    """SIGINT, then SIGTERM (a server started with `&` is deaf to SIGINT); never SIGKILL, which lets nobody tidy up."""
    import signal  # noqa: PLC0415 - beside psutil, which is slow
    import sys  # noqa: PLC0415

    import psutil  # noqa: PLC0415

    polite = (signal.SIGTERM,) if sys.platform == "win32" else (signal.SIGINT, signal.SIGTERM)
    try:
        process = psutil.Process(pid)
        for number in polite:
            process.send_signal(number)
            gone, _ = psutil.wait_procs([process], timeout=POLITE_LIMIT)
            if gone:
                return True
    except psutil.NoSuchProcess:
        return True
    except psutil.AccessDenied:
        return False
    return False
