from secrets import token_hex

from flask import Flask, request, session

app = Flask(__name__)

# Flask signs its cookies with this key, so that nobody can forge one. It is new with each start: then everybody has to log in again.
app.secret_key = token_hex()

# Who has registered. It begins empty, with each start.
users = {}

# One form, for registering and for logging in. A browser sends what was typed in as "username" and "password".
FORM = """
<form method="post">
    <input name="username" placeholder="Name">
    <input name="password" type="password" placeholder="Password">
    <button>Go</button>
</form>
"""


# The home page: http://127.0.0.1:5001/
@app.route('/')
def home():
    # HACK 1: make this page your own.
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
        <title>Club house</title>
    </head>
    <body>
        <h1>Club house</h1>
        <p><a href="/register">Register</a> <a href="/login">Log in</a> <a href="/profile">My page</a></p>
    </body>
    </html>
    """


@app.get('/register')
def register_form():
    return '<h1>Register</h1>' + FORM


@app.post('/register')
def register():
    username = request.form.get('username', '')
    password = request.form.get('password', '')
    # HACK 2: keep the new user in users, and answer with 201. What if a field is empty, or the name is taken?
    return 'Nobody has written this yet.', 501


@app.get('/login')
def login_form():
    return '<h1>Log in</h1>' + FORM


@app.post('/login')
def login():
    username = request.form.get('username', '')
    password = request.form.get('password', '')
    # HACK 3: is this one of your users, with the right password? Then write the name into session: that is the cookie.
    return 'Nobody has written this yet.', 501


# Only for users who are logged in.
@app.route('/profile')
def profile():
    # HACK 4: anybody can open this page. Let in who is logged in, and nobody else.
    return '<h1>My page</h1>'


if __name__ == '__main__':
    # The last line starts the server and keeps it running. New routes go above it.
    app.run(port=5001)
