"""The attacks are real: without a sandbox, as the same user, the same programs get what the other tests say they do not get."""

from __future__ import annotations

import pytest

from checker.collect import collect
from checker.evidence import Probe
from checker.model import Limits, Plan
from checker.observe import Visit, observe
from checker.observe.host import HostLauncher
from tests.hostile.conftest import Outcome, program
from tests.hostile.grader import hand_in
from tests.hostile.world import World
from tests.observe.conftest import a_free_port

API = Probe(method="GET", path="/api/data")
LOOT = (
    *(("reads", name) for name in ("a_class_mates_program", "the_gradebook", "the_rubric", "the_baselines")),
    *(("reads", name) for name in ("the_graders_environment", "the_command_lines_of_others", "the_home_folders")),
    *(("reads", name) for name in ("a_process_of_the_grader_by_its_number", "peers_of_unix_sockets", "the_graders_own_package")),
    *(("network", name) for name in ("tcp_to_the_graders_loopback", "udp_to_the_graders_loopback")),
    *(
        ("network", name)
        for name in ("an_abstract_socket_of_the_grader", "a_socket_file_of_the_grader", "whoever_else_listens_here")
    ),
    *(("finds", name) for name in ("semaphores_of_the_grader", "shared_memory_of_the_grader", "named_memory_of_the_grader")),
)


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    """These programs only look: nothing of theirs is left."""
    folder = tmp_path_factory.mktemp("open")
    found = {}
    (folder / "world").mkdir()
    with World(folder / "world") as world:
        for name in ("reads", "network", "finds"):
            port = a_free_port()
            only = [attempt for own, attempt in LOOT if own == name]
            files = {path: text.replace("port=5001", f"port={port}") for path, text in program(name).items()}
            submission = collect(
                str(hand_in({"files": files, "targets": {"only": only}}, folder / name, world)), entries=("server.py",)
            )
            visit = Visit(port=port, limits=Limits(boot=30), planned=lambda: Plan("/api/data", (API,), boots=1))
            found[name] = Outcome(observe(submission, visit, HostLauncher()), world.damage())
    return found


@pytest.mark.real
@pytest.mark.parametrize(("name", "attempt"), LOOT)
def test_without_a_sandbox_it_gets_it(outcomes, name, attempt):
    assert outcomes[name].records[attempt]["loot"]


@pytest.mark.real
def test_the_world_hears_who_knocks(outcomes):
    assert {"tcp", "udp", "abstract", "unix"} <= set(outcomes["network"].damage)
