"""What visiting an address may do, read from its code: both sides of each."""

from __future__ import annotations

import textwrap

import pytest

from checker.evidence import EMPTIES, ENDS, HARMLESS, UNKNOWN_EFFECT
from checker.model import Program
from checker.observe.source_effects import Effects
from checker.observe.source_routes import find_routings
from checker.observe.source_text import read


def effect(body, around=""):
    """Of a view with this body."""
    text = f"{around}\n@app.route('/x')\ndef view(number=1):\n{textwrap.indent(textwrap.dedent(body).strip(), '    ')}\n"
    source = read(Program(file="server.py", text=text), None)
    assert source.fault is None
    return Effects((source,)).of("view")


STOPPER = "def stop():\n    os.kill(os.getpid(), 9)\n"


@pytest.mark.parametrize(
    ("body", "around"),
    [
        ("os._exit(0)", ""),
        ("os.kill(os.getpid(), signal.SIGINT)", ""),
        ("sys.exit()", ""),
        ("exit()", ""),
        ("quit()", ""),
        ("_exit(1)", "from os import _exit"),
        ("raise SystemExit", ""),
        ("raise KeyboardInterrupt()", ""),
        ("_thread.interrupt_main()", ""),
        ("os.execv(sys.executable, ['python'])", ""),
        ("os.system('kill -9 $PPID')", ""),
        ("subprocess.run(['taskkill', '/f'])", ""),
        ("func = request.environ.get('werkzeug.server.shutdown')\nfunc()", ""),
        ("server.shutdown()", ""),
        ("process.terminate()", ""),
        ("psutil.Process().kill()", ""),
        ("stop()", STOPPER),
        ("threading.Thread(target=stop).start()", STOPPER),
        ("threading.Timer(1, os._exit, [0]).start()\nreturn 'bye'", ""),
        ("later()", f"{STOPPER}\ndef later():\n    stop()\n"),
    ],
)
def test_it_ends_the_server(body, around):
    assert effect(body, around) == ENDS


@pytest.mark.parametrize(
    "body",
    [
        "PEOPLE.clear()",
        "PEOPLE.pop()",
        "PEOPLE.pop(0)",
        "PEOPLE.remove(PEOPLE[0])",
        "del PEOPLE[0]",
        "del PEOPLE[:]",
        "global PEOPLE\nPEOPLE = []",
        "global PEOPLE\nPEOPLE = list()",
        "global PEOPLE\nPEOPLE = None",
        "PEOPLE[:] = []",
        "app.people.clear()",
        "db.execute('DROP TABLE people')",
        "db.execute('delete  from people')",
        "cursor.execute('''TRUNCATE TABLE people''')",
        "db.drop_all()",
        "User.query.delete()",
        "row = User.query.get(1)\ndb.session.delete(row)",
        "users.delete_many({})",
        "os.remove('people.json')",
        "STORE['people'].clear()",
        "STORE['people'] = []",
        "app.people = []",
        "open('people.json', 'w').close()",
        "with open('people.json', 'w') as file:\n    json.dump([], file)",
        "with open('people.json', 'w') as file:\n    file.write('[]')",
        "shutil.rmtree('data')",
        "Path('people.db').unlink()",
    ],
)
def test_it_empties_something(body):
    assert effect(body) == EMPTIES


@pytest.mark.parametrize(
    "body",
    [
        "return jsonify(PEOPLE)",
        "people = []\npeople.append({})\nreturn jsonify(people)",
        "people = [1]\npeople.clear()\npeople.pop()\nreturn jsonify(people)",
        "PEOPLE.clear()\nPEOPLE.append({'a': 1})\nreturn jsonify(PEOPLE)",
        "PEOPLE.clear()\nfor each in range(3):\n    PEOPLE.append(each)\nreturn jsonify(PEOPLE)",
        "rest = PEOPLE.copy()\ndel rest[0]\nreturn jsonify(rest)",
        "PEOPLE.append(PEOPLE.pop(0))\nreturn jsonify(PEOPLE)",
        "session.clear()\nreturn redirect('/')",
        "session.pop('user', None)\nreturn redirect(url_for('home'))",
        "for one in PEOPLE:\n    one.pop('Email', None)\nreturn jsonify(PEOPLE)",
        "return 'stopped: os._exit(0) was never called'",
        "return render_template('stop.html', stops=STOPS)",
        "return str(len(PEOPLE))",
    ],
)
def test_it_does_nothing_of_the_sort(body):
    assert effect(body) == HARMLESS


@pytest.mark.parametrize(
    "body",
    [
        "return jsonify(db.execute('SELECT * FROM people').fetchall())",
        "state['on'] = False",
        "app.running = False",
        "global running\nrunning = False",
        "helper()",
        "with open('people.json', 'w') as file:\n    json.dump(PEOPLE, file)",
        "STORE['people'] = []\nSTORE['people'].append({'a': 1})",
        "abort(404)",
        "PEOPLE[0].pop('Email')",
        "global PEOPLE\nPEOPLE = [{'a': 1}]",
        "db.execute('DROP TABLE people; INSERT INTO people VALUES (1)')",
        "os.system('date')",
    ],
)
def test_reading_does_not_tell(body):
    assert effect(body) == UNKNOWN_EFFECT


def test_what_another_function_fills_again_is_not_lost():
    filler = "def fill():\n    PEOPLE.append({'a': 1})\n"
    assert effect("PEOPLE.clear()\nfill()\nreturn jsonify(PEOPLE)", filler) == HARMLESS
    assert effect("PEOPLE.clear()\nreturn jsonify(PEOPLE)", filler) == EMPTIES


def test_other_files_and_classes_are_followed():
    views = read(
        Program(
            file="app/views.py",
            text="import tools\nclass People(Resource):\n def get(self):\n  tools.bye()\n def delete(self):\n  x()\n",
        ),
        None,
    )
    tools = read(Program(file="app/tools.py", text="import os\ndef bye():\n os._exit(0)\n"), None)
    assert Effects((views, tools)).of("People") == ENDS


def test_of_a_class_only_what_a_visitor_asks_for_counts():
    text = "class People(Resource):\n def get(self):\n  return PEOPLE\n def delete(self):\n  PEOPLE.clear()\n"
    assert Effects((read(Program(file="server.py", text=text), None),)).of("People") == HARMLESS


def test_nobody_knows_what_is_not_there():
    assert Effects(()).of("view") == UNKNOWN_EFFECT


def test_functions_that_name_each_other_come_to_an_end():
    text = "".join(f"def f{number}():\n  f{(number + 1) % 500}()\n" for number in range(500))
    assert Effects((read(Program(file="server.py", text=text), None),)).of("f0") == UNKNOWN_EFFECT


@pytest.mark.parametrize(
    ("view", "found"),
    [
        ("lambda: (PEOPLE.clear(), 'x')[1]", EMPTIES),
        ("lambda: os._exit(0)", ENDS),
        ("lambda: jsonify(PEOPLE)", HARMLESS),
        ("Wipe.as_view('wipe')", EMPTIES),
        ("view", ENDS),
        ("made_elsewhere", UNKNOWN_EFFECT),
        ("partial(view, 1)", UNKNOWN_EFFECT),
    ],
)
def test_what_is_given_an_address_by_a_call_is_read(view, found):
    text = (
        "class Wipe(MethodView):\n def get(self):\n  PEOPLE.clear()\n"
        f"def view():\n os._exit(0)\napp.add_url_rule('/x', 'x', {view})\napp.add_url_rule('/x', view_func={view})\n"
    )
    source = read(Program(file="server.py", text=text), None)
    effects = Effects((source,))
    assert [effects.behind(routing) for routing in find_routings(source)] == [found, found]
