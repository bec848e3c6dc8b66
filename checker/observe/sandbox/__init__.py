"""Walls around student code on Linux: namespaces of our own, bubblewrap inside them. docs/security.md says what they hold.

What is offered here is imported when it is asked for: who only calls the system (`libc`) does not pay for all the walls.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.observe.sandbox.launcher import SandboxLauncher
    from checker.observe.sandbox.namespaces import CannotIsolate, enter
    from checker.observe.sandbox.trial import why_not

__all__ = ["CannotIsolate", "SandboxLauncher", "enter", "why_not"]
_PLACES = {"CannotIsolate": "namespaces", "SandboxLauncher": "launcher", "enter": "namespaces", "why_not": "trial"}


def __getattr__(name: str) -> object:
    if name not in _PLACES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
