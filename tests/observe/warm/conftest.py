"""Tests that need real namespaces."""

from __future__ import annotations

import pytest

from checker.observe.sandbox import why_not
from tests.conftest import lacking


@pytest.fixture(scope="session")
def sandbox():
    """Nothing but the certainty that a sandbox works here."""
    reason = why_not()
    if reason is not None:
        lacking(f"a sandbox ({reason})", "check-hacks doctor")
