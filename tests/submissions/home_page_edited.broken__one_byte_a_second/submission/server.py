import time

from flask import Flask, Response, jsonify
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins="*")

@app.route("/api/data")
def people():
    records = [
        {
            "FirstName": "Ottoline",
            "LastName": "Brask",
            "DOB": "March 3",
            "Residence": "Puddleby",
            "Email": "ottoline@example.com",
            "Owns_Cars": ["2009-Smart"],
        },
    ]
    return jsonify(records)

@app.route("/")
def home():
    def slowly():
        for letter in "<h1>Patience is a virtue, my friend</h1>":
            time.sleep(1)
            yield letter

    return Response(slowly(), mimetype="text/html")

if __name__ == "__main__":
    app.run(port=5001)
