"""Which browser there is on this computer. All of them are Chromium at heart, and speak its protocol."""

from __future__ import annotations

import os
import sys
from shutil import which
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = "CHECK_HACKS_BROWSER"
"""Names the browser to take, by its path or as a command; empty: none."""
NAMES = (
    "chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
    "microsoft-edge", "microsoft-edge-stable", "brave-browser",
)  # fmt: skip
ON_A_MAC = tuple(
    f"{home}/{name}.app/Contents/MacOS/{name}"
    for home in ("/Applications", "~/Applications")
    for name in ("Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser")
)


def browser(environ: Mapping[str, str]) -> str | None:
    """Its path; None where there is none that we can talk to (on Windows, a program cannot be given pipes of any number)."""
    if sys.platform == "win32":
        return None
    path = environ.get("PATH", os.defpath)
    if VARIABLE in environ:
        return which(environ[VARIABLE], path=path)
    known = (which(name, path=path) for name in NAMES)
    on_a_mac = (which(os.path.expanduser(name)) for name in ON_A_MAC) if sys.platform == "darwin" else ()  # noqa: PTH111 - a string for which
    return next(filter(None, (*known, *on_a_mac)), None)
