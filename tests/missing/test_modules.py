"""What a missing module is: whose fault it would be, were it missing for a student."""

from __future__ import annotations

import sys

import pytest

from checker.distributions import distribution_of, may_be_published
from checker.distributions.standard import STANDARD, elsewhere
from checker.evidence import Environment, Sign
from checker.missing.modules import classified
from tests.builders import case, handed, source

WINDOWS = Environment(python="3.13.1", flask="", platform="win32", isolation="host")


def found(module, *, lists=(), imports=None, names=("server.py",), environment=None, signs=(), entry="server.py"):
    evidence = case(
        source=source(lists=lists, imports=(module,) if imports is None else imports, signs=signs),
        handed=handed(names=names, entry=entry),
        **({"environment": environment} if environment else {}),
    ).evidence
    missing = classified(module, evidence)
    return missing.kind, missing.detail


@pytest.mark.parametrize(
    ("module", "distribution"),
    [
        ("flask", "flask"),
        ("flask_restful", "flask-restful"),
        ("flask_sqlalchemy", "flask-sqlalchemy"),
        ("flask_bootstrap5", "flask-bootstrap5"),
        ("sklearn", "scikit-learn"),
        ("dateutil", "python-dateutil"),
        ("socketio", "python-socketio"),
        ("Crypto", "pycryptodome"),
        ("jwt", "pyjwt"),
        ("dotenv", "python-dotenv"),
        ("bs4", "beautifulsoup4"),
        ("cv2", "opencv-python-headless"),
        ("PIL", "pillow"),
        ("yaml", "pyyaml"),
        ("MySQLdb", "mysqlclient"),
        ("psycopg2", "psycopg2-binary"),
        ("magic", "python-magic"),
        ("serial", "pyserial"),
        ("attr", "attrs"),
        ("pkg_resources", "setuptools"),
        ("nltk", "nltk"),
        ("openai", "openai"),
        ("google", "google-generativeai"),
        ("google.generativeai", "google-generativeai"),
        ("google.oauth2", "google-auth"),
        ("mysql", "mysql-connector-python"),
        ("pyfiglet", "pyfiglet"),
        ("qrcode", "qrcode"),
        ("pyowm", "pyowm"),
        ("gunicorn", "gunicorn"),
    ],
)
def test_a_package_is_known_without_being_listed(module, distribution):
    assert found(module) == ("package", distribution)


def test_python_names_the_part_that_it_lacks_and_the_program_says_which():
    assert found("google", imports=("google.cloud.vision", "google.cloud.vision.Image")) == ("package", "google-cloud-vision")
    assert found("google", imports=("google.auth",)) == ("package", "google-auth")
    assert found("mysql", imports=("mysql.connector",)) == ("package", "mysql-connector-python")


@pytest.mark.parametrize(
    ("module", "lists", "distribution"),
    [
        ("some_rare_thing", ("some-rare-thing",), "some-rare-thing"),
        ("some_rare_thing", ("Some.Rare_Thing",), "some-rare-thing"),
        ("schema", ("schema",), "schema"),
        ("database", ("databases", "database"), "database"),
        ("rare", ("python-rare",), "python-rare"),
        ("rare", ("pyrare",), "pyrare"),
        ("cv2", ("opencv-python",), "opencv-python-headless"),
        ("flask_core", ("flask-core",), "flask-core"),
    ],
)
def test_what_is_listed_is_a_package(module, lists, distribution):
    assert found(module, lists=lists) == ("package", distribution)


@pytest.mark.parametrize(
    ("module", "like"),
    [
        ("flaks", "flask"),
        ("falsk", "flask"),
        ("flask_crs", "flask_cors"),
        ("flask_corss", "flask_cors"),
        ("flask_core", "flask_cors"),
        ("flask_cros", "flask_cors"),
        ("reqeusts", "requests"),
        ("request", "request"),
        ("jsonify", "jsonify"),
        ("Flask", "flask"),
        ("Flask_Cors", "flask_cors"),
        ("flask_CORS", "flask_cors"),
        ("Requests", "requests"),
        ("pandsa", "pandas"),
        ("numpyy", "numpy"),
        ("flask_sqlalchmy", "flask_sqlalchemy"),
        ("matplotlb", "matplotlib"),
        ("Random", "random"),
        ("JSON", "json"),
        ("sqllite3", "sqlite3"),
    ],
)
def test_a_slip_is_told_from_a_package(module, like):
    assert found(module) == ("misspelled", like)


def test_a_slip_that_is_listed_as_well_is_a_slip():
    assert found("flask_crs", lists=("flask", "flask-crs")) == ("misspelled", "flask_cors")


@pytest.mark.parametrize("module", ["pillow", "beautifulsoup4", "pyyaml", "python_dotenv", "scikit_learn", "pyjwt"])
def test_the_name_to_install_is_not_the_name_to_import(module):
    assert found(module) == ("misnamed", module)


@pytest.mark.parametrize(
    "module",
    [
        "my_helpers", "model", "model.users", "utils", "helpers", "config", "database", "people_data", "infodb", "api.user", "routes", "auth",
        "records", "names", "data", "db", "quiz", "weather", "spotify_api", "user", "users", "forms", "game_logic", "jokes", "schema", "app",
        "calculator", "student_records", "constants", "extensions", "init_db", "secret_stuff", "blog", "website", "backend", "hacks",
    ],
)  # fmt: skip
def test_anything_else_is_a_file_that_was_not_handed_in(module):
    assert found(module) == ("not_handed_in", "")


@pytest.mark.parametrize(
    ("module", "names", "place"),
    [
        ("my_helpers", ("server.py", "helpers/my_helpers.py"), "helpers/my_helpers.py"),
        ("my_helpers", ("server.py", "My_Helpers.py"), "My_Helpers.py"),
        ("my_helpers", ("server.py", "my-helpers.py"), "my-helpers.py"),
        ("my_helpers", ("server.py", "my_helpers.py.txt"), "my_helpers.py.txt"),
        ("my_helpers", ("server.py", "my_helpers (1).py"), "my_helpers (1).py"),
        ("my_helpers", ("server.py", "my_helpers.ipynb"), "my_helpers.ipynb"),
        ("my_helpers", ("server.py", "my_helper.py"), "my_helper.py"),
        ("model.users", ("app/server.py", "model/users.py"), "model/users.py"),
        ("model", ("backend/server.py", "model/__init__.py"), "model/__init__.py"),
        ("model.users", ("server.py", "model/user.py"), "model/user.py"),
        ("schema", ("server.py", "db/schema.py"), "db/schema.py"),
        ("weather", ("server.py", "src/weather.py"), "src/weather.py"),
    ],
)
def test_a_file_that_lies_elsewhere_is_named(module, names, place):
    assert found(module, names=names) == ("elsewhere", place)


def test_a_file_of_the_same_name_is_not_taken_for_a_library():
    assert found("requests", names=("server.py", "tests/requests.py")) == ("package", "requests")
    assert found("requests", names=("server.py", "request.py")) == ("package", "requests")
    assert found("server", names=("server.py",)) == ("not_handed_in", "")


def test_what_we_left_out_is_nobodys_mistake():
    signs = (Sign(code="left_out", detail="data/big_table.py"),)
    assert found("data.big_table", names=("server.py", "data/big_table.py"), signs=signs) == ("left_out", "data/big_table.py")


@pytest.mark.parametrize(
    ("module", "where"),
    [
        ("distutils", "Python before 3.12"),
        ("imp", "Python before 3.12"),
        ("cgi", "Python before 3.13"),
        ("telnetlib", "Python before 3.13"),
        ("winreg", "Python on Windows"),
        ("msvcrt", "Python on Windows"),
        ("winsound", "Python on Windows"),
        ("annotationlib", "Python 3.14 and newer"),
        ("urllib2", "Python 2"),
        ("ConfigParser", "Python 2"),
        ("_sqlite3", "most Pythons"),
        ("tkinter", "most Pythons"),
        ("_ctypes", "most Pythons"),
    ],
)
def test_a_part_of_another_python_is_said_to_be_one(module, where):
    assert found(module) == ("standard", where)


@pytest.mark.parametrize("module", ["fcntl", "pwd", "termios", "readline", "_curses"])
def test_windows_lacks_what_others_have(module):
    assert found(module, environment=WINDOWS) == ("standard", "Python on macOS and Linux")


@pytest.mark.parametrize(
    "module", ["flask.ext", "flask.ext.cors", "flask.cors", "sklearn.externals", "werkzeug.contrib", "os.pth", "urllib.requests"]
)
def test_a_part_that_a_library_does_not_have(module):
    assert found(module) == ("part", module.partition(".")[0])


def test_every_module_of_this_python_is_of_the_standard_library():
    assert {name for name in sys.stdlib_module_names if not name.startswith("_") and name not in STANDARD} <= {"_", "idlelib"}
    assert elsewhere("json", "3.13.1", "linux") == "most Pythons"
    assert elsewhere("flask", "3.13.1", "linux") is None


def test_names_of_the_standard_library_and_of_students_files_are_no_distributions():
    assert [name for name in (*STANDARD, "utils", "config", "app") if distribution_of(name)] == []
    assert may_be_published("flask-core")
    assert not may_be_published("flask-crs")
