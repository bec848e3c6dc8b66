"""Walls around student code on Linux: namespaces of our own, bubblewrap inside them. docs/security.md says what they hold."""

from checker.observe.sandbox.launcher import SandboxLauncher
from checker.observe.sandbox.namespaces import CannotIsolate, enter
from checker.observe.sandbox.trial import why_not

__all__ = ["CannotIsolate", "SandboxLauncher", "enter", "why_not"]
