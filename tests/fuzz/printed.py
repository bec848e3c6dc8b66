"""What a program may print: pieces of tracebacks, of Flask's own lines, and anything else."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.builders import UNKNOWN
from tests.fuzz.pieces import among, numbers, words

paths = among(["/", "/api/data", UNKNOWN, "/new", "/" + "x" * 300, "/{0}", "/a b"]) | words
exceptions = among(
    [
        "ValueError",
        "KeyError",
        "ModuleNotFoundError",
        "NameError",
        "OSError",
        "EOFError",
        "OverflowError",
        "sqlite3.OperationalError",
        "jinja2.exceptions.TemplateNotFound",
        "x.y.ZError",
    ]
)
messages = (
    among(
        [
            "No module named 'flask'",
            "No module named '" + "x." * 200 + "'",
            "No module named ''",
            "name 'CORS' is not defined",
            "no such table: x",
            "urls must start with a leading slash",
            "View function mapping is overwriting an existing endpoint function: home",
            "Object of type set is not JSON serializable",
            "[Errno 98] Address already in use",
            "",
        ]
    )
    | words
)
log_lines = st.one_of(
    words,
    st.just("Traceback (most recent call last):"),
    st.builds(
        lambda file, line: f'  File "{file}", line {line}, in <module>',
        among(["server.py", "/usr/lib/python3.11/x.py", "<string>", ""]) | words,
        numbers,
    ),
    st.builds(lambda kind, said: f"{kind}: {said}", exceptions, messages),
    st.builds(lambda path: f"[2026-01-01 00:00:00,000] ERROR in app: Exception on {path} [GET]", paths),
    st.builds(lambda path, status: f'127.0.0.1 - - [01/Jan/2026 00:00:00] "GET {path} HTTP/1.1" {status} -', paths, numbers),
    st.builds(lambda port: f" * Running on http://127.0.0.1:{port}", numbers),
    st.builds(lambda port: f"Port {port} is in use by another program.", numbers),
    st.builds(lambda port: f"listening on port {port}", numbers),
    st.builds(lambda line: f"    {line}", words),
    among(
        [
            "\x1b[31m",
            "\x1b]0;title\x07",
            "\x1b" * 200,
            "[{('" * 100,
            "a@b." * 100,
            "A" * 3000,
            "%41" * 200,
            "\\x41" * 100,
            "KeyboardInterrupt",
            "^C",
        ]
    ),
)
logs = st.lists(log_lines, max_size=12).map("\n".join)
