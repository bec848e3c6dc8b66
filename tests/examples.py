"""How many made-up examples a property is held to. A Python that only has to agree with the one of the whole suite gets fewer."""

from __future__ import annotations

import os

from hypothesis import settings

SHARE = float(os.environ.get("EXAMPLES_SHARE", "1"))
FEWEST = 5


def examples(most):
    return settings(max_examples=max(round(most * SHARE), min(most, FEWEST)))
