"""What the starter is, read and not run (except by Flask's test client)."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path

import nbformat
import pytest

STARTER = Path(__file__).parents[2] / "starter" / "web-server"
KEYS = ["FirstName", "LastName", "DOB", "Residence", "Email", "Owns_Cars"]
OPTIONS = {"method": "GET", "mode": "cors", "cache": "default", "credentials": "include"}

SERVER = (STARTER / "server.py").read_text(encoding="utf-8")
FRONTEND = (STARTER / "frontend.html").read_text(encoding="utf-8")
LESSON = nbformat.read(STARTER / "lesson.ipynb", as_version=4)
CELLS = {cell.id: cell.source for cell in LESSON.cells}
TEXTS = [path for path in STARTER.rglob("*") if path.is_file() and path.suffix != ".pyc"]


def script_of(page: str) -> str:
    return page.partition("<script>")[2].partition("</script>")[0]


@pytest.fixture(scope="module")
def client():
    spec = importlib.util.spec_from_file_location("starter_server", STARTER / "server.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.app.test_client()


def test_the_home_page_greets(client):
    home = client.get("/")
    assert home.status_code == 200
    assert home.mimetype == "text/html"
    assert "<title>Hello</title>" in home.text
    assert re.search(r"<h\d>Hello, World!</h\d>", home.text)


def test_the_api_sends_two_made_up_records_with_the_keys_of_the_lesson(client):
    records = client.get("/api/data").get_json()
    assert [sorted(record) for record in records] == [sorted(KEYS)] * 2
    assert records[0]["DOB"] == "October 21"
    assert "2015-Fusion" in records[0]["Owns_Cars"]


def test_an_unknown_page_is_a_404(client):
    assert client.get("/unknown-page").status_code == 404


def test_any_origin_may_read_the_api_with_cookies(client):
    answer = client.get("/api/data", headers={"Origin": "https://team.example.org"})
    assert answer.headers["Access-Control-Allow-Origin"] == "https://team.example.org"
    assert answer.headers["Access-Control-Allow-Credentials"] == "true"


def test_it_serves_on_the_port_of_the_lesson_only_when_it_is_the_program():
    assert SERVER.endswith("app.run(port=5001)\n")
    assert "\nif __name__ == '__main__':\n" in SERVER


def test_the_start_cell_holds_exactly_the_server():
    magic, _, program = CELLS["start"].partition("\n")
    assert magic == "%%python --bg"
    assert program.strip() == SERVER.strip()


def test_the_notebook_and_the_page_run_the_same_script():
    assert script_of(CELLS["javascript"]).strip() == script_of(FRONTEND).strip()


def test_the_fetch_asks_as_the_lesson_asks():
    block = re.search(r"const options = \{(.*?)\n  \};", script_of(FRONTEND), re.DOTALL).group(1)
    found = dict(re.findall(r"^\s+'?([\w-]+)'?: '([^']+)',$", block, re.MULTILINE))
    assert found == {**OPTIONS, "Content-Type": "application/json"}


def test_the_table_shows_values_as_text():
    assert "textContent" in FRONTEND
    assert "innerHTML" not in FRONTEND


def test_the_steps_come_in_the_order_of_the_lesson():
    steps = [cell.id for cell in LESSON.cells if cell.cell_type != "markdown"]
    assert steps == ["front-matter", "install", "start", "wait", "process", "pages", "api", "javascript", "stop", "check"]


def test_the_notebook_is_valid_and_was_never_run():
    nbformat.validate(LESSON)
    assert (LESSON.nbformat, LESSON.nbformat_minor) == (4, 5)
    code = [cell for cell in LESSON.cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in code)


@pytest.mark.parametrize("rude", ["kill -9", "SIGKILL", "xargs", "awk '", "lsof -i "])
def test_nobody_learns_a_rude_way_to_stop(rude):
    assert not [cell for cell, source in CELLS.items() if rude in source]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_address_is_an_example_address(path):
    addresses = re.findall(r"[\w.+-]+@([\w-]+\.[\w.-]+)", path.read_text(encoding="utf-8"))
    assert set(addresses) <= {"example.com"}


def test_the_dev_container_forwards_the_port_and_installs_the_requirements():
    container = json.loads((STARTER / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8"))
    assert container["forwardPorts"] == [5001]
    assert set(container["portsAttributes"]) == {"5001"}
    assert container["postCreateCommand"].endswith("-r requirements.txt")


def test_the_requirements_are_those_that_the_lesson_installs():
    wanted = (STARTER / "requirements.txt").read_text(encoding="utf-8").split()
    assert CELLS["install"].split()[-len(wanted) :] == wanted
