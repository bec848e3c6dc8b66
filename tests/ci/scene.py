"""A runner as an attacker finds it, wide open: nothing but our walls stands between a submission and these files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.ci.runner_step import run_step
from tests.conftest import lacking
from tests.hostile.people import words_for

REPOSITORY = Path(__file__).parents[2]
STARTER = REPOSITORY / "starter" / "web-server" / "server.py"
SECRET = "ghs_a1b2c3d4e5f6"
BESIDE = 'ip link set lo up; "$@"; code=$?; exit $code'
"""Not `exec`: whoever is the first process in its namespace cannot be killed by the others."""
OUTSIDE = [path for path in (str(REPOSITORY), sys.prefix) if not path.startswith(tempfile.gettempdir())]
"""Below /tmp, the second user has folders of these names that are nobody else's."""
WALLS = ("sandbox", "user", "host")
TOOLS = ("git", "sh", "env", "setsid", "setpriv", "prlimit", "unshare", "ip", "mount", "umount", "mkdir", "test", "grep", "cat")


@contextmanager
def a_runner():
    """A runner into which everybody may enter. Not below pytest's own folder: each pytest that starts closes that to others."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        made = Path(folder) / "runner"
        made.mkdir()
        yield Runner(made).lay_out()


@dataclass(frozen=True)
class Runner:
    """`folder` holds the checkout, the runner's own files and a home."""

    folder: Path

    @property
    def checkout(self):
        return self.folder / "work" / "hacks"

    @property
    def reports(self):
        return self.folder / "reports"

    @property
    def log(self):
        return self.folder / "log"

    @property
    def home(self):
        return self.folder / "home"

    def lay_out(self):
        for name in ("work/hacks", "temp", "home/.local/lib", "home/bin", "reports", "tools/bin"):
            (self.folder / name).mkdir(parents=True)
        (self.folder / "temp" / "git-credentials.config").write_text(SECRET)
        git(self.checkout, "init", "-q")
        git(self.checkout, "config", "http.https://example.com/.extraheader", f"AUTHORIZATION: basic {SECRET}")
        shutil.copy(STARTER, self.checkout)
        git(self.checkout, "add", "-A")
        git(self.checkout, "commit", "-q", "-m", "handed out")
        return self

    def hand_in(self, *attacks, **files):
        """The starter, with a module that forges."""
        text = STARTER.read_text(encoding="utf-8")
        (self.checkout / "server.py").write_text(f"import forger\n{text}" if attacks else text, encoding="utf-8")
        shutil.copy(Path(__file__).with_name("forger.py"), self.checkout)
        (self.checkout / "targets.json").write_text(json.dumps({**self.targets(), "attacks": attacks}), encoding="utf-8")
        for name, content in files.items():
            (self.checkout / name).write_text(content, encoding="utf-8")
        git(self.checkout, "add", "-A")
        git(self.checkout, "commit", "-q", "-m", "hand in")

    def targets(self):
        temp = self.folder / "temp"
        return {
            "secret": SECRET[::-1],
            "token": f"{self.folder.name}-{os.getpid()}-daemon",
            "graders": [],
            "results": [str(self.reports / "report.json"), str(self.checkout / "result.json"), str(self.reports / "junit.xml")],
            "runner": str(temp),
            "credentials": [str(self.checkout / ".git" / "config"), str(temp / "git-credentials.config")],
            "python": [str(self.folder / "tools"), *OUTSIDE, sys.base_prefix + "/lib"],
            "later": [
                str(self.home / ".local" / "lib" / "usercustomize.py"),
                str(self.home / "bin" / "git"),
                "/usr/local/bin/git",
            ],
            "package": [str(REPOSITORY / "checker" / "score.py")],
        }

    def grade(self, wall, *arguments, command=None, told=None, before=(), runnable=(), meanwhile=lambda _: None):
        """`check-hacks ci` behind this wall, and what the runner makes of it."""
        self._open_up()
        for path in runnable:
            path.chmod(0o755)
        argv = [
            *in_front(wall),
            *before,
            sys.executable,
            *(command or self.overheard()),
            "ci",
            "--output",
            str(self.reports),
            *arguments,
        ]
        environment = {
            "PATH": path_for(wall, self.folder),
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "GITHUB_TOKEN": SECRET,
            "ACTIONS_RUNTIME_TOKEN": SECRET,
            **(told or {}),
        }
        mask = os.umask(0)
        try:
            return run_step(
                argv, cwd=self.checkout, environment=environment, folder=self.folder / "temp", timeout=120, meanwhile=meanwhile
            )
        finally:
            os.umask(mask)

    def overheard(self):
        return ("-I", str(Path(__file__).with_name("overheard.py")), str(self.log))

    def forged(self):
        """What came of each attack in the first boot, as the server printed it."""
        lines = self.log.read_text(encoding="utf-8").splitlines()
        told = [line.partition("FORGED ")[2].partition(" ") for line in lines if "FORGED " in line]
        return {name: outcome for name, _, outcome in reversed(told)}

    def _open_up(self):
        for path in (self.folder, *self.folder.rglob("*")):
            if not path.is_symlink():
                path.chmod(0o777 if path.is_dir() else 0o666)

    def report(self):
        return json.loads((self.reports / "report.json").read_text(encoding="utf-8"))

    def left_over(self):
        """Living processes of the daemon that a submission leaves."""
        token = self.targets()["token"]
        return [process for process in psutil.process_iter() if token in words_of(process)]


def words_of(process):
    try:
        return process.cmdline() if process.status() != psutil.STATUS_ZOMBIE else []
    except psutil.Error:
        return []


def in_front(wall):
    """What to put in front of a command so that this wall is the strongest there is, and port 5001 nobody else's."""
    if wall == "user" and os.geteuid() != 0:
        lacking("root", "sudo pytest tests/ci")
    # Processes of its own, too: one of the attacks is to kill all that may be killed.
    return [*alone(), *words_for("user")] if wall == "host" else []


def alone():
    as_whom = [] if os.geteuid() == 0 else ["--map-root-user"]
    return ["unshare", *as_whom, "--net", "--pid", "--fork", "--kill-child", "--mount-proc", "--", "sh", "-c", BESIDE, "sh"]


def path_for(wall, folder):
    """All that is needed but bubblewrap, where there shall be no sandbox."""
    if wall == "sandbox":
        return os.environ["PATH"]
    tools = folder / "tools" / "bin"
    for name in TOOLS:
        found = shutil.which(name)
        if found and not (tools / name).exists():
            (tools / name).symlink_to(found)
    return str(tools)


def git(folder, *arguments):
    who = ("-c", "user.name=Rosa", "-c", "user.email=rosa@example.com", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def verdicts(report):
    return {mark["id"]: (mark["verdict"], mark["score"]) for mark in report["marks"]}
