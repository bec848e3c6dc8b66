"""Programs of students, small. PORT stands for the port of the assignment."""

from __future__ import annotations

FLASK = """
from flask import Flask, jsonify
app = Flask(__name__)

@app.route("/")
def home():
    return "<h1>Hello</h1>"

@app.route("/api/data")
def data():
    return jsonify([{"FirstName": "Rosa"}])

app.run(port=PORT)
"""

SERVER = """
import http.server, socket

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

class Server(http.server.ThreadingHTTPServer):
    allow_reuse_address = True
    daemon_threads = True

def serve(port=PORT, host="127.0.0.1"):
    with Server((host, port), Handler) as server:
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            pass
"""
"""A quick server without Flask: `serve()` runs it until Ctrl-C."""

RAW = """
import socket, time

def serve(answer, port=PORT):
    with socket.create_server(("127.0.0.1", port)) as listening:
        while True:
            connection, _ = listening.accept()
            with connection:
                connection.recv(65536)
                answer(connection)
"""
"""A server of bytes: `serve(answer)` calls `answer(connection)` for each request."""

GOOD = SERVER + "serve()\n"
