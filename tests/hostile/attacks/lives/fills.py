"""Writes into every place it can until nothing more fits, and keeps at it."""
import os
import threading

from confess import RECORDS, serve


def fill(folder):
    for number in range(40):
        try:
            with open(os.path.join(folder, f"filler-{number}"), "wb", buffering=0) as file:
                for _ in range(16):
                    file.write(b"x" * (1 << 20))
        except OSError as error:
            return f"{folder} {error.errno}"
    return f"{folder} took it all"


print("filling", flush=True)
RECORDS.extend({"attack": "fill", "loot": None, "met": fill(folder)} for folder in (".", "/tmp", "/dev/shm", "/dev"))
serve()
