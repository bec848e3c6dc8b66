"""Which files a program names, and where they lie."""

from __future__ import annotations

import ast

import pytest

from checker.collect.opened_files import files_named, folder_for


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("open('people.json')", ["people.json"]),
        ("with open('data/my people.json') as f:\n    pass", ["data/my people.json"]),
        ("open(r'data\\people.json')", ["data/people.json"]),
        ("Path('data') / 'people.json'", ["data/people.json"]),
        ("Path('data', 'people.json').open()", ["data/people.json"]),
        ("os.path.join('data', 'people.json')", ["data/people.json"]),
        ("FILE = 'data/' + 'people.json'", ["data/people.json"]),
        ("sqlite3.connect('users.db')", ["users.db"]),
        ("pd.read_csv(filepath_or_buffer='../x.csv')", ["../x.csv"]),
        ("os.path.join(HERE, 'people.json')", []),
        ("Path(__file__).parent / 'people.json'", []),
        ("open(f'{HERE}/people.json')", []),
        ("open(HERE + '/people.json')", []),
        ("open('/etc/hosts.txt')", []),
        ("render_template('index.html')", []),
        ("send_from_directory('static', 'a.png')", []),
        ("x = 'https://example.com/a.json'", []),
        ("'a sentence. And more'", []),
        ("'3.14'", []),
        ("import a.json", []),
        ("open('a.json')\nopen('a.json')", ["a.json"]),
    ],
)
def test_files_are_named(text, names):
    assert files_named((ast.parse(text),)) == tuple(names)


@pytest.mark.parametrize(
    "call", ["open('logs/a.txt', 'w')", "logging.basicConfig(filename='logs/a.txt')", "FileHandler('logs/a.txt')"]
)
def test_what_is_not_there_yet_needs_its_folder(call):
    (name,) = files_named((ast.parse(call),))
    assert folder_for([name], "src", {"logs/old.txt", "src/a.py"}) == ""
    assert folder_for([name], "src", {"logs/old.txt", "src/logs/a.txt"}) == "src"
    assert folder_for(["b.json", name], "src", {"logs/old.txt", "src/b.json"}) == "src"


@pytest.mark.parametrize(
    ("names", "paths", "folder"),
    [
        (["a.json"], {"x/y/a.json"}, "x/y"),
        (["a.json"], {"x/a.json"}, "x"),
        (["a.json"], {"a.json"}, ""),
        (["y/a.json"], {"x/y/a.json"}, "x"),
        (["../a.json"], {"x/a.json"}, "x/y"),
        (["a.json"], {"x/y/a.json", "a.json"}, "x/y"),
        (["a.json", "b.json", "c.json"], {"x/y/a.json", "b.json", "c.json"}, ""),
        (["gone.json"], {"x/a.json"}, "x/y"),
        ([], {"x/a.json"}, "x/y"),
        (["../../../a.json"], {"a.json"}, "x/y"),
    ],
)
def test_the_folder_is_the_one_where_they_lie(names, paths, folder):
    assert folder_for(names, "x/y", paths) == folder


def test_no_expression_is_too_deep():
    node, calls = ast.Constant("a"), ast.Name("a")
    for _ in range(5000):
        node = ast.BinOp(node, ast.Div(), ast.Constant("b"))
        calls = ast.Call(ast.Attribute(calls, "b"), [], [])
    assert files_named((ast.Expr(node), ast.Expr(calls))) == ()
