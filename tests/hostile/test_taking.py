"""Memory in every form, disk, files, processes, sockets: an attacker gets its share of each, and then no more."""

from __future__ import annotations

import re

import pytest

from tests.hostile.conftest import attempts, program

CAPPED = ("plain", "mapped", "beside_spinners(plain)", "of_many(plain)", "of_many(as_often_as_it_goes(full_connection))")
"""What nothing but the cap on memory ends."""
REFUSED = (
    *("memory_file", "of_many(memory_file)", "deleted_file", "of_many(deleted_file)", "segment"),
    *("as_often_as_it_goes(full_pipe)", "of_many(as_often_as_it_goes(full_pipe))", "as_often_as_it_goes(full_connection)"),
)
FORMS = CAPPED + REFUSED
SHARE = 512
OVERSHOOT = 300
"""Megabytes that may be had until somebody has looked."""
QUICK = {"boot": 15, "stop": 2, "submission": 40}


def hoarder(form):
    files = program("hoards")
    return {**files, "server.py": files["server.py"].replace("FORM", form)}


@pytest.fixture(scope="module")
def outcomes(grade_all):
    hoards = {form: {"files": hoarder(form), "limits": QUICK} for form in FORMS}
    return grade_all({"takes": {"files": program("takes"), "limits": {"boot": 30, "submission": 60}}, **hoards})


@pytest.mark.real
@pytest.mark.parametrize("attempt", [attempt for _, attempt in attempts("takes")])
def test_a_share_is_all_it_gets(outcomes, attempt):
    record = outcomes["takes"].records[attempt]
    assert record["loot"] is None
    assert record["met"] in {"ENOSPC", "EMFILE", "EAGAIN", "EROFS", "RuntimeError", "EFBIG"} or attempt in {
        "every_other_writable_place",
        "a_core_dump",
    }


@pytest.mark.real
@pytest.mark.parametrize("form", FORMS)
def test_a_hoard_ends(outcomes, form):
    outcome = outcomes[form]
    assert "hoarding" in outcome.log
    assert max(map(int, re.findall(r"hoarded (\d+)", outcome.log)), default=0) <= SHARE + OVERSHOOT
    assert outcome.damage == []


@pytest.mark.real
@pytest.mark.parametrize("form", CAPPED)
def test_the_report_can_say_that_it_was_memory(outcomes, form):
    assert outcomes[form].evidence.boots[0].capped == "memory"


@pytest.mark.real
@pytest.mark.parametrize("form", REFUSED)
def test_the_system_refuses_what_nobody_could_count(outcomes, form):
    record = outcomes[form].records["hoard"]
    assert record["loot"] is None
    assert record["met"] in {"OSError", "PermissionError", "BlockingIOError", "MemoryError"}
