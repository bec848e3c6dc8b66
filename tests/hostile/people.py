"""As whom a command runs: root, and an ordinary user who may read what he needs to run us, whoever runs the tests."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import checker

REPOSITORY = Path(checker.__file__).parents[1]
PEOPLE = ("root", "user")
USER = 64242

# In mounts of its own: a folder that only root may enter (/root) is covered by an empty one that holds but the wanted folders.
UNCOVER = """
set -e
for path in {paths}; do
  cover=/$(echo "$path" | cut -d/ -f2)
  setpriv --reuid={user} --regid={user} --clear-groups test -x "$path" && continue
  mount --bind "$path" /mnt
  mount -t tmpfs -o mode=755 none "$cover"
  mkdir -p "$path"
  mount --move /mnt "$path"
done
exec setpriv --reuid={user} --regid={user} --clear-groups "$@"
"""


def words_for(who):
    """What to put in front of a command."""
    if who == "root":
        return [] if os.geteuid() == 0 else ["sudo", "-n"]
    if os.geteuid() != 0:
        return []
    paths = shlex.join(dict.fromkeys(map(str, (sys.base_prefix, sys.prefix, REPOSITORY))))
    return ["unshare", "--mount", "sh", "-c", UNCOVER.format(paths=paths, user=USER), "sh"]


def what_is_lacking(who):
    """(what, its remedy) where this person cannot make a sandbox, else None. The words are the ones that a teacher reads."""
    if who == "root" and os.geteuid() != 0 and not (shutil.which("sudo") and succeeds(["sudo", "-n", "true"])):
        return "root", "sudo pytest tests/hostile"
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
