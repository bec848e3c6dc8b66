"""One page, opened in a browser as a visitor would, until it has come to rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from checker.evidence import Rendering
from checker.observe.browser.answering import reply_to
from checker.observe.browser.devtools import Devtools, EndedError
from checker.observe.browser.process import Process
from checker.scripts import is_library

if TYPE_CHECKING:
    from checker.observe.browser.answering import Server
    from checker.observe.browser.devtools import Event

NO_START = "no_start"
NO_ANSWER = "no_answer"
TOO_LONG = "too_long"
BROKEN = "broken"

LIMIT = 20.0
"""Seconds for a browser to start and for a page to come to rest, together."""
PATIENCE = 5_000
"""Milliseconds of the page's own time: timers are wound forward to there, as if a visitor had waited."""
NEEDED = frozenset({"Document", "Script", "XHR", "Fetch", "EventSource"})
"""Kinds of what a page asks for that may bring words; style sheets, pictures and fonts bring none."""
KINDS = ("ReferenceError", "TypeError", "SyntaxError", "RangeError", "URIError", "EvalError", "AggregateError", "DOMException")
"""Of exceptions, as the language names them; a student may name others as they like."""
READ = """(() => {
  const found = [];
  const look = root => root.querySelectorAll('*').forEach(each => {
    if (each.shadowRoot) { found.push(each.shadowRoot.innerHTML); look(each.shadowRoot); }
  });
  look(document);
  return location.protocol === 'http:' && document.documentElement ? document.documentElement.outerHTML + found.join('') : null;
})()"""
"""The page as it is now; what its own elements hide inside of themselves stands at the end. Null for the browser's own pages."""


class Program(NamedTuple):
    """The browser itself, and the command in front of it."""

    path: str
    around: tuple[str, ...] = ()


class Page:
    """What happens to one page while it is open."""

    def __init__(self, process: Process, server: Server) -> None:
        self._server = server
        self._devtools = Devtools(process.to_browser, process.from_browser, server.deadline, self._hear)
        self._at_rest = False
        self._came = False
        self._unreached: dict[str, None] = {}
        self._complaints: dict[str, None] = {}

    def open(self, path: str, port: int) -> Rendering:
        """Raises TimeoutError when it does not come to rest, EndedError when the browser ends."""
        target = self._devtools.ask("Target.createTarget", {"url": "about:blank"}).get("targetId", "")
        session = self._devtools.ask("Target.attachToTarget", {"targetId": target, "flatten": True}).get("sessionId", "")
        for method, params in (
            ("Fetch.enable", {"patterns": [{"urlPattern": "*"}]}),
            ("Page.enable", {}),
            ("Runtime.enable", {}),
            ("Emulation.setVirtualTimePolicy", {"policy": "pause"}),
        ):
            self._devtools.ask(method, params, session)
        self._devtools.tell("Page.navigate", {"url": f"http://127.0.0.1:{port}{path}"}, session)
        budget = {"policy": "pauseIfNetworkFetchesPending", "budget": PATIENCE}
        self._devtools.tell("Emulation.setVirtualTimePolicy", budget, session)
        while not self._at_rest:
            self._devtools.listen()
        return self._as_it_is(path, session)

    def _as_it_is(self, path: str, session: str) -> Rendering:
        said = self._devtools.ask("Runtime.evaluate", {"expression": READ, "returnByValue": True}, session)
        html = said.get("result", {}).get("value")
        text = html[: self._server.limits.body] if isinstance(html, str) else ""
        failure = None if text or self._came or self._unreached else NO_ANSWER
        return Rendering(path, text, failure, tuple(self._unreached), tuple(self._complaints))

    def _hear(self, event: Event) -> None:
        if event.name == "Fetch.requestPaused":
            self._answer(event.params, event.session)
        elif event.name == "Page.javascriptDialogOpening":
            self._devtools.tell("Page.handleJavaScriptDialog", {"accept": True}, event.session)
        elif event.name == "Runtime.exceptionThrown":
            kind = event.params.get("exceptionDetails", {}).get("exception", {}).get("className")
            self._complaints[kind if kind in KINDS else "Error"] = None
        elif event.name == "Emulation.virtualTimeBudgetExpired":
            self._at_rest = True

    def _answer(self, paused: dict[str, Any], session: str) -> None:
        reply = reply_to(paused, self._server)
        kind, url = paused.get("resourceType", ""), paused["request"]["url"]
        self._came = self._came or reply.method == "Fetch.fulfillRequest"
        if not reply.reached and kind in NEEDED and not is_library(url):
            self._unreached[kind] = None
        self._devtools.tell(reply.method, reply.params, session)


def rendering(program: Program, path: str, port: int, server: Server) -> Rendering:
    """What a browser makes of an address of the program under test."""
    try:
        with Process(program.path, program.around) as process:
            return Page(process, server._replace(deadline=server.deadline.within(LIMIT))).open(path, port)
    except TimeoutError:
        return Rendering(path, failure=TOO_LONG)
    except EndedError:
        return Rendering(path, failure=BROKEN)
    except OSError:
        return Rendering(path, failure=NO_START)
