"""The lesson, as a student runs it: top to bottom on a real kernel."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import nbformat
import psutil
import pytest

STARTER = Path(__file__).parents[2] / "starter" / "web-server"
RUNNER = Path(__file__).with_name("lesson_runner.py")
LESSON_PORT = 5001
RUN_LIMIT = 150
TOOLS = ("lsof", "ps", "curl")

pytestmark = pytest.mark.real


@dataclass(frozen=True)
class Run:
    """What was left of one run: the text below each cell by its id, our mark on its processes, its port."""

    outputs: dict[str, str]
    mark: str
    port: int


def namespace() -> list[str]:
    """The command that gives a program its own 127.0.0.1 (so its own port 5001); empty where that cannot be had."""
    command = ["unshare", "--map-root-user", "--net"]
    if shutil.which("unshare") is None or subprocess.run([*command, "true"], capture_output=True, check=False).returncode:
        return []
    return command


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def surroundings(home: Path, mark: str) -> dict[str, str]:
    """No home of anybody's, no package index, and this Python first, because `%%python` takes the first one it finds."""
    home.mkdir()
    return {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "PIP_NO_INDEX": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "LESSON_RUN": mark,
    }


def text_of(output: nbformat.NotebookNode) -> str:
    return output["text"] if output["output_type"] == "stream" else output["data"].get("text/plain", "")


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = shutil.copytree(STARTER, tmp_path_factory.mktemp("lesson") / "web-server")
    private, mark = namespace(), uuid4().hex
    port = LESSON_PORT if private else free_port()
    lesson = folder / "lesson.ipynb"
    lesson.write_text(lesson.read_text(encoding="utf-8").replace(str(LESSON_PORT), str(port)), encoding="utf-8")

    executed = folder.parent / "executed.ipynb"
    how = ["private"] if private else []
    command = [*private, sys.executable, str(RUNNER), str(lesson), str(executed), str(port), *how]
    environment = surroundings(folder.parent / "home", mark)
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=RUN_LIMIT, check=False)
    assert done.returncode == 0, done.stderr[-3000:]

    cells = nbformat.read(executed, as_version=4).cells
    outputs = {cell.id: "".join(map(text_of, cell.get("outputs", ()))) for cell in cells}
    return Run(outputs=outputs, mark=mark, port=port)


def test_installing_finds_everything_in_place(run):
    assert "already satisfied: flask-cors" in run.outputs["install"]
    assert "ERROR" not in run.outputs["install"]


def test_the_next_cells_wait_until_the_server_answers(run):
    assert "The server is up." in run.outputs["wait"]


@pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason=f"this cell needs {', '.join(TOOLS)}")
def test_the_process_is_shown_with_its_number_and_the_page_is_fetched(run):
    shown = run.outputs["process"]
    assert "(LISTEN)" in shown
    assert "PID" in shown.partition("The process:")[2]
    assert "Hello, World!" in shown


def test_requests_gets_the_home_page_and_a_404(run):
    assert "Home page: 200" in run.outputs["pages"]
    assert "Unknown page: 404" in run.outputs["pages"]


def test_the_api_sends_two_records(run):
    assert "2 records" in run.outputs["api"]
    assert run.outputs["api"].count("@example.com") == 2


def test_the_stop_cell_ends_the_server(run):
    assert f"Stopped. Port {run.port} is free." in run.outputs["stop"]
    assert run.outputs["proof"].strip() == "free"


def test_check_hacks_finds_the_server_in_the_notebook_and_prints_no_record(run):
    report = run.outputs["check"]
    assert "of 100 points" in report
    assert "lesson.ipynb" in report
    assert "example.com" not in report


def test_nothing_is_left_behind(run):
    def is_marked(process: psutil.Process) -> bool:
        try:
            return process.environ().get("LESSON_RUN") == run.mark
        except psutil.Error:
            return False

    assert [process.info for process in psutil.process_iter(["pid", "cmdline"]) if is_marked(process)] == []
