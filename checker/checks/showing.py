"""Judge a page as a visitor sees it: as it was sent, or where scripts make it, as a browser showed it. Pure; no check itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model import BY_HAND, Finding, Reason, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.evidence import Probe, Rendering
    from checker.model import Case

YOUR_TEACHER = " So your teacher looks at it."
NOTHING_TO_DO = "There is nothing to do for you here. The points come when your teacher has looked."
OVERRIDE = "`check-hacks override` gives the points."
NO_BROWSER = Reason(
    code=BY_HAND,
    message=f"A script makes what {{path}} shows, and we found no browser here that we could open it in.{YOUR_TEACHER}",
    hint=NOTHING_TO_DO,
    for_teachers=f"Open that page and look; {OVERRIDE} With Chromium or Chrome on this computer (`check-hacks doctor`), it is done for you.",
)
NO_REST = Reason(
    code=BY_HAND,
    message=f"A script makes what {{path}} shows, and the browser in which we opened it did not come to rest in time.{YOUR_TEACHER}",
    hint="Open that page in your browser. Is there a loop in your script that never ends?",
    for_teachers=f"Open that page and look whether its script comes to an end; {OVERRIDE}",
)
NOT_SHOWN = Reason(
    code=BY_HAND,
    message=f"A script makes what {{path}} shows, and the browser in which we wanted to open it did not do so.{YOUR_TEACHER}",
    hint=NOTHING_TO_DO,
    for_teachers=f"Open that page and look; {OVERRIDE}",
)
OUT_OF_REACH = Reason(
    code=BY_HAND,
    message=f"A script makes what {{path}} shows, and it needs something from another place, which is out of reach here.{YOUR_TEACHER}",
    hint=NOTHING_TO_DO,
    for_teachers=f"Open that page on a computer that is online and look; {OVERRIDE}",
)
REASONS = {"no_browser": NO_BROWSER, "too_long": NO_REST}


def judged_as_shown(case: Case, probe: Probe, judge: Callable[[str], Finding]) -> Finding:
    """What `judge` finds in the HTML of the page to which a probe led.

    Where it fails as it was sent, and observing saw that scripts make it, the page as a browser showed it counts; where none could, a
    teacher is asked.
    """
    answer = case.landed(probe).answer
    sent, rendering = judge(answer.text if answer else ""), case.evidence.rendering(probe)
    if sent.verdict is not Verdict.FAILED or rendering is None:
        return sent
    if rendering.failure:
        return _left_to_a_teacher(REASONS.get(rendering.failure, NOT_SHOWN), rendering)
    shown = judge(rendering.html)
    return _left_to_a_teacher(OUT_OF_REACH, rendering) if shown.verdict is Verdict.FAILED and rendering.unreached else shown


def _left_to_a_teacher(reason: Reason, rendering: Rendering) -> Finding:
    return Finding(verdict=Verdict.ERROR, reason=reason, facts=(("path", rendering.path),))
