"""Chromium itself says what it keeps, sends back and puts into a form: our visitor does the same."""

from __future__ import annotations

import http.server
import threading

import pytest

from checker.observe.submitting import BOUNDARY, Shown, submitted
from tests.cookie_lines import LINES

pytestmark = [pytest.mark.browser, pytest.mark.real]

FORMS = {
    "the usual": '<form method="post" action="/add"><input name="who"><input type="hidden" name="token" value="a b&c"></form>',
    "everything": """<form method="post"><input name="who"><input type="checkbox" name="a" value="1" checked>
        <input type="checkbox" name="b"><input type="radio" name="c" value="x"><input type="radio" name="c" value="y" checked>
        <select name="d"><option>one<option value="2" selected>two</select><textarea name="e">long</textarea>
        <input name="off" disabled value="1"><input name="n" type="number" value="3"><input type="reset" name="r" value="r">
        <button name="go" value="1">Go</button><button name="other" value="2">Other</button></form>""",
    "by GET": '<form action="/find?old=1"><input name="who"><input type="submit" value="Go"></form>',
    "in parts": '<form method="post" enctype="multipart/form-data"><input name="who"><input type="hidden" name="t" value="x"></form>',
    "on the way": '<form method="post" action="add?y=1"><input name="who"><button>Go</button></form>',
}


class Server(http.server.ThreadingHTTPServer):
    """Answers everything with `page` and the `lines`; `asked` holds (method, path, cookies, body)."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.page, self.lines, self.asked = "", (), []


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path != "/favicon.ico":
            self.server.asked.append((self.command, self.path, self.headers.get("Cookie"), body))
        self.send_response(200)
        for line in self.server.lines:
            self.send_header("Set-Cookie", line)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(self.server.page.encode())

    do_POST = do_GET  # noqa: N815 - so the library calls it

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def server():
    with Server() as made:
        thread = threading.Thread(target=made.serve_forever)
        thread.start()
        yield made
        made.shutdown()
        thread.join()


@pytest.fixture
def at(server):
    server.page, server.lines, server.asked = "", (), []
    return f"http://127.0.0.1:{server.server_port}"


@pytest.mark.parametrize(("lines", "asked", "path", "cookies"), LINES)
def test_chromium_sends_the_same_cookies(page, server, at, *, lines, asked, path, cookies):
    server.lines = lines
    page.goto(at + asked)
    server.lines = ()
    page.goto(at + path)
    assert server.asked[-1][2] == cookies


@pytest.mark.parametrize("html", FORMS.values(), ids=FORMS)
def test_chromium_sends_the_same_form(page, server, at, html):
    server.page = html
    page.goto(f"{at}/u/page")
    page.fill("[name=who]", "Rosa & Ü")
    with page.expect_navigation():
        page.evaluate(
            "(document.querySelector('button:not([type]), [type=submit]') || {click: () => document.forms[0].submit()}).click()"
        )
    method, path, _, body = server.asked[-1]
    boundary = body.split(b"\r\n")[0][2:] if b"form-data" in body else b"-"
    ours = submitted(Shown(server.server_port, "/u/page", html), (("who", "Rosa & Ü"),))
    assert (ours.method, ours.path, ours.body) == (
        method,
        path,
        body.replace(boundary, BOUNDARY.encode()) if len(boundary) > 1 else body,
    )
