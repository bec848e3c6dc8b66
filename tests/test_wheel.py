"""What is installed works from any folder: the wheel carries the starter, the rubric and assignments.yaml."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.real
ROOT = Path(__file__).parents[1]
BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The wheel, unpacked as pip unpacks it."""
    folder = tmp_path_factory.mktemp("wheel")
    built = subprocess.run([sys.executable, "-c", BUILD, str(folder)], cwd=ROOT, capture_output=True, text=True, check=True)
    with zipfile.ZipFile(folder / built.stdout.split()[-1]) as wheel:
        wheel.extractall(folder / "site")
    return folder / "site"


def test_it_holds_every_file_of_starters_rubrics_and_good_work(installed):
    tracked = subprocess.run(
        ["git", "ls-files", "starter", "rubric", "tests/good/web-server", "assignments.yaml"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert tracked.stdout
    assert [name for name in tracked.stdout.split() if not (installed / "checker" / "material" / name).is_file()] == []


def test_it_holds_every_template_for_a_host(installed):
    templates = ROOT / "checker" / "ci" / "templates"
    names = [path.relative_to(ROOT) for path in templates.rglob("*") if path.is_file() and "__pycache__" not in path.parts]

    assert names
    assert [name for name in names if not (installed / name).is_file()] == []


def test_it_lists_and_hands_out_its_assignments_from_any_folder(installed, tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    where = "import checker; print(checker.__file__)"
    place = subprocess.run(
        [sys.executable, "-c", where], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert place.stdout.startswith(str(installed))

    made = subprocess.run(
        [sys.executable, "-m", "checker", "init", "mine"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert made.returncode == 0, made.stderr
    assert (tmp_path / "mine" / "server.py").read_bytes() == (ROOT / "starter/web-server/server.py").read_bytes()
