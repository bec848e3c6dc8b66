"""What the untouched starter of crud-api leaves to do, and mutants of good work."""

from __future__ import annotations

from tests.assignments import stopping
from tests.assignments.mutants import Mutant

TO_DO = {
    "record_created",
    "record_read",
    "record_updated",
    "record_deleted",
    "missing_record_404",
    "record_listed",
    "bad_post_refused",
    "survives_restart",
}

CREATED = "return jsonify(id=id, title=sent['title']), 201"
MISSING = "return jsonify(message='there is no such task'), 404"
TABLE = "run('CREATE TABLE IF NOT EXISTS"
LIST = "run('SELECT id, title FROM tasks')"

MUTANTS = (
    Mutant("server_boots", "app = Flask(__name__)", "app = Flask()"),
    Mutant("server_boots", "import sqlite3", "import sqlite"),
    Mutant("server_boots", "from contextlib import closing", "from contextlib import close"),
    Mutant("record_created", CREATED, CREATED.replace("201", "200")),
    Mutant("record_created", CREATED, "return jsonify(title=sent['title']), 201"),
    Mutant("record_created", CREATED, "return jsonify(id=id), 201"),
    Mutant("record_created", "methods=['POST']", "methods=['PUT']"),
    Mutant("record_read", "FROM tasks WHERE id = ?', (id,))\n    if", "FROM tasks WHERE id > ?', (id,))\n    if"),
    Mutant("record_read", "return jsonify(rows[0])", "return jsonify(rows[0]['title'])"),
    Mutant("record_read", "@app.route('/api/tasks/<int:id>')", "@app.route('/api/task/<int:id>')"),
    Mutant("record_updated", "methods=['PUT']", "methods=['PATCH']"),
    Mutant("record_updated", "SET title = ? WHERE id = ?", "SET title = ? WHERE id < ?"),
    Mutant("record_updated", "(sent.get('title'), id)", "(sent.get('name'), id)"),
    Mutant("record_deleted", "methods=['DELETE']", "methods=['POST']"),
    Mutant("record_deleted", "run('DELETE FROM tasks WHERE id = ?'", "run('DELETE FROM tasks WHERE id < ?'"),
    Mutant("record_deleted", "    run('DELETE FROM tasks WHERE id = ?', (id,))", "    read(id)"),
    Mutant("missing_record_404", MISSING, MISSING.replace("404", "400")),
    Mutant("missing_record_404", MISSING, "return 'there is no such task', 404"),
    Mutant("missing_record_404", "    if not rows:", "    if rows is None:"),
    Mutant("record_listed", LIST, "run('SELECT id FROM tasks')"),
    Mutant("record_listed", LIST, "run('SELECT id, title FROM tasks WHERE id < 0')"),
    Mutant("record_listed", "return jsonify(rows)", "return jsonify(len(rows))"),
    Mutant("bad_post_refused", "    if not sent.get('title'):", "    if sent is None:"),
    Mutant("bad_post_refused", "needs a title'), 400", "needs a title'), 200"),
    Mutant("bad_post_refused", "needs a title'), 400", "needs a title'), 404"),
    Mutant("survives_restart", TABLE, f"run('DROP TABLE IF EXISTS tasks'); {TABLE}"),
    Mutant("survives_restart", TABLE, f"DATABASE.unlink(missing_ok=True); {TABLE}"),
    Mutant("survives_restart", TABLE, "run('CREATE TABLE"),
    *stopping.MUTANTS,
)
