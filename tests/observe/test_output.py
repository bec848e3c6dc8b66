"""Waiting for what a program prints may be interrupted at any bytecode, and nothing stays locked."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.real

# A Ctrl-C every fraction of a millisecond, while a flood of news comes in and somebody waits for it.
HAMMERED = """
import os, signal, sys, threading, time
from checker.observe.output import Log

class Interruption(KeyboardInterrupt):
    pass

armed = False

def interrupt(number, frame):
    global armed
    if armed:
        armed = False
        raise Interruption

read_end, write_end = os.pipe()
log = Log(os.fdopen(read_end, "rb", buffering=0), 1000)
signal.signal(signal.SIGALRM, interrupt)
interrupted = 0
until = time.monotonic() + 30
while interrupted < 5_000 and time.monotonic() < until:
    try:
        try:
            armed = True
            signal.setitimer(signal.ITIMER_REAL, 0.00005 + interrupted % 50 * 0.000005)
            for _ in range(20):
                os.write(write_end, b".")
                log.wait(0.0001)
        finally:
            armed = False
    except Interruption:
        interrupted += 1
signal.signal(signal.SIGALRM, signal.SIG_IGN)
os.close(write_end)
log.wait(0.01)
log.close()
print(interrupted, bytes(log.read()[0][:1]).decode())
"""

# Limits that are over before the waiting has begun: what happens to any limit when the machine is busy.
SHORT = """
import faulthandler, os
from checker.observe.output import Log

faulthandler.dump_traceback_later(50, exit=True)
read_end, write_end = os.pipe()
log = Log(os.fdopen(read_end, "rb", buffering=0), 100_000)
for _ in range(20_000):
    os.write(write_end, b".")
    log.wait(1)
    log.wait(1e-9)
print("all came back")
os._exit(0)
"""


def test_no_wait_however_short_lasts_for_ever():
    shown = subprocess.run([sys.executable, "-c", SHORT], capture_output=True, text=True, timeout=60, check=False)

    assert (shown.returncode, shown.stdout) == (0, "all came back\n"), shown.stderr


def test_no_interruption_however_timed_leaves_a_log_locked():
    hammered = subprocess.run([sys.executable, "-c", HAMMERED], capture_output=True, text=True, timeout=60, check=False)

    interrupted, _, first = hammered.stdout.strip().partition(" ")
    assert hammered.returncode == 0, hammered.stderr
    assert (int(interrupted) > 100, first) == (True, ".")
