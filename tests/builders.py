"""Evidence by hand: say only what differs from a perfect run of the lesson's server.

`evidence(home=answer("<h1>Mine</h1>"))`, `evidence(routes={"/api/team": answer([{...}])})`, `evidence(stop=stop(ended=False))`.
Where an answer is expected, a string is a failure instead ("timed_out", "closed", ...).
"""

from __future__ import annotations

import json

from checker.checks import lesson_fetch
from checker.checks.pages import HOME
from checker.evidence import (
    API_ROUTE,
    EACH_ROUTE,
    UNKNOWN_PAGE,
    Address,
    Answer,
    Boot,
    Environment,
    Evidence,
    Exchange,
    Handed,
    Listener,
    Place,
    Probe,
    Rendering,
    Route,
    RunCall,
    SourceFacts,
    Stop,
)
from checker.model import Baseline, Case

PORT = 5001
UNKNOWN = "/5f0c2e9ab714"
ORIGINS = ("https://nighthawkcoders.github.io", "http://127.0.0.1:4100", "null")

HELLOX = "<html><head><title>Hellox</title></head><body><h2>Hello, World!</h2></body></html>"
OWN_PAGE = "<html><head><title>Mine</title></head><body><h1>Rosa builds web servers now</h1><p>and likes tea</p></body></html>"
JOHN = {
    "FirstName": "John",
    "LastName": "Mortensen",
    "DOB": "October 21",
    "Residence": "San Diego",
    "Email": "john@example.com",
    "Owns_Cars": ["2015-Fusion", "2011-Ranger"],
}
OWN_RECORD = {
    "FirstName": "Rosa",
    "LastName": "Quince",
    "DOB": "March 3",
    "Residence": "Lisbon",
    "Email": "rosa@example.com",
    "Owns_Cars": ["2020-Bicycle"],
}
BASELINES = (Baseline(name="lesson", home=HELLOX, records=(JOHN,)),)
SCHEMA = {
    "type": "object",
    "required": ["FirstName", "LastName", "DOB", "Residence", "Email"],
    "properties": {
        "FirstName": {"type": "string", "minLength": 1},
        "LastName": {"type": "string", "minLength": 1},
        "DOB": {"type": "string", "minLength": 1},
        "Residence": {"type": "string", "minLength": 1},
        "Email": {"type": "string", "minLength": 1, "format": "email"},
        "Owns_Cars": {"type": "array", "items": {"type": "string", "minLength": 1}},
    },
}
SCHEMAS = {"infodb.schema.json": SCHEMA}


def answer(body=b"", *, status=200, kind=None, headers=(), flaw=None, milliseconds=3):
    """An answer; a list or dict becomes JSON, text becomes HTML (`kind` names another media type)."""
    if isinstance(body, list | dict):
        body, kind = json.dumps(body), kind or "application/json"
    content = body.encode() if isinstance(body, str) else body
    typed = (("Content-Type", kind or "text/html; charset=utf-8"), *headers)
    return Answer(status=status, headers=typed, body=content, flaw=flaw, milliseconds=milliseconds)


def exchange(path="/", came=None, *, method="GET", headers=(), probe=None):
    """A probe and what came: an Answer, or the failure's name."""
    sent = probe or Probe(method=method, path=path, headers=headers)
    came = answer(OWN_PAGE) if came is None else came
    return Exchange(probe=sent, failure=came) if isinstance(came, str) else Exchange(probe=sent, answer=came)


def stop(**differences):
    return Stop(ended=True, port_free=True, milliseconds=60, exit_code=0)._replace(**differences)


def boot(**differences):
    perfect = Boot(
        outcome="answered",
        milliseconds=420,
        port=PORT,
        listeners=(Listener(host="127.0.0.1", port=PORT),),
        stop=stop(),
        log=f" * Running on http://127.0.0.1:{PORT}\n",
    )
    return perfect._replace(**differences)


def source(**differences):
    perfect = SourceFacts(
        apps=1,
        routes=(
            Route(path="/api/data", methods=("GET",), function="get_data", place=Place(line=9), appends=2),
            Route(path="/", methods=("GET",), function="say_hello", place=Place(line=31)),
        ),
        runs=(RunCall(place=Place(line=46), port=PORT),),
    )
    return perfect._replace(**differences)


def handed(**differences):
    return Handed(id="rosa", digest="sha256:" + "5f" * 32, form="python", entry="server.py")._replace(**differences)


def echoed(origin):
    """The preflight's and the GET's answer of `CORS(app, supports_credentials=True, origins='*')`."""
    permission = (("Access-Control-Allow-Origin", origin), ("Access-Control-Allow-Credentials", "true"))
    asked = (("Access-Control-Allow-Headers", "content-type"), ("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS"))
    return answer("", headers=permission + asked), answer([JOHN, OWN_RECORD], headers=permission)


def evidence(
    *,
    home=None,
    routes=None,
    unknown=None,
    cors=echoed,
    origins=ORIGINS,
    first=None,
    again=None,
    extra=(),
    **differences,
):
    """Two boots of a perfect submission.

    `home`, `unknown`: what came; `routes`: {path: what came}; `cors(origin)`: what came to the preflight and to the GET;
    `first`, `again`: dicts of what differs in the two boots (`first={"stop": stop(ended=False)}`; `again=False`: no second
    boot); `extra`: more exchanges; the rest replaces fields of Evidence.
    """
    routes = {"/api/data": answer([JOHN, OWN_RECORD])} if routes is None else routes
    sent = (
        exchange(came=home, probe=HOME),
        *(exchange(path, came) for path, came in routes.items()),
        exchange(UNKNOWN, answer("<h1>Not Found</h1>", status=404) if unknown is None else unknown),
        *_fetches(_api_route(routes), cors, origins),
        *extra,
    )
    boots = [boot(**{"exchanges": sent, **(first or {})})]
    if again is not False:
        boots.append(boot(**{"exchanges": (exchange(came=home, probe=HOME),), **(again or {})}))
    perfect = Evidence(
        handed=handed(),
        source=source(),
        environment=Environment(python="3.13.1", flask="3.1.3", platform="linux", isolation="host"),
        port=PORT,
        addresses=(
            Address(name=EACH_ROUTE, paths=tuple(routes)),
            Address(name=UNKNOWN_PAGE, paths=(UNKNOWN,)),
            Address(name=API_ROUTE, paths=(_api_route(routes),)),
        ),
        boots=tuple(boots),
        total_milliseconds=900,
    )
    return perfect._replace(**differences)


def _api_route(routes):
    lists = [path for path, came in routes.items() if isinstance(came, Answer) and came.body.lstrip().startswith(b"[")]
    return (lists or list(routes) or ["/api/data"])[0]


def _fetches(path, cors, origins):
    for origin in origins:
        asked, got = cors(origin)
        yield exchange(probe=lesson_fetch.preflight(origin)._replace(path=path), came=asked)
        yield exchange(probe=lesson_fetch.actual(origin)._replace(path=path), came=got)


def case(*, params=None, baselines=BASELINES, schemas=None, **differences):
    """All that a check may know of `evidence(**differences)`; `params` replaces the usual ones (`origins` for CORS)."""
    chosen = {"origins": list(ORIGINS)} if params is None else params
    return Case(
        evidence=evidence(**differences),
        baselines=baselines,
        params=chosen,
        schemas=SCHEMAS if schemas is None else schemas,
    )


def scripted(sent, shown="", *, path="/", failure=None, unreached=(), **differences):
    """A page at `path` that was `sent`, and what a browser made of it."""
    came = {"home": answer(sent)} if path == "/" else {"extra": (exchange(path, answer(sent)),)}
    return case(renderings=(Rendering(path, shown, failure, unreached),), **came, **differences)
