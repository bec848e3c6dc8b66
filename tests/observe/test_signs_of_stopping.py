"""Cells that end a server: what they do, and what their saved output shows that they did."""

from __future__ import annotations

import pytest

from checker.observe.published_lesson import LOOK, STOP
from tests.growth import takes_time_that_grows_with_size
from tests.notebooks import SERVER, Ran, codes, shown

STOPPING = {
    "kills_by_wrong_name",
    "kills_every_listed",
    "kill_9",
    "ps_without_ids",
    "killed_nothing",
    "already_gone",
    "not_yours_to_stop",
}
USAGE = "\nUsage:\n kill [options] <pid> [...]\n\nOptions:\n <pid> [...]            send signal to every <pid> listed\n"
BASH_USAGE = "kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]\n"
OWN = (
    "%%script bash\nfound=$(lsof -i :5001 | awk '/NAME/ {print $2}')\n"
    'echo "Ending the python process $found"\necho $found | xargs kill -9\n'
)
BY_LINUX, BY_MAC = OWN.replace("NAME", "python"), OWN.replace("NAME", "Python")
LIST = "  PID TTY          TIME CMD\n" + "".join(f" {180000 + number} pts/2    00:00:00 sh\n" for number in range(30))
FAILED = "CalledProcessError: Command returned non-zero exit status 123."

# what is said, the cell
CELLS = [
    # Cells that were never run.
    ({"kills_by_wrong_name", "kill_9"}, BY_MAC),
    ({"kills_by_wrong_name", "kill_9"}, BY_LINUX),
    ({"kills_by_wrong_name"}, "!lsof -i :5001 | grep -i '[P]ython' | awk '{print $2}' | xargs kill"),
    ({"kills_by_wrong_name"}, "!pkill Python"),
    ({"kills_by_wrong_name"}, "!kill $(pgrep -f python)"),
    ({"kills_by_wrong_name"}, "!kill $(ps aux | grep 'python server' | awk '{print $2}')"),
    ({"kills_every_listed"}, "!kill $(lsof -t -i :5001)"),
    ({"kills_every_listed"}, "!kill `lsof -ti:5001`"),
    ({"kills_every_listed", "kill_9"}, "!lsof -ti:5001 | xargs kill -9"),
    ({"kills_every_listed", "kill_9"}, "%%bash\nlsof -ti:5001 | xargs -r kill -KILL"),
    ({"kill_9"}, "%%bash\nkill -s KILL 4242"),
    ({"kill_9"}, "!pkill -9 -f server.py"),
    ({"kill_9"}, "import os\nos.system('kill -9 4242')"),
    (set(), "!lsof -t -iTCP:5001 -sTCP:LISTEN | xargs kill"),
    (set(), "!kill 4242"),
    (set(), "%killbgscripts"),
    # Those that only look, and what is commented out.
    (set(), "!lsof -i :5001 | grep Python"),
    (set(), "%%bash\nlsof -i :5001 | awk '/Python/ {print $2}' | xargs ps"),
    (set(), "!ps aux | grep Python"),
    (set(), "%%bash\n# kill -9 $(lsof -t -i :5001)\nlsof -i :5001"),
    (set(), "!lsof -i :5001 # then kill -9 it"),
    (set(), "# !kill -9 4242\n!lsof -i :5001"),
    (set(), "!echo kill -9 is rude"),
    (set(), "print('kill -9')"),
    (set(), "# # and xargs ps\nx = 1"),
    # They worked.
    (set(), Ran(BY_LINUX, "Ending the python process 31337\n")),
    (set(), Ran(BY_MAC, "Ending the python process 31337\n")),
    (set(), Ran("!kill $(lsof -t -i :5001)")),
    (set(), Ran("!fuser -k 5001/tcp", "5001/tcp:            31337\n")),
    (set(), Ran("!pkill -9 -f server.py")),
    (set(), Ran("%%bash\nkill -9 4242 && echo stopped", "stopped\n")),
    # They found nobody.
    ({"killed_nothing", "kills_by_wrong_name", "kill_9"}, Ran(BY_MAC, "Ending the python process \n" + USAGE, FAILED)),
    ({"killed_nothing", "kills_by_wrong_name", "kill_9"}, Ran(BY_LINUX, "Ending the python process\n")),
    ({"killed_nothing", "kills_every_listed"}, Ran("!kill $(lsof -t -i :5001)", BASH_USAGE)),
    ({"killed_nothing", "kills_every_listed"}, Ran("!lsof -t -i:5001 | xargs kill", USAGE)),
    ({"killed_nothing"}, Ran("%%bash\nkill $pid", "kill: not enough arguments\n")),
    ({"killed_nothing", "kill_9"}, Ran("!pkill -9 flask\n!killall flask", "flask: no process found\n")),
    # Nobody can know whether they did.
    ({"kills_every_listed", "kill_9"}, Ran("!lsof -ti:5001 | xargs -r kill -9")),
    ({"kills_every_listed"}, Ran("!kill $(lsof -t -i :5001) 2>/dev/null || true")),
    # Somebody who was gone, or was not theirs.
    ({"already_gone"}, Ran("!kill 4242", "/bin/bash: line 1: kill: (4242) - No such process\n")),
    ({"already_gone"}, Ran("%%bash\nkill 4242", "bash: line 1: kill: 4242: No such process\n", FAILED)),
    ({"not_yours_to_stop"}, Ran("!kill 1", "/bin/bash: line 1: kill: (1) - Operation not permitted\n")),
    # A list of everything, seen.
    ({"ps_without_ids"}, Ran("!lsof -t -i :5001 | xargs ps", LIST)),
    (set(), Ran("!lsof -t -i :5001 | xargs ps", "\n".join(LIST.split("\n")[:3]))),
    # There is no lsof: then nothing else has a meaning.
    (set(), Ran("!kill $(lsof -t -i :5001)", "/bin/bash: line 1: lsof: command not found\n" + BASH_USAGE)),
]


@pytest.mark.parametrize(("said", "cell"), CELLS, ids=range(len(CELLS)))
def test_a_cell_that_ends_processes_says_only_what_it_does_or_did(said, cell):
    assert codes(SERVER, cell) & STOPPING == said


@pytest.mark.parametrize("spelled", ["python", "Python"])
@pytest.mark.parametrize("text", [LOOK, STOP], ids=["look", "stop"])
def test_the_published_lessons_own_cells_are_not_lectured(text, spelled):
    cell = text.replace("Python/", f"{spelled}/").strip()
    assert not codes(SERVER, cell, Ran(cell, "Killing python process with PID: \n" + USAGE, FAILED)) & STOPPING


def test_the_same_cell_with_another_port_is_still_the_lessons():
    assert not codes(SERVER, STOP.strip().replace("5001", "8887")) & STOPPING


def test_the_lessons_cell_with_an_edit_is_the_students():
    assert "kills_by_wrong_name" in codes(SERVER, STOP.strip().replace('echo "Killing', 'echo "Stopping'))


def test_what_the_lessons_own_cell_kills_with_is_no_habit_of_the_students():
    assert not codes(SERVER, STOP.strip()) & STOPPING
    assert "kill_9" in codes(SERVER, "!kill -9 4242")


@pytest.mark.parametrize(("first", "then"), [("Python", "python"), ("python", "Python")])
def test_a_cell_that_looks_before_it_kills_is_known_by_what_it_kills(first, then):
    look = f"lsof -i :5001 | awk '/{first}/ {{print $2}}' | xargs ps\n"
    kills = f"found=$(lsof -i :5001 | grep {then})\nkill $found\nlsof -i :5001 | grep {first}"
    found = [detail for code, detail, _ in shown(SERVER, "%%bash\n" + look + kills) if code == "kills_by_wrong_name"]
    assert found == [then]


def test_the_word_is_the_one_of_the_cell_that_kills():
    look = "!lsof -i :5001 | awk '/Python/ {print $2}'"
    assert "kills_by_wrong_name" not in codes(SERVER, look, "!kill 4242")


HOSTILE = [
    "\n",
    " ",
    "lsof awk '/",
    "xargs -a ",
    "kill 1 ",
    'echo "a $b',
    "xargs ps\n",
    "1",
    "flask --a b ",
    "python ",
    "!python a/",
]


@pytest.mark.weighs
@pytest.mark.parametrize("piece", HOSTILE, ids=range(len(HOSTILE)))
def test_time_grows_no_faster_than_the_cells(piece):
    def read(size):
        source = "%%bash\nlsof | xargs ps\nkill 1\n" + piece * (4000 // len(piece))
        codes(SERVER, *[Ran(source, "error\n" + piece * (6000 // len(piece)), count=number) for number in range(size)])

    takes_time_that_grows_with_size(read, quarter=20, whole=80)
