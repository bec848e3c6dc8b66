"""A git repository, cloned without its hooks, without questions and within a time limit; the clone is removed again."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from checker.collect import folder
from checker.collect.bundle import Bundle
from checker.collect.problems import CLONE_FAILED

if TYPE_CHECKING:
    from subprocess import Popen

    from checker.ancestry import History

SECONDS = 60.0
ADDRESS = re.compile(r"(https?|ssh|file)://|[\w.-]+@[\w.-]+:")
SETTINGS = (
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "protocol.ext.allow=never",
    "protocol.file.allow=always",
    "safe.directory=*",
    "credential.interactive=false",
)
NEWEST = ("--depth=1",)
ALL = ("--single-branch", "--filter=blob:none")
"""Every commit of the branch, and the files of the newest: a project may have had gigabytes of packages in it once."""
NO_QUESTIONS = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ASKPASS": "",
    "SSH_ASKPASS": "",
    "GIT_SSH_COMMAND": "ssh -o BatchMode=yes",
    "GIT_LFS_SKIP_SMUDGE": "1",
    "LC_ALL": "C",
}


def is_address(source: str) -> bool:
    """An address that git clones: https://, http://, ssh://, file:// or name@host:path."""
    return ADDRESS.match(source) is not None


def is_bare(path: Path) -> bool:
    """A folder that is itself a repository without files checked out."""
    return (path / "HEAD").is_file() and (path / "objects").is_dir() and (path / "refs").is_dir()


def gather(address: str, seconds: float = SECONDS, *, history: bool = False) -> Bundle:
    """The files of the newest commit, and with `history` what the others tell. What git could not do is a problem that is not the student's; `detail` has git's words."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - only repositories need one

    name = re.split(r"[/:]", address.rstrip("/"))[-1].removesuffix(".git")
    with TemporaryDirectory(prefix="check-hacks-", ignore_cleanup_errors=True) as place:
        target = Path(place) / "clone"
        complaint = _clone(address, target, Path(place) / "complaints", seconds, ALL if history else NEWEST)
        if complaint is not None:
            return Bundle(name=name, problem=CLONE_FAILED, detail=complaint)
        return folder.gather(target)._replace(name=name, history=_past(address, target) if history else None)


def _past(address: str, clone: Path) -> History:
    from checker.collect.lineage import history_in, on_github  # noqa: PLC0415 - only teams' projects have a past

    owner, name = on_github(address)
    return history_in(clone / ".git")._replace(owner=owner, name=name)


def _clone(address: str, target: Path, complaints: Path, seconds: float, depth: tuple[str, ...]) -> str | None:
    """None when it worked, otherwise why not. git and its children have ended when this returns."""
    import subprocess  # noqa: PLC0415 - only repositories need one

    settings = [word for setting in SETTINGS for word in ("-c", setting)]
    command = ["git", *settings, "clone", "--quiet", *depth, "--no-tags", "--template=", "--", address, str(target)]
    with complaints.open("wb") as errors:
        try:
            git = subprocess.Popen(  # noqa: S603 - the address stands behind "--"
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                env={**os.environ, **NO_QUESTIONS},
                start_new_session=True,
            )
        except FileNotFoundError:
            return "git is not installed"
        try:
            code = git.wait(seconds)
        except subprocess.TimeoutExpired:
            return f"it took longer than {seconds:g} seconds"
        finally:
            _end(git)
    return None if code == 0 else _last_words(complaints)


def _end(git: Popen[bytes]) -> None:
    """End git with what it started; on systems without process groups git alone."""
    import signal  # noqa: PLC0415 - only repositories need one

    if git.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(git.pid, signal.SIGKILL)
        else:
            git.kill()
        git.wait()


def _last_words(complaints: Path) -> str:
    """What git found fatal, or else its last line, without the name and password that an address may hold."""
    lines = [line for line in complaints.read_text(encoding="utf-8", errors="replace").split("\n") if line.strip()]
    said = next((line for line in lines if line.startswith("fatal:")), lines[-1] if lines else "")
    return re.sub(r"//[^/@\s]+@", "//", said)[:200]
