"""The lesson's own page, in a real Chromium, against real servers: does our verdict on their headers agree with what it shows?"""

from __future__ import annotations

import socket
import threading
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

from checker.checks import lesson_fetch
from checker.checks.cors import browser_verdict
from checker.model import Limits
from checker.observe.client import Line
from checker.observe.deadline import Deadline
from tests.cors.variants import VARIANTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page
    from werkzeug.wsgi import WSGIApplication

    from checker.evidence import Exchange, Probe

FRONTEND = Path(__file__).parents[2] / "starter" / "web-server" / "frontend.html"
LESSON_PORT = "5001"
SETTLED = "document.querySelector('#people tr') || document.querySelector('#note').textContent"
SETTLE_LIMIT_MS = 10_000
ANSWER_LIMIT = 5.0
OWN_TASTE = {"User-Agent", "Accept-Language"}
REQUEST = {"method": "GET", "credentials": "include", "headers": {"Content-Type": "application/json"}}

pytestmark = [pytest.mark.browser, pytest.mark.real]


class Quiet(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 - werkzeug's name
        pass


@contextmanager
def serving(app: WSGIApplication) -> Iterator[int]:
    """An app on a port of its own."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server.port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def page_for(port: int) -> str:
    return FRONTEND.read_text(encoding="utf-8").replace(LESSON_PORT, str(port))


@pytest.fixture(scope="module")
def site() -> Iterator[dict[str, str]]:
    """A second local origin; what is put into `pages` it serves."""
    pages: dict[str, str] = {}

    def app(environ, start_response):
        body = pages.get(environ["PATH_INFO"])
        return Response(body or "", status=200 if body else 404, mimetype="text/html")(environ, start_response)

    with serving(app) as port:
        pages["origin"] = f"http://127.0.0.1:{port}"
        yield pages


def reads(page: Page, address: str) -> bool:
    """Open the page: was its fetch answered (rows, or a status that is not 200), or did the browser forbid it?"""
    page.goto(address)
    page.wait_for_function(SETTLED, timeout=SETTLE_LIMIT_MS)
    note = page.locator("#note").inner_text()
    if page.locator("#people tr").count():
        assert note == ""
        return True
    assert ("Failed to fetch" in note) != ("answered with status" in note), note
    return "answered with status" in note


def connect(port: int, limit: float) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=limit)


def recorded(exchange: Exchange) -> dict[str, object] | None:
    answer = exchange.answer
    return answer and {"status": answer.status, "headers": [list(header) for header in answer.headers]}


def sent(make: Callable[[str], Probe], origin: str) -> Probe:
    return make(origin)._replace(path="/api/data")


def allows(port: int, origin: str) -> bool:
    """Our verdict, from what our own client saw; the preflight's connection is held as long as a browser holds it."""
    deadline = Deadline.after(ANSWER_LIMIT)
    with closing(Line(connect, port)) as first, closing(Line(connect, port)) as second:
        preflight = first.ask(sent(lesson_fetch.preflight, origin), Limits(), deadline)
        actual = second.ask(sent(lesson_fetch.actual, origin), Limits(), deadline)
    return browser_verdict(origin, REQUEST, recorded(preflight), recorded(actual)).allowed


@pytest.mark.parametrize("name", VARIANTS)
def test_we_agree_about_a_page_of_another_origin(name, page, site):
    variant = VARIANTS[name]
    with serving(variant.build(site["origin"])) as port:
        site["/frontend.html"] = page_for(port)
        assert reads(page, f"{site['origin']}/frontend.html") is variant.site
        assert allows(port, site["origin"]) is variant.site


@pytest.mark.parametrize("name", VARIANTS)
def test_we_agree_about_a_page_opened_from_a_file(name, page, site, tmp_path):
    variant = VARIANTS[name]
    with serving(variant.build(site["origin"])) as port:
        path = tmp_path / "frontend.html"
        path.write_text(page_for(port), encoding="utf-8")
        assert reads(page, path.as_uri()) is variant.file
        assert allows(port, "null") is variant.file


def test_we_ask_as_the_browser_asks(page, site):
    asked: dict[str, dict[str, str]] = {}
    server = VARIANTS["lesson"].build(site["origin"])

    def listening(environ, start_response):
        headers = Request(environ).headers
        asked[environ["REQUEST_METHOD"]] = {name.lower(): value for name, value in headers.items()}
        return server(environ, start_response)

    with serving(listening) as port:
        site["/frontend.html"] = page_for(port)
        assert reads(page, f"{site['origin']}/frontend.html")
    for probe in (sent(lesson_fetch.preflight, site["origin"]), sent(lesson_fetch.actual, site["origin"])):
        ours = {name.lower(): value for name, value in probe.headers if name not in OWN_TASTE}
        theirs = asked[probe.method]
        assert {name: theirs.get(name) for name in ours} == ours
