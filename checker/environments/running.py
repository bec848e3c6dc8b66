"""Run an installer within limits of time and size, without anything of ours in its environment."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from checker.environments.complaints import SIZE, SLOW, Obstacle

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

STEP = 0.5
MEGABYTE = 1_000_000
MOST_SAID = 20_000
ON_UNIX = sys.platform != "win32"
FOR_EVERYBODY = 0o022
"""The umask of what is installed: root installs for programs that run as somebody else."""


class Bounds(NamedTuple):
    """Seconds, and bytes on the disk while an installer works."""

    seconds: float = 300.0
    size: int = 1_500 * MEGABYTE


def run(words: Sequence[str], workshop: Path, environ: Mapping[str, str], bounds: Bounds) -> tuple[int, str]:
    """The exit code and what was said. It works in `workshop`, whose size counts. Raises Obstacle when it takes too long or too much."""
    told = workshop / "said.txt"
    with told.open("wb") as said:
        process = subprocess.Popen(  # noqa: S603 - pip or uv, and names that were read as names
            words,
            cwd=workshop,
            env=dict(environ),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=ON_UNIX,
            umask=FOR_EVERYBODY if ON_UNIX else -1,
        )
        try:
            _watch(process, workshop, bounds)
        finally:
            _end(process)
    return process.returncode, told.read_text(encoding="utf-8", errors="replace")[-MOST_SAID:]


def _watch(process: subprocess.Popen[bytes], workshop: Path, bounds: Bounds) -> None:
    for _ in range(round(bounds.seconds / STEP)):
        try:
            process.wait(STEP)
        except subprocess.TimeoutExpired:  # noqa: PERF203 - twice a second
            if sum(_sizes(str(workshop))) > bounds.size:
                raise Obstacle(SIZE, f"{bounds.size // MEGABYTE} MB") from None
        else:
            return
    raise Obstacle(SLOW, f"{bounds.seconds / 60:.0f} minutes")


def _sizes(folder: str) -> Iterator[int]:
    """Bytes of each file below. Files move while we look."""
    for parent, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                yield os.lstat(f"{parent}/{name}").st_size


def _end(process: subprocess.Popen[bytes]) -> None:
    """An installer may run itself once more inside of the environment; both end."""
    import signal  # noqa: PLC0415 - opt-in

    if process.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()
