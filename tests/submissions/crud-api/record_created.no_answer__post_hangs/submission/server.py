import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Lock

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


ONE_AT_A_TIME = Lock()

run('CREATE TABLE IF NOT EXISTS tasks (id INTEGER PRIMARY KEY, title TEXT)')


@app.route('/')
def home():
    return '<!DOCTYPE html><html lang="en"><title>Tasks</title><h1>Tasks</h1><p>See <a href="/api/tasks">all tasks</a>.</p></html>'


# All tasks: http://127.0.0.1:5001/api/tasks
@app.route('/api/tasks')
def tasks():
    rows, _ = run('SELECT id, title FROM tasks')
    return jsonify(rows)


@app.route('/api/tasks', methods=['POST'])
def create():
    sent = request.get_json(silent=True) or {}
    ONE_AT_A_TIME.acquire()
    if not sent.get('title'):
        return jsonify(message='a task needs a title'), 400
    with ONE_AT_A_TIME:
        _, id = run('INSERT INTO tasks (title) VALUES (?)', (sent['title'],))
    return jsonify(id=id, title=sent['title']), 201


@app.route('/api/tasks/<int:id>')
def read(id):
    rows, _ = run('SELECT id, title FROM tasks WHERE id = ?', (id,))
    if not rows:
        return jsonify(message='there is no such task'), 404
    return jsonify(rows[0])


@app.route('/api/tasks/<int:id>', methods=['PUT'])
def update(id):
    sent = request.get_json(silent=True) or {}
    run('UPDATE tasks SET title = ? WHERE id = ?', (sent.get('title'), id))
    return read(id)


@app.route('/api/tasks/<int:id>', methods=['DELETE'])
def delete(id):
    run('DELETE FROM tasks WHERE id = ?', (id,))
    return '', 204


if __name__ == '__main__':
    app.run(port=5001)
