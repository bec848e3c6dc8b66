"""As whom a command runs: root, and an ordinary user who may read what he needs to run us, whoever runs the tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import checker

REPOSITORY = Path(checker.__file__).parents[1]
PEOPLE = ("root", "user")
USER = 62000 + os.getpid() % 3000
"""Of this process alone: what a user may have and start is counted for all that runs as the same one, in another test run, too."""
UNCOVERED = REPOSITORY / ".ci" / "uncovered"


def words_for(who):
    """What to put in front of a command."""
    if who == "root":
        return [] if os.geteuid() == 0 else ["sudo", "-n"]
    if os.geteuid() != 0:
        return []
    return ["sh", str(UNCOVERED), str(USER), *map(str, (REPOSITORY, sys.prefix, sys.base_prefix)), "--"]


def what_is_lacking(who):
    """(what, its remedy) where this person cannot make a sandbox, else None. The words are the ones that a teacher reads."""
    if who == "root" and os.geteuid() != 0 and not (shutil.which("sudo") and succeeds(["sudo", "-n", "true"])):
        return "root", "sudo pytest tests/hostile"
    if who == "user" and os.geteuid() == 0 and (secret := unreadable()):
        return "what another user may read", f"chmod -R go+rX {secret}"
    asking = "from checker.observe.sandbox import why_not; print(why_not() or '', end='')"
    done = subprocess.run(
        [*words_for(who), sys.executable, "-c", asking],
        cwd="/",
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    why = done.stdout.strip() or (done.stderr.strip() if done.returncode else "")
    return (f"a sandbox for {who}", why) if why else None


def unreadable():
    """What nobody but its owner may read, of what we consist of: cloned or installed under a strict umask."""
    python = Path(sys.base_prefix)
    parts = {REPOSITORY / "checker": REPOSITORY, Path(sys.prefix) / "bin": sys.prefix, python / "bin": python}
    return next((str(whole) for part, whole in parts.items() if part.is_dir() and part.stat().st_mode & 0o005 != 0o005), None)


def succeeds(words):
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


def environment():
    return {**os.environ, "PYTHONPATH": str(REPOSITORY), "HOME": "/tmp"}


def own_folder(who, path):
    """Give a folder to a person."""
    path.chmod(0o755)
    if who == "user" and os.geteuid() == 0:
        os.chown(path, USER, USER)
    return path
