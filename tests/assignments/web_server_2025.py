"""What the untouched starter of web-server-2025 leaves to do, and mutants of good work."""

from __future__ import annotations

from tests.assignments import stopping
from tests.assignments.mutants import Mutant

TO_DO = {
    "home_page_edited",
    "home_page_added",
    "record_added",
    "record_valid",
    "record_posted",
    "posted_record_shown",
    "bad_post_refused",
    "form_works",
    "restart_resets",
}

APP = "app = Flask(__name__)"
HOME = "    return page\n"
FORM = ("form_works",)  # it is on the home page
SHOW = "    return jsonify(InfoDb)"
EMPTY = "InfoDb = []\n"
CORS = "CORS(app, supports_credentials=True, origins='*')"
LINE = "# The Web API: http://127.0.0.1:5001/api/data"
ADDED = 'return jsonify({"message": "added", "entry": entry}), 201'
APPEND = "    InfoDb.append(entry)"
KEPT_BY = (
    "import atexit, {by}, pathlib; kept = pathlib.Path('kept'); InfoDb = {by}.loads(kept.read_bytes()) if kept.exists() else []; "
)

MUTANTS = (
    Mutant("server_boots", APP, "app = flask(__name__)"),
    Mutant("server_boots", stopping.RUN, "    app.run(port=5001"),
    Mutant("server_boots", "from flask_cors import CORS", "from flaskcors import CORS"),
    Mutant("server_boots", "if __name__ == '__main__':", "if __name__ == 'main':"),
    Mutant("home_page_edited", HOME, "    return ''\n", also=FORM),
    Mutant("home_page_edited", HOME, "    return jsonify(page)\n", also=FORM),
    Mutant("home_page_edited", HOME, "    return pages\n", also=FORM),
    Mutant("home_page_edited", "@app.route('/')", "@app.route('/home')", also=FORM),
    Mutant("home_page_added", HOME, "    return page.partition('<p>')[0].replace('Hello<', 'Robots<')\n", also=FORM),
    Mutant("home_page_added", HOME, "    return page.partition('<p>')[0] + 'Ahoy there'\n", also=FORM),
    Mutant("home_page_added", HOME, "    return '<h2>Hello, Robots!</h2>'\n", also=FORM),
    Mutant("record_added", SHOW, "    return jsonify(InfoDb[:2] + InfoDb[3:])"),
    Mutant("record_added", LINE, "InfoDb.pop()"),
    Mutant("record_added", SHOW, "    return jsonify({str(number): entry for number, entry in enumerate(InfoDb)})"),
    Mutant("record_added", SHOW, "    return jsonify(InfoDb if len(InfoDb) > 3 else [])"),
    Mutant("record_valid", '"mira@example.com"', '"mira"'),
    Mutant("record_valid", '    "Residence": "Cedar Point",', '    "Residense": "Cedar Point",'),
    Mutant("record_valid", '["2019-Polo"]', '"2019-Polo"'),
    Mutant("record_valid", '"March 9"', '""'),
    Mutant("cors_open", CORS, "CORS(app)"),
    Mutant("cors_open", CORS, "pass"),
    Mutant("cors_open", CORS, "CORS(app, supports_credentials=True, origins='https://example.com')"),
    Mutant("unknown_page_404", LINE, "app.errorhandler(404)(lambda error: ('Nothing', 200))"),
    Mutant("unknown_page_404", LINE, "app.errorhandler(404)(lambda error: redirect('/'))"),
    Mutant("unknown_page_404", LINE, "app.errorhandler(404)(lambda error: 1 / 0)"),
    Mutant("unknown_page_404", LINE, "app.add_url_rule('/<path:anything>', 'any', lambda anything: anything)"),
    Mutant("record_posted", ADDED, ADDED.replace("201", "200")),
    Mutant("record_posted", ADDED, ADDED.replace(": entry}", ": list(entry)}")),
    Mutant("record_posted", ADDED, "return '', 201"),
    Mutant(
        "record_posted",
        "@app.route('/api/data', methods=['POST'])",
        "@app.route('/api/data', methods=['PUT'])",
        ("bad_post_refused",),
    ),
    Mutant("posted_record_shown", APPEND, "    pass"),
    Mutant("posted_record_shown", APPEND, "    [*InfoDb].append(entry)"),
    Mutant("posted_record_shown", APPEND, "    InfoDb.append(list(entry))"),
    Mutant("bad_post_refused", "    if not entry:", "    if entry is None:"),
    Mutant("bad_post_refused", "    if not entry:", "    if not entry['FirstName']:"),
    Mutant("bad_post_refused", 'add"}), 400', 'add"}), 200'),
    Mutant("bad_post_refused", 'add"}), 400', 'add"}), 422'),
    Mutant("form_works", '<form action="/join" method="post">', '<form action="/jion" method="post">'),
    Mutant("form_works", '<form action="/join" method="post">', '<form action="/join">'),
    Mutant("form_works", '<input name="Email"', '<input id="Email"'),
    Mutant("form_works", '    InfoDb.append({**request.form.to_dict(), "Owns_Cars": []})', "    request.form.to_dict()"),
    Mutant("restart_resets", EMPTY, KEPT_BY.format(by="json") + "atexit.register(lambda: kept.write_text(json.dumps(InfoDb)))\n"),
    Mutant(
        "restart_resets", EMPTY, KEPT_BY.format(by="pickle") + "atexit.register(lambda: kept.write_bytes(pickle.dumps(InfoDb)))\n"
    ),
    Mutant(
        "restart_resets",
        EMPTY,
        KEPT_BY.format(by="marshal") + "atexit.register(lambda: kept.write_bytes(marshal.dumps(InfoDb)))\n",
    ),
    *stopping.MUTANTS,
    Mutant("restarts", stopping.RUN, "    open('ran', 'x').close(); app.run(port=5001)", also=("restart_resets",)),
    Mutant(
        "restarts",
        stopping.RUN,
        "    import os; os.path.exists('ran') or (os.mkdir('ran'), app.run(port=5001))",
        also=("restart_resets",),
    ),
    Mutant(
        "restarts",
        stopping.RUN,
        "    import os; port = 0 if os.path.exists('ran') else 5001; os.makedirs('ran', exist_ok=True); app.run(port=port)",
    ),
)
