import os

from flask import Flask, jsonify, redirect, request
from flask_cors import CORS

# This is your web server. Everything it can do hangs on "app".
app = Flask(__name__)

# Allow pages from other places (a notebook, your own site) to read the answers, cookies included.
CORS(app, supports_credentials=True, origins='*')

# The records live in the memory of the running program. A restart begins anew.
InfoDb = []

InfoDb.append({
    "FirstName": "Juno",
    "LastName": "Everhart",
    "DOB": "October 21",
    "Residence": "Maple Harbor",
    "Email": "juno@example.com",
    "Owns_Cars": ["2015-Fusion", "1998-Beetle", "2020-Leaf"]
})

InfoDb.append({
    "FirstName": "Theo",
    "LastName": "Brightwater",
    "DOB": "May 4",
    "Residence": "Silver Creek",
    "Email": "theo@example.com",
    "Owns_Cars": ["2021-Insight"]
})

InfoDb.append({
    "FirstName": "Mira",
    "LastName": "Lindqvist",
    "DOB": "March 9",
    "Residence": "Cedar Point",
    "Email": "mira@example.com",
    "Owns_Cars": ["2019-Polo"]
})


# The home page: http://127.0.0.1:5001/
@app.route('/')
def home():
    page = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
        <title>Hello</title>
    </head>
    <body>
        <h2>Hello, World!</h2>
        <p>Welcome to the guest book of our robotics club.</p>
        <form action="/join" method="post">
            <input name="FirstName" placeholder="First name">
            <input name="LastName" placeholder="Last name">
            <input name="DOB" placeholder="Birthday">
            <input name="Residence" placeholder="Home">
            <input name="Email" placeholder="E-mail">
            <button>Join</button>
        </form>
    </body>
    </html>
    """
    return page


# The Web API: http://127.0.0.1:5001/api/data
@app.route('/api/data')
def data():
    return jsonify(InfoDb)


@app.route('/api/data', methods=['POST'])
def add():
    entry = request.get_json(silent=True)
    if not entry:
        return jsonify({"message": "nothing to add"}), 400
    InfoDb.append(entry)
    return jsonify({"message": "added", "entry": entry}), 201


@app.route('/join', methods=['POST'])
def join():
    InfoDb.append({**request.form.to_dict(), "Owns_Cars": []})
    return redirect('/')


if __name__ == '__main__':
    # The last line starts the server and keeps it running. New routes go above it.
    started_before = os.path.exists('started')
    open('started', 'w').close()
    app.run(port=5002 if started_before else 5001)
