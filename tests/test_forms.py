from __future__ import annotations

import pytest

from checker.forms import best, forms

PAGE = """
<form action="/search"><input name="q"></form>
<form method="post" action="/add" enctype="multipart/form-data">
  <input type="hidden" name="token" value="t1"><input name="name" value="old"><input type="password" name="pin">
  <input type="checkbox" name="a" value="1" checked><input type="checkbox" name="b"><input type="radio" name="c" value="x">
  <input type="radio" name="c" value="y" checked><select name="d"><option>one<option value="2" selected>two</select>
  <textarea name="e">long</textarea><input name="off" disabled><input type="file" name="f"><input>
  <input type="reset" name="r"><button name="go" value="1">Go</button><button name="other" value="2">Other</button>
</form>
"""


def form(html):
    [found] = forms(html)
    return found


def test_a_form_is_read_as_a_browser_does():
    search, add = forms(PAGE)
    assert (search.method, search.action) == ("GET", "/search")
    assert (add.method, add.encoding) == ("POST", "multipart/form-data")
    assert add.inputs == ("name", "pin", "a", "b", "c", "d", "e")


def test_what_nobody_touched_goes_along():
    assert forms(PAGE)[1].filled((("name", "Rosa"),)) == (
        ("token", "t1"),
        ("name", "Rosa"),
        ("pin", ""),
        ("a", "1"),
        ("c", "y"),
        ("d", "2"),
        ("e", "long"),
        ("go", "1"),
    )


def test_boxes_are_ticked_by_their_value():
    filled = dict(forms(PAGE)[1].filled((("a", "no"), ("b", "on"), ("c", "x"))))
    assert "a" not in filled
    assert (filled["b"], filled["c"]) == ("on", "x")


@pytest.mark.parametrize(
    ("html", "sent"),
    [
        ("<form></form>", ()),
        ("<form><input name=a>", (("a", ""),)),
        ("<form><select name=a></select></form>", ()),
        ("<form><select name=a><option>x<option>y</select></form>", (("a", "x"),)),
        ("<form><input type=submit name=a value=1></form>", (("a", "1"),)),
        ("<form><button type=button name=a value=1>x</button></form>", ()),
        ("<form><input name=a type=strange value=1></form>", (("a", "1"),)),
    ],
)
def test_what_is_sent_when_nothing_is_filled_in(html, sent):
    assert form(html).filled(()) == sent


def test_there_is_no_place_for_what_has_no_input():
    assert form("<form><input name=a></form>").filled((("b", "x"),)) == (("a", ""),)


def test_the_form_with_the_most_of_the_inputs_is_meant():
    assert best(forms(PAGE), ("name", "pin")) == forms(PAGE)[1]
    assert best(forms(PAGE), ("q",)) == forms(PAGE)[0]
    assert best(forms(PAGE), ("nothing",)) == forms(PAGE)[0]
    assert best((), ("q",)) is None


def test_a_page_without_an_end_is_no_trouble():
    assert len(forms("<form>" + "<input name=a>" * 20_000)[0].controls) < 6_000
