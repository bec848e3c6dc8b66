"""One step of GitHub's runner: its files, its environment, and what it takes for a command in what the step prints.

Written from the runner's rules (`ActionCommand`, `ActionCommandManager`, `FileCommandManager`), not from our code.
"""

from __future__ import annotations

import re
import subprocess
import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

KNOWN = frozenset(
    (
        *("error", "warning", "notice", "debug", "group", "endgroup", "echo", "stop-commands", "set-output", "save-state"),
        *("set-env", "add-path", "add-mask", "add-matcher", "remove-matcher", "internal-set-repo-path"),
    )
)
SUMMARY_LIMIT = 1024 * 1024
ANNOTATIONS = 10
UNESCAPED = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))
OLD_UNESCAPED = (("%0D", "\r"), ("%0A", "\n"), ("%5D", "]"), ("%3B", ";"), ("%25", "%"))


@dataclass(frozen=True)
class Command:
    name: str
    text: str
    properties: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Step:
    """What is left of a step. `shown`: lines that are no commands; `outputs` None: the file was not as it must be."""

    code: int
    stdout: str
    stderr: str
    commands: tuple
    shown: tuple
    outputs: dict | None
    summary: str | None

    def annotations(self):
        """Ten of each kind; the runner drops the others without a word."""
        kinds = ("error", "warning", "notice")
        return [found for kind in kinds for found in [each for each in self.commands if each.name == kind][:ANNOTATIONS]]


def run_step(argv, *, cwd, environment, folder, timeout=60, meanwhile=lambda _: None, stdin=subprocess.DEVNULL):
    """Run `argv` as a step whose files are in `folder`; `meanwhile(process)` is called while it runs."""
    files = {name: folder / f"{kind}_{uuid.uuid4().hex}" for name, kind in FILES.items()}
    for path in files.values():
        path.touch()
    told = {
        "CI": "true",
        "GITHUB_ACTIONS": "true",
        "GITHUB_WORKSPACE": str(cwd),
        "RUNNER_TEMP": str(folder),
        **{name: str(path) for name, path in files.items()},
        **environment,
    }
    with subprocess.Popen(
        argv, cwd=cwd, env={name: value for name, value in told.items() if value is not None},
        stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        meanwhile(process)
        out, err = (stream.decode("utf-8", "replace") for stream in process.communicate(timeout=timeout))
    return finished(process.returncode, out, err, files["GITHUB_OUTPUT"], files["GITHUB_STEP_SUMMARY"])


FILES = {
    "GITHUB_OUTPUT": "set_output",
    "GITHUB_STEP_SUMMARY": "step_summary",
    "GITHUB_ENV": "set_env",
    "GITHUB_PATH": "add_path",
    "GITHUB_STATE": "save_state",
}


def finished(code, out, err, output_file: Path, summary_file: Path):
    """Commands are looked for in both streams. One may stop them for the other, or come too late for that: here it never helps."""
    found = [commands_in(stream) for stream in (out, err)]
    commands, shown = (tuple(each for pair in found for each in pair[place]) for place in (0, 1))
    outputs = output_values(output_file.read_bytes().decode("utf-8", "replace"))
    raw = summary_file.read_bytes()
    summary = raw.decode("utf-8", "replace") if len(raw) <= SUMMARY_LIMIT else None
    return Step(code, out, err, commands, shown, outputs, summary)


def commands_in(stream):
    """All commands of a stream, and the lines that are none."""
    commands, shown, token = [], [], None
    for line in re.split(r"\r\n|\n|\r", stream):
        known = KNOWN | ({token} if token else set())
        found = new_kind(line, known) or old_kind(line, known)
        if token:
            token = None if found and found.name == token else token
            continue
        if found is None:
            shown.append(line)
            continue
        commands.append(found)
        if found.name == "stop-commands":
            token = found.text
    return commands, shown


def new_kind(line, known):
    """`::name key=value,key=value::text` behind white space."""
    message = line.lstrip()
    if not message.startswith("::"):
        return None
    end = message.find("::", 2)
    if end < 0:
        return None
    name, _, told = message[2:end].partition(" ")
    if name.lower() not in {each.lower() for each in known}:
        return None
    pairs = (pair.partition("=") for pair in told.strip().split(",") if "=" in pair)
    properties = {key.strip(): unescaped(value, UNESCAPED) for key, _, value in pairs if value}
    return Command(name, unescaped(message[end + 2 :], UNESCAPED[:2] + UNESCAPED[4:]), properties)


def old_kind(line, known):
    """`##[name key=value;]text`, wherever it stands in the line."""
    start = line.find("##[")
    end = line.find("]", start)
    if start < 0 or end < 0:
        return None
    name, _, told = line[start + 3 : end].partition(" ")
    if name.lower() not in {each.lower() for each in known}:
        return None
    pairs = (pair.partition("=") for pair in told.split(";") if "=" in pair)
    return Command(
        name, unescaped(line[end + 1 :], OLD_UNESCAPED), {key: unescaped(value, OLD_UNESCAPED) for key, _, value in pairs}
    )


def unescaped(text, pairs):
    for escaped, plain in pairs:
        text = text.replace(escaped, plain)
    return text


def output_values(text):
    """GITHUB_OUTPUT as the runner reads it; None where it gives up (the step then fails)."""
    values, lines = {}, iter(re.split(r"(?<=\n)", text))
    for raw in lines:
        line = raw.rstrip("\r\n")
        if not line:
            continue
        equals, heredoc = line.find("="), line.find("<<")
        if equals >= 0 and (heredoc < 0 or equals < heredoc):
            name, _, value = line.partition("=")
        elif heredoc >= 0:
            name, _, delimiter = line.partition("<<")
            if not name or not delimiter:
                return None
            value = heredoc_value(lines, delimiter)
            if value is None:
                return None
        else:
            return None
        if not name:
            return None
        values[name] = value
    return values


def heredoc_value(lines, delimiter):
    kept = []
    for raw in lines:
        if raw.rstrip("\r\n") == delimiter:
            return re.sub(r"\r?\n\Z", "", "".join(kept))
        kept.append(raw)
    return None
