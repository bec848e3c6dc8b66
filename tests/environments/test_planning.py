"""The environments of a class, planned before they are made."""

from __future__ import annotations

import pytest

from checker.cli.installing import install, plan_words
from checker.environments.making import Chosen
from checker.environments.planning import Environments, Planned, names_of
from checker.environments.uv import Lock
from checker.packages import OURS, Packages
from tests.wheels import made_up


def chosen(*needs, size=0):
    return Chosen(needs, "python", Lock("", needs, size))


@pytest.mark.parametrize(
    ("planned", "as_of", "words"),
    [
        (Planned(3, (chosen("pandas", size=34_000_000),), 41, 120_000_000), "2026-03-14", "3 environments for 41 submissions with packages of their own, 2 of them there already: about 120 MB to install, as of 2026-03-14."),
        (Planned(1, (chosen("pandas"),), 1, 2_000_000), "", "1 environment for 1 submission with packages of their own: about 2 MB to install."),
        (Planned(2, (), 5), "", "2 environments for 5 submissions with packages of their own, all of them there already."),
    ],
)  # fmt: skip
def test_the_plan_in_words(planned, as_of, words):
    assert plan_words(planned, as_of) == words


def test_packages_are_named_without_versions():
    assert names_of(chosen("flask-restful==0.3.10", "uvicorn[standard]", "pandas<3,>=2", "numpy")) == (
        "flask-restful",
        "uvicorn",
        "pandas",
        "numpy",
    )


@pytest.mark.real
def test_each_set_is_planned_and_made_once_for_all_that_want_it(index, listing, capsys):
    for name in ("flask", "flask-restful", "moon-rocket"):
        made_up(index, name)
    wants = [
        listing("moon-rocket"),
        listing("Moon_Rocket  # mine"),
        listing("", program="import flask_restful"),
        listing("", program="import flask"),
        listing(""),
    ]
    each = [one._replace(digest=f"sha256:{number}") for number, one in enumerate(wants)]
    environments = Environments("auto")

    planned = environments.plan(each)
    install(environments, each, as_of="")

    said = capsys.readouterr().err.splitlines()
    assert (planned.environments, len(planned.made), planned.wanted) == (2, 2, 3)
    assert said[0].startswith("2 environments for 3 submissions with packages of their own: about ")
    assert [line.partition(":")[0] for line in said[1:]] == ["Environment 1 of 2", "Environment 2 of 2"]
    homes = [environments.packages(one).home for one in each]
    assert homes[0] == homes[1] != homes[2]
    assert homes[3] == homes[4] == ""
    assert environments.plan(each).made == ()


def test_nothing_is_planned_where_nothing_is_installed(listing, capsys):
    environments = Environments("lesson", Packages(python="/x", chosen="option"))
    install(environments, [listing("pandas")], as_of="")
    assert capsys.readouterr().err == ""
    assert environments.packages(listing("pandas")).python == "/x"
    assert Environments("").packages(listing("pandas")) == OURS
