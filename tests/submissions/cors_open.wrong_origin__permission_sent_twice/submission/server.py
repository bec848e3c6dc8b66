from flask import Flask, jsonify, request
from flask_cors import CORS

app = Flask(__name__)


@app.after_request
def welcome(response):
    response.headers.add("Access-Control-Allow-Origin", request.headers.get("Origin", "*"))
    return response


CORS(app, supports_credentials=True, origins="*")


@app.route("/")
def home():
    return "<html><head><title>Two keys</title></head><body><h1>Two keys for one door</h1><p>Which of them fits?</p></body></html>"


@app.route("/api/data")
def people():
    records = []
    records.append({
        "FirstName": "Jorun",
        "LastName": "Pike",
        "DOB": "June 1",
        "Residence": "Ness",
        "Email": "jorun@example.com",
        "Owns_Cars": ["2001-Van"],
    })
    return jsonify(records)


if __name__ == "__main__":
    app.run(port=5001)
