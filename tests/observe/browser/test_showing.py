"""What a real browser makes of a page whose content scripts make. Every program here is a real one, at a port of its own."""

from __future__ import annotations

import socket

import pytest

from checker.evidence import Probe
from checker.model import Plan, Shown
from checker.observe import Visit, observe
from checker.observe.browser import page as page_module
from checker.observe.host import HostLauncher
from tests.observe.conftest import PATIENT

pytestmark = pytest.mark.real

SERVER = """
import http.server, json
PAGES = {
    "/": PAGE,
    "/home": "<h1>Home of Rosa</h1>",
    "/app": "<div id=root></div><script>root.append('Rosa was here')</script>",
    "/static/app.js": SCRIPT,
    "/static/module.js": "export const tea = () => 'green tea'",
    "/api/data": json.dumps([{"FirstName": "Rosa"}]),
}
class View(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/away" or (self.path == "/" and PAGES["/"].startswith("/")):
            self.send_response(302)
            self.send_header("Location", "/home" if self.path == "/away" else PAGES["/"])
            self.end_headers()
            return
        body = PAGES.get(self.path)
        self.send_response(200 if body is not None else 404)
        kind = "text/javascript" if self.path.endswith("js") else "application/json" if "api" in self.path else "text/html"
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write((body or "").encode())
http.server.ThreadingHTTPServer(("127.0.0.1", PORT), View).serve_forever()
"""
ROOT = "<title>x</title><div id=root></div>"
FILL = (
    "fetch('/api/data').then(r => r.json()).then(all => { root.innerHTML = all.map(one => `<p>${one.FirstName}</p>`).join('') })"
)


def evidence_of(watching, html, script=""):
    submission = watching.submission(SERVER.replace("PAGE,", f"{html!r},").replace("SCRIPT,", f"{script!r},"))
    plan = Plan("/api/data", (Probe("GET", "/"),), boots=1, shown=(Shown("/", 6),))
    return observe(submission, Visit(watching.port, PATIENT, lambda: plan), HostLauncher())


def rendering(watching, html, script=""):
    (found,) = evidence_of(watching, html, script).renderings
    return found


def script(text, *, kind=""):
    return f"{ROOT}<script{kind}>{text}</script>"


@pytest.mark.usefixtures("installed_browser")
@pytest.mark.parametrize(
    ("html", "text", "shown"),
    [
        pytest.param(script("root.innerHTML = '<h1>Tea</h1>'"), "", "<h1>Tea</h1>", id="innerHTML"),
        pytest.param(script("document.write('<h1>Tea</h1>')"), "", "<h1>Tea</h1>", id="document.write"),
        pytest.param(script("document.title = 'Tea'"), "", "<title>Tea</title>", id="the title"),
        pytest.param(f"{ROOT}<script src=/static/app.js></script>", FILL, "<p>Rosa</p>", id="a file that fetches"),
        pytest.param(
            script("import {tea} from '/static/module.js'; root.textContent = tea()", kind=" type=module"),
            "",
            "green tea",
            id="a module",
        ),
        pytest.param(script("setTimeout(() => root.append('late tea'), 3000)"), "", "late tea", id="three seconds later"),
        pytest.param(script("setInterval(() => root.textContent += 'tea', 10)"), "", "teatea", id="for ever"),
        pytest.param(script("alert(1); confirm(2) && prompt(3); root.append('tea')"), "", ">tea<", id="behind dialogs"),
        pytest.param(script("onload = () => root.append('tea')"), "", ">tea<", id="when it was loaded"),
        pytest.param(
            script("document.addEventListener('DOMContentLoaded', () => root.append('tea'))"), "", ">tea<", id="when it was read"
        ),
        pytest.param(script("location.href = '/home'"), "", "Home of Rosa", id="leads to another page"),
        pytest.param(script("location.href = '/away'"), "", "Home of Rosa", id="is led to another page"),
        pytest.param(
            script("root.attachShadow({mode: 'open'}).innerHTML = '<b>inner tea</b>'"),
            "",
            "<b>inner tea</b>",
            id="inside of an element",
        ),
        pytest.param(
            script("fetch('/nothing').then(r => root.append(r.status + r.statusText))"),
            "",
            "404Not Found",
            id="what does not exist",
        ),
        pytest.param(script("fetch('http://127.0.0.1:9/').catch(() => root.append('no tea'))"), "", "no tea", id="another port"),
        pytest.param(script("document.body.append('tea'); throw 1"), "", "tea", id="before it stops"),
        pytest.param("/app", "", "Rosa was here", id="behind a redirect"),
    ],
)
def test_a_visitor_sees(watching, html, text, shown):
    found = rendering(watching, html, text)
    assert found.failure is None
    assert shown in found.html


@pytest.mark.usefixtures("installed_browser")
def test_what_is_out_of_reach_is_said(watching):
    others = "<script src=https://cdn.example/bootstrap.min.js></script><link rel=stylesheet href=https://cdn.example/x.css>"
    found = rendering(
        watching, f"{others}<script src=https://cdn.example/vue.js></script>{script('fetch(`https://api.example/`)')}"
    )
    assert found.unreached == ("Script", "XHR")
    assert rendering(watching, f"{others}{script('root.append(1)')}").unreached == ()


@pytest.mark.usefixtures("installed_browser")
def test_the_browsers_own_page_about_a_place_out_of_reach_is_nobodys(watching):
    found = rendering(watching, script("location.href = 'https://example.org/'"))
    assert (found.html, found.unreached) == ("", ("Document",))


@pytest.mark.usefixtures("installed_browser")
def test_a_script_that_stops_says_its_kind(watching):
    found = rendering(watching, script("Promise.reject(new TypeError('x')); document.querySelector(tea)"))
    assert found.complaints == ("ReferenceError", "TypeError")
    assert rendering(watching, script("document.title = ;")).complaints == ("SyntaxError",)
    assert rendering(watching, script("document; class Rosa extends Error {}; throw new Rosa()")).complaints == ("Error",)


@pytest.mark.usefixtures("installed_browser")
def test_a_script_without_an_end_ends_at_the_limit(watching, monkeypatch):
    monkeypatch.setattr(page_module, "LIMIT", 4.0)
    assert rendering(watching, script("document; for (;;);")).failure == "too_long"


@pytest.mark.usefixtures("installed_browser")
def test_a_page_that_speaks_for_itself_needs_no_browser(watching):
    assert evidence_of(watching, f"<p>Rosa likes tea with milk and honey</p>{script('document.title')}").renderings == ()


@pytest.mark.parametrize(
    ("name", "failure"), [("", "no_browser"), ("no-such-browser", "no_browser"), ("/bin/true", "broken"), ("/bin/cat", "broken")]
)
def test_without_a_browser_it_says_why(watching, monkeypatch, name, failure):
    monkeypatch.setenv("CHECK_HACKS_BROWSER", name)
    assert rendering(watching, script("root.append('tea')")).failure == failure


WAYS_OUT = """
<div id=root></div><link rel=prefetch href="//HERE/link"><link rel=preconnect href="http://HERE"><link rel=dns-prefetch href="//HERE">
<img src="http://HERE/img"><iframe src="http://HERE/frame"></iframe><object data="http://HERE/object"></object>
<video src="http://HERE/video" autoplay></video><script src="http://HERE/script"></script>
<form id=form action="http://HERE/form" target=elsewhere></form>
<script>
const tried = [
  () => fetch('http://HERE/fetch', {mode: 'no-cors'}), () => new WebSocket('ws://HERE/'), () => new EventSource('http://HERE/events'),
  () => navigator.sendBeacon('http://HERE/beacon', 'x'), () => window.open('http://HERE/open'), () => form.submit(),
  () => new Worker(URL.createObjectURL(new Blob(["fetch('http://HERE/worker')"]))),
  () => new SharedWorker(URL.createObjectURL(new Blob(["fetch('http://HERE/shared')"]))),
  () => navigator.serviceWorker.register('/static/app.js'),
  () => new RTCPeerConnection({iceServers: [{urls: 'turn:HERE?transport=tcp', username: 'x', credential: 'x'}]}).createDataChannel('x'),
  () => new WebTransport('https://HERE/'), () => { location.href = 'file:///etc/passwd' },
];
for (const each of tried) { try { each() } catch (error) { console.log(error) } }
root.append(`tried ${tried.length}`);
</script>
"""


def said_to(listener):
    """What each visitor of a listener said."""
    while True:
        try:
            visitor, _ = listener.accept()
        except BlockingIOError:
            return
        with visitor:
            visitor.settimeout(5)
            yield visitor.recv(1000)


@pytest.mark.usefixtures("installed_browser")
def test_nothing_but_the_program_is_within_reach(watching):
    with socket.create_server(("127.0.0.1", 0)) as other:
        other.settimeout(0)
        found = rendering(
            watching, WAYS_OUT.replace("HERE", f"127.0.0.1:{other.getsockname()[1]}"), "fetch('http://HERE/service')"
        )
        assert set(said_to(other)) <= {b""}, "we look who listens there, and say nothing"
    assert found.failure is None
    assert "tried 12" in found.html
    assert "root:" not in found.html
