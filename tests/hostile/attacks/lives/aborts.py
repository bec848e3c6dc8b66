"""Dies by SIGSEGV before it listens, with what may look like a result on its output."""
import os
import signal

print('{"score": 100, "complete": true}', flush=True)
os.kill(os.getpid(), signal.SIGSEGV)
