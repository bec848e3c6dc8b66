import sqlite3
from contextlib import closing
from pathlib import Path

from flask import Flask, jsonify, request

app = Flask(__name__)

# The tasks live in this file, beside the program. What is in a file outlives the program.
DATABASE = Path(__file__).with_name('tasks.db')


def run(sql, values=()):
    """Run one command of SQL. Hands back the rows it found, as dictionaries, and the id of the row it added."""
    with closing(sqlite3.connect(DATABASE)) as database, database:
        database.row_factory = sqlite3.Row
        cursor = database.execute(sql, values)
        return [dict(row) for row in cursor.fetchall()], cursor.lastrowid


# HACK: this forgets all tasks at each start. Find a way to make the table only when there is none.
run('DROP TABLE IF EXISTS tasks')
run('CREATE TABLE tasks (id INTEGER PRIMARY KEY, title TEXT)')


@app.route('/')
def home():
    return '<!DOCTYPE html><html lang="en"><title>Tasks</title><h1>Tasks</h1><p>See <a href="/api/tasks">all tasks</a>.</p></html>'


# All tasks: http://127.0.0.1:5001/api/tasks
@app.route('/api/tasks')
def tasks():
    rows, _ = run('SELECT id, title FROM tasks')
    return jsonify(rows)


# HACK: create a task.        POST   /api/tasks
# HACK: read one task.        GET    /api/tasks/<id>
# HACK: change a task.        PUT    /api/tasks/<id>
# HACK: delete a task.        DELETE /api/tasks/<id>


if __name__ == '__main__':
    app.run(port=5001)
