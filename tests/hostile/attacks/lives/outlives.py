"""A daemon of the first boot waits for the port and answers in place of the second boot, with a page of its own.

It begins when the first boot listens, so that it takes nobody's place before. It is forked twice, has a session and a folder
of its own, no environment, and is deaf to signals.
"""
import subprocess
import sys

from confess import RECORDS, serve

DAEMON = """
import os, signal, socket, time
if os.fork(): os._exit(0)
os.setsid()
if os.fork(): os._exit(0)
os.chdir("/")
[signal.signal(number, signal.SIG_IGN) for number in range(1, 32) if number not in (9, 17, 19)]
while True:
    try:
        socket.create_connection(("127.0.0.1", 5001)).close()
        break
    except OSError:
        time.sleep(0.001)
while True:
    try:
        server = socket.create_server(("127.0.0.1", 5001))
        break
    except OSError:
        time.sleep(0.001)
while True:
    connection, _ = server.accept()
    connection.recv(65536)
    connection.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Length: 10\\r\\n\\r\\nthe daemon")
    connection.close()
"""
RECORDS.append({"attack": "outlive", "loot": None, "met": None})
DEVNULL = subprocess.DEVNULL
subprocess.run(
    ["/usr/bin/env", "-i", sys.executable, "-c", DAEMON], env={}, check=True, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL
)
serve()
