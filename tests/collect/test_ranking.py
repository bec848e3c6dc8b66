"""What shows the assignment comes before names, times and kinds; and a program is all that it imports."""

from __future__ import annotations

import pytest

from checker.collect import collect
from checker.collect.shown import worth

STARTER = (
    "from flask import Flask, jsonify\nfrom flask_cors import CORS\napp = Flask(__name__)\nCORS(app)\n"
    "@app.route('/')\ndef home():\n    return '<h1>Hello</h1>'\n"
    "@app.route('/api/data')\ndef data():\n"
    "    return jsonify([{'FirstName': 'Juno', 'LastName': 'Ever', 'DOB': 'May', 'Email': 'j@example.com'}])\n"
    "app.run(port=5001)\n"
)
LESSON = STARTER.replace("Juno", "Kofi").replace("Hello", "Chess")
TUTORIAL = "from flask import Flask\napp = Flask(__name__)\n@app.route('/')\ndef hi():\n    return 'tutorial'\napp.run()\n"
LOGIN = (
    "from flask import Flask\napp = Flask(__name__)\n@app.post('/login')\ndef log_in():\n    return {'token': 'x'}\napp.run()\n"
)
MOVED = LESSON.replace("/api/data", "/api/kofi")
FACTORY = "from flask import Flask\ndef create_app():\n    app = Flask(__name__)\n    from .views import views\n    app.register_blueprint(views)\n    return app\n"
VIEWS = (
    "from flask import Blueprint, jsonify\nviews = Blueprint('views', __name__)\n@views.route('/')\ndef home():\n    return '<p>x</p>'\n"
    "@views.route('/api/data')\ndef data():\n    return jsonify([{'FirstName': 'A', 'LastName': 'B', 'DOB': 'C', 'Email': 'D'}])\n"
)
MAIN = "from website import create_app\napp = create_app()\nif __name__ == '__main__':\n    app.run()\n"
MODULE = "from flask import Flask\napp = Flask(__name__)\nfrom blog import routes\n"
ROUTES = "from blog import app\n@app.route('/api/data')\ndef data():\n    return [{'FirstName': 1, 'LastName': 2, 'DOB': 3, 'Email': 4}]\n"
RUN = "from blog import app\napp.run()\n"


@pytest.fixture
def chosen(folder):
    """`chosen({...})` is the file that is run of a folder."""
    return lambda files: found(folder(files)).program.file


def found(path):
    return collect(str(path), entries=("server.py", "main.py", "app.py"), starter=(STARTER,))


@pytest.mark.parametrize(
    ("files", "file"),
    [
        pytest.param({"my_server.py": LESSON, "app.py": TUTORIAL}, "my_server.py", id="a tutorial beside the lesson"),
        pytest.param({"zz.py": TUTORIAL, "aa.py": MOVED}, "aa.py", id="records that moved"),
        pytest.param(
            {"deep/er/mine.py": LESSON, "server.py": LOGIN}, "deep/er/mine.py", id="a name of the lesson's, another topic"
        ),
        pytest.param({"server.py": LESSON, "zz.py": LESSON + "x = 1\n"}, "server.py", id="alike: the name decides"),
        pytest.param({"server.py": STARTER, "zz.py": LESSON}, "zz.py", id="an untouched starter"),
        pytest.param(
            {"server.py": STARTER, "tutorial.py": TUTORIAL}, "tutorial.py", id="an untouched starter yields to any work"
        ),
        pytest.param({"server.py": STARTER + "x = 1\n", "own.py": LESSON}, "own.py", id="one word changed, records of one's own"),
        pytest.param({"app.py": "import (\nFlask()\n", "own.py": LESSON}, "own.py", id="one that cannot be read"),
        pytest.param({"server.py": "import (\nFlask()\n"}, "server.py", id="only one that cannot be read"),
        pytest.param({"main.py": MAIN, "website/__init__.py": FACTORY, "website/views.py": VIEWS}, "main.py", id="a factory"),
        pytest.param({"run.py": RUN, "blog/__init__.py": MODULE, "blog/routes.py": ROUTES}, "run.py", id="an app of a package"),
        pytest.param(
            {"run.py": RUN, "blog/__init__.py": MODULE, "blog/routes.py": ROUTES, "app.py": TUTORIAL}, "run.py", id="both"
        ),
        pytest.param(
            {"app.py": TUTORIAL.replace("app.run()\n", ""), "wsgi.py": "from app import app\napp.run()\n"},
            "wsgi.py",
            id="wsgi.py",
        ),
        pytest.param({"website.py": LESSON, "server.py": "import website\nwebsite.app.run()\n"}, "server.py", id="a dotted app"),
        pytest.param(
            {"server.py": LESSON, "look.py": "import server, subprocess\nsubprocess.run(['x'])\n"}, "server.py", id="no server"
        ),
    ],
)
def test_what_shows_the_assignment_is_run(chosen, files, file):
    assert chosen(files) == file


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_a_notebook_of_another_lesson_is_not_the_later_one(chosen, notebook, order):
    lesson, other = (f"_notebooks/2025-0{month}-01-x.ipynb" for month in order)
    assert chosen({lesson: notebook(f"%%python --bg\n{LESSON}"), other: notebook(LOGIN)}) == lesson


def test_a_notebook_with_the_lesson_comes_before_a_file_without(chosen, notebook):
    assert chosen({"app.py": TUTORIAL, "lesson.ipynb": notebook(f"%%python --bg\n{LESSON}")}) == "lesson.ipynb"


def test_the_parts_of_a_program_are_no_other_programs(folder):
    files = {"main.py": MAIN, "website/__init__.py": FACTORY, "website/views.py": VIEWS, "old.py": TUTORIAL}
    assert [other.file for other in found(folder(files)).others] == ["old.py"]


@pytest.mark.parametrize("name", ["app.py", "my_server.py", "lesson.ipynb", "main.py"])
def test_a_file_that_is_named_is_run(folder, notebook, name):
    files = {"app.py": TUTORIAL, "my_server.py": LESSON, "lesson.ipynb": notebook(TUTORIAL)}
    files |= {"main.py": MAIN, "website/__init__.py": FACTORY, "website/views.py": VIEWS}
    submission = found(folder(files) / name)
    assert (submission.program.file, submission.others) == (name, ())


def test_a_named_file_that_only_imports_the_app_is_run(folder):
    files = {"wsgi.py": "from blog import app\n", "blog/__init__.py": MODULE, "blog/routes.py": ROUTES}
    assert found(folder(files) / "wsgi.py").program.file == "wsgi.py"


def test_a_named_file_without_a_server_is_not_exchanged_for_another(folder):
    submission = found(folder({"notes.py": "import json\n", "server.py": LESSON}) / "notes.py")
    assert (submission.program, submission.problem) == (None, "no_server")


def test_worth_grows_with_what_is_shown():
    rising = (LOGIN, TUTORIAL, STARTER, LESSON)
    values = [worth((text,), (STARTER,)) for text in rising]
    assert values == sorted(set(values))
    assert worth((LOGIN, "def ("), (STARTER,)) == worth((LOGIN,), (STARTER,))
