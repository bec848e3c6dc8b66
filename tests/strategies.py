"""Odd evidence for hypothesis: well-formed values, whatever they say."""

from __future__ import annotations

from hypothesis import strategies as st

from checker.checks.lesson_fetch import actual, preflight
from checker.checks.pages import HOME
from checker.evidence import (
    API_ROUTE,
    EACH_ROUTE,
    ENDS,
    HARMLESS,
    UNKNOWN_PAGE,
    Address,
    Answer,
    Boot,
    Environment,
    Evidence,
    Exchange,
    Handed,
    Holder,
    Listener,
    Place,
    Probe,
    Redirects,
    Route,
    RunCall,
    Sign,
    SourceFacts,
    Stop,
    SyntaxFault,
)
from tests.builders import JOHN, ORIGINS, OWN_PAGE, OWN_RECORD, UNKNOWN, evidence

words = st.text(max_size=30)
numbers = st.integers(min_value=0, max_value=70_000)
places = st.builds(Place, line=numbers, cell=st.none() | numbers, cell_name=st.sampled_from(["", "cell In [9]"]))
json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words | st.sampled_from(sorted(JOHN)), inner, max_size=6),
    max_leaves=12,
)


def _dumped(value):
    import json  # noqa: PLC0415 - used by this one strategy

    return json.dumps(value).encode("utf-8", errors="replace")


bodies = st.one_of(
    st.binary(max_size=200),
    words.map(lambda text: text.encode("utf-8", errors="replace")),
    json_like.map(_dumped),
    st.sampled_from(
        [OWN_PAGE.encode(), _dumped([OWN_RECORD]), _dumped([JOHN]), b"[" * 3000, b"<div>" * 3000, b"{}", b"[{}]", b""]
    ),
)
headers = st.lists(
    st.tuples(
        st.sampled_from(["Content-Type", "Location", "Access-Control-Allow-Origin", "Access-Control-Allow-Headers", "X"]) | words,
        st.sampled_from(["*", "null", "true", "application/json", "text/html", *ORIGINS]) | words,
    ),
    max_size=5,
).map(tuple)
statuses = st.sampled_from([200, 204, 302, 308, 401, 404, 405, 418, 500, 503]) | st.integers(min_value=100, max_value=999)
answers = st.builds(
    Answer,
    status=statuses,
    headers=headers,
    body=bodies,
    flaw=st.sampled_from([None, "cut_short", "too_big", "bad_encoding"]),
    milliseconds=numbers,
)
failures = st.sampled_from(["refused", "timed_out", "closed", "not_http", "unsent", None])
lesson_probes = [Probe(method="GET", path=path) for path in ("/", "/api/data", "/api/x", UNKNOWN)] + [
    Probe(method=probe.method, path="/api/data", headers=probe.headers, keep_open=probe.keep_open)
    for origin in ORIGINS
    for probe in (preflight(origin), actual(origin))
]
exchanges = st.one_of(
    st.builds(Exchange, probe=st.sampled_from(lesson_probes), answer=st.deferred(lambda: sent_on)),
    st.builds(Exchange, probe=st.sampled_from(lesson_probes), answer=answers),
    st.builds(Exchange, probe=st.sampled_from([HOME, *lesson_probes]), failure=failures),
)
places_to_go = (
    st.sampled_from(["/", "/home", "//x", "http://[x", "data:,x", "http://a@127.0.0.1:5001/", "http://localhost:5000/"]) | words
)
sent_on = st.builds(
    Answer, status=st.sampled_from([301, 302, 303, 307, 308]), headers=st.tuples(st.tuples(st.just("Location"), places_to_go))
)
hops = st.lists(
    st.builds(
        Exchange,
        probe=st.sampled_from([HOME, Probe("GET", "/home"), Probe("GET", "/a", (("Host", "localhost:5001"),))]),
        answer=answers | sent_on,
    ),
    max_size=4,
).map(tuple)
redirects = st.lists(st.builds(Redirects, probe=st.sampled_from([HOME, Probe("GET", "/api/data")]), hops=hops), max_size=2).map(
    tuple
)
listeners = st.builds(Listener, host=words, port=numbers)
stops = st.builds(
    Stop,
    ended=st.booleans(),
    port_free=st.booleans(),
    milliseconds=numbers,
    exit_code=st.none() | st.integers(min_value=-64, max_value=255),
    survivors=st.lists(words, max_size=3).map(tuple),
    listeners=st.lists(listeners, max_size=3).map(tuple),
)
boots = st.builds(
    Boot,
    outcome=st.sampled_from(["answered", "answered", "exited", "silent", "not_http"]),
    milliseconds=numbers,
    port=st.none() | numbers,
    listeners=st.lists(listeners, max_size=3).map(tuple),
    exit_code=st.none() | st.integers(min_value=-64, max_value=255),
    died_while_probed=st.booleans(),
    exchanges=st.lists(exchanges, max_size=14).map(tuple),
    stop=st.none() | stops,
    log=st.lists(
        words
        | st.sampled_from(
            ["ModuleNotFoundError: No module named 'flask'", '  File "server.py", line 3, in <module>', "KeyError: 7"]
        ),
        max_size=6,
    ).map("\n".join),
    log_cut=st.booleans(),
    fault=st.just(""),
    redirects=redirects,
)
routes = st.builds(
    Route,
    path=words,
    methods=st.lists(words, max_size=2).map(tuple),
    function=words,
    place=places,
    after_run=st.booleans(),
    appends=numbers,
    returns=st.booleans(),
    effect=st.sampled_from([ENDS, HARMLESS]) | words,
)
sources = st.builds(
    SourceFacts,
    syntax=st.none() | st.builds(SyntaxFault, place=places, kind=words, message=words),
    apps=numbers,
    routes=st.lists(routes, max_size=4).map(tuple),
    runs=st.lists(st.builds(RunCall, place=places, port=st.none() | numbers, host=st.none() | words), max_size=3).map(tuple),
    loose_functions=st.lists(words, max_size=3).map(tuple),
    signs=st.lists(st.builds(Sign, code=words, detail=words, place=st.none() | places), max_size=4).map(tuple),
    record_values=st.lists(words, max_size=4).map(tuple),
    page_words=st.lists(st.tuples(words, st.lists(words, max_size=3).map(tuple)), max_size=2).map(tuple),
    fault=st.just(""),
)
addresses = st.one_of(
    st.just(()),
    st.tuples(
        st.builds(
            Address,
            name=st.just(EACH_ROUTE),
            paths=st.lists(st.sampled_from(["/api/data", "/api/x", "/"]), max_size=3).map(tuple),
        ),
        st.just(Address(name=UNKNOWN_PAGE, paths=(UNKNOWN,))),
        st.just(Address(name=API_ROUTE, paths=("/api/data",))),
    ),
)
evidences = st.builds(
    Evidence,
    handed=st.builds(
        Handed,
        id=words,
        digest=words,
        form=st.sampled_from(["python", "notebook", "markdown"]),
        entry=st.none() | words,
        cell=st.none() | numbers,
        cell_name=st.sampled_from(["", "cell In [9]"]),
        magic=st.none() | words,
        others=st.lists(words, max_size=2).map(tuple),
        problem=st.none() | words,
        detail=words,
    ),
    source=sources,
    environment=st.builds(Environment, python=words, flask=words, platform=words, isolation=words, observer=words),
    port=numbers,
    holders=st.lists(st.builds(Holder, port=numbers, pid=st.none() | numbers, name=words, own=st.booleans()), max_size=2).map(
        tuple
    ),
    addresses=addresses,
    boots=st.lists(boots, max_size=2).map(tuple),
    trouble=st.sampled_from([None, None, None, "port_held", "out_of_time", "unreadable", "cannot_start", "something new"]),
    total_milliseconds=numbers,
)

record_lists = st.lists(st.dictionaries(st.sampled_from(sorted(JOHN)) | words, json_like, max_size=8), min_size=1, max_size=3)
served = st.builds(Answer, status=st.just(200), body=record_lists.map(_dumped) | bodies)
tags = st.lists(
    st.sampled_from(["<h2>", "<p>", "</p>", "<title>", "<ul><li>", "<b", "<!--", "<style>", "&amp;", "Hello"]) | words, max_size=8
)
shown = st.builds(
    Answer,
    status=st.just(200),
    headers=st.just((("Content-Type", "text/html"),)),
    body=bodies | tags.map(lambda parts: "".join(parts).encode("utf-8", errors="replace")),
)
came = answers | failures.filter(bool)


def _observed(*, home, unknown, records, asked, got, first, log):
    return evidence(
        home=home,
        unknown=unknown,
        routes=dict(zip(("/api/data", "/api/x", "/api/y"), records, strict=False)),
        cors=lambda _: (asked, got),
        first={"stop": first, "log": log},
    )


observed = st.builds(
    _observed,
    home=shown | came,
    unknown=came,
    records=st.lists(served | came, min_size=1, max_size=3),
    asked=came,
    got=came,
    first=st.none() | stops,
    log=words,
)
"""Evidence in which every probe was sent and anything came back, so that every rule is reached."""
