"""The lesson's own page, in a real Chromium, against real servers."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Response

from tests.cors.variants import VARIANTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page
    from werkzeug.wsgi import WSGIApplication

FRONTEND = Path(__file__).parents[2] / "starter" / "web-server" / "frontend.html"
LESSON_PORT = "5001"
SETTLED = "document.querySelector('#people tr') || document.querySelector('#note').textContent"
SETTLE_LIMIT_MS = 10_000

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


@pytest.mark.parametrize("name", VARIANTS)
def test_a_page_of_another_origin(name, page, site):
    variant = VARIANTS[name]
    with serving(variant.build(site["origin"])) as port:
        site["/frontend.html"] = page_for(port)
        assert reads(page, f"{site['origin']}/frontend.html") is variant.site


@pytest.mark.parametrize("name", VARIANTS)
def test_a_page_opened_from_a_file(name, page, site, tmp_path):
    variant = VARIANTS[name]
    with serving(variant.build(site["origin"])) as port:
        path = tmp_path / "frontend.html"
        path.write_text(page_for(port), encoding="utf-8")
        assert reads(page, path.as_uri()) is variant.file
