"""Mutants of any assignment's last line: a server that does not end with one Ctrl-C."""

from __future__ import annotations

from tests.assignments.mutants import Mutant

RUN = "    app.run(port=5001)"
DEAF = "    import signal; signal.signal(signal.SIGINT, signal.SIG_IGN); {run}"
TWICE = "    {run}; import time; time.sleep(0.5); {run}"
"""Not at once: where the first one reloads, its other process may hold the port for a moment, and the second one ends of that by itself."""
LEFT_ALONE = "    import subprocess, sys; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'], start_new_session=True); {run}"


def mutants(line: str, file: str = "server.py") -> tuple[Mutant, ...]:
    """Of the line that starts the server."""
    return tuple(
        Mutant("graceful_stop", line, spoiled.format(run=line.strip()), file=file) for spoiled in (DEAF, TWICE, LEFT_ALONE)
    )


MUTANTS = mutants(RUN)
