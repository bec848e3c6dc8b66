"""What the untouched starter of login leaves to do, and mutants of good work."""

from __future__ import annotations

from tests.assignments import stopping
from tests.assignments.mutants import Mutant

TO_DO = {
    "home_page_edited",
    "registration_works",
    "odd_registrations_refused",
    "login_required",
    "login_works",
    "wrong_password_refused",
    "strangers_refused",
}

PAGE = '    return """\n    <html>'
TAKEN = '"That name is taken.", 409'
WELCOME = '"Welcome aboard.", 201'
CLOSED = '"Please log in.", 401'
WHO = "username not in users or users[username] != password"
REFUSED = 'with that password.", 401'
REMEMBER = 'session["username"] = username'

MUTANTS = (
    Mutant("server_boots", "app = Flask(__name__)", "app = Flask()"),
    Mutant("server_boots", "from secrets import token_hex", "from secrets import token_hexes"),
    Mutant("server_boots", 'if __name__ == "__main__":', 'if __name__ == "main":'),
    Mutant("home_page_edited", '@app.route("/")', '@app.route("/home")'),
    Mutant("home_page_edited", PAGE, f"    return page + {PAGE[11:]}"),
    Mutant("home_page_edited", PAGE, f"    return ['swan'] or {PAGE[11:]}"),
    Mutant("registration_works", WELCOME, WELCOME.replace("201", "400")),
    Mutant("registration_works", '@app.post("/register")', '@app.put("/register")'),
    Mutant("registration_works", "users[username] = password", "users[name] = password"),
    Mutant("odd_registrations_refused", "    if not username or not password:", "    if not username:"),
    Mutant("odd_registrations_refused", "    if username in users:", "    if username in session:"),
    Mutant("odd_registrations_refused", TAKEN, TAKEN.replace("409", "201")),
    Mutant("login_required", CLOSED, CLOSED.replace("401", "200")),
    Mutant("login_required", CLOSED, CLOSED.replace("401", "404")),
    Mutant("login_required", '    if "username" not in session:', "    if not users:"),
    Mutant("login_works", REMEMBER, 'session["user"] = username'),
    Mutant("login_works", REMEMBER, "name = username"),
    Mutant("login_works", WHO, WHO.replace("!=", "==")),
    Mutant("login_works", "app.secret_key = token_hex()", "key = token_hex()"),
    Mutant("wrong_password_refused", WHO, "username not in users"),
    Mutant("wrong_password_refused", REFUSED, REFUSED.replace("401", "200")),
    Mutant("wrong_password_refused", WHO, "1 / (users.get(username) == password) < 1"),
    Mutant("strangers_refused", WHO, "users[username] != password"),
    Mutant("strangers_refused", WHO, "users.get(username, password) != password"),
    Mutant("strangers_refused", WHO, "users.setdefault(username, password) != password"),
    *stopping.MUTANTS,
)
