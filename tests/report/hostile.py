"""Reports full of what a submission might smuggle into keys, routes, pages and logs."""

from __future__ import annotations

from hypothesis import strategies as st

from checker.model import Advice, Exhibit, Mark, Report, Verdict

PIECES = (
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;http://example.com\x07link",
    "\x9b2J",
    "\x00\x07\x08\x7f",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</details></pre></section>",
    "<!--",
    "-->",
    "]]>",
    "&lt;b&gt;&#27;",
    "{{ 7 * 7 }}{% endfor %}",
    "\n::error::owned\n",
    "  ::set-output name=x::y",
    "##[error]owned",
    "a|b",
    "`code`",
    "```\n````",
    "~~~",
    "**bold** _it_ [link](http://example.com) ![img](http://example.com/x.png)",
    "@everyone",
    "$x^2$",
    "\n# heading\n- item\n1. item\n> quote\n",
    "\u202eesrever\u2066\u2069",
    "\u2028\u2029\u200f\ufeff\uffff",
    "\ud800",
    "\r\nSet-Cookie: a=b\r",
    "\t\v\f",
    "e\u0301\u0301\u0301",
    "\N{FAMILY}\N{ZERO WIDTH JOINER}漢字",
    "x" * 10_000,
    'Traceback (most recent call last):\n  File "server.py", line 1\nValueError: \x1b[31m',
    "plain",
    " ",
    "",
)

texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=4).map("".join)
names = st.sampled_from(("server_boots", "cors_open", "restarts")) | texts
headers = st.lists(st.tuples(texts, texts), max_size=2).map(tuple)
milliseconds = st.integers(min_value=0, max_value=60_000)
facts = st.dictionaries(texts, texts | st.integers(), max_size=2).map(lambda found: tuple(found.items()))

marks = st.builds(
    Mark,
    id=names,
    check=names,
    title=texts,
    verdict=st.sampled_from(Verdict),
    score=st.integers(min_value=0, max_value=50),
    points=st.integers(min_value=0, max_value=50),
    reason=st.none() | st.sampled_from(("unchanged", "only_starter")) | texts,
    message=texts,
    hint=texts,
    cause=st.none() | texts,
    facts=facts,
    blocked_by=st.none() | names,
    exhibits=st.lists(st.integers(min_value=0, max_value=2), max_size=2).map(tuple),
)
exhibits = st.builds(
    Exhibit,
    request=texts,
    request_headers=headers,
    status=st.none() | st.integers(min_value=100, max_value=599),
    answer_headers=headers,
    body=texts,
    failure=st.none() | st.sampled_from(("refused", "timed_out")) | texts,
    milliseconds=milliseconds,
    curl=texts,
)
reports = st.builds(
    Report,
    assignment_id=texts,
    assignment_title=texts,
    submission_id=texts,
    digest=texts,
    form=st.sampled_from(("python", "notebook", "markdown")),
    entry=st.none() | texts,
    cell=st.none() | st.integers(min_value=1, max_value=99),
    marks=st.lists(marks, max_size=3).map(tuple),
    advice=st.lists(st.builds(Advice, code=texts, message=texts), max_size=2).map(tuple),
    python=texts,
    flask=texts,
    isolation=st.sampled_from(("host", "sandbox", "warm")) | texts,
    observer=texts,
    checker=texts,
    boot_ms=milliseconds,
    total_ms=milliseconds,
    rubric_id=texts,
    rubric_digest=texts,
    exhibits=st.lists(exhibits, max_size=2).map(tuple),
    log=texts,
)
