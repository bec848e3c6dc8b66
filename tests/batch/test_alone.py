"""Without a sandbox: one batch at a time on a machine, and the lock dies with its owner."""

from __future__ import annotations

import pytest

from checker.batch.alone import alone_on_this_machine
from checker.errors import ConfigError


def test_a_second_batch_is_refused_and_a_third_one_after_the_first_is_not(port):
    with alone_on_this_machine(port), pytest.raises(ConfigError, match="without a sandbox"), alone_on_this_machine(port):
        pass
    with alone_on_this_machine(port):
        pass
