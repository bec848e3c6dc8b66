"""Sends SIGKILL to everything it can see, again and again, and serves all the same."""
import os
import signal
import threading
import time

from confess import RECORDS, serve


def kill():
    try:
        os.kill(-1, signal.SIGKILL)
    except OSError as error:
        return error.errno


def again_and_again():
    while True:
        kill()
        time.sleep(0.005)


RECORDS.append({"attack": "kill", "loot": None, "met": f"{kill()}, and still here"})
print("killing", flush=True)
threading.Thread(target=again_and_again, daemon=True).start()
serve()
