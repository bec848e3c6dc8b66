"""A page whose script stopped in the browser, so that a visitor sees nothing new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.evidence import Probe

if TYPE_CHECKING:
    from checker.model import Case, Facts

NOTHING_NEW = (
    "home_page_edited.nothing_visible",
    "home_page_added.title_only",
    "home_page_added.too_little",
    "home_page_changed.empty",
    "text_added.too_little",
    "form_present.no_form",
    "page_title.no_title",
)


def _stopped(case: Case) -> Facts | None:
    path = case.params.get("path", "/")
    rendering = case.evidence.rendering(Probe(method="GET", path=path))
    return (("path", path), ("kind", rendering.complaints[0])) if rendering and rendering.complaints else None


CAUSES = (
    Cause(
        code="script_stopped",
        finds=_stopped,
        explains=NOTHING_NEW,
        message="We opened {path} in a browser. Its script stopped there ({kind}), and a visitor sees nothing new.",
        hint="Open the page in your browser and its developer tools (F12). The first red line in the console names the file and the line to look at.",
    ),
)
