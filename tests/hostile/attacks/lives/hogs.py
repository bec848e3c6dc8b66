"""Forty processes, each of them with 40 MB."""
import os
import signal

from confess import RECORDS, serve

print("hogging", flush=True)
for number in range(40):
    try:
        if os.fork() == 0:
            room = b"\1" * (40 << 20)
            signal.pause()
    except OSError:
        break
RECORDS.append({"attack": "hog", "loot": None, "met": f"{number} processes"})
serve()
