"""Honest classes are left alone, copies are found however they are dressed up."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.load import load_assignment, load_rubric, starter_programs
from checker.similarity import MOST_PIECES, alike, fingerprint, handed_out, record_digests, same_records
from checker.students import Entry, Student
from tests.builders import BASELINES, JOHN, OWN_RECORD, answer, evidence
from tests.examples import examples
from tests.growth import takes_time_that_grows_with_size
from tests.strategies import evidences

ASSIGNMENT = load_assignment("web-server")
STARTER, *_ = starter_programs(ASSIGNMENT)
COMMON = handed_out([STARTER], load_rubric(ASSIGNMENT).baselines)
SUBMISSIONS = Path(__file__).parent / "submissions"

# What students of this lesson write about themselves, in their words.
SENTENCES = (
    """
Welcome to my page|Hi, my name is {name} and this is my first web server|I like {thing}|My favourite food is {food}
This page was made by {name} in AP CSP|I have a {animal} called {pet}|On weekends I play {thing} with my friends
My hobbies are {thing} and {other}|I want to learn how a server works|Thanks for visiting|I was born in {place}
One day I would like to visit {place}|The best film is about a {animal}|Here is a list of things I like|Come back soon
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
FILL = {
    "name": ["Rosa", "Theo", "Mina", "Omar", "Lee", "Ivo", "Nia", "Kai", "Zoe", "Max"],
    "thing": ["chess", "football", "drawing", "swimming", "coding", "piano", "reading", "hiking", "dancing", "baking"],
    "other": ["running", "cooking", "tennis", "games", "photography", "guitar"],
    "food": ["pizza", "sushi", "pasta", "rice", "tacos", "soup"],
    "animal": ["dog", "cat", "parrot", "hamster", "lizard"],
    "pet": ["Biscuit", "Shadow", "Luna", "Milo", "Coco"],
    "place": ["Lisbon", "Osaka", "Nairobi", "Quito", "Oslo", "Perth"],
}
ROUTE = """@app.route('/{path}')
def {path}():
    return "<h1>{path}</h1><p>{text}</p>"


"""


def entry(text, key="a", **rest):
    return Entry(student=Student(key=key), fingerprint=fingerprint(text, COMMON), **rest)


def honest(seed):
    """The starter as one student might edit it: some lines on the page, a record, now and then a route."""
    chance = random.Random(seed)

    def said(most):
        chosen = chance.sample(SENTENCES, chance.randint(1, most))
        return [line.format(**{name: chance.choice(words) for name, words in FILL.items()}) for line in chosen]

    tags = chance.choice(["p", "h3", "li"])
    page = "\n".join(f"        <{tags}>{line}</{tags}>" for line in said(6))
    record = {key: chance.choice(FILL["name"]) for key in JOHN} | {
        "Owns_Cars": chance.sample(FILL["thing"], chance.randint(1, 4))
    }
    text = STARTER.replace(
        "        <h2>Hello, World!</h2>", page if chance.random() < 0.5 else f"        <h2>Hello, World!</h2>\n{page}"
    )
    text = text.replace("    return jsonify", f"    InfoDb.append({json.dumps(record, indent=8)})\n\n    return jsonify")
    if chance.random() < 0.4:
        route = ROUTE.format(path=chance.choice(["about", "hobbies", "me", "team"]), text=said(3)[0])
        text = text.replace("if __name__", route + "if __name__")
    return text


WORK = honest(4004).replace(
    "if __name__",
    """
scores = []


@app.route('/api/scores')
def get_scores():
    # best first
    ordered = sorted(scores, key=lambda score: score['points'], reverse=True)
    total = sum(score['points'] for score in ordered)
    return jsonify({'scores': ordered[:10], 'mean': total / max(1, len(ordered))})


@app.route('/api/scores/<int:number>')
def one_score(number):
    if number >= len(scores):
        return jsonify({'error': 'there is no such score'}), 404
    return jsonify(scores[number])


if __name__""",
)


def renamed(text):
    for old, new in (
        ("scores", "results"),
        ("ordered", "x"),
        ("number", "i"),
        ("InfoDb", "people"),
        ("page", "html"),
        ("total", "s"),
    ):
        text = re.sub(rf"\b{old}\b", new, text)
    return text


def reordered(text):
    """Imports, then the routes back to front, then the start."""
    head, *routes = re.split(r"(?m)^(?=@app\.route)", text)
    last, start = routes[-1].split("if __name__")
    return "".join([head, last + "\n\n", *routes[-2::-1], "if __name__" + start])


def recommented(text):
    return "# my very own work\n" + text.replace("\n\n", "\n    # and then\n\n") + "# the end\n"


def other_record(text):
    return re.sub(
        r'(?s)InfoDb\.append\(\{\s+"FirstName": "(?!Juno|Theo B).*?\}\)', "InfoDb.append({'FirstName': 'Somebody'})", text
    )


DRESSED_UP = {
    "as it is": lambda text: text,
    "renamed": renamed,
    "reordered": reordered,
    "other comments": recommented,
    "tabs": lambda text: text.replace("    ", "\t"),
    "one more route": lambda text: text.replace("if __name__", ROUTE.format(path="mine", text="all mine") + "if __name__"),
    "another record": other_record,
    "all of it": lambda text: recommented(renamed(reordered(text))),
    "which Python cannot read": lambda text: text + "\n)) def : '''",
    "padded": lambda text: text + "\n".join(f"x{number} = [{number}, 'a', None] + y({number})" for number in range(400)),
}


@pytest.mark.parametrize("dress", DRESSED_UP.values(), ids=DRESSED_UP)
def test_a_copy_is_found_however_it_is_dressed_up(dress):
    (pair,) = alike([entry(WORK, "a"), entry(dress(WORK), "b")], COMMON)

    assert pair.share >= 75
    assert {pair.one.student.key, pair.other.student.key} == {"a", "b"}


def test_only_the_copies_of_an_honest_class_are_found():
    honest_ones = [entry(honest(number), f"honest-{number}") for number in range(200)]
    copies = [entry(WORK, "copied"), entry(renamed(reordered(WORK)), "copies")]

    assert [(pair.one.student.key, pair.other.student.key) for pair in alike([*honest_ones, *copies], COMMON)] == [
        ("copied", "copies")
    ]


def test_two_honest_edits_of_the_starter_are_not_alike():
    entries = [entry(honest(1000 + number), str(number)) for number in range(1200)]

    assert [alike(entries[start : start + 12], COMMON) for start in range(0, 1200, 12)] == [()] * 100


LESSON = """
from flask import Flask, jsonify
from flask_cors import CORS

# initialize a flask application (app)
app = Flask(__name__)
CORS(app, supports_credentials=True, origins='*')  # Allow all origins (*)

@app.route('/api/data')
def get_data():
    # start a list, to be used like a information database
    InfoDb = []

    # add a row to list, an Info record
    InfoDb.append({
        "FirstName": "John",
        "LastName": "Mortensen",
        "DOB": "October 21",
        "Residence": "San Diego",
        "Email": "john@example.com",
        "Owns_Cars": ["2015-Fusion", "2011-Ranger", "2003-Excursion", "1997-F350", "1969-Cadillac"]
    })

    return jsonify(InfoDb)

# add an HTML endpoint to flask app
@app.route('/')
def say_hello():
    html_content = '''
    <html>
    <head>
        <title>Hellox</title>
    </head>
    <body>
        <h2>Hello, World!</h2>
    </body>
    </html>
    '''
    return html_content

if __name__ == '__main__':
    # starts flask server on default port, http://127.0.0.1:5001
    app.run(port=5001)
"""


def test_what_was_handed_out_is_nobodys_own():
    assert fingerprint(STARTER, COMMON) == ()
    assert fingerprint(recommented(renamed(STARTER)), COMMON) == ()
    assert alike([entry(LESSON, "a"), entry(LESSON, "b")], COMMON) == ()
    assert alike([entry(text, str(number)) for number, text in enumerate((LESSON, STARTER, reordered(STARTER)))], COMMON) == ()


def test_what_a_quarter_of_the_class_has_was_shown_to_them():
    shown = [entry(WORK, str(number)) for number in range(11)]

    assert alike(shown, COMMON) == ()
    assert len(alike(shown[:10], COMMON)) == 45


def test_members_of_a_group_are_no_pair():
    assert alike([entry(WORK, "a", group="3"), entry(WORK, "b", group="3")], COMMON) == ()
    assert len(alike([entry(WORK, "a", group="3"), entry(WORK, "b", group="4")], COMMON)) == 1


def test_the_same_program_has_the_same_fingerprint_in_every_process_and_every_year():
    code = "import sys; from checker.similarity import fingerprint; print(fingerprint(sys.stdin.read()))"
    command = [sys.executable, "-c", code]
    ran = subprocess.run(command, input=WORK, capture_output=True, text=True, encoding="utf-8", timeout=30, check=True)

    assert ran.stdout.strip() == str(fingerprint(WORK))
    assert fingerprint("def f(x): return x + 1 # a comment") == (29985031329005,)


@examples(60)
@given(
    st.text()
    | st.lists(st.sampled_from(['"""', "'", "#", "\\", "\n", "def f(x):", "<p>", "\ud800", "é", " ", "x.y"])).map("".join)
)
def test_anything_at_all_has_a_fingerprint(text):
    found = fingerprint(text)

    assert list(found) == sorted(set(found))
    assert all(0 <= piece < 2**48 for piece in found)


@pytest.mark.weighs
def test_a_fingerprint_is_bounded_and_quickly_made():
    endless = "".join(f"x.f{number}(y, 'z', {number}) + " for number in range(1_000_000))

    assert len(fingerprint(endless)) == MOST_PIECES
    takes_time_that_grows_with_size(fingerprint, quarter=endless[: len(endless) // 4], whole=endless)


@pytest.mark.weighs
@pytest.mark.parametrize(
    "shape", ["'''" * 100_000, "'\\" * 100_000, '"' * 300_000, "f" * 300_000, "<" * 300_000, "((((" * 50_000], ids=len
)
def test_no_text_takes_long(shape):
    takes_time_that_grows_with_size(fingerprint, quarter=shape[: len(shape) // 4], whole=shape)


@pytest.mark.weighs
def test_pairing_the_largest_fingerprints_of_200_takes_time_that_grows_with_their_size():
    takes_time_that_grows_with_size(alike, quarter=_strangers(MOST_PIECES // 4), whole=_strangers(MOST_PIECES))


def _strangers(pieces):
    """200 who share some pieces with each other, by chance."""
    chance = random.Random(1)
    pool = chance.sample(range(2**48), 5 * pieces)
    return [Entry(student=Student(key=str(number)), fingerprint=tuple(chance.sample(pool, pieces))) for number in range(200)]


# Records


def digests(*records, **more):
    return record_digests(evidence(routes={"/api/data": answer(list(records))}), BASELINES, **more)


def test_only_own_records_are_digested():
    assert digests(JOHN) == ()
    assert len(digests(JOHN, OWN_RECORD)) == 1
    assert digests(JOHN, OWN_RECORD) == digests(OWN_RECORD, OWN_RECORD)


def test_a_digest_shows_nothing_and_minds_neither_case_nor_keys_nor_order():
    dressed = {key.lower(): value.upper() if isinstance(value, str) else value for key, value in reversed(OWN_RECORD.items())}

    assert digests(dressed) == digests(OWN_RECORD)
    assert re.fullmatch(r"[0-9a-f]{16}", digests(OWN_RECORD)[0])


def test_another_value_is_another_record():
    assert not set(digests(OWN_RECORD)) & set(digests(OWN_RECORD | {"Residence": "Porto"}))


def test_a_record_with_hardly_anything_in_it_is_nobodys():
    assert digests({"message": "hello"}, {"a": 1, "b": ""}) == ()


def test_endless_records_are_bounded():
    assert len(digests(*({"a": number, "b": "x", "c": "y"} for number in range(1000)))) == 200


@examples(40)
@given(evidences)
def test_any_evidence_has_digests(seen):
    assert all(len(digest) == 16 for digest in record_digests(seen, BASELINES))


def test_the_same_records_are_told_once():
    rosa, theo, mina, omar = (
        Entry(student=Student(key=key), records=records)
        for key, records in (("rosa", ("1", "2")), ("theo", ("2", "1")), ("mina", ("2",)), ("omar", ("3",)))
    )

    assert same_records([rosa, theo, mina, omar]) == ((rosa, theo), (rosa, theo, mina))
    assert same_records([rosa._replace(group="a"), theo._replace(group="a")]) == ()
