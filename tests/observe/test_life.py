"""Whole observations of real programs: few, and each shows one thing that a student's server does."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from checker.evidence import EACH_ROUTE, UNKNOWN_PAGE, Listener, Probe
from checker.faults import FAULT
from checker.model import File, Program, Start, Submission
from checker.observe.addresses import unknown_page
from tests.observe.programs import FLASK, GOOD, RAW, SERVER

pytestmark = pytest.mark.real

HOME = Probe(method="GET", path="/")


def answers(boot):
    return {seen.probe.path: seen.answer.status if seen.answer else seen.failure for seen in boot.exchanges}


def test_a_flask_server_is_booted_probed_and_stopped_twice(watching):
    evidence = watching(FLASK, boots=2)
    first, second = evidence.boots
    assert (first.outcome, first.port) == ("answered", watching.port)
    assert answers(first) == {"/": 200, "/api/data": 200, unknown_page("sha256:00"): 404}
    assert first.stop is not None
    assert (first.stop.ended, first.stop.port_free, first.stop.exit_code, first.stop.survivors) == (True, True, 0, ())
    assert first.listeners == (Listener(host="127.0.0.1", port=watching.port),)
    assert answers(second) == {"/": 200}
    assert second.stop is not None
    assert second.stop.port_free
    assert evidence.trouble is None
    assert [address.name for address in evidence.addresses] == [EACH_ROUTE, UNKNOWN_PAGE]
    assert f"Running on http://127.0.0.1:{watching.port}" in first.log
    assert "\x1b" not in first.log


def test_the_environment_names_python_flask_and_the_isolation(watching):
    environment = watching("print('hello')").environment
    assert environment.python == sys.version.split()[0]
    assert environment.flask[0].isdigit()
    assert (environment.platform, environment.isolation) == (sys.platform, "host")


def test_a_program_that_dies_at_import_leaves_its_last_words_and_its_exit_code(watching):
    evidence = watching("import no_such_module_of_ours\n", boots=2)
    (boot,) = evidence.boots
    assert (boot.outcome, boot.exit_code, boot.stop) == ("exited", 1, None)
    assert "No module named 'no_such_module_of_ours'" in boot.log
    assert 'File "server.py", line 1' in boot.log


def test_a_syntax_error_is_told_in_the_words_of_python(watching):
    evidence = watching("def home(:\n")
    assert evidence.source.syntax is not None
    assert "SyntaxError" in evidence.boots[0].log


def test_a_program_killed_by_a_signal_has_a_negative_exit_code(watching):
    evidence = watching("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n")
    assert (evidence.boots[0].outcome, evidence.boots[0].exit_code) == ("exited", -9)


def test_a_program_that_hangs_at_import_is_silent_and_does_not_listen(watching):
    (boot,) = watching("import time\ntime.sleep(600)\n", boot=0.7).boots
    assert (boot.outcome, boot.listeners, boot.port) == ("silent", (), None)


def test_a_server_that_never_answers_is_silent_and_listens(watching):
    text = f"{RAW}\nserve(lambda connection: time.sleep(600))"
    (boot,) = watching(text, boot=1.0).boots
    assert (boot.outcome, boot.listeners) == ("silent", (Listener(host="127.0.0.1", port=watching.port),))


def test_bytes_that_are_no_http_are_called_so(watching):
    (boot,) = watching(f"{RAW}\nserve(lambda connection: connection.sendall(b'220 mail.example.com ESMTP\\r\\n'))").boots
    assert boot.outcome == "not_http"


def test_one_byte_a_second_is_not_waited_for(watching):
    drip = """
def drip(connection):
    for byte in b"HTTP/1.1 200 OK\\r\\nContent-Length: 9000\\r\\n\\r\\n":
        connection.sendall(bytes([byte]))
        time.sleep(1)
serve(drip)
"""
    evidence = watching(RAW + drip, boot=2.0, answer=1.0)
    assert evidence.boots[0].outcome == "silent"
    assert evidence.total_milliseconds < 30_000


def test_a_body_of_a_gigabyte_is_cut_at_the_cap(watching):
    flood = """
def flood(connection):
    connection.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Length: 1000000000\\r\\n\\r\\n")
    try:
        for _ in range(1000):
            connection.sendall(bytes(1000000))
    except OSError:
        pass
serve(flood)
"""
    evidence = watching(RAW + flood, probes=(HOME,), body=50_000)
    answer = evidence.boots[0].exchanges[0].answer
    assert answer is not None
    assert (len(answer.body), answer.flaw) == (50_000, "too_big")


def test_redirects_are_not_followed(watching):
    text = f"""{RAW}
serve(lambda connection: connection.sendall(
    b"HTTP/1.1 302 Found\\r\\nLocation: http://127.0.0.1:PORT/\\r\\nContent-Length: 0\\r\\n\\r\\n"))"""
    evidence = watching(text)
    assert set(answers(evidence.boots[0]).values()) == {302}


def test_a_gigabyte_on_the_terminal_costs_neither_memory_nor_the_last_words(watching):
    text = f"import sys\nfor _ in range(300):\n    sys.stdout.write('x' * 999_999 + '\\n')\n{SERVER}\nserve()\nprint('the end')"
    evidence = watching(text, log=10_000)
    (boot,) = evidence.boots
    assert boot.outcome == "answered"
    assert boot.log_cut
    assert len(boot.log) < 11_000
    assert boot.log.endswith("the end\n")


def test_a_server_deaf_to_ctrl_c_is_killed_and_not_started_again(watching):
    text = f"import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n{GOOD}"
    evidence = watching(text, boots=2, stop=0.5)
    (boot,) = evidence.boots
    assert boot.stop is not None
    assert (boot.stop.ended, boot.stop.port_free) == (False, False)


def test_a_second_server_on_ctrl_c_is_seen_listening(watching, free_port):
    evidence = watching(f"{SERVER}\nserve()\nserve({free_port})\n", boots=2, stop=1.5)
    (boot,) = evidence.boots
    assert boot.stop is not None
    assert not boot.stop.ended
    assert Listener(host="127.0.0.1", port=free_port) in boot.stop.listeners


DAEMON = """
import os, sys
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for descriptor in range(3):
            os.dup2(os.open(os.devnull, os.O_RDWR), descriptor)
        os.execve(sys.executable, [sys.executable, "daemon.py"], {})
    os._exit(0)
os.wait()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="daemons are Unix's")
@pytest.mark.parametrize("folder", ["its folder", "/"])
def test_a_daemon_that_keeps_the_port_is_seen_and_ended(watching, folder):
    """It left the session, its parents, its environment and perhaps the folder: it was known before the Ctrl-C."""
    move = "" if folder == "its folder" else f"import os; os.chdir({folder!r})\n"
    server = SERVER.replace("PORT", str(watching.port))
    daemon = File(
        path="daemon.py", content=f"{move}import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n{server}\nserve()".encode()
    )
    parent = f"{DAEMON}\nimport time\ntry:\n    time.sleep(600)\nexcept KeyboardInterrupt:\n    pass"
    if folder == "/":
        parent = (
            parent.replace("os.setsid()", "pass")
            .replace("if os.fork() == 0:\n        for", "if True:\n        for")
            .replace("os.wait()", "")
        )
    evidence = watching(parent, files=(daemon,), boots=2, stop=0.7)
    (boot,) = evidence.boots
    assert boot.outcome == "answered"
    assert boot.stop is not None
    assert (boot.stop.ended, boot.stop.port_free, len(boot.stop.survivors)) == (True, False, 1)
    assert_free(watching.port)


@pytest.mark.skipif(sys.platform == "win32", reason="daemons are Unix's")
def test_a_daemon_that_serves_after_the_program_ended_is_ended_too(watching):
    server = SERVER.replace("PORT", str(watching.port))
    daemon = File(path="daemon.py", content=f"{server}\nserve()".encode())
    evidence = watching(DAEMON, files=(daemon,), stop=0.7)
    (boot,) = evidence.boots
    assert boot.outcome == "answered"
    assert boot.stop is not None
    assert boot.stop.survivors
    assert_free(watching.port)


def test_a_server_on_the_other_loopback_only_is_talked_to_there(watching):
    text = SERVER.replace(
        "class Server(http.server.ThreadingHTTPServer):",
        "class Server(http.server.ThreadingHTTPServer):\n    address_family = socket.AF_INET6",
    )
    (boot,) = watching(f"{text}\nserve(host='::1')").boots
    assert (boot.outcome, boot.listeners) == ("answered", (Listener(host="::1", port=watching.port),))
    assert boot.stop is not None
    assert boot.stop.port_free


@pytest.mark.parametrize("host", ["0.0.0.0", ""])
def test_a_server_that_asks_for_every_network_is_kept_on_this_computer_and_never_hears_of_it(watching, host):
    seen = "server.server_address, [name for name in open('/proc/net/tcp') if ' 0A ' in name and '%04X' % PORT in name]"
    looks = f"import threading\nwith Server(({host!r}, PORT), Handler) as server:\n    print({seen}, flush=True)\n    server.serve_forever()"
    (boot,) = watching(f"{SERVER}\n{looks}").boots
    assert (boot.outcome, boot.listeners) == ("answered", (Listener(host="0.0.0.0", port=watching.port),))
    assert f"('127.0.0.1', {watching.port})" in boot.log
    assert "0100007F:" in boot.log


def test_what_is_no_server_is_left_alone(watching):
    text = "import socket\nfor kind, where in ((socket.SOCK_DGRAM, ('0.0.0.0', 0)), (socket.SOCK_STREAM, ('127.0.0.2', 0))):\n"
    text += "    door = socket.socket(socket.AF_INET, kind)\n    door.bind(where)\n    print(door.getsockname()[0])\n"
    (boot,) = watching(text).boots
    assert boot.log.split() == ["0.0.0.0", "127.0.0.2"]


def test_a_server_in_a_thread_that_keeps_the_program_alive_does_not_end(watching):
    text = f"{SERVER}\nimport threading\nthreading.Thread(target=serve).start()\nimport time\ntime.sleep(600)"
    (boot,) = watching(text, stop=0.7).boots
    assert boot.outcome == "answered"
    assert boot.stop is not None
    assert not boot.stop.ended


def test_a_server_that_exits_after_its_first_answer_died_while_probed(watching):
    text = """
import os, socket
with socket.create_server(("127.0.0.1", PORT)) as listening:
    connection, _ = listening.accept()
    connection.recv(65536)
    connection.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nok")
    connection.close()
raise SystemExit(3)
"""
    (boot,) = watching(text, boots=2).boots
    assert (boot.outcome, boot.died_while_probed, boot.exit_code, boot.stop) == ("answered", True, 3, None)
    told = answers(boot)
    assert told.pop("/api/data") in {"refused", "closed"}  # the kernel may have taken it while the program went
    assert told == {"/": 200, unknown_page("sha256:00"): "refused"}


def test_a_debug_server_is_ready_when_its_second_process_answers(watching):
    (boot,) = watching(FLASK.replace("app.run(", "import time; time.sleep(0.3)\napp.run(debug=True, ")).boots
    assert (boot.outcome, answers(boot)["/api/data"]) == ("answered", 200)
    assert boot.stop is not None
    assert (boot.stop.ended, boot.stop.port_free, boot.stop.survivors) == (True, True, ())


def test_a_port_of_its_own_choice_is_found_by_looking_where_it_listens(watching, free_port):
    (boot,) = watching(f"import os\n{SERVER}\nserve(int('{free_port}'))").boots
    assert (boot.outcome, boot.port) == ("answered", free_port)


def test_a_port_named_in_the_source_is_found_without_looking(watching, free_port):
    (boot,) = watching(FLASK.replace("PORT", str(free_port))).boots
    assert (boot.outcome, boot.port) == ("answered", free_port)


def test_connections_that_the_server_closed_do_not_make_its_port_look_taken(watching):
    """TIME_WAIT, again and again: the second boot binds at once, and nobody calls the port held."""
    for _ in range(2):
        evidence = watching(f"{RAW}\nserve(lambda connection: connection.sendall(b'HTTP/1.0 200 OK\\r\\n\\r\\nok'))", boots=2)
        assert [boot.outcome for boot in evidence.boots] == ["answered", "answered"]
        assert [boot.stop and boot.stop.port_free for boot in evidence.boots] == [True, True]


def test_a_hung_server_costs_its_limit_once(watching):
    text = f"""{RAW}
def first_only(connection, seen=[]):
    if seen:
        time.sleep(600)
    seen.append(1)
    connection.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nok")
serve(first_only)
"""
    many = tuple(Probe(method="GET", path=f"/{number}") for number in range(100))
    evidence = watching(text, probes=(HOME, *many), answer=1.0, stop=5.0, submission=200.0)
    assert list(answers(evidence.boots[0]).values()) == [200, *["timed_out"] * 100]
    assert evidence.total_milliseconds < 80_000  # one after the other it would be 100 seconds at least


def test_what_there_was_no_time_for_stays_unsent(watching):
    text = (
        f"{RAW}\nimport time\nserve(lambda connection: time.sleep(0.4) or connection.sendall(b'HTTP/1.0 200 OK\\r\\n\\r\\nok'))"
    )
    many = tuple(Probe(method="GET", path=f"/{number}") for number in range(60))
    evidence = watching(text, probes=(HOME, *many), submission=5.0)
    assert evidence.trouble == "out_of_time"
    assert answers(evidence.boots[0])["/59"] == "unsent"


def test_slow_work_is_done_once_per_boot_while_the_program_starts(watching):
    done = []
    watching(GOOD, boots=2, meanwhile=(lambda: done.append("first"), lambda: done.append("second")))
    assert done == ["first", "second"]


def test_slow_work_that_breaks_leaves_nothing_running(watching):
    def broken():
        message = "ours"
        raise ValueError(message)

    evidence = watching(GOOD, meanwhile=(broken,))

    assert evidence.trouble.startswith(f"{FAULT}ValueError")
    assert_free(watching.port)


def test_without_a_program_nothing_is_started(watching):
    nothing = Submission(id="rosa", form="python", digest="sha256:00", problem="no_server", detail="there")
    evidence = watching(nothing)
    assert (evidence.boots, evidence.trouble, evidence.handed.problem) == ((), None, "no_server")


@pytest.mark.parametrize("problem", ["unreadable", "clone_failed"])
def test_what_the_system_would_not_let_us_read_is_nobodys_failure(watching, problem):
    nothing = Submission(id="rosa", form="python", digest="sha256:00", problem=problem)
    assert watching(nothing).trouble == "unreadable"


def test_a_folder_that_cannot_be_made_is_trouble_and_no_verdict(watching):
    clash = (File(path="server.py/inside.py", content=b""),)
    evidence = watching(GOOD, files=clash)
    assert (evidence.trouble, evidence.boots) == ("cannot_start", ())


def test_the_program_of_a_cell_is_run_beside_the_files_of_its_folder(watching):
    text = GOOD.replace("PORT", str(watching.port)) + "import words"
    submission = Submission(
        id="rosa",
        form="notebook",
        digest="sha256:00",
        start=Start("work"),
        files=(File(path="work/lesson.ipynb", content=b"{}"), File(path="work/words.py", content=b"print('my own words')")),
        program=Program(file="work/lesson.ipynb", text=text, cell=3, magic="%%python --bg"),
    )
    evidence = watching(submission)
    assert evidence.boots[0].outcome == "answered"
    assert "my own words" in evidence.boots[0].log
    assert (evidence.handed.cell, evidence.handed.magic) == (3, "%%python --bg")
    assert evidence.environment.path_python_has_flask in {True, False, None}


def test_both_boots_share_a_folder_that_is_gone_afterwards(watching):
    text = f"import os\nprint(os.getcwd(), sorted(os.listdir()))\nopen('left.txt', 'w').close()\nos.mkdir('locked', 0)\n{GOOD}"
    text = text.replace("os.mkdir('locked', 0)", "os.path.exists('locked') or os.mkdir('locked', 0)")
    first, second = watching(text, boots=2).boots
    assert first.log.splitlines()[0] == ". ['server.py']"
    assert "left.txt" in second.log


def test_the_program_sees_nothing_of_our_environment_but_what_it_needs(watching, monkeypatch):
    monkeypatch.setenv("SECRET_TOKEN", "for us only")
    monkeypatch.setenv("WERKZEUG_RUN_MAIN", "true")
    monkeypatch.setenv("FLASK_DEBUG", "1")
    (boot,) = watching("import os, sys\nprint(sorted(os.environ))\nprint(repr(sys.stdin.read()))").boots
    names, stdin = boot.log.splitlines()
    assert "PATH" in names
    assert not any(name in names for name in ("SECRET_TOKEN", "WERKZEUG", "FLASK"))
    assert stdin == "''"


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_an_ignored_sigint_is_not_handed_down(watching, tmp_path):
    """A shell starts `check-hacks &` with SIGINT ignored; the student's server has to hear its Ctrl-C all the same."""
    script = tmp_path / "deaf.py"
    server = tmp_path / "server.py"
    server.write_text(GOOD.replace("PORT", str(watching.port)))
    script.write_text(RUNNER)
    done = subprocess.run(
        [sys.executable, str(script), str(server), str(watching.port)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        preexec_fn=_ignore_sigint,
    )
    assert done.stdout.strip() == "answered True"


def _ignore_sigint():
    import signal  # noqa: PLC0415 - runs in the child

    signal.signal(signal.SIGINT, signal.SIG_IGN)


RUNNER = """
import sys
from pathlib import Path
from checker.evidence import Probe
from checker.model import File, Limits, Plan, Program, Start, Submission
from checker.observe import Visit, observe
from checker.observe.host import HostLauncher

text = Path(sys.argv[1]).read_text()
program = Program(file="server.py", text=text)
files = (File(path="server.py", content=text.encode()),)
submission = Submission(id="x", form="python", digest="sha256:00", files=files, program=program)
plan = Plan(api_path="/api/data", probes=(Probe(method="GET", path="/"),), boots=1)
(boot,) = observe(submission, Visit(int(sys.argv[2]), Limits(boot=20.0, stop=10.0), lambda: plan), HostLauncher()).boots
print(boot.outcome, boot.stop.ended)
"""


def test_observing_from_another_thread_works_the_same(watching):
    found = []
    thread = threading.Thread(target=lambda: found.append(watching(GOOD)))
    thread.start()
    thread.join()
    assert found[0].boots[0].stop.ended


def assert_free(port):
    with socket.socket() as knock:
        assert knock.connect_ex(("127.0.0.1", port)) != 0


HIDDEN_END = """
from flask import Flask, jsonify
import os

app = Flask(__name__)
app.add_url_rule("/api/data", "data", lambda: jsonify([{{"FirstName": "Ida"}}]))
app.add_url_rule("/", "home", lambda: "<p>Hi")
app.add_url_rule("/bye", "bye", lambda: getattr(os, "_exit")(0))
app.add_url_rule("/after", "after", lambda: "still here")
app.run(port={port})
"""


def test_a_server_that_ended_at_a_visit_is_seen_without_it(watching):
    evidence = watching(HIDDEN_END.format(port=watching.port), boots=2, probes=(HOME, Probe(method="GET", path=EACH_ROUTE)))
    assert [boot.died_while_probed for boot in evidence.boots] == [False, False]
    assert answers(evidence.boots[0]) == {"/": 200, "/api/data": 200, "/after": 200}
    assert all(boot.stop.ended for boot in evidence.boots)
