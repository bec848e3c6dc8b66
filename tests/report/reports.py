"""Four reports as students meet them, and one that a hostile submission would like to cause."""

from __future__ import annotations

from checker.model import Advice, Exhibit, Mark, Report, Verdict

TITLES = {
    "server_boots": ("Your program starts and answers a visitor.", 10),
    "home_page_edited": ("Your home page looks different from the starter's.", 10),
    "home_page_added": ("Your home page has something new on it.", 10),
    "record_added": ("Your Web API sends a record of your own.", 20),
    "record_valid": ("Your own record has every key of the lesson, each with a sensible value.", 20),
    "cors_open": ("A browser lets the lesson's page read your API.", 10),
    "unknown_page_404": ("An address that does not exist is answered with 404.", 5),
    "graceful_stop": ("One Ctrl-C ends your server, and nothing of it is left running.", 10),
    "restarts": ("Started again at once, your server answers at the same port.", 5),
}


def mark(name, verdict=Verdict.PASSED, **rest):
    title, points = TITLES[name]
    score = points if verdict is Verdict.PASSED else 0
    return Mark(id=name, check=name, title=title, verdict=verdict, score=score, points=points, **rest)


def failed(name, reason, message, hint, **rest):
    return mark(name, Verdict.FAILED, reason=reason, message=message, hint=hint, **rest)


def blocked(name, by):
    return mark(
        name,
        Verdict.BLOCKED,
        blocked_by=by,
        reason="blocked",
        message=f"We look at this as soon as the step before it holds: {TITLES[by][0]}",
        hint="One thing at a time: look at that step first.",
        facts=(("needed", TITLES[by][0]),),
    )


def ungraded(name, message, hint):
    return mark(name, Verdict.ERROR, reason="check_crashed", message=message, hint=hint)


def exhibit(request="GET /", status=200, body="<h1>Hi</h1>", **rest):
    standard = Exhibit(
        request=request,
        request_headers=(("Host", "127.0.0.1:5001"),),
        status=status,
        answer_headers=(("Server", "Werkzeug/3.1.3 Python/3.13.1"), ("Content-Type", "text/html; charset=utf-8")),
        body=body,
        failure=None,
        milliseconds=3,
        curl=f"curl -i http://127.0.0.1:5001{request.partition(' ')[2]}",
    )
    return standard._replace(**rest)


def report(**rest):
    perfect = Report(
        assignment_id="web-server",
        assignment_title="Internet - Web Server",
        submission_id="rosa",
        digest="sha256:" + "5f" * 32,
        form="python",
        entry="server.py",
        cell=None,
        marks=tuple(mark(name) for name in TITLES),
        advice=(),
        python="3.13.1",
        flask="3.1.3",
        isolation="host",
        observer="1",
        checker="0.1.0",
        boot_ms=412,
        total_ms=902,
        rubric_id="web-server",
        rubric_digest="sha256:" + "ab" * 32,
        exhibits=(exhibit(),),
        log=" * Serving Flask app 'server'\n * Running on http://127.0.0.1:5001\n",
    )
    return perfect._replace(**rest)


def marks(**changed):
    return tuple(changed.get(name) or mark(name) for name in TITLES)


TRACEBACK = """\
 * Running on http://127.0.0.1:5001
[2026-11-22 12:00:00,000] ERROR in app: Exception on /api/data [GET]
Traceback (most recent call last):
  File "/venv/lib/python3.13/site-packages/flask/app.py", line 917, in full_dispatch_request
    rv = self.dispatch_request()
         ^^^^^^^^^^^^^^^^^^^^^^^
  File "server.py", line 38, in get_data
    return jsonfy(InfoDb)
           ^^^^^^
NameError: name 'jsonfy' is not defined. Did you mean: 'jsonify'?
127.0.0.1 - - [22/Nov/2026 12:00:00] "GET /api/data HTTP/1.1" 500 -
"""

ALL_PASSED = report(marks=marks())

MIXED = report(
    form="notebook",
    entry="lesson.ipynb",
    cell=12,
    cell_name="cell In [9]",
    marks=marks(
        home_page_edited=mark("home_page_edited", exhibits=(0,)),
        record_added=failed(
            "record_added",
            "broken",
            "Your Web API answered 500 at /api/data: something in that function went wrong.",
            "You use a helper that this file never asked for. Check the imports at the top.",
            cause="jsonify_import",
            facts=(("status", 500), ("route", "/api/data")),
            exhibits=(1,),
        ),
        record_valid=blocked("record_valid", "record_added"),
        cors_open=failed(
            "cors_open",
            "no_permission",
            "Your server answers, but a browser would not let another page read it.",
            "This looks like CORS but is a crash in disguise. Read the terminal first.",
            cause="error_no_cors",
            exhibits=(2, 1),
        ),
        unknown_page_404=failed(
            "unknown_page_404",
            "redirects",
            "An address that does not exist was answered with 302: a visitor is sent somewhere else.",
            "What does a visitor need to see to notice a typing mistake?",
        ),
    ),
    advice=(
        Advice(code="all_interfaces", message="Your server is open to everyone on this network. Keep it for your own computer."),
        Advice(code="other_port", message="Your server listens at port 8887; the lesson uses 5001. That is fine here."),
    ),
    exhibits=(
        exhibit(body="<html><head><title>Mine</title></head>\n<body><h1>Welcome to my page</h1></body></html>"),
        exhibit(
            "GET /api/data", 500, "<!doctype html>\n<title>500 Internal Server Error</title>\n<h1>Internal Server Error</h1>"
        ),
        exhibit(
            "OPTIONS /api/data",
            None,
            "",
            request_headers=(
                ("Host", "127.0.0.1:5001"),
                ("Origin", "https://nighthawkcoders.github.io"),
                ("Access-Control-Request-Method", "GET"),
                ("Access-Control-Request-Headers", "content-type"),
            ),
            answer_headers=(),
            failure="timed_out",
            milliseconds=5000,
            curl=(
                "curl -i -X OPTIONS -H 'Origin: https://nighthawkcoders.github.io' "
                "-H 'Access-Control-Request-Method: GET' -H 'Access-Control-Request-Headers: content-type' "
                "http://127.0.0.1:5001/api/data"
            ),
        ),
    ),
    log=TRACEBACK,
)

UNGRADED = report(
    marks=marks(
        record_valid=ungraded(
            "record_valid",
            "The rubric names a schema that is not there.",
            "Show this report to your teacher.",
        ),
        restarts=ungraded(
            "restarts",
            "Port 5001 was taken by another program while we looked.",
            "Try again in a moment.",
        ),
    ),
)

PORT_HELD = report(
    marks=tuple(
        ungraded(
            name,
            "Port 5001 is taken by python (pid 4242), so we could not look.",
            "Find that program and end it, then check again.",
        )
        for name in TITLES
    ),
    exhibits=(),
    log="",
    boot_ms=0,
)

NO_PROGRAM = report(
    entry=None,
    marks=(
        failed(
            "server_boots",
            "no_program",
            "There is no web server in this folder: no file both makes a Flask app and runs it.",
            "Which folder did you hand in? Look for the one that holds server.py.",
        ),
        *(blocked(name, "server_boots") for name in TITLES if name != "server_boots"),
    ),
    exhibits=(),
    log="",
)

UNTOUCHED = report(
    marks=marks(
        home_page_edited=failed(
            "home_page_edited",
            "unchanged",
            "Your home page still reads like the starter.",
            "Add something of your own that a visitor can see. Then save, and run this again.",
            exhibits=(0,),
        ),
        home_page_added=blocked("home_page_added", "home_page_edited"),
        record_added=failed(
            "record_added",
            "only_starter",
            "All 2 records are the example's.",
            "Add one that is yours. Made-up facts are fine.",
        ),
        record_valid=blocked("record_valid", "record_added"),
    ),
    exhibits=(exhibit(body="<html><head><title>Hellox</title></head><body><h2>Hello, World!</h2></body></html>"),),
)

REPORTS = {
    "all_passed": ALL_PASSED,
    "mixed": MIXED,
    "no_program": NO_PROGRAM,
    "ungraded": UNGRADED,
    "port_held": PORT_HELD,
    "untouched": UNTOUCHED,
}
