from flask import Flask, jsonify
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins="*")

@app.route("/api/data")
def get_people():
    people = []
    people.append({
        "FirstName": "John",
        "LastName": "Mortensen",
        "DOB": "October 21",
        "Residence": "San Diego",
        "Email": "jm@example.com",
        "Owns_Cars": ["2015-Fusion", "2011-Ranger"],
    })
    people.append({
        "FirstName": "Shane",
        "LastName": "Lopez",
        "DOB": "February 27",
        "Residence": "San Diego",
        "Email": "sl@example.com",
        "Owns_Cars": ["2021-Insight"],
    })
    return jsonify(people)

@app.route("/")
def home():
    return """
    <html>
    <head><title>Ottoline's corner</title></head>
    <body>
        <h1>Ottoline's corner of the internet</h1>
        <p>I collect lighthouse postcards and teach my parrot to whistle.</p>
    </body>
    </html>
    """

if __name__ == "__main__":
    app.run(port=5001)
