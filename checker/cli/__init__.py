"""The command line: one module per command, and the only place that prints or exits."""

COMMANDS = (
    "check",
    "init",
    "watch",
    "explain",
    "stop",
    "doctor",
    "list",
    "ci",
    "grade",
    "regrade",
    "override",
    "show",
    "history",
    "report",
    "export",
    "new-assignment",
    "lint",
)
