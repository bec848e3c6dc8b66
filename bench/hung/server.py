# ruff: noqa: ANN201 - written as students write it
import time

from flask import Flask, jsonify

app = Flask(__name__)


@app.before_request
def nap():
    time.sleep(3600)


@app.route("/")
def home():
    return "<h1>Good night</h1>"


@app.route("/api/data")
def people():
    return jsonify([])


if __name__ == "__main__":
    app.run(port=5001)
