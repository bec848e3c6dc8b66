"""Answers that never end, that lie about their length, that blow up: one for each route."""

import gzip
import socket
import threading
import time
import zlib

app = None
if app:  # what reading the program finds

    @app.route("/endless-headers")
    @app.route("/endless-body")
    @app.route("/endless-continue")
    @app.route("/endless-chunks")
    @app.route("/endless-line")
    @app.route("/bomb")
    @app.route("/bomb-in-a-bomb")
    @app.route("/negative-length")
    @app.route("/huge-length")
    @app.route("/two-answers")
    @app.route("/two-lengths")
    @app.route("/chunks-of-nonsense")
    @app.route("/not-http")
    @app.route("/drip")
    def anything():
        return ""


OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
packer = zlib.compressobj(9, zlib.DEFLATED, 31)
BOMB = b"".join(packer.compress(b"\0" * (1 << 20)) for _ in range(48)) + packer.flush()
FORGED = b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]'


def endless(first, again):
    yield first
    while True:
        yield again


def drip():
    yield OK + b"Content-Length: 1000000\r\n\r\n"
    while True:
        yield b"x"
        time.sleep(0.1)


ANSWERS = {
    b"/endless-headers": lambda: endless(OK, b"X-More: " + b"x" * 1000 + b"\r\n"),
    b"/endless-body": lambda: endless(OK + b"\r\n", b"x" * 65536),
    b"/endless-continue": lambda: endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    b"/endless-chunks": lambda: endless(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
    b"/endless-line": lambda: endless(b"HTTP/1.1 200 ", b"x" * 65536),
    b"/bomb": lambda: [OK + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(BOMB) + BOMB],
    b"/bomb-in-a-bomb": lambda: [OK + b"Content-Encoding: gzip, gzip\r\n\r\n" + gzip.compress(BOMB)],
    b"/negative-length": lambda: [OK + b"Content-Length: -1\r\n\r\n[]"],
    b"/huge-length": lambda: [OK + b"Content-Length: " + b"9" * 4000 + b"\r\n\r\n[]"],
    b"/two-answers": lambda: [OK + b"Content-Length: 2\r\n\r\n[]" + FORGED],
    b"/two-lengths": lambda: [OK + b"Content-Length: 2\r\nContent-Length: 40\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + FORGED],
    b"/chunks-of-nonsense": lambda: [OK + b"Transfer-Encoding: chunked\r\n\r\n-5\r\nfffffffffffffffffff\r\n\0\0"],
    b"/not-http": lambda: [b"\0\1\2\3" * 1000],
    b"/drip": drip,
}


def serve(connection):
    with connection:
        try:
            path = connection.recv(65536).split(b" ")[1]
            for piece in ANSWERS.get(path, lambda: [OK + b"Content-Length: 2\r\n\r\n[]"])():
                connection.sendall(piece)
        except OSError:
            pass


with socket.create_server(("127.0.0.1", 5001), backlog=64) as server:
    while True:
        threading.Thread(target=serve, args=(server.accept()[0],), daemon=True).start()
