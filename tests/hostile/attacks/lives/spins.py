"""Burns the processor in every thread and in four processes, and serves all the same."""
import os
import threading

from confess import RECORDS, serve


def spin():
    while True:
        pass


RECORDS.append({"attack": "spin", "loot": None, "met": None})
for _ in range(4):
    threading.Thread(target=spin, daemon=True).start()
    if os.fork() == 0:
        threading.Thread(target=spin, daemon=True).start()
        spin()
print("spinning", flush=True)
serve()
