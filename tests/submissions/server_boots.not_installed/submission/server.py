from flask import Flask, jsonify
from flask_cors import CORS
from flask_rockets import countdown

app = Flask(__name__)
CORS(app, supports_credentials=True, origins="*")


@app.route("/api/data")
def get_data():
    return jsonify([])


@app.route("/")
def say_hello():
    return f"<html><head><title>Rockets</title></head><body><h1>{countdown()}</h1></body></html>"


app.run(port=5001)
