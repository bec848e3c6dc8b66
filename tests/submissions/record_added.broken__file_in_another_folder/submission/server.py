from flask import Flask, jsonify
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins='*')
@app.route('/')
def home():
    return """<html><head><title>Bruno and his boats</title></head><body><h1>Paddles and rivers</h1><p>My canoe is older than me and still faster than any other on our river.</p></body></html>"""
import json, os
HERE = os.path.dirname(__file__)
@app.route('/api/data')
def data():
    return jsonify(json.load(open('people.json')))
if __name__ == '__main__':
    app.run(port=5001)
