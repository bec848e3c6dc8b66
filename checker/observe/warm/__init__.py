"""Warm boots: programs are forked from a process that has imported Flask, each into namespaces of its own. See docs/decisions/0024."""

from checker.observe.warm.launcher import WarmLauncher

__all__ = ["WarmLauncher"]
