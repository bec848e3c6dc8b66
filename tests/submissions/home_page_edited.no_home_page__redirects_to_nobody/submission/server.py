from flask import Flask, jsonify, redirect, request, session, url_for
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins="*")


@app.route("/")
def root():
    return redirect("/welcome")


@app.route("/api/data")
def get_data():
    people = []
    people.append({
        "FirstName": "Noor",
        "LastName": "Falk",
        "DOB": "May 9",
        "Residence": "Tromsø",
        "Email": "noor@example.com",
        "Owns_Cars": ["kayak"],
    })
    return jsonify(people)


if __name__ == "__main__":
    app.run(port=5001)

