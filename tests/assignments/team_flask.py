"""What the untouched template leaves a team to do, and mutants of a good project.

A mutant spoils one line of a file, or of the story of how the project came to be (see tests/teams/building.py).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.assignments import stopping
from tests.assignments.mutants import Mutant
from tests.teams.building import HERE, REMOTE, Scene, on_ports, read

if TYPE_CHECKING:
    from pathlib import Path

TO_DO = {"own_commits", "renamed", "home_page_changed", "new_json_route", "own_origin_in_cors"}

STORY = "story.json"
GOOD = json.dumps({"begin": "template", "remote": REMOTE, "people": ["Ana", "Ben"], "commits": 3, "kept": []}, indent=1)
UNTOUCHED = json.dumps({"begin": "template", "remote": REMOTE, "commits": 0})

MAIN, PACKAGE, USERS, LAUNCHES = "main.py", "__init__.py", "api/users.py", "api/launches.py"
PAGE, FRAME = "templates/index.html", "templates/layouts/base.html"
BEGIN, TEAM, KEPT = '"template"', '"Ben"', '"kept": []'
HOME = 'return render_template("index.html")'
ROCKET = 'return jsonify([{"rocket": "Swift", "year": 2031}])'
SITE = '"https://rocket-team.github.io"'
RUN = '    app.run(debug=True, host="0.0.0.0", port="8887")'

MUTANTS = (
    Mutant("template_ancestry", BEGIN, '"elsewhere"', file=STORY),
    Mutant("template_ancestry", BEGIN, '"one file kept"', file=STORY),
    Mutant("template_ancestry", BEGIN, '"two files kept"', file=STORY),
    Mutant("own_commits", '"commits": 3', '"commits": 2', file=STORY),
    Mutant("own_commits", BEGIN, '"squashed"', file=STORY),
    Mutant("own_commits", TEAM, '"Ana"', file=STORY),
    Mutant("own_commits", TEAM, '"helper[bot]"', file=STORY),
    Mutant("server_boots", "from flask import render_template", "from flask import render_templates", file=MAIN),
    Mutant("server_boots", "app.register_blueprint(launches_api)", "app.register_blueprint(launch_api)", file=MAIN),
    Mutant("server_boots", 'if __name__ == "__main__":', 'if __name__ == "main":', file=MAIN),
    Mutant("server_boots", "app = Flask(__name__)", "app = Flask()", file=PACKAGE),
    Mutant("renamed", "rocket_diary_backend.git", "made_up_backend.git", file=STORY),
    Mutant("renamed", KEPT, '"kept": ["README.md"]', file=STORY),
    Mutant("renamed", "<title>Rocket Diary</title>", "<title>Nighthawk Coding | Home</title>", file=FRAME),
    Mutant("renamed", '<a href="/">Rocket Diary</a>', '<a href="/">Nighthawk Coding</a>', file=FRAME),
    Mutant("home_page_changed", KEPT, f'"kept": ["{PAGE}"]', file=STORY),
    Mutant("home_page_changed", '@app.route("/")', '@app.route("/home")', file=MAIN),
    Mutant("home_page_changed", HOME, 'return render_template("home.html")', file=MAIN),
    Mutant("home_page_changed", HOME, 'return ""', file=MAIN),
    Mutant("template_routes_up", "app.register_blueprint(users_api)", "pass", file=MAIN),
    Mutant("template_routes_up", "(users_api)", '(users_api, url_prefix="/v2")', file=MAIN),
    Mutant("template_routes_up", '"Log in first"}), 401', '"Log in first"}), 403', file=USERS),
    Mutant("new_json_route", "app.register_blueprint(launches_api)", "pass", file=MAIN),
    Mutant("new_json_route", ROCKET, "return '<p>Swift</p>'", file=LAUNCHES),
    Mutant("new_json_route", ROCKET, "return rocket", file=LAUNCHES),
    Mutant("new_json_route", '("/launches")', '("/launches", methods=["POST"])', file=LAUNCHES),
    Mutant("own_origin_in_cors", SITE, '"https://nighthawkcoders.github.io"', file=PACKAGE),
    Mutant("own_origin_in_cors", SITE, '"https://rocket-team.github.io/"', file=PACKAGE),
    Mutant("own_origin_in_cors", SITE, '"http://rocket-team.github.io"', file=PACKAGE),
    Mutant("own_origin_in_cors", "/rocket-team/", "/moon-team/", file=STORY),
    *stopping.mutants(RUN, MAIN),
)


def handed_in(desk: Path, ports: dict[int, int], mutant: Mutant | None = None, story: str = GOOD) -> tuple[Path, Path]:
    """(the project, a folder of material that knows its template)."""
    scene, changes = Scene.laid_out(desk, ports), {}
    if mutant and mutant.file == STORY:
        story = mutant.spoil(story)
    elif mutant:
        written = {**read(HERE / "template"), **read(HERE / "work")}[mutant.file].decode()
        changes = on_ports({mutant.file: mutant.spoil(written).encode()}, ports)
    return scene.handed_in(desk / "desk" / "project", json.loads(story), changes), scene.material
