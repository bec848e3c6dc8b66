from __future__ import annotations

import pytest

from checker.evidence import Place, Route
from tests.builders import HELLOX, JOHN, OWN_RECORD, answer, case, source
from tests.causes.situations import ADVICE, Row, advised, cause_at, recognised, signed

NO_RECORDS = "record_added.no_records"
ONLY_STARTER = "record_added.only_starter"
NOT_JSON = "record_added.not_json"
NOT_A_LIST = "record_added.not_a_list"


def publishing(came, **differences):
    return case(routes={"/api/data": came}, **differences)


def appending(count, came):
    route = Route(path="/api/data", methods=("GET",), function="get_data", place=Place(line=9), appends=count)
    return publishing(came, source=source(routes=(route,)))


ROWS = (
    Row("early_return", ONLY_STARTER, appending(3, answer([JOHN, JOHN]))),
    Row("early_return", ADVICE, appending(3, answer([JOHN, OWN_RECORD]))),
    Row("append_after_return", NO_RECORDS, signed(("early_return", "data"), routes={"/api/data": answer([])})),
    Row(
        "append_after_return",
        ONLY_STARTER,
        signed(("early_return", "data"), routes={"/api/data": answer([JOHN])}, source={"routes": ()}),
    ),
    Row("starter_data", ONLY_STARTER, appending(1, answer([JOHN]))),
    Row("str_not_json", NOT_JSON, publishing(answer(str([JOHN])))),
    Row("str_not_json", NOT_JSON, signed("string_instead_of_json")),
    Row("not_a_number", NOT_JSON, publishing(answer('[{"Age": NaN}]', kind="application/json"))),
    Row("list_inside", NOT_A_LIST, publishing(answer({"people": [JOHN]}))),
    Row("dict_not_list", NOT_A_LIST, publishing(answer({"FirstName": "Rosa", "LastName": "Quince"}))),
    Row("not_records", "record_added.no_records", publishing(answer(["Rosa", "Quince"]))),
    Row("real_data", ADVICE, signed(("real_data_shape", "2"))),
)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_it_is_recognised(row):
    assert recognised(row).code == row.code


def test_records_from_a_loop_are_not_missed():
    assert "early_return" not in {one.code for one in advised(appending(1, answer([JOHN, OWN_RECORD])))}


def test_the_list_inside_one_single_record_is_not_taken_for_the_list_of_records():
    assert cause_at(NOT_A_LIST, publishing(answer(OWN_RECORD))).code == "dict_not_list"


def test_facts_of_the_check_survive_next_to_those_of_the_cause():
    assert cause_at(ONLY_STARTER, appending(1, answer([JOHN]))).finds(appending(1, answer([JOHN]))) == ()


def test_a_page_is_not_taken_for_data():
    assert cause_at(NOT_JSON, publishing(answer(HELLOX))) is None


@pytest.mark.parametrize(
    "body", ["[" * 100_000, '{"a":', "", "[" + "9" * 5000 + "]"], ids=["deep", "cut", "empty", "endless number"]
)
def test_odd_json_is_simply_not_explained(body):
    assert cause_at(NOT_A_LIST, publishing(answer(body, kind="application/json"))) is None
