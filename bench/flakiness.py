"""Is the same submission always judged the same? N checks, N identical reports, timing aside.

Run it with `python bench/flakiness.py [SUBMISSION] [-n 200]`.
"""

from __future__ import annotations

import argparse
import difflib
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from private_network import enter, require_free

HERE = Path(__file__).resolve().parent
COMMAND = Path(sys.executable).with_name("check-hacks")
PORT = 5001

# What a clock or the system numbers anew each time; everything else has to be the same.
TIMES = re.compile(r".*(_ms|milliseconds)")
CLOCKS = (
    (re.compile(r"\d{2}/[A-Z][a-z]{2}/\d{4} \d{2}:\d{2}:\d{2}"), "<time>"),
    (re.compile(r"[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT"), "<time>"),
)


def main() -> None:
    options = _options()
    if not enter():
        require_free(PORT)
    first = _report(options.submission)
    for number in range(2, options.number + 1):
        if (report := _report(options.submission)) != first:
            sys.exit(f"report {number} differs from the first:\n" + "\n".join(_difference(first, report)))
        if number % 20 == 0:
            print(f"{number} identical reports", flush=True)
    print(f"{options.number} checks of {Path(options.submission).name}: {options.number} identical reports, timing aside.")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("submission", nargs="?", default=str(HERE / "good"), help="what to check (default bench/good)")
    parser.add_argument("-n", "--number", type=int, default=200, help="how often (default 200)")
    return parser.parse_args()


def _report(submission: str) -> str:
    done = subprocess.run(
        [str(COMMAND), submission, "--format", "json"], check=False, capture_output=True, encoding="utf-8", errors="replace"
    )
    if done.returncode not in {0, 1}:
        sys.exit(f"check-hacks ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return json.dumps(_timeless(json.loads(done.stdout)), indent=1, sort_keys=True)


def _timeless(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: 0 if TIMES.fullmatch(key) else _timeless(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_timeless(item) for item in value]
    if isinstance(value, str):
        for clock, instead in CLOCKS:
            value = clock.sub(instead, value)
    return value


def _difference(one: str, other: str) -> list[str]:
    return list(difflib.unified_diff(one.splitlines(), other.splitlines(), "first", "this one", lineterm="", n=2))


if __name__ == "__main__":
    main()
