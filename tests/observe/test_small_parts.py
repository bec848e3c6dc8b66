"""Tables for what is pure or nearly so: ports named in a text, the log, the workspace, the folder, the environment."""

from __future__ import annotations

import os
import socket
import sys

import pytest

from checker.evidence import Place, RunCall, SourceFacts
from checker.model import File, Program, Start, Submission
from checker.observe import environment
from checker.observe.candidate_ports import candidate_ports
from checker.observe.deadline import Deadline
from checker.observe.folder import lay_out, leaves, new_folder, remove
from checker.observe.host import environment as scrubbed
from checker.observe.output import Log, tidy
from checker.observe.ports import holders, is_free
from checker.observe.workspace import workspace


def runs(*ports):
    return SourceFacts(runs=tuple(RunCall(place=Place(line=1), port=port) for port in ports))


@pytest.mark.parametrize(
    ("source", "ports"),
    [
        pytest.param(runs(), (5001,), id="no run call"),
        pytest.param(runs(5001), (5001,), id="the assignment's"),
        pytest.param(runs(3000), (5001, 3000), id="another"),
        pytest.param(runs(3000, 4000), (5001, 3000, 4000), id="two servers"),
        pytest.param(runs(None), (5001, 5000), id="no number: Flask's own"),
        pytest.param(runs(None, 3000), (5001, 3000, 5000), id="with a number and without"),
        pytest.param(runs(65535, 65536, 500100, 0, -1), (5001, 65535), id="what is no port is none"),
    ],
)
def test_where_a_program_will_probably_listen(source, ports):
    assert candidate_ports(source, 5001) == ports


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param(b"\x1b[31mred\x1b[0m", "red", id="colours"),
        pytest.param(b"one\r\ntwo", "one\ntwo", id="line ends of Windows"),
        pytest.param(b"\xff", "\ufffd", id="no UTF-8"),
        pytest.param(f'File "/tmp/x{os.sep}a.py" in /tmp/x'.encode(), 'File "a.py" in .', id="our folder"),
    ],
)
def test_output_as_a_reader_knows_it(text, shown):
    assert tidy(text, b"", 0, "/tmp/x").text == shown


def test_what_was_left_out_of_the_output_is_counted():
    output = tidy(b"begin", b"end", 7, "/tmp/x")
    assert (output.text, output.cut) == ("begin\n[... 7 bytes left out ...]\nend", True)


@pytest.mark.parametrize(("printed", "kept"), [(0, 0), (99, 99), (100, 100), (101, 100), (1_000_000, 100)])
def test_a_log_keeps_the_head_and_the_tail(printed, kept):
    read_end, write_end = os.pipe()
    log = Log(os.fdopen(read_end, "rb", buffering=0), 100)
    with os.fdopen(write_end, "wb") as pipe:
        pipe.write(bytes(number % 251 for number in range(printed)))
    log._thread.join(10)
    head, tail, lost = log.read()
    assert (len(head) + len(tail), lost) == (kept, printed - kept)
    assert (head + tail)[-1:] == bytes([(printed - 1) % 251]) or not printed
    log.close()


def submission(form="python", base="", **program):
    files = (File(path=f"{base}/app.py".lstrip("/"), content=b"x = 1"), File(path="server.py", content=b"y = 2"))
    return Submission(id="r", form=form, digest="d", start=Start(base), files=files, program=Program(text="x = 1", **program))


def test_a_python_file_runs_as_it_was_handed_in():
    given = submission(base="work", file="work/app.py")
    assert given.program is not None
    found = workspace(given, given.program)
    assert (found.files, found.base, found.entry) == (given.files, "work", "app.py")


def test_half_a_character_in_a_cell_is_left_to_python():
    given = submission(form="notebook", file="lesson.ipynb", cell=2)
    found = workspace(given, given.program._replace(text="x = '\ud800'"))
    assert found.files[-1].content == b"x = '\xed\xa0\x80'"


def test_a_program_is_started_by_its_name_seen_from_where_it_is_started():
    given = submission(base="", file="work/app.py")
    assert workspace(given, given.program).command == ("work/app.py",)
    by_flask = given._replace(start=Start("", ("-m", "flask", "run"), (("FLASK_APP", "work/app"),)))
    assert workspace(by_flask, given.program).command == ("-m", "flask", "run")
    assert workspace(by_flask, given.program).variables == (("FLASK_APP", "work/app"),)


@pytest.mark.parametrize(("base", "entry"), [("", "lesson_cell.py"), ("work", "server.py")])
def test_a_program_of_a_notebook_never_takes_the_place_of_a_file(base, entry):
    given = submission(form="notebook", base=base, file="lesson.ipynb", cell=2)
    assert given.program is not None
    found = workspace(given, given.program)
    assert found.entry == entry
    assert found.files == (*given.files, File(path=f"{base}/{entry}".lstrip("/"), content=b"x = 1"))


@pytest.mark.parametrize(
    ("path", "outside"),
    [("a.py", False), ("a/b.py", False), ("../a.py", True), ("a/../../b", True), ("/etc/passwd", True), ("a..b", False)],
)
def test_a_path_that_leaves_the_folder_is_known(path, outside):
    assert leaves(path) is outside


def test_nothing_is_written_outside_of_the_folder(tmp_path):
    with pytest.raises(ValueError, match="leaves the folder"):
        lay_out((File(path="../evil.py", content=b""),), tmp_path / "inside")
    assert not (tmp_path / "evil.py").exists()


def test_a_folder_is_removed_even_when_its_rights_were_taken_away():
    folder = new_folder()
    (folder / "a" / "b").mkdir(parents=True)
    (folder / "a" / "b" / "file").write_text("x")
    (folder / "a" / "b").chmod(0)
    (folder / "a").chmod(0)
    remove(folder)
    assert not folder.exists()


def test_only_what_a_program_needs_is_handed_down():
    given = scrubbed({"PATH": "/bin", "TOKEN": "s", "FLASK_APP": "x", "PYTHONPATH": "y"}, "abc", "/notes")
    assert given["PATH"] == "/bin"
    assert (given["CHECK_HACKS_RUN"], given["CHECK_HACKS_BINDS"]) == ("abc", "/notes")
    assert {"TOKEN", "FLASK_APP"}.isdisjoint(given)
    assert "y" not in given["PYTHONPATH"].split(os.pathsep)


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "0.0.0.0"])
def test_a_port_with_a_listener_is_not_free_in_either_family(host, port):
    assert is_free(port)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family):
        assert not is_free(port)
        assert [holder.pid for holder in holders(port)] == [os.getpid()]
    assert is_free(port)
    assert holders(port) == ()


def test_a_port_in_time_wait_is_free(port):
    with socket.create_server(("127.0.0.1", port)) as listening, socket.create_connection(("127.0.0.1", port)) as client:
        connection, _ = listening.accept()
        connection.close()
        assert client.recv(1) == b""
    with socket.socket() as plain, pytest.raises(OSError, match="in use"):
        plain.bind(("127.0.0.1", port))
    assert is_free(port)


def test_a_deadline_never_has_less_than_nothing_left():
    assert Deadline.after(-1).remaining == 0
    assert Deadline.after(-1).passed
    assert 0 < Deadline.after(100).within(5).remaining <= 5
    assert Deadline.after(5).within(100).remaining <= 5


def python_beside(tmp_path, site, *, environment_of_its_own=False):
    binary = tmp_path / "bin" / "python"
    binary.parent.mkdir()
    binary.write_text("#!/bin/sh\n")
    binary.chmod(0o755)
    (tmp_path / site / "flask").mkdir(parents=True)
    if environment_of_its_own:
        (tmp_path / "pyvenv.cfg").touch()


@pytest.mark.skipif(sys.platform == "win32", reason="folders of Unix")
@pytest.mark.parametrize(
    ("site", "has_flask"),
    [("lib/python3.11/site-packages", True), ("lib/python3/dist-packages", True), ("somewhere/else", False)],
)
def test_the_python_on_the_path_is_looked_at_and_never_started(tmp_path, monkeypatch, site, has_flask):
    python_beside(tmp_path, site)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert environment.path_python_has_flask() is has_flask


def test_without_a_python_on_the_path_nothing_is_known(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert environment.path_python_has_flask() is None


def test_the_version_of_flask_is_the_one_installed():
    from importlib.metadata import version  # noqa: PLC0415 - slow, and only this test wants it

    assert environment.flask_version() == version("flask") == environment._flask_version_by_metadata()


def test_empty_folders_are_made_and_none_outside(tmp_path):
    lay_out((File(path="a/b.txt", content=b""),), tmp_path / "inside", ("a", "c/d", "../e"))
    assert sorted(path.name for path in (tmp_path / "inside").rglob("*")) == ["a", "b.txt", "c", "d"]
    assert not (tmp_path / "e").exists()
