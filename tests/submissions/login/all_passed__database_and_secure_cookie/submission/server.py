import sqlite3
from contextlib import closing
from secrets import token_urlsafe

from flask import Flask, make_response, request

app = Flask(__name__)
DATABASE = "club.db"

FORM = """
<form method="post" action="{action}">
    <label>Name <input name="username" required></label>
    <label>Password <input name="password" type="password" required></label>
    <input type="hidden" name="from" value="club">
    <button>Go</button>
</form>
"""


def ask(question, *values):
    with closing(sqlite3.connect(DATABASE)) as database, database:
        return database.execute(question, values).fetchall()


@app.get("/")
def home():
    return "<h1>Puddleby Kite Club</h1><p>We meet when it is windy, and argue when it is not.</p>"


@app.get("/register")
def register_form():
    return FORM.format(action="/register")


@app.post("/register")
def register():
    username, password = request.form["username"].strip(), request.form["password"]
    if not (username and password):
        return "Please fill in both.", 400
    try:
        ask("INSERT INTO users VALUES (?, ?)", username, password)
    except sqlite3.IntegrityError:
        return "That name is taken.", 409
    return "Welcome.", 201


@app.get("/login")
def login_form():
    return FORM.format(action="/login")


@app.post("/login")
def login():
    found = ask("SELECT name FROM users WHERE name = ? AND password = ?", request.form["username"], request.form["password"])
    if not found:
        return "We do not know you.", 401
    token = token_urlsafe()
    ask("INSERT INTO tokens VALUES (?, ?)", token, found[0][0])
    answer = make_response("Come in.")
    answer.set_cookie("token", token, secure=True, httponly=True, samesite="Lax")
    return answer


@app.get("/profile")
def profile():
    found = ask("SELECT name FROM tokens WHERE token = ?", request.cookies.get("token"))
    if not found:
        return "Please log in.", 401
    return f"<h1>Hello, {found[0][0]}</h1>"


if __name__ == "__main__":
    ask("CREATE TABLE IF NOT EXISTS users (name TEXT PRIMARY KEY, password TEXT)")
    ask("CREATE TABLE IF NOT EXISTS tokens (token TEXT PRIMARY KEY, name TEXT)")
    app.run(port=5001)
