"""Is the same submission always judged the same? N checks, N identical reports, timing aside.

Run it with `python bench/flakiness.py [SUBMISSION] [-n 200] [--pauses]`. With pauses, all processes of each check stand still once, at a random
moment and for 0.5 to 15 seconds, as when a laptop is closed; then every verdict has to be the same.
"""

from __future__ import annotations

import argparse
import difflib
import json
import random
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import psutil
from private_network import enter, require_free
from timeless import timeless

HERE = Path(__file__).resolve().parent
COMMAND = Path(sys.executable).with_name("check-hacks")
PORT = 5001
SECONDS = (0.5, 15.0)
"""How long everything stands still."""
LIMIT = 300.0


def main() -> None:
    options = _options()
    if not enter():
        require_free(PORT)
    began = time.monotonic()
    first = _said(options.submission)
    whole = time.monotonic() - began
    view = verdicts if options.pauses else timeless
    chance = random.Random(options.seed)
    for number in range(2, options.number + 1):
        pause = Pause(chance.uniform(0, whole), chance.uniform(*SECONDS)) if options.pauses else None
        report = _said(options.submission, pause)
        if view(report) != view(first):
            sys.exit(f"report {number} differs from the first ({pause}):\n" + "\n".join(_difference(view(first), view(report))))
        if number % 20 == 0:
            print(f"{number} identical", flush=True)
    how = (
        f"verdicts, each check stopped once for {SECONDS[0]:g} to {SECONDS[1]:g} s" if options.pauses else "reports, timing aside"
    )
    print(f"{options.number} checks of {Path(options.submission).name}: {options.number} identical {how}.")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("submission", nargs="?", default=str(HERE / "good"), help="what to check (default bench/good)")
    parser.add_argument("-n", "--number", type=int, default=200, help="how often (default 200)")
    parser.add_argument("--pauses", action="store_true", help="let each check stand still once")
    parser.add_argument("--seed", type=int, default=9, help="of the moments and lengths of pauses (default 9)")
    return parser.parse_args()


class Pause(NamedTuple):
    """Seconds after the start of a check, and how many seconds everything stands still then."""

    after: float
    seconds: float


def _said(submission: str, pause: Pause | None = None) -> Any:
    """The report as JSON."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        check = subprocess.Popen([str(COMMAND), submission, "--format", "json"], stdout=said)
        try:
            if pause:
                _stand_still(check, pause)
            code = check.wait(LIMIT)
        finally:
            check.kill()
        said.seek(0)
        text = said.read()
    if code not in {0, 1}:
        sys.exit(f"check-hacks ended with {code} ({pause}):\n{text}")
    return json.loads(text)


def _stand_still(check: subprocess.Popen[bytes], pause: Pause) -> None:
    with suppress(subprocess.TimeoutExpired):
        check.wait(pause.after)
    everybody: list[psutil.Process] = []
    try:
        with suppress(psutil.NoSuchProcess):
            everybody.append(psutil.Process(check.pid))
            everybody[0].suspend()  # from here on it starts nobody else
            everybody += everybody[0].children(recursive=True)
            for process in everybody[1:]:
                with suppress(psutil.NoSuchProcess):
                    process.suspend()
            time.sleep(pause.seconds)
    finally:
        for process in everybody:
            with suppress(psutil.NoSuchProcess):
                process.resume()


def verdicts(report: Any) -> Any:
    return [[mark["id"], mark["verdict"], mark["reason"]] for mark in report["marks"]]


def _difference(one: Any, other: Any) -> list[str]:
    texts = [json.dumps(each, indent=1, sort_keys=True).splitlines() for each in (one, other)]
    return list(difflib.unified_diff(*texts, "first", "this one", lineterm="", n=2))


if __name__ == "__main__":
    main()
