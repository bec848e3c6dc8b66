"""A report without what a clock or the system numbers anew each time. Everything else of two reports has to be the same."""

from __future__ import annotations

import re
from typing import Any

TIMES = re.compile(r"timing|.*(_ms|milliseconds)")
ANEW = (
    re.compile(r"\d{2}/[A-Z][a-z]{2}/\d{4} \d{2}:\d{2}:\d{2}"),
    re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2},\d{3}"),
    re.compile(r"[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT"),
    re.compile(r"(?<=Debugger PIN: )\d{3}-\d{3}-\d{3}"),
)


def timeless(value: Any) -> Any:
    """A value of a JSON report; times are 0, and what is new each time in texts reads "<anew>"."""
    if isinstance(value, dict):
        return {key: 0 if TIMES.fullmatch(key) else timeless(item) for key, item in value.items()}
    if isinstance(value, list):
        return [timeless(item) for item in value]
    if isinstance(value, str):
        for pattern in ANEW:
            value = pattern.sub("<anew>", value)
    return value
