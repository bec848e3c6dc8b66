"""Sends what a terminal, a browser, a spreadsheet, a CI log or a parser may take for orders: in keys, pages, headers, log."""

import json
import socket

ORDERS = [
    "\x1b[2J\x1b[31mowned",
    "\x1b]0;owned\x07",
    "\x1b]8;;https://example.com\x1b\\owned\x1b]8;;\x1b\\",
    "\x9b31mowned",
    "<script>owned()</script>",
    '"><img src=x onerror=owned()>',
    "=HYPERLINK(\"https://example.com\",\"owned\")",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "::error::owned",
    "\n::set-output name=score::owned",
    "##[error]owned",
    "]]><owned/>",
    "&owned;",
    "|owned|\n# owned",
    "[owned](javascript:owned())",
    "\x00owned",
    "\ud800owned",
    "\u202edenwo",
    "{{ owned }}",
    "owned\r\nX-Owned: yes",
]
RECORD = {"FirstName": "Rosa", "LastName": "Quince", **{order: order for order in ORDERS}, "list": ORDERS}
PAGE = "<title>%s</title>" % ORDERS[0] + "".join(f"<p>{order}</p>" for order in ORDERS)
LOG = "\n".join(ORDERS)

# What reading the program finds.
app = None
if app:

    @app.route("/\x1b[31mowned")
    def red():
        return ""

    @app.route("/<script>owned()</script>")
    def script():
        return ""

    @app.route("/x\r\nX-Owned: yes")
    def smuggled():
        return ""


def answer(path):
    body = json.dumps([RECORD]) if b"/api" in path else PAGE
    kind = "application/json" if b"/api" in path else "text/html; charset=\x1b[31mowned"
    head = (
        f"HTTP/1.1 200 \x1b[31mowned\r\nServer: {ORDERS[0]} {ORDERS[4]}\r\nX-Owned: ::error::owned\r\nContent-Type: {kind}\r\n"
        f"Access-Control-Allow-Origin: {ORDERS[2]}\r\nLocation: {ORDERS[4]}\r\nConnection: close\r\n\r\n"
    )
    return head.encode("latin-1") + body.encode("utf-8", "surrogatepass")


print(LOG.encode("utf-8", "replace").decode(), flush=True)
with socket.create_server(("127.0.0.1", 5001)) as server:
    while True:
        connection, _ = server.accept()
        with connection:
            connection.sendall(answer(connection.recv(65536).split(b" ")[1]))
