"""The second user as a wall: what has to be hidden from them here, and how to become root where we are not.

`python -c START ROOT` through `sudo` runs `main`: it reads the scene and the submission, and answers like a forked observer.
"""

from __future__ import annotations

import json
import os
import signal
import stat
import sys
import threading
from importlib import import_module
from itertools import islice
from pathlib import Path
from pkgutil import iter_modules
from shutil import which
from typing import TYPE_CHECKING

import checker
import checker.observe
from checker.batch.bundle import Bundle, pack, unpack
from checker.batch.frames import read_frames
from checker.batch.worker import take_over_the_standard_streams
from checker.ci.apart import Apart, NoWall, Place, answer
from checker.ci.order import Subject
from checker.codec import from_json, to_json
from checker.observe.confinement import Scene, confine
from checker.observe.sandbox import view
from checker.observe.second_user import UserLauncher, extinguish, somebody, user_packages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.batch.frames import Frame
    from checker.model import Plan

FOLDERS = (
    "GITHUB_WORKSPACE",
    "RUNNER_WORKSPACE",
    "RUNNER_TEMP",
    "HOME",
    "CI_PROJECT_DIR",
    "CI_BUILDS_DIR",
    "CLASSROOM50_BUNDLE_DIR",
)
FILES = ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_EVENT_PATH")
GRADESCOPE = ("/autograder",)
NEEDED = (
    "ada_url",
    "http",
    "selectolax.lexbor",
    "shutil",
    "checker.batch.bundle",
    "checker.ci.order",
    "checker.encodable",
    "checker.evidence",
    "checker.links",
    "checker.observe.browser.choosing",
    "checker.observe.browser.showing",
    "checker.observe.sandbox.namespaces",
    "checker.read_json",
)
"""What observing imports when it comes to it, besides its own modules."""
ELSEWHERE = frozenset({"checker.observe.portable"})
"""Modules that are never needed where there is a second user, on Linux."""
START = "import sys; sys.path.append(sys.argv.pop(1)); from checker.ci.somebody_else import main; main()"


def scene(environ: Mapping[str, str], packages: str = "", python: str = "") -> Scene:
    """The runner's folders, the place we stand in, and the homes of who runs us are covered.

    This Python is shown all the same, the folder of `packages` where the program has its own, and the `python` that runs it where it is another.
    """
    told = [environ[name] for name in FOLDERS if environ.get(name)]
    told += [os.path.dirname(environ[name]) for name in FILES if environ.get(name)]  # noqa: PTH120 - strings for mount(2)
    other = (str(Path(python).parents[1]), str(Path(python).resolve().parents[1])) if python else ()
    shown = (
        *view.python_paths(),
        *filter(None, (packages,)),
        *(path for path in dict.fromkeys(other) if path not in {"/", "/usr"}),
    )
    return Scene(
        covered=(*told, *GRADESCOPE, str(Path.home()), str(Path.cwd()), *_closed(shown)),
        shown=shown,
        links=tuple(view.links(sys.executable)),
        user_packages=user_packages(),
    )


def _closed(shown: tuple[str, ...]) -> Iterator[str]:
    """Folders on the way to this Python that only their owner may enter: an empty one that anybody may enter takes their place."""
    for path in shown:
        yield from (str(folder) for folder in Path(path).parents if not folder.stat().st_mode & stat.S_IXOTH)


def we_are_root() -> bool:
    return os.geteuid() == 0


def started(environ: Mapping[str, str]) -> Apart:
    """Our own Python as root. Raises NoWall where that is not to be had, or nobody would expect us to ask."""
    sudo = which("sudo")
    if sudo is None or environ.get("CI") != "true":
        message = "only root can start a program as another user, and we are not root"
        raise NoWall(message)
    words = (sudo, "-n", "--", sys.executable, "-I", "-c", START, str(Path(checker.__file__).parents[1]))
    try:
        return Apart.started(words, {"PATH": os.defpath, "LANG": "C.UTF-8"})
    except OSError as error:
        message = f"sudo could not be started ({error.strerror})"
        raise NoWall(message) from error


def messages(scene: Scene, plan: Plan, subject: Subject) -> tuple[bytes, bytes]:
    """What `main` reads."""
    return json.dumps(to_json(scene)).encode(), pack(
        Bundle(subject.submission, *plan, port=subject.port, limits=subject.limits, packages=subject.packages)
    )


def become(scene: Scene) -> Place:
    """Hide what is to be hidden from this process and its children, which will run as somebody. Raises CannotIsolate."""
    _import_what_observing_needs()
    student = somebody()
    os.environ.pop("TMPDIR", None)
    gaps = confine(scene)
    return Place(UserLauncher(student, scene.user_packages), gaps, lambda: extinguish(student))


def main() -> None:
    """Root's part. Ends when its standard input does."""
    channel = take_over_the_standard_streams()
    heard = read_frames(channel.incoming)
    found = [payload for _, payload in islice(heard, 2)]
    if len(found) == 2:  # noqa: PLR2004 - what `messages` gives
        bundle = unpack(found[1])

        def place() -> Place:
            ready = become(from_json(Scene, json.loads(found[0])))
            threading.Thread(target=_end_with, args=(heard,), daemon=True).start()
            return ready

        subject = Subject(bundle.submission, bundle.port, bundle.limits, bundle.packages)
        answer(channel.outgoing.fileno(), place, lambda: subject, lambda: bundle.plan)
    os._exit(0)  # the thread that listens may never hear anything more


def _end_with(heard: Iterator[Frame]) -> None:
    """Interrupt the main thread when nobody listens to us any more."""
    for _ in heard:
        pass
    main_thread = threading.main_thread().ident
    assert main_thread is not None
    signal.pthread_kill(main_thread, signal.SIGTERM)


def _import_what_observing_needs() -> None:
    """Now: our own files may be among those that are covered."""
    observing = (f"checker.observe.{module.name}" for module in iter_modules(checker.observe.__path__) if not module.ispkg)
    for name in (*NEEDED, *(name for name in observing if name not in ELSEWHERE)):
        import_module(name)
