from flask import Flask, jsonify
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins='*')

@app.route('/')
def home():
    return """<html><head><title>Hello</title><style>body { background: ivory }</style></head><body>
<h2>Hello, World!</h2><table><tbody></tbody></table><script src="/static/people.js"></script></body></html>"""

@app.route('/api/data')
def data():
    return jsonify([{
        "FirstName": "Kofi",
        "LastName": "Lindqvist",
        "DOB": "December 1",
        "Residence": "Glass Harbor",
        "Email": "kofi@example.com",
        "Owns_Cars": ["2021-Tandem"],
    }])

if __name__ == '__main__':
    app.run(port=5001)
