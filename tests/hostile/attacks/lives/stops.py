"""Stops itself (SIGSTOP) as soon as it serves: nothing but SIGKILL ends it."""
import os
import signal
import threading

from confess import serve

threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGSTOP)).start()
serve()
