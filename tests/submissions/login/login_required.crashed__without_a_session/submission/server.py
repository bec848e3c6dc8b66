from secrets import token_hex

from flask import Flask, redirect, request, session

app = Flask(__name__)
app.secret_key = token_hex()
users = {}

FORM = """
<form method="post">
    <input name="username">
    <input name="password" type="password">
    <button>Go</button>
</form>
"""


@app.route("/")
def home():
    return """
    <html>
    <head><title>Puddleby Rowing Club</title></head>
    <body>
        <h1>Puddleby Rowing Club</h1>
        <p>Four boats, nine oars and one very patient swan.</p>
    </body>
    </html>
    """


@app.get("/register")
def register_form():
    return "<h1>Register</h1>" + FORM


@app.post("/register")
def register():
    username = request.form.get("username", "")
    password = request.form.get("password", "")
    if not username or not password:
        return "Please fill in both.", 400
    if username in users:
        return "That name is taken.", 409
    users[username] = password
    return "Welcome aboard.", 201


@app.get("/login")
def login_form():
    return "<h1>Log in</h1>" + FORM


@app.post("/login")
def login():
    username = request.form.get("username", "")
    password = request.form.get("password", "")
    if username not in users or users[username] != password:
        return "We do not know that name with that password.", 401
    session["username"] = username
    return redirect("/profile")


@app.route("/profile")
def profile():
    return "<h1>Hello, " + session["username"] + "</h1>"


if __name__ == "__main__":
    app.run(port=5001)
