"""Real programs in real sandboxes: what they see, what they are kept from, and what is left of them."""

from __future__ import annotations

import ast
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from contextlib import ExitStack
from pathlib import Path

import psutil
import pytest

from checker.observe.host import GIVEN
from tests.ports import answering
from tests.sandboxed import REPOSITORY, Observer

pytestmark = [pytest.mark.real, pytest.mark.usefixtures("sandbox")]
SERVER = """\
    from http.server import BaseHTTPRequestHandler, HTTPServer

    class Page(BaseHTTPRequestHandler):
        def do_GET(self):
            body = NAME.encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    HTTPServer(("127.0.0.1", 5001), Page).serve_forever()
"""
EIGHT_CHILDREN = """
import os, time
for _ in range(8):
    if not os.fork():
        mine = os.urandom(100) * 1_000_000
        break
time.sleep(60)
"""
END_LIMIT = 30.0
OURS = {"sandbox": ("the one in the namespaces",), "warm": ("the one in the namespaces", "bubblewrap", "the engine")}


@pytest.fixture(scope="module", params=["sandbox", "warm", "warm, forked"])
def way(request):
    """How the program gets behind walls. Without a word of Flask in it, it is started in a box, and not forked."""
    return request.param


@pytest.fixture(scope="module")
def isolation(way):
    return way.partition(",")[0]


@pytest.fixture(scope="module")
def observer(isolation):
    with Observer(isolation) as observer:
        yield observer


@pytest.fixture
def folder(tmp_path, way):
    """`folder(text)`: a submission that is this program."""

    def made(text, name="hand-in"):
        (tmp_path / name).mkdir()
        last = "\nimport flask\n" if way.endswith("forked") else ""
        (tmp_path / name / "server.py").write_text(textwrap.dedent(text) + last, encoding="utf-8")
        return tmp_path / name

    return made


@pytest.fixture
def said(observer, folder):
    """`said(text)`: what a program that ends by itself prints, as Python reads it."""

    def say(text):
        return ast.literal_eval(observer.look(folder(text)).boots[0].log)

    return say


def server(name):
    return f"NAME = {name!r}\n{textwrap.dedent(SERVER)}"


def home(evidence):
    return evidence.boots[0].exchanges[0].answer.text


def descendants(pid):
    return psutil.Process(pid).children(recursive=True)


@pytest.mark.parametrize("count", [2, 16])
def test_servers_on_the_same_port_live_side_by_side(count, isolation, folder):
    with ExitStack() as stack:
        observers = [stack.enter_context(Observer(isolation)) for _ in range(count)]
        for number, each in enumerate(observers):
            each.begin(folder(server(f"server {number}"), f"hand-in-{number}"), boot=60.0, submission=100.0)
        seen = [each.end() for each in observers]
    assert [home(evidence) for evidence in seen] == [f"server {number}" for number in range(count)]
    assert all(boot.stop and boot.stop.ended for evidence in seen for boot in evidence.boots)


def test_a_server_in_a_sandbox_cannot_be_reached_from_here(isolation, folder):
    text = server("hidden").replace("5001", "6099")
    with Observer(isolation) as observer:
        observer.begin(folder(f"{text}\n"), port=6099)
        reached = 0
        while not observer.has_answered():
            reached += answering(6099)
        assert home(observer.end()) == "hidden"
    assert reached == 0


def test_the_environment_is_the_one_we_give(said):
    seen = said("import os; print(dict(os.environ))")
    assert seen.keys() - {"PYTHONUSERBASE", "PWD", "LC_CTYPE"} == {"PATH", "HOME", "LANG", *GIVEN}
    assert seen["HOME"] == "/tmp"


def test_nobody_else_is_to_be_seen(said):
    pids = said("import os; print([int(name) for name in os.listdir('/proc') if name.isdigit()])")
    assert pids == [1, 2]


def test_the_descriptors_are_the_three_standard_ones(said):
    assert said("import os; print([int(name) for name in os.listdir('/proc/self/fd')][:-1])") == [0, 1, 2]


@pytest.mark.parametrize(
    "path", ["/x", "/etc/x", "/dev/x", "/usr/x", "/proc/x", f"{sys.prefix}/lib/x", f"{sys.base_prefix}/lib/x"]
)
def test_nothing_can_be_written_outside_of_its_own_folders(path, said):
    assert said(f"""
        try:
            open({path!r}, "w")
            print("'written'")
        except OSError as error:
            print(repr(type(error).__name__))
        """) in {"OSError", "PermissionError", "FileNotFoundError"}


@pytest.mark.parametrize("path", ["/submission/x", "/tmp/x", "/dev/shm/x"])
def test_its_own_folders_can_be_written(path, said):
    assert said(f"print(open({path!r}, 'w').write('four'))") == 4


@pytest.mark.parametrize(
    "path", [REPOSITORY / "rubric", REPOSITORY / "checker", REPOSITORY / "tests", Path.home() / ".bashrc", "/etc/shadow", "/sys"]
)
def test_nothing_of_ours_is_there(path, said):
    assert said(f"import os; print(os.path.exists({str(path)!r}))") is False


def test_the_checker_cannot_be_imported(said):
    assert (
        said("""
        try:
            import checker.observe
        except ImportError:
            print("'no such module'")
        """)
        == "no such module"
    )


def test_it_is_nobody_in_particular_and_has_no_rights(said):
    uid, status = said("import os; print((os.getuid(), open('/proc/self/status').read()))")
    fields = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
    assert uid in {1000, 65533}
    assert {fields[name] for name in ("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb")} == {"0" * 16}
    assert (fields["NoNewPrivs"], fields["Seccomp"]) == ("1", "2")


@pytest.mark.parametrize(
    "call",
    [
        "unshare(0x10000000)",
        "mount(b'a', b'/tmp', b'tmpfs', 0, None)",
        "ptrace(0, 0, 0, 0)",
        "syscall(425, 1, 0)",
        "shmget(0, 4096, 512)",
    ],
)
def test_calls_that_a_server_never_needs_fail(call, said):
    assert said(f"import ctypes; print(ctypes.CDLL(None).{call})") == -1


def test_there_is_no_network_but_its_own(said):
    assert said("import socket; print(sorted(name for _, name in socket.if_nameindex()))") == ["lo"]


def test_both_lives_find_the_same_folder(observer, folder):
    text = "import os\nNAME = str(os.path.exists('mark'))\nopen('mark', 'w')\n"
    first, second = observer.look(folder(f"{text}{textwrap.dedent(SERVER)}")).boots
    assert [boot.exchanges[0].answer.text for boot in (first, second)] == ["False", "True"]


def test_the_next_one_finds_nothing_of_the_last_one(observer, folder):
    observer.look(folder("open('/tmp/mark', 'w'); open('/dev/shm/mark', 'w'); open('mark', 'w')"))
    seen = observer.look(folder("import glob; print(glob.glob('/*/mark') + glob.glob('/dev/shm/*'))", "next"))
    assert seen.boots[0].log == "[]\n"


@pytest.mark.parametrize(
    ("ending", "code"),
    [
        ("raise SystemExit(3)", 3),
        ("os.kill(os.getpid(), 11)", -11),
        ("os.kill(os.getpid(), 9)", -9),
        ("raise KeyboardInterrupt", -2),
    ],
)
def test_an_exit_code_is_told_as_on_the_host(ending, code, observer, folder):
    assert observer.look(folder(f"import os\n{ending}")).boots[0].exit_code == code


def test_whoever_outlives_the_program_is_named_and_then_ended(isolation, folder):
    text = f"""
        import subprocess
        subprocess.Popen(["sleep", "600"], start_new_session=True)
        NAME = "parent"
        {textwrap.indent(textwrap.dedent(SERVER), " " * 8).strip()}
        """
    with Observer(isolation) as observer:
        stop = observer.look(folder(text)).boots[0].stop
        assert len(descendants(observer.pid)) == len(OURS[isolation])
    assert stop.survivors == ("sleep",)


@pytest.mark.parametrize(
    ("text", "capped"),
    [
        pytest.param("x = []\nwhile True: x.append(bytearray(10_000_000))", "memory", id="one process"),
        pytest.param(EIGHT_CHILDREN, "memory", id="several processes"),
        pytest.param("import os\nfor _ in range(3): os.fork()\nwhile True: pass", "cpu", id="processors"),
    ],
)
def test_what_uses_too_much_is_ended_and_has_a_reason(text, capped, isolation, folder):
    with Observer(isolation, cpu=1.0 if capped == "cpu" else 60.0) as observer:
        seen = observer.look(folder(text), boot=60.0, submission=90.0)
    assert (seen.boots[0].outcome, seen.boots[0].capped, seen.trouble) == ("exited", capped, None)


@pytest.mark.parametrize("place", ["/tmp", "/submission", "/dev/shm"])
def test_its_folders_have_room_for_so_many_files(place, said):
    count = said(f"""
        count = 0
        try:
            for count in range(100_000):
                open(f"{place}/{{count}}", "w").close()
        except OSError:
            print(count)
        """)
    assert 1000 < count < 8192


@pytest.mark.parametrize("place", ["/tmp", "/submission", "/dev/shm"])
def test_its_folders_have_room_for_so_many_megabytes(place, said):
    count = said(f"""
        count, files = 0, [open(f"{place}/{{number}}", "wb", buffering=0) for number in range(4)]
        try:
            for count in range(1000):
                assert files[count % 4].write(bytes(1 << 20)) == 1 << 20
        except (OSError, AssertionError):
            print(count)
        """)
    assert 50 < count <= 64


def test_no_more_than_so_many_processes(said):
    count = said("""
        import os, time
        count = 0
        try:
            while os.fork():
                count += 1
            time.sleep(60)
        except OSError:
            print(count)
        """)
    assert 50 < count < 64


SPINS = "open('/tmp/here', 'w')\nwhile True: pass"
GRADER = """
    import sys, time
    from tests.sandboxed import Observer
    observer = Observer(sys.argv[2])
    observer.begin(sys.argv[1], boot=60.0)
    time.sleep(60)
"""


@pytest.mark.parametrize("victim", ["the grader", "the guardian"])
def test_nothing_is_left_when_somebody_above_is_killed(victim, isolation, folder):
    words = [sys.executable, "-c", textwrap.dedent(GRADER), str(folder(SPINS)), isolation]
    with subprocess.Popen(words, cwd=REPOSITORY, env={**os.environ, "PYTHONPATH": str(REPOSITORY)}) as grader:
        wait_for(lambda: any(Path(f"/proc/{each.pid}/root/tmp/here").exists() for each in descendants(grader.pid)))
        family = descendants(grader.pid)
        os.kill(grader.pid if victim == "the grader" else family[0].pid, signal.SIGKILL)
        _, left = psutil.wait_procs([each for each in family if victim == "the grader" or each != family[0]], timeout=END_LIMIT)
        grader.kill()
    assert left == []


def wait_for(condition):
    until = time.monotonic() + END_LIMIT
    while not (found := condition()):
        assert time.monotonic() < until
        time.sleep(0.01)
    return found


@pytest.mark.parametrize("code", [0, 7])
def test_the_guardian_ends_as_the_one_in_the_namespaces_does(code):
    text = f"import os, sys; from checker.observe.sandbox import enter; enter(); print(os.getpid()); sys.exit({code})"
    done = subprocess.run([sys.executable, "-c", text], stdout=subprocess.PIPE, timeout=END_LIMIT, check=False)
    assert (done.returncode, done.stdout) == (code, b"1\n")


def test_only_processes_end_a_sandbox_and_not_the_threads_that_started_them(folder):
    made = []
    starter = threading.Thread(target=lambda: made.append(Observer()))
    starter.start()
    starter.join()
    with made[0] as observer:
        assert home(observer.look(folder(server("still here")))) == "still here"
