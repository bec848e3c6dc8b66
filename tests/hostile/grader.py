"""Somebody who grades attackers: a child process, as root or as an ordinary user, with a world around it that is worth attacking.

`grader.py FOLDER WALLS` reads FOLDER/attacks.json, grades through the same pool of workers as `check-hacks grade`, one worker for
all that the attacks leave alive, and writes FOLDER/told.json: the evidence by name, and the damage after each.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from checker.batch.desk import Desk
from checker.batch.pool import Pool
from checker.codec import to_json
from checker.load import load_assignment
from checker.students import Handin, Source
from tests.hostile.world import World


def main(folder, walls):
    attacks = json.loads((folder / "attacks.json").read_text())
    with World(folder / "world") as world:
        told = dict(graded(attacks, folder / "handed-in", world, walls))
    (folder / "told.json").write_text(json.dumps(told))


def graded(attacks, place, world, walls):
    assignment = load_assignment("web-server")
    with Pool(walls, jobs=1) as pool:
        for name, attack in attacks.items():
            desk = Desk(assignment._replace(limits=assignment.limits._replace(**attack["limits"])), walls)
            source = Source(str(hand_in(attack, place / name, world)))
            handin = Handin((), source, label=name, match="folder")
            submission = desk.collect(handin)
            (look,) = pool.looks(iter([desk.task(handin, submission, desk.note(submission))]))
            evidence = desk.evidence(look)
            yield name, {"evidence": to_json(evidence), "damage": world.damage()}


def hand_in(attack, folder, world):
    """The submission's own folder: its files, what it hopes to know, and links that lead out."""
    folder.mkdir(parents=True)
    for name, text in attack["files"].items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (folder / "targets.json").write_text(json.dumps({**world.targets(), **attack.get("targets", {})}))
    (folder / "link-file").symlink_to(world.gradebook)
    (folder / "link-folder").symlink_to(world.folder)
    (folder / "link-up").symlink_to("..")
    return folder


if __name__ == "__main__":
    os.umask(0o022)
    main(Path(sys.argv[1]), sys.argv[2])
