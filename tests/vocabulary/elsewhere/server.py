"""What seven assignments of other courses ask for, in one program."""

from datetime import datetime, timezone
from secrets import token_hex

from flask import Flask, jsonify, redirect, request, session
from flask_cors import CORS

app = Flask(__name__)
app.secret_key = token_hex()
CORS(app, supports_credentials=True, origins=["https://rocket-team.github.io"])
PASSWORDS, SHARES, COUNTERS, TASKS = {}, {}, {}, {1: {"id": 1, "title": "Begin"}}
PRICE = 28
FORM = '<form method="post"><input name="username"><input name="password"><input name="confirmation"><button>Go</button></form>'


@app.route("/")
def home():
    return '<link rel="stylesheet" href="/static/site.css"><a href="/register">Register</a> <a href="/login">Log in</a>'


@app.route("/register", methods=["GET", "POST"])
def register():
    if request.method == "GET":
        return FORM
    name, password, again = (request.form.get(key, "") for key in ("username", "password", "confirmation"))
    if not name or not password or password != again or name in PASSWORDS:
        return "no", 400
    PASSWORDS[name], SHARES[name] = password, 0
    return redirect("/login")


@app.route("/login", methods=["GET", "POST"])
def login():
    if request.method == "GET":
        return FORM
    name = request.form.get("username")
    if name not in PASSWORDS or PASSWORDS[name] != request.form.get("password"):
        return "no", 403
    session["name"] = name
    return redirect("/portfolio")


@app.route("/portfolio")
def portfolio():
    if "name" not in session:
        return redirect("/login")
    return f"<p>{session['name']} holds {SHARES[session['name']]} shares</p>"


@app.post("/quote")
def quote():
    return f"<p>A share of {request.form['symbol']} costs ${PRICE}.00</p>"


@app.post("/trade")
def trade():
    held = SHARES[session["name"]] + int(request.form["shares"])
    if held < 0:
        return "no", 400
    SHARES[session["name"]] = held
    return redirect("/portfolio")


@app.route("/create")
def create():
    return redirect("/login")


@app.route("/api/date/<text>")
def date(text):
    try:
        found = datetime.fromtimestamp(int(text) / 1000, timezone.utc) if text.isdigit() else datetime.fromisoformat(text)
    except ValueError:
        return jsonify(error="Invalid Date")
    found = found.replace(tzinfo=timezone.utc)
    return jsonify(unix=int(found.timestamp() * 1000), utc=found.strftime("%a, %d %b %Y %H:%M:%S GMT"))


@app.get("/api/tasks")
def tasks():
    return jsonify(tasks=list(TASKS.values()))


@app.post("/api/tasks")
def new_task():
    number = max(TASKS) + 1
    TASKS[number] = {"id": number, "title": request.get_json()["title"]}
    return jsonify(TASKS[number]), 201


@app.route("/api/tasks/<int:number>", methods=["GET", "PUT", "DELETE"])
def task(number):
    if number not in TASKS:
        return jsonify(error="there is no such task"), 404
    if request.method == "DELETE":
        return jsonify(TASKS.pop(number)), 200
    TASKS[number].update(request.get_json(silent=True) or {})
    return jsonify(TASKS[number])


@app.route("/counters/<name>", methods=["GET", "POST", "PUT", "DELETE"])
def counter(name):
    if request.method == "POST":
        if name in COUNTERS:
            return jsonify(error="there is one"), 409
        COUNTERS[name] = 0
        return jsonify(name=name, counter=0), 201
    if name not in COUNTERS:
        return jsonify(error="there is none"), 404
    if request.method == "DELETE":
        COUNTERS.pop(name)
        return "", 204
    COUNTERS[name] += request.method == "PUT"
    return jsonify(name=name, counter=COUNTERS[name])


if __name__ == "__main__":
    app.run(port=5001)
