"""Keys, tokens and passwords that were handed in along with the program: counted, never shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.causes.clues import short, sign

if TYPE_CHECKING:
    from checker.model import Case, Facts


def _counted(case: Case) -> Facts | None:
    found = sign(case, "secret_shape")
    if found is None:
        return None
    number = sum(int(count) for count in re.findall(r"\b\d{1,6}\b", found.detail))
    return (("places", "1 place" if number == 1 else f"{number} places"), ("kinds", short(found.detail)))


CAUSES = (
    Cause(
        code="secrets_in_the_source",
        finds=_counted,
        hint="Who can read your files?",
        advice="What stands at {places} in your files looks like a real secret ({kinds}). Whoever reads the files can use it: keep such values out of the code, in the environment for example, and get new ones.",
    ),
)
