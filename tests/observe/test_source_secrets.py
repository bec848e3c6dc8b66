"""Keys, tokens and passwords are counted and masked. None of these is real: they are put together from pieces, or letters in a row."""

from __future__ import annotations

import pytest

from checker.mask import make_mask
from checker.observe.source import read_source
from checker.observe.source_secrets import secrets_in
from tests.growth import takes_time_that_grows_with_size
from tests.notebooks import APP, RUN, SERVER, Ran, submission, text

LETTERS = "aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA"
LONG = LETTERS * 3
GITHUB = "ghp" + "_" + LETTERS + "Bc3D"
AMAZON = "AKI" + "A" + "Q3EGTZ7WJ5KLMN2P"
BLOCK = "-----BEGIN RSA PRIV" + f"ATE KEY-----\n{LETTERS}\n{LETTERS[::-1]}\n-----END RSA PRIV" + "ATE KEY-----"

# kind, a line of a program
SECRETS = [
    ("token", f"TOKEN = '{GITHUB}'"),
    ("token", f"# my token is {GITHUB}"),
    ("token", f"url = 'https://{GITHUB}@github.com/a/b'"),
    ("token", f"x = 'github_pat_{LONG[:60]}'"),
    ("token", "x = 'glpat" + f"-{LETTERS[:20]}'"),
    ("key", "client = OpenAI(api_key='sk" + f"-{LETTERS}')"),
    ("key", "x = 'sk" + f"-proj-{LONG}'"),
    ("key", "x = 'sk" + f"-ant-api03-{LONG}'"),
    ("key", "genai.configure(api_key='AIz" + f"a{(LETTERS * 2)[:35]}')"),
    ("key", "x = 'GOCSPX" + f"-{LETTERS}'"),
    ("token", f"x = 'ya29.{LONG}'"),
    ("key", f"aws = '{AMAZON}'"),
    ("token", "x = 'xoxb" + f"-123456789012-{LETTERS}'"),
    ("token", "x = 'https://hooks.slack.com/services/T0" + f"3AB/B04CD/{LETTERS[:24]}'"),
    ("token", "x = 'https://discord.com/api/webhooks/123456789012345678/" + f"{LONG[:68]}'"),
    ("key", "x = 'sk_live" + f"_{LETTERS}'"),
    ("key", f"x = 'SG.{LETTERS[:22]}.{LONG[:43]}'"),
    ("token", f"x = 'hf_{LETTERS}ab'"),
    ("token", f"x = 'eyJ{LETTERS}.eyJ{LONG}.{LONG[:43]}'"),
    ("token", f"headers = {{'Authorization': 'Bearer {LETTERS}'}}"),
    ("key", f'key = """{BLOCK}"""'),
    ("password", "db = 'mysql://ibbie:tulip-42-Corvin@db.school/people'"),
    ("password", "password = 'tulip-42'"),
    ("password", "PASSWORD: str = 'hunter2'"),
    ("password", 'DB_PASSWORD = "S3cret-Tulip-42"'),
    ("password", "dbPassword = 'tulip-42'"),
    ("password", "users = {'ibbie': {'password': 'tulip-42'}}"),
    ("password", "connect(host='x', passwd='tulip-42')"),
    ("password", "if request.form['password'] == 'tulip-42': pass"),
    ("password", "app.config['MYSQL_PASSWORD'] = b'tulip-42'"),
    ("password", "page = '<script>let password = \"tulip-42\";</script>'"),
    ("key", f"SECRET_KEY = '{LETTERS}'"),
    ("key", f"app.secret_key = b'{LETTERS}'"),
    ("key", f"app.config['SECRET_KEY'] = '{LETTERS}'"),
    ("key", f"app.config.update(SECRET_KEY='{LETTERS}')"),
    ("key", f"apiKey = '{LETTERS}'"),
    ("key", f"aws_secret_access_key = '{LONG[:40]}'"),
    ("key", f"os.environ['API_KEY'] = '{LETTERS}'"),
    ("token", f"bot_token = '{LETTERS}'"),
    ("token", f"params = {{'token': '{LETTERS}'}}"),
]


def found_in(source):
    return [each.kind for each in secrets_in(submission(files=(("server.py", APP + source + "\n" + RUN),)))]


@pytest.mark.parametrize(("kind", "line"), SECRETS, ids=range(len(SECRETS)))
def test_a_secret_is_known_by_its_shape_or_its_name(kind, line):
    assert found_in(line) == [kind]


@pytest.mark.parametrize(("kind", "line"), SECRETS, ids=range(len(SECRETS)))
def test_its_value_is_masked_and_never_part_of_a_sign(kind, line):
    handed_in = submission(files=(("server.py", APP + line + "\n" + RUN),))
    facts = read_source(handed_in)
    (sign,) = [sign for sign in facts.signs if sign.code == "secret_shape"]
    assert sign.detail == f"1 {kind}"
    values = [part for each in secrets_in(handed_in) for part in each.value.split("\n") if not part.startswith("-----")]
    hidden = make_mask(facts.record_values).hide("\n".join(f"printed: {value}!" for value in values))
    assert not [value for value in values if value in hidden]


INNOCENT = [
    "password = ''",
    "password = 'changeme'",
    "password = 'password'",
    "PASSWORD = 'your-password-here'",
    "password = 'test123'",
    "password = '12345'",
    "password = '********'",
    "password = request.form['password']",
    "password = request.form.get('password', '')",
    "password = os.environ['DB_PASSWORD']",
    "password = os.environ.get('DB_PASSWORD', 'tulip-42-Corvin')",
    "password = getpass('Password: ')",
    "password_field = 'tulip-42-Corvin'",
    "password_hash = generate_password_hash(password)",
    'page = \'<input name="password" type="password" placeholder="Password">\'',
    "print('Password: ' + user['name'] + 'tulip-42')",
    "print('password:'+request.form['tulip-42'])",
    "errors = {'password': 'Wrong password'}",
    "errors = {'password': 'required'}",
    "password_page = '/password'",
    "document = 'let password = document.getElementById(\"password\").value'",
    "SECRET_KEY = 'dev'",
    "SECRET_KEY = 'super-secret-key'",
    "SECRET_KEY = 'your-secret-key-here-123'",
    "SECRET_KEY = 'replace-me-1234567890'",
    "SECRET_KEY = os.urandom(24)",
    "SECRET_KEY = token_hex()",
    "SECRET_KEY = os.getenv('SECRET_KEY')",
    "app.secret_key = token_hex()",
    "API_KEY = 'YOUR_API_KEY'",
    "API_KEY = 'xxxxxxxxxxxxxxxxxxxx1'",
    "API_KEY = '<your key 123456789>'",
    "api_key = f'{key}'",
    "api_key_url = 'https://x.example/keys/12345678'",
    "token = 'csrf_token'",
    "token = session['csrf_token']",
    "token_url = 'https://accounts.example.com/o/oauth2/token1'",
    "tokens = text.split(' ')",
    'page = \'<input name="csrf_token" value="{{ csrf_token() }}">\'',
    "key = 'ghp_" + "x" * 36 + "'",
    "key = 'AKIA" + "IOSFODNN7EXAMPLE'",
    "key = 'sk-" + "your-key-goes-here-please'",
    "key = 'AIza...'",
    "name = 'task-management-for-everybody-in-school'",
    "text = 'Bearer of good news about lighthouses'",
    "db = 'mysql://user:password@localhost/people'",
    "site = 'http://127.0.0.1:5001/api/data'",
    "mail = 'ibbie@corvin.example'",
    "InfoDb.append({'FirstName': 'Ibbie', 'Secret': 'I like 12 owls and 3 cats'})",
]


@pytest.mark.parametrize("line", INNOCENT, ids=range(len(INNOCENT)))
def test_what_is_none_is_not_counted(line):
    assert found_in(line) == []


def test_places_are_counted_by_kind():
    lines = f"TOKEN = '{GITHUB}'\nother = '{GITHUB}'\npassword = 'tulip-42'\nAPI_KEY = '{LETTERS}'\n"
    facts = read_source(submission(files=(("server.py", APP + lines + RUN), ("client.py", f"t = '{GITHUB}'"))))
    assert [sign.detail for sign in facts.signs if sign.code == "secret_shape"] == ["1 key, 1 password, 2 tokens"]


@pytest.mark.parametrize(
    "cells",
    [
        (SERVER, f"TOKEN = '{GITHUB}'"),
        (SERVER, Ran("print(token)", f"{GITHUB}\n")),
        (SERVER, f"%env GITHUB_TOKEN={GITHUB}"),
        (SERVER, f"%env API_TOKEN={LETTERS}"),
        (SERVER, f"%%bash\nexport API_TOKEN={LETTERS}\ncurl x"),
        (SERVER, f"!curl -H 'Authorization: Bearer {LETTERS}' http://x"),
        (SERVER, text(f"My token: {GITHUB}")),
        (SERVER.replace(RUN, f"app.secret_token = '{LETTERS}'\n" + RUN),),
    ],
    ids=range(8),
)
def test_cells_outputs_and_text_of_a_notebook_are_read(cells):
    assert [each.kind for each in secrets_in(submission(*cells))] == ["token"]


@pytest.mark.parametrize("name", ["app.js", "page.html", "config.json", "notes.md", "settings.yml", "key.pem", "run.sh"])
def test_files_beside_the_program_are_read(name):
    found = secrets_in(submission(files=(("server.py", APP + RUN), (name, f"x: {GITHUB}\n"))))
    assert [(each.kind, each.place) for each in found] == [("token", name)]


def test_what_was_handed_out_is_the_lessons():
    starter = (APP + f"app.secret_key = '{LETTERS}'\n" + RUN,)
    assert secrets_in(submission(files=(("server.py", starter[0]),), starter=starter)) == ()


def test_work_without_a_program_is_looked_through_as_well():
    facts = read_source(submission(files=(("client.py", f"TOKEN = '{GITHUB}'"),)))
    assert [sign.detail for sign in facts.signs] == ["1 token"]
    assert GITHUB in facts.record_values


HOSTILE = [
    "password",
    "password=",
    "eyJ",
    "-----BEGIN PRIVATE KEY-----",
    "http://a:",
    "aB3_",
    "token = 'a",
    "a1",
    "\\",
    "sk-",
    "%env ",
]


@pytest.mark.weighs
@pytest.mark.parametrize("piece", HOSTILE, ids=range(len(HOSTILE)))
def test_time_grows_no_faster_than_the_text(piece):
    def read(size):
        secrets_in(submission(files=(("server.py", APP + RUN), ("a.js", piece * (size // len(piece))))))

    takes_time_that_grows_with_size(read, quarter=60_000, whole=240_000)
