"""Whose fault is it? A student's mistake is a verdict; these are everybody else's."""


class ConfigError(Exception):
    """The teacher's or the caller's: a file, a key or an argument is not as it must be (exit code 2)."""


class CheckerError(Exception):
    """Ours or the environment's: what was to be graded stays ungraded (exit code 3)."""


class UnwrittenError(CheckerError):
    """What was made could not be put where it belongs, and no other place would mend that: a full disk (exit code 3)."""
