"""A browser beside a sandbox: it shows what it would show at home, and sees nothing of this machine itself."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from checker.load import load_assignment, load_rubric
from checker.model import Verdict
from checker.pipeline import regrade
from tests.sandboxed import REPOSITORY, Observer
from tests.test_submissions import SUBMISSIONS, hand_in

pytestmark = [pytest.mark.real, pytest.mark.usefixtures("sandbox")]
WRITTEN = ("home_page_edited.by_hand__written_by_a_script", "home_page_added.by_hand__filled_by_a_script_file", "all_passed")
SEEN = """
import json, os, subprocess
from checker.observe.sandbox import enter
enter()
from checker.observe.sandbox.wrapping import Wrapping
words = 'id -u; ls -A /home /root /tmp 2>/dev/null | grep -v :; cat /proc/net/dev; touch /usr/x /x 2>/dev/null && echo written'
done = subprocess.run([*Wrapping.of_this_machine().around_a_browser(), 'sh', '-c', words], capture_output=True, text=True)
print(json.dumps(done.stdout.split()))
"""


@pytest.mark.usefixtures("installed_browser")
@pytest.mark.parametrize("isolation", ["sandbox", "warm"])
def test_pages_that_scripts_make_are_seen_one_after_the_other(isolation, tmp_path):
    assignment = load_assignment("web-server")
    with Observer(isolation) as observer:
        for case in WRITTEN:
            evidence = observer.look(hand_in(SUBMISSIONS / case, tmp_path / case, ports={}))
            report = regrade(evidence, assignment=assignment, rubric=load_rubric(assignment))
            assert {mark.id for mark in report.marks if mark.verdict is not Verdict.PASSED} == set(), case
            assert [each.failure for each in evidence.renderings] == ([None] if "script" in case else [])


def test_a_browser_sees_an_empty_folder_and_no_network():
    done = subprocess.run([sys.executable, "-c", SEEN], cwd=REPOSITORY, capture_output=True, text=True, timeout=60, check=True)
    seen = json.loads(done.stdout)
    assert seen[0] != "0"
    assert seen[1] == "Inter-|", "there is something in a folder of this machine"
    assert [word for word in seen if word.endswith(":")] == ["lo:"]
    assert "written" not in seen
