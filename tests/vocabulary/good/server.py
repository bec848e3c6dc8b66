from flask import Flask, jsonify, redirect

app = Flask(__name__)
PAGE = """<html><head><title>Tea tasks</title><link rel=stylesheet href=/static/style.css></head>
<body><h1>Everything about green tea, in order</h1><a href="/new">One more</a> <a href="/logout">Bye</a></body></html>"""
FORM = '<form method="post" action="/new"><input name="title"><button>Keep</button></form>'
TASKS = [{"id": 1, "title": "Boil water"}, {"id": 2, "title": "Wait"}]


@app.route("/")
def home():
    return PAGE


@app.route("/new")
def new():
    return f"<html><body>{FORM}</body></html>"


@app.route("/old")
def old():
    return redirect("/new")


@app.route("/slow")
def slow():
    return "not at all"


@app.route("/logout")
def logout():
    return {}["nobody should have come here"]


@app.get("/api/tasks")
def tasks():
    answer = jsonify({"tasks": TASKS})
    answer.headers["Cache-Control"] = "no-store"
    return answer


@app.delete("/api/tasks")
def delete():
    return {"message": "please log in"}, 401


if __name__ == "__main__":
    app.run(port=5001)
