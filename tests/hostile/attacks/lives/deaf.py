"""Ignores every signal that can be ignored, in every thread, and blocks the rest."""
import signal
import threading

from confess import RECORDS, serve

for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
RECORDS.append({"attack": "deaf", "loot": None, "met": None})
for _ in range(4):
    threading.Thread(target=threading.Event().wait).start()
serve()
