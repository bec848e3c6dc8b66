"""Signs in saved outputs. Most texts are what Jupyter, shells, pip, Python and curl really printed."""

from __future__ import annotations

import pytest

from checker.observe.saved_output_rows import CODES, INSTALLING, NOTES, OF_ITS_START, ROWS
from checker.observe.saved_outputs import MOST
from tests.growth import takes_time_that_grows_with_size
from tests.notebooks import APP, RUN, SERVER, Ran, codes, shown, submission, text

PIP = "!pip install flask flask-cors requests"
ASK = "import requests\nrequests.get('http://127.0.0.1:5001/')"
READ = "import requests\nrequests.get('http://127.0.0.1:5001/').json()"
SHELL = "%%bash\nlsof -i :5001\ncurl http://127.0.0.1:5001/"
FAILED = "CalledProcessError: Command returned non-zero exit status 1."
RETRIES = (
    "ConnectionError: HTTPConnectionPool(host='127.0.0.1', port=5001): Max retries exceeded with url: / (Caused by "
    'NewConnectionError("Failed to establish a new connection: [Errno 111] Connection refused"))'
)
UNRESOLVED = (
    "ConnectionError: HTTPConnectionPool(host='localhots', port=5001): (NameResolutionError: Failed to resolve 'localhots')"
)
TRACEBACK = 'Traceback (most recent call last):\n  File "<stdin>", line 3, in <module>\n'

# code and detail of the sign, then the cell: its source, what it printed, its exception
OUTPUTS = [
    ("saved_magic_not_found", "", "x = 1", "UsageError: Line magic function `%%python` not found.\n", ""),
    (
        "saved_one_percent",
        "",
        "x = 1",
        "UsageError: Line magic function `%python` not found (But cell magic `%%python` exists, did you mean that instead?).\n",
        "",
    ),
    ("saved_unknown_magic", "", "x = 1", "UsageError: Cell magic `%%pyhton` not found.\n", ""),
    ("saved_unknown_magic", "", "x = 1", "UsageError: Line magic function `%nosuchmagic` not found.\n", ""),
    ("saved_background", "", "!sleep 3 &", "", "OSError: Background processes not supported."),
    (
        "saved_bad_interpreter",
        "",
        PIP,
        "/bin/bash: /home/s/venv/bin/pip: /home/s/old/venv/bin/python: bad interpreter: No such file or directory\n",
        "",
    ),
    (
        "saved_bad_interpreter",
        "",
        PIP,
        "zsh:1: /Users/s/venv/bin/pip: bad interpreter: /Users/s/old/bin/python3: no such file\n",
        "",
    ),
    ("saved_bad_interpreter", "", PIP, "/bin/bash: line 1: /home/s/venv/bin/pip: cannot execute: required file not found\n", ""),
    ("saved_bad_interpreter", "", PIP, "Fatal error in launcher: Unable to create process using 'C:\\old\\python.exe'\n", ""),
    (
        "saved_bad_interpreter",
        "",
        "!venv/bin/pip install flask",
        "/bin/bash: line 1: venv/bin/pip: No such file or directory\n",
        "",
    ),
    (
        "saved_externally_managed",
        "",
        PIP,
        "error: externally-managed-environment\n\n\u00d7 This environment is externally managed\n",
        "",
    ),
    (
        "saved_pip_tls",
        "",
        PIP,
        "WARNING: pip is configured with locations that require TLS/SSL, however the ssl module in Python is not available.\n",
        "",
    ),
    ("saved_certificate", "", PIP, "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] ...'))\n", ""),
    ("saved_no_pip", "", PIP, "zsh:1: command not found: pip\n", ""),
    ("saved_no_pip", "", PIP, "/bin/bash: line 1: pip: command not found\r\n", ""),
    ("saved_no_pip", "", "!pip3 install flask", "/bin/sh: 1: pip3: not found\n", ""),
    (
        "saved_no_pip",
        "",
        PIP,
        "'pip' is not recognized as an internal or external command,\noperable program or batch file.\n",
        "",
    ),
    ("saved_no_pip", "", "!python -m pip install flask", "/usr/bin/python3: No module named pip\n", ""),
    ("saved_no_python", "", SERVER + "x = 1", "Couldn't find program: 'python'\n", ""),
    ("saved_no_python", "", "!python -V", "/bin/bash: line 1: python: command not found\n", ""),
    ("saved_no_python", "", "!python3 -V", "zsh:1: command not found: python3\n", ""),
    ("saved_no_python", "", "!python -V", "'python' is not recognized as an internal or external command\n", ""),
    (
        "saved_no_python",
        "",
        "!python -V",
        "Python was not found; run without arguments to install from the Microsoft Store\n",
        "",
    ),
    (
        "saved_no_python",
        "",
        "!python3 -V",
        "xcode-select: note: no developer tools were found at '/Applications/Xcode.app'\n",
        "",
    ),
    ("saved_no_python", "", "!./server.py", "/usr/bin/env: \u2018python\u2019: No such file or directory\n", ""),
    (
        "saved_pip_offline",
        "",
        PIP,
        "WARNING: Retrying (Retry(total=4, connect=None)) after connection broken by 'NewConnectionError'\n",
        "",
    ),
    ("saved_pip_offline", "", "%pip install flask", "Failed to establish: [Errno -3] Temporary failure in name resolution\n", ""),
    (
        "saved_no_requirements",
        "",
        "!pip install -r requirements.txt",
        "ERROR: Could not open requirements file: [Errno 2] No such file or directory: 'requirements.txt'\n",
        "",
    ),
    ("saved_no_match", "", "!pip install flaks", "ERROR: No matching distribution found for flaks\n", ""),
    (
        "saved_pip_denied",
        "",
        PIP,
        "ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '/usr/lib'\n",
        "",
    ),
    ("saved_build_failed", "", "!pip install x", "error: subprocess-exited-with-error\n", ""),
    ("saved_build_failed", "", "!pip install x", "ERROR: Failed building wheel for x\n", ""),
    ("saved_shell_pattern", "", "!pip install flask[async]", "zsh:1: no matches found: flask[async]\n", ""),
    ("saved_pip_failed", "", "!pip install flask[", "ERROR: Invalid requirement: 'flask['\n", ""),
    ("saved_pip_failed", "", "!pip install --usr flask", "no such option: --usr\n", ""),
    ("saved_debug", "", "x = 1", " * Debug mode: on\n * Restarting with stat\n", "SystemExit: 1"),
    ("saved_debug", "", "x = 1", " * Restarting with watchdog (inotify)\n...\nAddress already in use\n", "SystemExit: 1"),
    ("notebook_port_busy", "", "x = 1", "Address already in use\nPort 5001 is in use by another program.\n", "SystemExit: 1"),
    ("notebook_port_busy", "", "x = 1", "", "OSError: [Errno 98] Address already in use"),
    ("notebook_port_busy", "", "x = 1", "", "OSError: [WinError 10048] Only one usage of each socket address"),
    (
        "saved_kernel_died",
        "",
        "x = 1",
        "",
        "Error: The Kernel crashed while executing code in the current cell or a previous cell.",
    ),
    ("saved_kernel_died", "", "x = 1", "", "Error: Canceled future for execute_request message before replies were done"),
    ("saved_kernel_died", "", "x = 1", "The kernel appears to have died. It will restart automatically.\n", ""),
    ("notebook_module_missing", "flask_cors", "import flask_cors", "", "ModuleNotFoundError: No module named 'flask_cors'"),
    (
        "notebook_module_missing",
        "flask",
        "%%python\nimport flask",
        TRACEBACK + "ModuleNotFoundError: No module named 'flask'\n",
        FAILED,
    ),
    ("notebook_module_missing", "flask", "!python -m flask run", "/usr/bin/python: No module named flask\n", ""),
    (
        "saved_import_name",
        "",
        "from flask import flask",
        "",
        "ImportError: cannot import name 'flask' from 'flask' (/x/flask.py)",
    ),
    ("saved_not_json", "", READ, "", "JSONDecodeError: Expecting value: line 1 column 1 (char 0)"),
    ("saved_not_json", "", READ, TRACEBACK + "requests.exceptions.JSONDecodeError: Expecting value: line 1 column 1\n", FAILED),
    ("saved_not_json", "", "%%html\n<p>", "Unexpected token '<', \"<!doctype \"... is not valid JSON\n", ""),
    ("saved_no_scheme", "", ASK, "", "MissingSchema: Invalid URL '127.0.0.1:5001': No scheme supplied. Perhaps you meant ..."),
    ("saved_no_scheme", "", ASK, "", "InvalidSchema: No connection adapters were found for 'localhost:5001/'"),
    ("saved_no_scheme", "", ASK, "", "InvalidURL: Invalid URL 'http:/127.0.0.1:5001/': No host supplied"),
    ("saved_no_scheme", "", "!curl htp://x", 'curl: (1) Protocol "htp" not supported\n', ""),
    ("saved_no_scheme", "", "import urllib", "", "ValueError: unknown url type: '127.0.0.1:5001'"),
    ("saved_no_host", "", ASK, "", UNRESOLVED),
    ("saved_no_host", "", "!curl http://localhots:5001", "curl: (6) Could not resolve host: localhots\n", ""),
    (
        "saved_timed_out",
        "",
        ASK,
        "",
        "ReadTimeout: HTTPConnectionPool(host='127.0.0.1', port=5001): Read timed out. (read timeout=5)",
    ),
    ("saved_timed_out", "", "!curl x", "curl: (28) Connection timed out after 5000 milliseconds\n", ""),
    ("saved_connection_lost", "", ASK, "", "ConnectionError: ('Connection aborted.', RemoteDisconnected('Remote end closed'))"),
    ("saved_connection_lost", "", "!curl x", "curl: (52) Empty reply from server\n", ""),
    ("notebook_connection_refused", "", ASK, "", RETRIES),
    ("notebook_connection_refused", "", "import urllib", "", "URLError: <urlopen error [Errno 111] Connection refused>"),
    ("notebook_connection_refused", "", "import urllib", "", "URLError: <urlopen error [Errno 61] Connection refused>"),
    ("notebook_connection_refused", "", ASK, "", "ConnectionError: [WinError 10061] ... the target machine actively refused it"),
    ("notebook_connection_refused", "", "!curl x", "curl: (7) Failed to connect to 127.0.0.1 port 5001 after 0 ms\n", ""),
    ("saved_running_loop", "", "import asyncio", "", "RuntimeError: asyncio.run() cannot be called from a running event loop"),
    ("saved_running_loop", "", "import asyncio", "", "RuntimeError: This event loop is already running"),
    ("lsof_missing", "", SHELL, "bash: line 1: lsof: command not found\n", ""),
    ("lsof_missing", "", "!lsof -i", "/bin/sh: 1: lsof: not found\n", ""),
    ("lsof_missing", "", "!lsof -i", "zsh:1: command not found: lsof\n", ""),
    ("lsof_missing", "", "!lsof -i", "'lsof' is not recognized as an internal or external command\n", ""),
    ("saved_no_command", "", SHELL, "bash: line 2: curl: command not found\n", ""),
    ("saved_no_command", "", "!flask run", "/bin/sh: 1: flask: not found\n", ""),
    ("saved_no_command", "", "%%script node\n1", "Couldn't find program: 'node'\n", ""),
    (
        "saved_no_file",
        "",
        "!python app.py",
        "python: can't open file '/home/s/app.py': [Errno 2] No such file or directory\n",
        "",
    ),
    ("saved_no_file", "", "open('people.json')", "", "FileNotFoundError: [Errno 2] No such file or directory: 'people.json'"),
    ("saved_no_file", "", "%run app.py", "", "Exception: File `'app.py'` not found."),
    ("saved_not_allowed", "", "!./server.py", "/bin/bash: line 1: ./server.py: Permission denied\n", ""),
    ("saved_not_allowed", "", "x = 1", "", "PermissionError: [Errno 13] Permission denied"),
    ("saved_cors", "", "%%html\n<p>", "Access to fetch at 'http://127.0.0.1:5001/' has been blocked by CORS policy\n", ""),
    ("saved_cors", "", "%%js\n1", "Javascript Error: Failed to fetch\n", ""),
    ("saved_system_exit", "", "import sys\nsys.exit(1)", "", "SystemExit: 1"),
    ("saved_status", "404", "r = " + ASK, "<Response [404]>\n", ""),
    ("saved_status", "403", "r = " + ASK, "<Response [403]>\n", ""),
    ("saved_status", "500", "r = " + ASK, "<Response [500]>\n", ""),
    ("saved_error", "KeyError", "x = {}['a']", "", "KeyError: 'a'"),
    ("saved_error", "NameError", "print(nme)", "", "NameError: name 'nme' is not defined"),
    ("saved_error", "IndentationError", "x = 1\n  y = 2", "", "IndentationError: unexpected indent (1.py, line 2)"),
    ("saved_error", "SyntaxError", "print(1", "", "SyntaxError: incomplete input (1.py, line 1)"),
    ("saved_error", "TypeError", "%%python\nlen(1)", TRACEBACK + "TypeError: object of type 'int' has no len()\n", FAILED),
    ("saved_error", "OperationalError", "!python db.py", TRACEBACK + "sqlite3.OperationalError: no such table: people\n", ""),
    ("saved_error", "CalledProcessError", "%%bash\nexit 3", "", FAILED),
    ("saved_error", "MyErr", "raise MyErr('Ibbie')", "", "MyErr: Ibbie"),
    ("saved_user_install", "", PIP, "Defaulting to user installation because normal site-packages is not writeable\n", ""),
    (
        "saved_pip_as_root",
        "",
        PIP,
        "Successfully installed flask-3.1.0\nWARNING: Running pip as the 'root' user can result in broken permissions\n",
        "",
    ),
]


def told(*cells, **around):
    return [(code, detail) for code, detail, _ in shown(*cells, **around) if code in CODES]


@pytest.mark.parametrize(
    ("code", "detail", "source", "output", "error"), OUTPUTS, ids=[f"{row[0]}-{n}" for n, row in enumerate(OUTPUTS)]
)
def test_an_output_is_known_for_what_it_says(code, detail, source, output, error):
    assert told(SERVER, Ran(source, output, error)) == [(code, detail)]


def test_every_code_is_shown_by_some_output():
    assert {row[0] for row in OUTPUTS} == set(CODES)
    assert len(CODES) == len(set(CODES))
    assert {row.code for row in (*ROWS, *NOTES)} >= OF_ITS_START | INSTALLING


INNOCENT = [
    Ran(PIP, "Requirement already satisfied: requests in /x (2.32.3)\nSuccessfully installed flask-3.1.0\n"),
    Ran(PIP, "Collecting flask\n\n[notice] A new release of pip is available: 23.2.1 -> 26.1\n"),
    Ran(ASK, "<Response [200]>\n"),
    Ran(ASK + "\nrequests.get('http://127.0.0.1:5001/unknown-page')", "<Response [200]>\n<Response [404]>\n"),
    Ran("import requests\nprint(requests.get('http://127.0.0.1:5001/nope'))", "<Response [404]>\n"),
    Ran(SHELL, "COMMAND PID USER\npython 4242 s TCP localhost:5001 (LISTEN)\n<h1>Error of the week</h1>\n"),
    Ran("while True: pass", "", "KeyboardInterrupt: "),
    Ran("print('errors: none')", "errors: none\n"),
    Ran("print('Unknown page: not found')", "Unknown page: not found\n"),
    Ran("x = 1", "", "DeprecationWarning: old"),
    Ran("import time\ntime.sleep(1)", "* Restarting with stat\n"),
    text("The notebook asks: is `python: command not found` an error?"),
]


@pytest.mark.parametrize("cell", INNOCENT, ids=range(len(INNOCENT)))
def test_an_innocent_output_says_nothing(cell):
    assert told(SERVER, cell) == []


def test_the_first_and_most_telling_ones_are_told_and_no_more():
    broken = [
        Ran("print(nme)", "", "NameError: name 'nme' is not defined"),
        Ran(READ, "", "JSONDecodeError: Expecting value: line 1 column 1 (char 0)"),
        Ran("x['a']", "", "KeyError: 'a'"),
        Ran(PIP, "zsh:1: command not found: pip\n"),
        Ran(ASK, "", RETRIES),
    ]
    assert [code for code, _ in told(SERVER, *broken)] == ["saved_no_pip", "saved_not_json", "notebook_connection_refused"]
    assert MOST == 3


def test_each_kind_is_told_once():
    assert told(SERVER, *[Ran(ASK + f" # {number}", "", RETRIES) for number in range(5)]) == [("notebook_connection_refused", "")]


def test_what_the_module_that_is_missing_explains_is_not_told():
    missing = Ran("import requests", "", "ModuleNotFoundError: No module named 'requests'")
    unknown = Ran("requests.get('x')", "", "NameError: name 'requests' is not defined")
    assert told(SERVER, missing, unknown) == [("notebook_module_missing", "requests")]


@pytest.mark.parametrize(
    "said", ["Successfully installed blinker-1.9 flask-3.1.0\n", "Requirement already satisfied: flask in /x\n"]
)
def test_an_installation_that_was_done_in_the_end_is_no_trouble(said):
    assert told(SERVER, Ran(PIP, "zsh:1: command not found: pip\n"), Ran("%pip install flask", said)) == []


@pytest.mark.parametrize(
    ("source", "output", "error", "code"),
    [
        ("# mine\n%%python --bg\nx = 1", "UsageError: Line magic function `%%python` not found.\n", "", "magic_below"),
        ("%python --bg\nx = 1", "UsageError: Line magic function `%python` not found (But cell magic ...\n", "", "one_percent"),
        (APP + "app.run(debug=True)", " * Restarting with stat\n", "SystemExit: 1", None),
        ("!kill 1", "/bin/bash: line 1: kill: (1) - Operation not permitted\n", "", "not_yours_to_stop"),
        ("!kill $(lsof -t -i :5001)", "kill: usage: kill [-s sigspec]\n", FAILED, "killed_nothing"),
        ("python server.py", "", "SyntaxError: invalid syntax (1.py, line 1)", "shell_without_bang"),
        ("python --version", "", "NameError: name 'python' is not defined", "shell_without_bang"),
    ],
)
def test_a_cell_whose_text_shows_the_reason_is_spoken_of_once(source, output, error, code):
    cells = (Ran(source, output, error),) if code is None else (SERVER, Ran(source, output, error))
    assert told(*cells) == []
    assert (code or "debug_in_notebook") in codes(*cells)


def test_another_error_of_a_cell_that_keeps_the_notebook_busy_is_told_all_the_same():
    broken = Ran(APP + "names = []\n" + RUN, "", "NameError: name 'nmes' is not defined")
    assert told(broken) == [("saved_error", "NameError")]
    assert "server_in_notebook" in codes(broken)


def test_errors_of_the_lessons_own_cells_are_told_when_this_computer_made_them():
    lesson = ("import x", PIP)
    assert told(SERVER, Ran(PIP, "zsh:1: command not found: pip\n"), starter=lesson) == [("saved_no_pip", "")]
    assert told(SERVER, Ran("import x", "", "KeyError: 'a'"), starter=lesson) == []


def test_outputs_of_another_notebook_say_nothing():
    other = submission(Ran(SERVER.replace("5001", "5002"), "zsh:1: command not found: pip\n")).files[0].content.decode()
    assert told(SERVER, files=(("a/b/other.ipynb", other),)) == []


def test_a_browsers_words_in_a_text_cell_are_seen():
    said = "Access to fetch at 'http://127.0.0.1:5001/api/data' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header"
    assert told(SERVER, text(said)) == [("saved_cors", "")]


def test_a_pip_that_was_content_is_noted():
    assert "pip_satisfied" in codes(SERVER, Ran(PIP, "Requirement already satisfied: flask in /x\n"))
    assert "pip_satisfied" not in codes(SERVER, Ran(PIP, "Requirement already satisfied: flask-cors in /x\n"))


def test_outputs_of_a_page_made_from_a_notebook_are_read():
    page = f"# Lesson\n\n```python\n{SERVER}```\n\n```python\n{PIP}\n```\n\n    zsh:1: command not found: pip\n\nText about\nerrors.\n"
    assert told(files=(("lesson.md", page),)) == [("saved_no_pip", "")]
    assert told(files=(("lesson.md", page.replace("    zsh", "zsh")),)) == []


def test_a_stream_that_came_in_pieces_is_read_as_one():
    cell = Ran("x = 1", "UsageError: Line magic function `%%py")
    data = submission(SERVER, cell).files[0].content.decode()
    piece = '{"output_type": "stream", "name": "stdout", "text": "thon` not found."}'
    whole = data.replace('`%%py"}', '`%%py"}, ' + piece)
    assert told(files=(("lesson.ipynb", whole),)) == [("saved_magic_not_found", "")]


def test_nothing_of_a_message_is_kept():
    cell = Ran("raise ValueError('Ibbie Corvin')", "Ibbie Corvin\n", "ValueError: Ibbie Corvin")
    details = " ".join(f"{detail} {name}" for _, detail, name in shown(SERVER, cell))
    assert not [word for word in ("Ibbie", "Corvin") if word in details]


HOSTILE = [
    "Restarting with a\n",
    "Successfully installed ",
    "a.a.a.a.",
    "[Response [4",
    "'",
    "kill: ",
    "Couldn't find program: '/",
    "\n",
    " ",
]


@pytest.mark.weighs
@pytest.mark.parametrize("piece", HOSTILE, ids=range(len(HOSTILE)))
def test_time_grows_no_faster_than_the_outputs(piece):
    def read(size):
        codes(
            SERVER,
            *[Ran(f"!kill {piece * 10}", "error\n" + piece * (6000 // len(piece)), count=number) for number in range(size)],
        )

    takes_time_that_grows_with_size(read, quarter=20, whole=80)


def test_run_is_the_last_line_of_the_server():
    assert SERVER.endswith(RUN)
