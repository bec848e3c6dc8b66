"""Forms of a page as a browser reads them: what they hold, and what would be sent. Pure.

After the HTML standard's "constructing the entry list", for what can be filled in without a script and without a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from checker.html_tree import html_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.journey import Fields

PRESSED = frozenset(("submit", "button", "reset", "image"))
TICKED = frozenset(("checkbox", "radio"))


class Control(NamedTuple):
    """Something in a form that has a name. `sent`: its value goes along if nobody touches it."""

    name: str
    kind: str
    """"text", "hidden", "password", "checkbox", ... as HTML names them, and "select" or "textarea"."""
    value: str = ""
    sent: bool = True


class Form(NamedTuple):
    """`action` as it is written ("": the page's own address), `method` in capitals, `encoding` a media type."""

    action: str
    method: str
    encoding: str
    controls: tuple[Control, ...] = ()

    @property
    def inputs(self) -> tuple[str, ...]:
        """Names of what a visitor can fill in, each once."""
        return tuple(dict.fromkeys(control.name for control in self.controls if control.kind not in {"hidden", *PRESSED}))

    def filled(self, values: Fields) -> Fields:
        """What a browser sends when a visitor fills in `values` and presses the first button. What is not there stays out."""
        given = dict(values)
        entries: dict[Control, str] = {}
        for control in self.controls:
            if control.kind in TICKED:
                ticked = given[control.name] == control.value if control.name in given else control.sent
                entries |= {control: control.value} if ticked else {}
            elif control.name in given and control.kind not in PRESSED:
                entries[control] = given[control.name]
            elif control.sent:
                entries[control] = control.value
        return tuple((control.name, value) for control, value in entries.items())


def forms(html: str) -> tuple[Form, ...]:
    """In the order of the page."""
    return tuple(_form(node) for node in html_tree(html).css("form"))


def best(found: Iterable[Form], names: Iterable[str]) -> Form | None:
    """The first of those that have the most of these inputs; None when there is no form."""
    wanted = frozenset(names)
    return max(found, key=lambda form: len(wanted.intersection(form.inputs)), default=None)


def _form(node: Any) -> Form:
    given = node.attributes
    method = (given.get("method") or "get").strip().upper()
    return Form(
        action=(given.get("action") or "").strip(),
        method=method if method in {"GET", "POST"} else "GET",
        encoding=(given.get("enctype") or "").strip().lower() or "application/x-www-form-urlencoded",
        controls=tuple(_controls(node)),
    )


def _controls(form: Any) -> Iterator[Control]:
    unpressed = True
    for node in form.css("input, select, textarea, button"):
        control = _control(node)
        if control.kind in PRESSED:
            control = control._replace(sent=unpressed and control.kind == "submit" and bool(control.name))
            unpressed = unpressed and control.kind not in {"submit", "image"}
        if control.name and "disabled" not in node.attributes and control.kind != "file":
            yield control


def _control(node: Any) -> Control:
    given = node.attributes
    name = given.get("name") or ""
    if node.tag == "textarea":
        return Control(name, "textarea", node.text())
    if node.tag == "select":
        return Control(name, "select", *_chosen(node))
    kind = (given.get("type") or ("text" if node.tag == "input" else "submit")).strip().lower()
    value = given.get("value")
    if kind in TICKED:
        return Control(name, kind, "on" if value is None else value, sent="checked" in given)
    return Control(name, kind, value or "")


def _chosen(select: Any) -> tuple[str, bool]:
    """The value of the option that is selected, else of the first; nothing is sent when there is none."""
    options = select.css("option")
    chosen = next((option for option in options if "selected" in option.attributes), options[0] if options else None)
    if chosen is None:
        return "", False
    value = chosen.attributes.get("value")
    return chosen.text().strip() if value is None else value, True
