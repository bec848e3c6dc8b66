"""What a log shows to be missing, and what of that is nobody's mistake."""

from __future__ import annotations

import pytest

from checker.missing.lacks import lacking, last_trouble, missing_module
from checker.missing.reasons import REASONS
from checker.packages import Packages
from checker.reader import STUDENT
from checker.wording import filled
from tests.builders import case, source

FRAME = 'Traceback (most recent call last):\n  File "server.py", line 3, in <module>\n    import x\n'
DURING = "\nDuring handling of the above exception, another exception occurred:\n\n"
CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"


def raised(*errors, joined=CAUSE):
    return joined.join(f"{FRAME}{error}\n" for error in errors)


def evidence(*, lists=(), **environment):
    seen = case(source=source(lists=lists)).evidence
    return seen._replace(environment=seen.environment._replace(**environment))


def reason_of(log, **environment):
    found = lacking(log, evidence(**environment))
    return found and found.reason.code


PANDAS = "ModuleNotFoundError: No module named 'pandas'"
URLLIB = "urllib.error.URLError: <urlopen error [Errno -3] Temporary failure in name resolution>"
REQUESTS = (
    "requests.exceptions.ConnectionError: HTTPSConnectionPool(host='api.example.org', port=443): Max retries exceeded with url: /v1 "
    "(Caused by NameResolutionError(\"HTTPSConnection(host='api.example.org', port=443): Failed to resolve 'api.example.org' "
    '([Errno -2] Name or service not known)"))'
)
REFUSED = (
    "requests.exceptions.ConnectionError: HTTPSConnectionPool(host='api.example.org', port=443): Max retries exceeded with url: /v1 "
    '(Caused by NewConnectionError("<urllib3.connection.HTTPSConnection object>: [Errno 111] Connection refused"))'
)
OWN = REFUSED.replace("api.example.org", "localhost")


@pytest.mark.parametrize(
    ("log", "reason"),
    [
        pytest.param(raised(PANDAS), "not_installed", id="a package"),
        pytest.param(raised("ModuleNotFoundError: No module named 'my_helpers'"), None, id="a file"),
        pytest.param(" * Debug mode: off\nName or service not known\n", None, id="a host of its own that is none"),
        pytest.param(" * Debug mode: off\nnodename nor servname provided, or not known\n", None, id="a host of its own, on macOS"),
        pytest.param(raised("ModuleNotFoundError: No module named 'flaks'"), None, id="a slip"),
        pytest.param(raised("ModuleNotFoundError: No module named 'winreg'"), "other_python", id="another system"),
        pytest.param(raised("ModuleNotFoundError: No module named 'imp'"), "other_python", id="another version"),
        pytest.param(raised("ModuleNotFoundError: No module named '_sqlite3'"), "other_python", id="a Python without SQLite"),
        pytest.param(raised(PANDAS, "RuntimeError: no tables today"), "not_installed", id="what follows from it"),
        pytest.param(raised(PANDAS, "NameError: name 'pd' is not defined", joined=DURING), None, id="caught, and then another slip"),
        pytest.param(raised(PANDAS, "NameError: name 'x' is not defined", joined="\n"), None, id="printed, and then another slip"),
        pytest.param(
            raised("ImportError: libmysqlclient.so.21: cannot open shared object file: No such file or directory"),
            "no_library",
            id="a shared library",
        ),
        pytest.param(raised("OSError: libGL.so.1: cannot open shared object file: No such file or directory"), "no_library", id="graphics"),
        pytest.param(
            raised("ImportError: dlopen(/x/_mysql.so, 2): Library not loaded: @rpath/libmysqlclient.21.dylib"), "no_library", id="on a Mac"
        ),
        pytest.param(
            raised("ImportError: DLL load failed while importing _mysql: The specified module could not be found."),
            "no_library",
            id="on Windows",
        ),
        pytest.param(raised("ImportError: cannot import name 'url_quote' from 'werkzeug.urls' (/x/urls.py)"), None, id="a name"),
        pytest.param(
            raised("ImportError: Missing optional dependency 'openpyxl'.  Use pip or conda to install openpyxl."),
            "not_installed",
            id="pandas asks",
        ),
        pytest.param(
            raised("Exception: Install 'email_validator' for email validation support."), "not_installed", id="WTForms asks"
        ),
        pytest.param(raised("RuntimeError: A secret key is required to use CSRF."), None, id="no package at all"),
        pytest.param(raised(URLLIB), "no_internet", id="no name with urllib"),
        pytest.param(raised(REQUESTS), "no_internet", id="no name with requests"),
        pytest.param(raised("httpx.ConnectError: [Errno -3] Temporary failure in name resolution"), "no_internet", id="with httpx"),
        pytest.param(
            raised("httpx.ConnectError: [Errno -3] Temporary failure in name resolution", "openai.APIConnectionError: Connection error."),
            "no_internet",
            id="with openai",
        ),
        pytest.param(raised("socket.gaierror: [Errno 11001] getaddrinfo failed"), "no_internet", id="on Windows, no name"),
        pytest.param(raised("socket.gaierror: [Errno 8] nodename nor servname provided, or not known"), "no_internet", id="on a Mac, no name"),
        pytest.param(raised("OSError: [Errno 101] Network is unreachable"), "no_internet", id="no way"),
        pytest.param(
            raised('psycopg2.OperationalError: could not translate host name "db.example.org" to address'), "no_internet", id="a data base"
        ),
        pytest.param(
            raised("redis.exceptions.ConnectionError: Error -3 connecting to redis.example.org:6379. Temporary failure in name resolution."),
            "no_internet",
            id="Redis",
        ),
        pytest.param("Could not get the weather: Failed to resolve 'api.example.org'\n", "no_internet", id="said without a traceback"),
        pytest.param(raised(URLLIB, "NameError: name 'x' is not defined", joined="\n"), None, id="no name, and then another slip"),
        pytest.param(raised(OWN), None, id="their own second server"),
        pytest.param(raised("ConnectionRefusedError: [Errno 111] Connection refused"), None, id="refused by who knows whom"),
        pytest.param(raised("NameError: name 'x' is not defined"), None, id="a slip of theirs"),
        pytest.param("", None, id="silence"),
    ],
)  # fmt: skip
def test_what_is_ungraded(log, reason):
    assert reason_of(log) == reason
    assert reason_of(log, isolation="sandbox") == reason


def test_another_computer_refuses_only_where_we_stand_between():
    assert reason_of(raised(REFUSED), isolation="sandbox") == "no_internet"
    assert reason_of(raised(REFUSED), isolation="warm") == "no_internet"
    assert reason_of(raised(REFUSED), isolation="host") is None
    assert reason_of(raised(OWN), isolation="sandbox") is None


def test_on_their_own_computer_a_part_of_another_python_is_theirs_to_replace():
    assert reason_of(raised("ModuleNotFoundError: No module named 'imp'"), reader=STUDENT) is None
    assert reason_of(raised("ModuleNotFoundError: No module named '_sqlite3'"), reader=STUDENT) == "other_python"


def test_the_command_is_for_the_python_that_ran_it():
    seen = evidence(
        reader=STUDENT, installs=".venv/bin/python -m pip install", interpreter="of your project's .venv", python="3.12.4"
    )
    found = lacking(raised("ModuleNotFoundError: No module named 'flask_restful'"), seen)
    assert (
        filled(found.reason.hint, found.facts)
        == "`.venv/bin/python -m pip install flask-restful` installs it there. Then check again."
    )
    assert "(Python 3.12.4 of your project's .venv)" in filled(found.reason.message, found.facts)


def test_where_there_is_no_pip_check_hacks_installs_it():
    found = lacking(raised(PANDAS), evidence(reader=STUDENT))
    assert "`check-hacks --environment auto` installs it" in filled(found.reason.hint, found.facts)


def test_a_teacher_hears_why_it_could_not_be_installed():
    found = lacking(raised(PANDAS), evidence(packages=Packages(name="auto", gave_up="requirements_network")))
    assert found.reason.code == "not_fetched"
    assert (
        filled(found.reason.for_teachers, found.facts) == "The packages could not be fetched: nobody answers where they are kept."
    )


def test_a_part_that_another_version_may_have_is_ungraded_where_the_list_names_it():
    log = raised("ModuleNotFoundError: No module named 'sklearn.externals'")
    assert reason_of(log, lists=("scikit-learn",)) == "not_installed"
    assert reason_of(log, lists=("scikit-learn",), packages=Packages(name="auto", home="/x")) is None
    assert reason_of(log) is None


def test_no_words_for_a_teacher_stand_in_a_hint_and_every_sentence_ends():
    for reason in REASONS:
        assert "eacher" not in f"{reason.message}{reason.hint}"
        assert "--isolation" not in f"{reason.message}{reason.hint}"
        assert reason.message.endswith(".")
        assert reason.hint.endswith((".", "?"))


def test_only_the_last_traceback_counts_with_those_that_led_to_it():
    text = raised("KeyError: 'a'") + "fine again\n" + raised(PANDAS, "ValueError: b")
    assert last_trouble(text) == raised(PANDAS, "ValueError: b")
    assert missing_module(last_trouble(text)) == "pandas"
    assert last_trouble("no traceback") == "no traceback"


@pytest.mark.parametrize(
    "log",
    [
        pytest.param(raised("OSError: [Errno 28] No space left on device: 'notes.txt'"), id="a file"),
        pytest.param(" * Debug mode: off\nNo space left on device\n", id="Werkzeug's last words"),
        pytest.param(raised("sqlite3.OperationalError: database or disk is full"), id="SQLite"),
    ],
)
def test_a_full_disk_is_nobodys_mistake_where_it_is_not_the_programs_own_share(log):
    assert reason_of(log, isolation="host") == "no_room"
    assert reason_of(log, isolation="sandbox") is None
    assert reason_of(log, isolation="warm") is None
