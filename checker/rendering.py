"""What a browser made of a page, as evidence. May import nothing of ours."""

from __future__ import annotations

from typing import NamedTuple


class Rendering(NamedTuple):
    """What a browser with its scripts on made of an address, in a life of its own.

    `failure`: "no_browser", "no_start" (the browser's, or the server's), "no_answer" (the page's), "too_long" (it did not come to rest),
    "broken" (the browser ended on the way) or "fault:CODE" (we broke at it).
    """

    path: str
    html: str = ""
    """What the page had become."""
    failure: str | None = None
    unreached: tuple[str, ...] = ()
    """What kinds of things its scripts wanted from elsewhere and could not have: "Script", "Fetch", "XHR", "Document"."""
    complaints: tuple[str, ...] = ()
    """Types of the exceptions that nobody caught, e.g. "ReferenceError"."""
