import time

import flask

app = flask.Flask(__name__)


@app.route("/")
def home():
    return '<html><head><title>Work</title></head><body><h1>Hello, World!</h1><a href="/gone">x</a><a href="/new">y</a></body></html>'


@app.route("/new")
def new():
    return "<form><input name=name></form>"


@app.route("/old")
def old():
    return flask.redirect("/")


@app.route("/slow")
def slow():
    time.sleep(1)
    return "at last"


@app.route("/breaks")
def breaks():
    return {}["Quince"]


@app.route("/api/tasks", methods=["GET", "DELETE"])
def tasks():
    return '{"tasks": [{"id": 1, "title": "Quince"}, {"id": 1, "title": "Quince"}]}'


@app.route("/static/style.css")
def anything():
    return home()


if __name__ == "__main__":
    app.run(port=5001)
