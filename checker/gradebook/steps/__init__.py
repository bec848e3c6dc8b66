"""The steps that made the book what it is, oldest first. Each is frozen: a book that somebody keeps has taken it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.gradebook.steps import step_0001

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

    Step = Callable[[Connection], None]

STEPS: tuple[Step, ...] = (step_0001.take,)
