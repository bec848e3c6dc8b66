"""Ways to write one's own grade. None changes it; what each wall lets happen besides stands in docs/security.md."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from checker.observe.sandbox import why_not
from tests.ci.scene import SECRET, WALLS, a_runner, alone, verdicts
from tests.conftest import lacking

pytestmark = pytest.mark.real
HONEST = 40
"""Points of the starter as it was handed out."""
SHARED = (
    "write_results", "lay_links", "add_to_the_runners_files", "read_credentials", "plant_modules", "plant_for_later_steps",
    "rewrite_our_package", "read_environments", "open_memory", "own_environment", "speak_to_the_runner",
)  # fmt: skip
"""Attacks that one server can make one after the other."""
FOR_NOTHING = """\
assignments:
  - {id: web-server, title: Free points, starter: ., rubric: rubric/free.yaml, entries: [server.py], port: 5001}
"""
FREE = "id: free\ncriteria:\n  - {check: server_boots, points: 100}\n"
STEP = '{ "$@"; echo $? > "$RUNNER_TEMP/code"; } | cat; read -r code < "$RUNNER_TEMP/code"; exit "$code"'
"""A shell whose output is a pipe that its own user made, as the runner's is."""
FAKE_SERVER = """\
import os
from http.server import BaseHTTPRequestHandler, HTTPServer
class Page(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b'<h1>All my own words and pictures</h1>')
server = HTTPServer(("127.0.0.1", 5001), Page)
if os.fork() == 0:
    server.serve_forever()
"""


@pytest.fixture(scope="module", params=WALLS)
def wall(request):
    if request.param == "sandbox" and (reason := why_not()):
        lacking(f"a sandbox ({reason})", "check-hacks doctor")
    return request.param


@pytest.fixture
def runner():
    with a_runner() as runner:
        yield runner


@pytest.fixture(scope="module")
def attacked(wall):
    """One run in which the server attacks in every way that lets it go on."""
    with a_runner() as runner:
        runner.hand_in(*SHARED)
        yield runner, runner.grade(wall), runner.forged()


def test_the_wall_is_in_the_report(wall, attacked):
    runner, done, _ = attacked

    assert runner.report()["environment"]["isolation"] == wall
    assert ("NOT in force: sandbox" in done.stdout) == (wall != "sandbox")
    assert ("NOT in force: none" in done.stdout) == (wall == "host")


@pytest.mark.parametrize("attack", SHARED)
def test_no_attack_changes_the_grade(attack, attacked):
    runner, done, forged = attacked

    assert attack in forged
    report = runner.report()
    assert (report["score"], report["max_score"], report["complete"], done.code) == (HONEST, 100, True, 1)
    assert verdicts(report)["record_added"] == ("failed", 0)
    assert SECRET not in done.stdout + done.stderr + (runner.reports / "report.json").read_text()


@pytest.mark.parametrize("attack", [each for each in SHARED if each != "speak_to_the_runner"])
def test_behind_a_wall_no_attack_reaches_anything(attack, wall, attacked):
    _, _, forged = attacked

    if wall == "host" and attack not in {"read_environments", "own_environment", "open_memory"}:
        pytest.skip("nothing is in the way on the host: docs/security.md says what remains possible")
    assert forged[attack].startswith("0 of ")


def test_on_the_host_the_attacks_are_real(wall, attacked):
    """Otherwise their failing behind a wall would prove nothing."""
    if wall != "host":
        pytest.skip("about the host")
    _, _, forged = attacked

    assert forged["write_results"] == "3 of 3"
    assert forged["read_credentials"] == "2 of 2"
    assert not forged["plant_for_later_steps"].startswith("0")
    assert not forged["add_to_the_runners_files"].startswith("0")


def test_the_runner_obeys_nothing_that_the_server_printed(attacked):
    _, done, _ = attacked

    assert {each.name for each in done.commands} <= {"stop-commands", "group", "endgroup", "notice", "error", "warning"}
    assert not [each for each in done.commands if "forged" in each.text]


@pytest.fixture(scope="module")
def spoken(wall):
    """A step whose shell is in between, and a server that writes wherever the runner reads."""
    with a_runner() as runner:
        runner.hand_in("add_to_the_runners_files", "speak_through_others")
        yield runner, runner.grade(wall, before=("sh", "-c", STEP, "sh")), runner.forged()


def test_outputs_are_written_last(spoken):
    _, done, forged = spoken

    assert "add_to_the_runners_files" in forged
    assert (done.outputs["score"], done.outputs["complete"], done.code) == (str(HONEST), "true", 1)
    assert not [each for each in done.commands if each.name == "warning"]


def test_words_laid_into_another_ones_output_change_no_grade(wall, spoken):
    """On the host one can speak through the shell of the step: the runner then shows words that are nobody's, as security.md says."""
    runner, done, forged = spoken

    assert "speak_through_others" in forged
    assert (runner.report()["score"], done.outputs["score"], done.code) == (HONEST, str(HONEST), 1)
    assert bool([each for each in done.commands if "forged" in each.text]) == (wall == "host")


def test_a_daemon_that_outlives_the_server_is_dead_before_a_result_is_written(wall, runner):
    runner.hand_in("leave_a_daemon")

    runner.grade(wall)

    assert runner.forged() == {"leave_a_daemon": "done"}
    assert runner.left_over() == []
    assert runner.report()["schema"] == "check-hacks/report/v1"
    assert runner.report()["score"] <= HONEST


def test_killing_everybody_gives_no_points(wall, runner):
    runner.hand_in("kill_everybody")

    done = runner.grade(wall)

    if wall == "host":
        # It is the same user: the run ends here, and without a grade.
        assert done.code not in (0, 1)
        assert not (runner.reports / "report.json").exists()
    else:
        assert runner.forged() == {"kill_everybody": "done"}
        assert runner.report()["score"] == HONEST


@pytest.fixture(scope="module")
def disguised(wall):
    """Handed in with a rubric, with settings and with a package called like ours; graded by the command that is on the PATH."""
    script = shutil.which("check-hacks", path=str(Path(sys.executable).parent))
    if script is None:
        lacking("the command", "pip install -e .")
    with a_runner() as runner:
        for folder, name, text in (
            ("rubric", "free.yaml", FREE),
            ("checker", "__init__.py", "raise SystemExit('forged')\n"),
            ("checker", "__main__.py", "raise SystemExit('forged')\n"),
        ):
            (runner.checkout / folder).mkdir(exist_ok=True)
            (runner.checkout / folder / name).write_text(text)
        runner.hand_in(**{"assignments.yaml": FOR_NOTHING, "pyproject.toml": "[tool.check-hacks]\nrubric = 'rubric/free.yaml'\n"})
        yield runner, runner.grade(wall, command=(script,))


def test_a_rubric_of_their_own_is_not_read(disguised):
    runner, done = disguised

    assert (runner.report()["score"], runner.report()["max_score"]) == (HONEST, 100)
    assert runner.report()["assignment"]["title"] != "Free points"
    assert "assignments.yaml (added)" in done.stdout
    assert "rubric/free.yaml (added)" in done.stdout


def test_a_package_called_like_ours_is_not_imported(disguised):
    runner, done = disguised

    assert (done.code, runner.report()["score"]) == (1, HONEST)
    assert "forged" not in done.stdout + done.stderr


def test_modules_of_theirs_are_not_imported_where_we_stand(wall, runner):
    text = "import pathlib, sys\npathlib.Path(__file__).with_suffix('.imported').write_text(sys.argv[0])\nraise SystemExit(0)\n"
    names = ("json.py", "click.py", "sitecustomize.py", "usercustomize.py", "conftest.py", "selectolax.py", "evil.pth")
    runner.hand_in(**dict.fromkeys(names, text))

    done = runner.grade(wall, command=("-m", "checker"))

    assert list(runner.checkout.glob("*.imported")) == []
    assert done.code != 0
    assert "100" not in str(runner.report()["score"])


@pytest.mark.parametrize("kind", ["link", "pipe", "folder"])
def test_what_lies_where_a_report_belongs_is_replaced_or_refused(kind, runner):
    runner.hand_in()
    place, outside = runner.reports / "report.json", runner.folder / "outside"
    outside.write_text("mine")
    {"link": lambda: place.symlink_to(outside), "pipe": lambda: os.mkfifo(place), "folder": place.mkdir}[kind]()

    done = runner.grade("sandbox" if why_not() is None else "host")

    assert outside.read_text() == "mine"
    if kind == "folder":
        assert done.code == 2
    else:
        assert (done.code, runner.report()["score"]) == (1, HONEST)


def test_a_server_that_was_there_before_gives_no_points(wall, runner):
    runner.hand_in()
    (runner.folder / "fake.py").write_text(FAKE_SERVER)
    start = f'{sys.executable} -I {runner.folder}/fake.py >/dev/null 2>&1 </dev/null; "$@"; code=$?; exit $code'
    if wall != "host" and os.geteuid() != 0:
        lacking("root", "sudo pytest tests/ci")
    done = runner.grade(wall, before=(*(() if wall == "host" else alone()), "sh", "-c", start, "sh"))

    assert (runner.report()["score"], runner.report()["complete"], done.code) == (HONEST, True, 1)
