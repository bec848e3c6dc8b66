"""What the untouched starter of web-server leaves to do, and mutants of good work."""

from __future__ import annotations

from tests.assignments import stopping
from tests.assignments.mutants import Mutant
from tests.assignments.stopping import RUN

TO_DO = {"home_page_edited", "home_page_added", "record_added", "record_valid"}

APP = "app = Flask(__name__)"
CORS = 'CORS(app, supports_credentials=True, origins="*")'
LIST = "return jsonify(records)"
PAGE = '    return """\n    <html>'
ONCE = "    import os, sys; {}; os.mkdir('once'); app.run(port=5001)"


def instead(page: str | list[str]) -> str:
    """The home page's view, with another page."""
    return f"    return {page!r} or {PAGE[11:]}"


def unknown(answer: str) -> str:
    """The app, with another answer to an unknown page."""
    return f"{APP}; app.register_error_handler(404, lambda error: {answer})"


MUTANTS = (
    Mutant("server_boots", APP, "app = Flask()"),
    Mutant("server_boots", "from flask import Flask, jsonify", "from flask import Flask, json_ify"),
    Mutant("server_boots", 'if __name__ == "__main__":', 'if __name__ == "main":'),
    Mutant("home_page_edited", '@app.route("/")', '@app.route("/home")'),
    Mutant("home_page_edited", PAGE, f"    return page + {PAGE[11:]}"),
    Mutant("home_page_edited", PAGE, instead(["parrot"])),
    Mutant("home_page_added", PAGE, instead("<title>Hello</title><h2>Hello there, World!</h2>")),
    Mutant("home_page_added", PAGE, instead("<title>Hello</title><h2>Welcome everybody</h2>")),
    Mutant("home_page_added", PAGE, instead("<title>Ottoline's corner of it</title><h2>Hello, World!</h2>")),
    Mutant("record_added", LIST, "return jsonify([])"),
    Mutant("record_added", LIST, "return jsonify(people=records)"),
    Mutant("record_added", LIST, "return str(records)"),
    Mutant("record_valid", '"Residence"', '"Residense"'),
    Mutant("record_valid", '["2009-Smart"]', '"2009-Smart"'),
    Mutant("record_valid", '"ottoline@example.com"', '"ottoline"'),
    Mutant("cors_open", CORS, "CORS"),
    Mutant("cors_open", CORS, CORS.replace("*", "https://example.com")),
    Mutant("cors_open", CORS, CORS.replace("True", "False")),
    Mutant("unknown_page_404", APP, unknown("'There is nothing here.'")),
    Mutant("unknown_page_404", APP, unknown("1 / 0")),
    Mutant("unknown_page_404", APP, unknown("('', 302, {'Location': '/'})")),
    Mutant("restarts", RUN, ONCE.format("pass")),
    Mutant("restarts", RUN, ONCE.format("os.path.exists('once') and sys.exit()")),
    Mutant(
        "restarts",
        RUN,
        "    import os; again = os.path.exists('once'); os.makedirs('once', exist_ok=True); app.run(port=0 if again else 5001)",
    ),
    *stopping.MUTANTS,
)
