"""Mutants of any assignment's last line: a server that does not end with one Ctrl-C."""

from __future__ import annotations

from tests.assignments.mutants import Mutant

RUN = "    app.run(port=5001)"
DEAF = "    import signal; signal.signal(signal.SIGINT, signal.SIG_IGN); app.run(port=5001)"
TWICE = "    app.run(port=5001); app.run(port=5001)"
LEFT_ALONE = "    import subprocess, sys; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'], start_new_session=True); app.run(port=5001)"

MUTANTS = tuple(Mutant("graceful_stop", RUN, spoiled) for spoiled in (DEAF, TWICE, LEFT_ALONE))
