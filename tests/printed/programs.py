"""Programs with the classic slips, each in its smallest form: what they print is recorded in `recorded/` for several Pythons.

`FIRST` breaks before anybody is answered; `VIEWS` hold the body of the home page's function. `python -m tests.printed.record` runs
them all by the Python that runs it (which needs Flask and Flask-CORS) and writes its file.
"""

from __future__ import annotations

TOP = "from flask import Flask, jsonify, redirect, render_template, request, session, url_for\napp = Flask(__name__)\n"
ASK = "app.test_client().get('/')\n"

FIRST = {
    "name_in_single_underscores": "from flask import Flask\napp = Flask(_name_)\n",
    "flask_in_small_letters": "from flask import flask\n",
    "cors_in_small_letters": "from flask_cors import cors\n",
    "before_first_request": TOP + "@app.before_first_request\ndef prepare():\n    pass\n",
    "markup_from_flask": "from flask import Markup\n",
    "escape_from_flask": "from flask import escape\n",
    "json_encoder": "from flask.json import JSONEncoder\n",
    "url_quote": "from werkzeug.urls import url_quote\n",
    "jsonify_at_the_top": TOP + "NUMBERS = jsonify([1, 2, 3])\n",
    "url_for_at_the_top": TOP + "HOME = url_for('home')\n",
    "request_at_the_top": TOP + "NAME = request.args.get('name')\n",
    "session_at_the_top": TOP + "session['visits'] = 0\n",
    "host_with_http": TOP + "app.run(host='http://127.0.0.1', port=0)\n",
    "port_in_the_host": TOP + "app.run(host='127.0.0.1:5001', port=0)\n",
    "port_first": TOP + "app.run(5001)\n",
    "port_of_letters": TOP + "app.run(port='five')\n",
    "hyphen_in_an_import": "from flask import Flask\nfrom flask-cors import CORS\n",
    "methods_as_text": TOP + "@app.route('/', methods='POST')\ndef home():\n    return 'x'\n",
    "method_for_methods": TOP + "@app.route('/', method=['POST'])\ndef home():\n    return 'x'\n",
    "methods_in_get": TOP + "@app.get('/', methods=['GET'])\ndef home():\n    return 'x'\n",
    "decorator_without_wraps": TOP
    + "def logged(view):\n    def wrapper():\n        return view()\n    return wrapper\n"
    + "@app.route('/')\n@logged\ndef home():\n    return 'x'\n@app.route('/b')\n@logged\ndef other():\n    return 'y'\n",
    "two_views_of_one_name": TOP
    + "@app.route('/')\ndef home():\n    return 'x'\n@app.route('/b')\ndef home():\n    return 'y'\n",
    "route_without_a_slash": TOP + "@app.route('home')\ndef home():\n    return 'x'\n",
    "route_with_an_open_bracket": TOP + "@app.route('/<id')\ndef home(id):\n    return 'x'\n",
    "route_with_an_unknown_converter": TOP + "@app.route('/<number:id>')\ndef home(id):\n    return 'x'\n",
    "flask_without_a_name": "from flask import Flask\napp = Flask()\n",
    "app_called": TOP + "app.rum(port=5001)\n",
    "true_in_small_letters": TOP + "app.run(debug=true)\n",
    "own_file_without_that_name": "from records import people\n",
    "circle_of_imports": "import friends\nfrom friends import people\nnames = []\n",
    "no_table_at_the_top": "import sqlite3\nsqlite3.connect(':memory:').execute('SELECT * FROM people')\n",
    "file_not_there": "open('people.json')\n",
    "module_called": "import flask\napp = flask(__name__)\n",
    "unfinished_string": "print('hello)\n",
    "unfinished_bracket": "print('hello'\nx = 1\n",
    "no_colon": "def home()\n    return 'x'\n",
    "no_comma": 'x = {\n    "a": 1\n    "b": 2\n}\n',
    "no_indent": "def home():\nreturn 'x'\n",
    "too_much_indent": "x = 1\n    y = 2\n",
    "indents_that_do_not_match": "def home():\n        x = 1\n    return x\n",
    "tabs_and_spaces": "def home():\n\tx = 1\n        return x\n",
    "return_outside": "return 5\n",
    "css_that_cannot_be_read": "color = ''\npage = f'<style>body { color: red; }</style>'\n",
    "one_equals_sign": "x = 1\nif x = 2:\n    pass\n",
}

VIEWS = {
    "css_in_an_f_string": "    return f'<style>body {color: red}</style>'\n",
    "css_as_a_format": "    color = 'x'\n    return f'<style>body {color: red}</style>'\n",
    "css_for_format": "    return '<style>body {color: red}</style>{}'.format('x')\n",
    "percent_in_a_text": "    return '<p style=\"width: 50%\">%s</p>' % 'x'\n",
    "template_missing": "    return render_template('index.html')\n",
    "template_in_a_named_folder": "    return render_template('templates/index.html')\n",
    "template_that_is_cut": "    return render_template('cut.html')\n",
    "template_that_asks_too_much": "    return render_template('asks.html')\n",
    "no_secret_key": "    session['visits'] = 1\n    return 'x'\n",
    "url_for_nobody": "    return url_for('about')\n",
    "url_for_without_a_value": "    return url_for('person')\n",
    "nothing_returned": "    x = 1\n",
    "number_returned": "    return 42\n",
    "set_returned": "    return {'a', 'b'}\n",
    "argument_too_few": "    return person()\n",
    "set_in_json": "    return jsonify({'a': {1, 2}})\n",
    "json_of_both_kinds": "    return jsonify([1], a=1)\n",
    "local_before_it_is_set": "    visits += 1\n    return 'x'\n",
    "text_and_number": "    return 'visits: ' + 5\n",
    "key_that_is_not_there": "    return {'a': 1}['b']\n",
    "place_that_is_not_there": "    return [1][3]\n",
    "asked_of_nothing": "    x = None\n    return x.strip()\n",
    "called_a_text": "    x = 'a'\n    return x()\n",
    "append_to_a_dictionary": "    x = {}\n    x.append(1)\n    return x\n",
    "division_by_zero": "    return str(1 / 0)\n",
    "calls_itself": "    return home()\n",
    "sqlite_in_another_thread": "    DB.execute('SELECT 1')\n    return 'x'\n",
    "no_table": "    import sqlite3\n    sqlite3.connect(':memory:').execute('SELECT * FROM people')\n    return 'x'\n",
    "name_that_nobody_knows": "    return greeting\n",
    "chained": "    try:\n        {}['b']\n    except KeyError as error:\n        raise ValueError('no') from error\n",
    "while_another_was_handled": "    try:\n        {}['b']\n    except KeyError:\n        return 1 / 0\n",
    "route_added_by_a_visit": "    app.add_url_rule('/late', 'late', person)\n    return 'x'\n",
}
WHOLE = {
    "view_without_its_argument": TOP + "@app.route('/<id>')\ndef home():\n    return 'x'\napp.test_client().get('/5')\n",
    "view_with_an_argument_too_many": TOP + "@app.route('/')\ndef home(id):\n    return 'x'\n" + ASK,
    "async_view": TOP + "@app.route('/')\nasync def home():\n    return 'x'\n" + ASK,
    "group": "raise ExceptionGroup('both', [ValueError('one'), TypeError('two')])\n",
    "note": "error = ValueError('one')\nerror.add_note('a note')\nraise error\n",
}
FILES = {
    "records.py": "persons = []\n",
    "friends.py": "from server import names\npeople = []\n",
    "templates/cut.html": "{% for x in y %}\n<p>\n",
    "templates/asks.html": "<p>{{ user.name }}</p>\n",
}


def source(name):
    if name in VIEWS:
        thread = "import sqlite3, threading\nthreading.Thread(target=lambda: globals().update(DB=sqlite3.connect(':memory:'))).start()\n"
        other = "@app.route('/person/<id>')\ndef person(id):\n    return id\n"
        return TOP + (thread if "DB." in VIEWS[name] else "") + other + "@app.route('/')\ndef home():\n" + VIEWS[name] + ASK
    return FIRST.get(name) or WHOLE[name]


NAMES = (*FIRST, *VIEWS, *WHOLE)
