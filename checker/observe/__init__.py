"""The only stage that runs student code: start it, probe it, stop it, write down what was seen."""

from checker.observe.life import Visit, observe

__all__ = ["Visit", "observe"]
