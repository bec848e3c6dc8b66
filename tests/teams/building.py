"""Made-up repositories of teams: a small template, work on it, and how it came to be handed in.

Nothing here is anybody's: the template is ours, and so are the names.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import NamedTuple

from checker.ancestry import DIGITS
from checker.collect.lineage import tracked
from checker.model import File

HERE = Path(__file__).parent
REMOTE = "https://github.com/rocket-team/rocket_diary_backend.git"
QUIET = (
    "-c",
    "commit.gpgsign=false",
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "protocol.file.allow=always",
    "-c",
    "advice.detachedHead=false",
)
WHEN = 1_790_000_000
ASSIGNMENTS = """assignments:
  - id: team-flask
    title: A team's Flask project
    starter: starter
    rubric: rubric/team-flask.yaml
    entries: [main.py]
    port: 8887
    api_path: /api/users
    history: true
    limits: {boot: 20, submission: 60, routes: 60}
"""


class Step(NamedTuple):
    """One commit: everything that is there after it. `message` may end with trailers."""

    files: dict[str, bytes]
    who: str = "Ana"
    message: str = "A step"


def git(folder, *words):
    done = subprocess.run(["git", *QUIET, *words], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def read(folder, ports=None):
    """The files below a folder, with the students' ports swapped for ours."""
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
    return on_ports({path: content for path, content in found.items() if "__pycache__" not in path}, ports or {})


def on_ports(files, ports):
    """The same files; `ports` maps each of ours to the one that a student wrote."""
    for own, students in ports.items():
        files = {path: content.replace(str(students).encode(), str(own).encode()) for path, content in files.items()}
    return files


def repository(folder, steps, remote=REMOTE, onto=None):
    """A repository in which these steps were taken, on top of a clone of another one if there is one."""
    if onto:
        git(folder.parent, "clone", "--quiet", "--no-hardlinks", str(onto), str(folder))
        git(folder, "remote", "remove", "origin")
    else:
        folder.mkdir(parents=True)
        git(folder, "init", "--quiet", "--initial-branch=main")
    if remote:
        git(folder, "remote", "add", "origin", remote)
    if steps:
        _import(folder, steps, after="from refs/heads/main^0\n" if onto else "")
    git(folder, "reset", "--quiet", "--hard")
    return folder


def _import(folder, steps, after):
    stream = []
    for number, step in enumerate(steps):
        mail = f"{step.who.lower()}@example.com"
        message = step.message.encode()
        stream.append(
            f"commit refs/heads/main\ncommitter {step.who} <{mail}> {WHEN + number} +0000\ndata {len(message)}\n".encode()
            + message
            + b"\n"
        )
        stream.append((after if number == 0 else "").encode() + b"deleteall\n")
        for path, content in step.files.items():
            stream.append(f"M 100644 inline {path}\ndata {len(content)}\n".encode() + content + b"\n")
    subprocess.run(["git", "fast-import", "--quiet"], cwd=folder, input=b"".join(stream), check=True)


def fingerprint(folder, name):
    """What rubric/fingerprints/ would hold of a template's repository."""
    trees = {line[:DIGITS] for line in git(folder, "log", "--format=%T").split()}
    roots = [line[:DIGITS] for line in git(folder, "rev-list", "--max-parents=0", "HEAD").split()]
    paths = git(folder, "ls-files").splitlines()
    blobs = {each.id for each in tracked(File(path, (folder / path).read_bytes()) for path in paths)}
    return {"name": name, "roots": roots, "trees": sorted(trees), "blobs": sorted(blobs)}


class Scene(NamedTuple):
    """The template's repository, and a folder of material in which its ids are the only known ones."""

    template: Path
    material: Path
    given: dict[str, bytes]
    work: dict[str, bytes]

    @classmethod
    def laid_out(cls, folder, ports):
        given, work = read(HERE / "template", ports), read(HERE / "work", ports)
        first = {path: content for path, content in given.items() if not path.startswith("templates/")}
        template = repository(folder / "template", [Step(first, "Teacher"), Step(given, "Helper")], remote="")
        sibling = repository(folder / "sibling", [Step({**given, "hacks/jokes.py": b"JOKES = []\n"}, "Teacher")], remote="")
        material = folder / "material"
        (material / "rubric" / "fingerprints").mkdir(parents=True)
        root = HERE.parents[1]
        rubric = (root / "rubric" / "team-flask.yaml").read_text(encoding="utf-8")
        rubric = rubric.replace("flocker_backend.json", "made_up_backend.json").replace("flask_2025.json", "made_up_sibling.json")
        (material / "rubric" / "team-flask.yaml").write_text(rubric.replace("  - ocs_flask.json\n", ""), encoding="utf-8")
        (material / "starter").mkdir()
        (material / "assignments.yaml").write_text(ASSIGNMENTS, encoding="utf-8")
        for name, place in (("made_up_backend", template), ("made_up_sibling", sibling)):
            known = json.dumps(fingerprint(place, f"nobody/{name}"))
            (material / "rubric" / "fingerprints" / f"{name}.json").write_text(known, encoding="utf-8")
        return cls(template, material, given, work)

    def steps(self, final, people=("Ana", "Ben"), count=3):
        """The way from the template to what is handed in, in so many commits."""
        notes = [{**self.given, "notes.txt": f"step {number}\n".encode()} for number in range(1, count)]
        return [Step(files, people[number % len(people)]) for number, files in enumerate([*notes, final])]

    def handed_in(self, folder, story, changes):
        """What a team hands in: see the stories in projects/."""
        final = {**self.given, **self.work, **{path: self.given[path] for path in story.get("kept", ())}, **changes}
        for path in story.get("without", ()):
            final.pop(path)
        remote, people, count = story.get("remote", REMOTE), story.get("people", ("Ana", "Ben")), story.get("commits", 3)
        steps = self.steps(final, people, count) if count else []
        folder.parent.mkdir(parents=True)
        return BEGINNINGS[story["begin"]](self, folder, steps, remote)

    def fork(self, folder, steps, remote):
        return repository(folder, steps, remote, onto=self.template)

    def from_template(self, folder, steps, remote):
        return repository(folder, [Step(self.given, message="Initial commit"), *steps], remote)

    def copy(self, folder, steps, remote):
        first = {path: content for path, content in self.given.items() if path != ".gitignore"}
        return repository(folder, [Step(first, message="Add files via upload"), *steps], remote)

    def elsewhere(self, folder, steps, remote):
        """Another template, which does the same in files of its own."""
        return self._in_other_words(folder, steps, remote)

    def one_file_kept(self, folder, steps, remote):
        return self._in_other_words(folder, steps, remote, kept=(".gitignore",))

    def two_files_kept(self, folder, steps, remote):
        return self._in_other_words(folder, steps, remote, kept=(".gitignore", "requirements.txt"))

    def _in_other_words(self, folder, steps, remote, kept=()):
        """Every file of the template's but these, with a line more."""

        def other(files):
            given = {path for path, content in files.items() if content == self.given.get(path)}
            return {path: content + b"\n" if path in given.difference(kept) else content for path, content in files.items()}

        return repository(folder, [step._replace(files=other(step.files)) for step in (Step(self.given), *steps)], remote)

    def squashed(self, folder, steps, remote):
        return repository(folder, steps[-1:], remote)

    def shallow(self, folder, steps, remote):
        whole = repository(folder.with_name("whole"), steps, "", onto=self.template)
        git(folder.parent, "clone", "--quiet", "--depth=1", whole.as_uri(), str(folder))
        git(folder, "remote", "set-url", "origin", remote)
        return folder

    def without_history(self, folder, steps, remote):  # noqa: ARG002 - as the others
        for path, content in steps[-1].files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        return folder

    def alone(self, folder, steps, remote):
        """Only what the team wrote, from a beginning of its own."""
        own = [
            Step({path: content for path, content in step.files.items() if self.given.get(path) != content}, step.who)
            for step in steps
        ]
        return repository(folder, [Step({"start.txt": b"We begin.\n"}), *own], remote)


BEGINNINGS = {
    "fork": Scene.fork,
    "template": Scene.from_template,
    "copy": Scene.copy,
    "elsewhere": Scene.elsewhere,
    "one file kept": Scene.one_file_kept,
    "two files kept": Scene.two_files_kept,
    "squashed": Scene.squashed,
    "shallow": Scene.shallow,
    "none": Scene.without_history,
    "alone": Scene.alone,
}
