from flask import Flask, jsonify, request
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

# HACK: add a record of your own here. Invent the details: a web page can be read by anyone.


# The home page: http://127.0.0.1:5001/
@app.route('/')
def home():
    # HACK: add something to see, and a form. Everything between the triple quotes is HTML.
    page = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
        <title>Hello</title>
    </head>
    <body>
        <h2>Hello, World!</h2>
    </body>
    </html>
    """
    return page


# The Web API: http://127.0.0.1:5001/api/data
@app.route('/api/data')
def data():
    return jsonify(InfoDb)


# HACK: let a program send a new record to /api/data.

# HACK: let a person send one with the form.


if __name__ == '__main__':
    # The last line starts the server and keeps it running. New routes go above it.
    app.run(port=5001)
