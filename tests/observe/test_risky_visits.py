"""Which addresses are left alone: both sides of each word."""

from __future__ import annotations

import pytest

from checker.evidence import EMPTIES, ENDS, HARMLESS, UNKNOWN_EFFECT, Place, Route
from checker.observe.risky_visits import WANTED, is_risky, is_risky_link, says_so


def route(path, function="view", effect=UNKNOWN_EFFECT, methods=("GET",)):
    return Route(path=path, methods=methods, function=function, place=Place(line=1), effect=effect)


@pytest.mark.parametrize(
    "name",
    [
        "/quit",
        "/exit",
        "/shutdown",
        "/stop",
        "/kill",
        "/api/reset",
        "/people/clear",
        "/delete-all",
        "/delete_people",
        "/clearAll",
        "/clearall",
        "/stopServer",
        "/stopserver",
        "/shut-down",
        "/shutDown",
        "/power_off",
        "/powerOff",
        "/turn-off",
        "/log-out",
        "/logout",
        "/sign_out",
        "/api/v1/wipe",
        "/restart",
        "/QUIT",
        "/HTTPStop",
        "/resetdb",
        "/drop-table",
        "/api/remove",
        "/emptyList",
        "/purge/now",
        "/kill9",
        "/x/killServer",
        "/selfDestruct",
    ],
)
def test_a_whole_word_says_so(name):
    assert says_so(name)


@pytest.mark.parametrize(
    "name",
    [
        "/api/christopher",
        "/api/skills",
        "/presets",
        "/killer-whales",
        "/nonstop",
        "/bus-stops",
        "/stopwatch",
        "/exits",
        "/exited",
        "/quite",
        "/api/kristopher",
        "/unstoppable",
        "/dropdown",
        "/droplets",
        "/clearance",
        "/nuclear",
        "/cleared",
        "/resettlement",
        "/haltern",
        "/emptyhanded",
        "/skillset",
        "/shutters",
        "/poweroffice",
        "/login",
        "/signin",
        "/api/data",
        "/",
        "/home",
        "/logo-utah",
        "/turn/around",
        "/offer",
        "/api/deleted",
        "/api/remover",
        "/casa-del-sol",
        "/die-katze",
        "/killarney",
        "/aborted",
        "/api/erased",
        "/stopover",
        "/flushing",
        "/api/exitinterview",
        "/clearwater",
    ],
)
def test_a_word_that_merely_holds_it_does_not(name):
    assert not says_so(name)


@pytest.mark.parametrize(
    ("given", "risky"),
    [
        (route("/stop"), True),
        (route("/stop", effect=HARMLESS), True),
        (route("/delete-all", effect=HARMLESS), True),
        (route("/api/log-out/", effect=HARMLESS), True),
        (route("/stop/bus", effect=HARMLESS), False),
        (route("/stop", effect=WANTED), False),
        (route("/bye", effect=ENDS), True),
        (route("/new", effect=EMPTIES), True),
        (route("/api/bus-stop", effect=HARMLESS), False),
        (route("/api/people", function="clear_people"), True),
        (route("/api/people", function="clear_people", effect=HARMLESS), False),
        (route("/api/people"), False),
    ],
)
def test_what_the_code_does_counts_before_its_name(given, risky):
    assert is_risky(given) is risky


@pytest.mark.parametrize(
    ("path", "risky"),
    [
        ("/quit", True),
        ("/bye", True),
        ("/bye?now=1", True),
        ("/stop", True),
        ("/delete/7", True),
        ("/people/7", False),
        ("/people/stop", True),
        ("/static/stop.png", False),
        ("/static/reset", False),
        ("/pictures/stop.png", False),
        ("/stop.php", True),
        ("/api/skills", False),
        ("/logout", True),
        ("/page?do=delete", True),
    ],
)
def test_a_link_is_known_by_the_route_behind_it(path, risky):
    routes = (
        route("/bye", effect=ENDS),
        route("/stop", effect=HARMLESS),
        route("/delete/<int:number>", effect=EMPTIES),
        route("/people/<name>"),
        route("/logout", methods=("POST",), effect=HARMLESS),
    )
    assert is_risky_link(path, routes) is risky
