"""What nearly every program here imports and does first, done once, before there is any program."""

from __future__ import annotations

import io
import logging
import socket
import threading
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module

MODULES = ("flask", "flask_cors", "werkzeug.serving")
"""Only what the lesson's program needs to answer: a program must not find more imported than it would on its own."""
VISITS = (
    "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET /list HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\n\r\n",
    "GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n",
    "OPTIONS /list HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nAccess-Control-Request-Method: GET\r\n\r\n",
)
LIMIT = 5.0
LOGGERS = ("werkzeug", "warm")


def preload() -> None:
    """Raises ImportError where this Python has no Flask."""
    for name in MODULES:
        import_module(name)
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        _serve_once()
    _forget_loggers()


def _serve_once() -> None:
    """A server of our own answers each of VISITS, so that what is made on first use is there."""
    from flask import Flask, jsonify  # noqa: PLC0415 - imported before
    from flask_cors import CORS  # noqa: PLC0415
    from werkzeug.serving import make_server  # noqa: PLC0415

    app = Flask("warm")
    CORS(app, supports_credentials=True, origins="*")
    app.add_url_rule("/", "page", lambda: "<h1>warm</h1>")
    app.add_url_rule("/list", "list", lambda: jsonify([{"warm": 1}]))
    server = make_server("127.0.0.1", 0, app, threaded=True)
    for visit in VISITS:
        with socket.create_connection(("127.0.0.1", server.port), LIMIT) as visitor:
            visitor.sendall(visit.encode())
            server.handle_request()
            while visitor.recv(4096):
                pass
    server.server_close()
    for thread in threading.enumerate():
        if thread is not threading.main_thread():
            thread.join(LIMIT)


def _forget_loggers() -> None:
    """A program's first request prepares them for itself."""
    from werkzeug import _internal  # noqa: PLC0415 - imported before

    _internal._logger = None  # noqa: SLF001 - where Werkzeug keeps it
    for name in LOGGERS:
        logger = logging.getLogger(name)
        logger.handlers.clear()
        logger.setLevel(logging.NOTSET)
        logging.root.manager.loggerDict.pop(name, None)
