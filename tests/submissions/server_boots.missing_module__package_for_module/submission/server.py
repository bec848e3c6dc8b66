import beautifulsoup4

from flask import Flask, jsonify
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins="*")


@app.route("/")
def home():
    return """<html><head><title>Tea and trains</title></head><body><h1>Tea and trains</h1><p>Every Sunday I take the slow train and
    a big can of tea, and I write down what I see from the window.</p></body></html>"""


@app.route("/api/data")
def data():
    return jsonify(
        [
            {
                "FirstName": "Odalys",
                "LastName": "Quint",
                "DOB": "May 30",
                "Residence": "Far Meadow",
                "Email": "odalys@example.com",
                "Owns_Cars": ["handcart"],
            }
        ]
    )


if __name__ == "__main__":
    app.run(port=5001)
