"""Uses up every limit: listens late, answers a byte at a time, takes a Ctrl-C as late as it can."""
import signal
import socket
import sys
import time

time.sleep(1.2)
signal.signal(signal.SIGINT, lambda *_: (time.sleep(0.8), sys.exit(0)))
server = socket.create_server(("127.0.0.1", 5001), backlog=64)
print("dawdling", flush=True)
while True:
    connection, _ = server.accept()
    try:
        connection.recv(65536)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n")
        for _ in range(100_000):
            connection.sendall(b"x")
            time.sleep(0.05)
    except OSError:
        continue
