from flask import Flask, jsonify
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins="*")

@app.route("/api/data")
def people():
    records = [
        {
            "FirstName": "John",
            "LastName": "Mortensen",
            "DOB": "October 21",
            "Residence": "San Diego",
            "Email": "jm@example.com",
            "Owns_Cars": ["2015-Fusion"],
        },
        {
            "FirstName": "Shane",
            "LastName": "Lopez",
            "DOB": "February 27",
            "Residence": "San Diego",
            "Email": "sl@example.com",
            "Owns_Cars": ["2021-Insight"],
        },
    ]
    return jsonify(records)

@app.route("/")
def home():
    return """
    <html>
    <head>
        <title>Hellox</title>
    </head>
    <body>
        <h2>Hello, World!</h2>
    </body>
    </html>
    """

if __name__ == "__main__":
    app.run(port=5001)
