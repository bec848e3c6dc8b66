"""How many made-up examples a property is held to. A Python that only has to agree with the one of the whole suite gets fewer."""

from __future__ import annotations

import os

from hypothesis import Phase, settings

SHARE = float(os.environ.get("EXAMPLES_SHARE", "1"))
FEWEST = 5
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
MANY = os.environ.get("FUZZ", "")
"""How many examples a fuzzer makes of each kind, in place of the few of the ordinary suite."""


def examples(most):
    return settings(max_examples=max(round(most * SHARE), min(most, FEWEST)))


def fuzzed(few):
    """As `examples`, or as many as FUZZ says. A failure is not made smaller: with examples as big as these that takes minutes."""
    return settings(examples(few), max_examples=int(MANY) if MANY else examples(few).max_examples, phases=PHASES)
