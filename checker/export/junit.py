"""JUnit XML in the subset that GitLab, Jenkins, Azure, CircleCI and Buildkite all read (`interop.md`, 4.8). One suite a submission."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET  # we write XML here, and read none

from checker.export import feedback
from checker.export.plain import folders, line
from checker.export.request import Exported
from checker.export.settled import settled, whole
from checker.model import File, Verdict
from checker.report import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.export.request import Request
    from checker.model import Mark, Report
    from checker.students import Entry

COUNTED = ("tests", "failures", "errors", "skipped")


def export(book: Sequence[Entry], request: Request) -> Exported:
    suites = [_entry(entry, name, request) for name, entry in folders(book, kind="")]
    return Exported((File("junit.xml", document(suites, name=request.assignment.id, now=request.now)),))


def _entry(entry: Entry, own: str, request: Request) -> ET.Element:
    """Readers drop tests of the same class and name, so each student's class is their own. No names: CI shows its tests to many."""
    report, name, group = settled(entry), f"{request.assignment.id}: {entry.student.key}", f"{request.assignment.id}.{own}"
    if report is None:
        return _nothing(name, group)
    found = suite(report, name=name, group=group)
    if whole(entry):
        found.find("properties").append(_property("teacher's score", str(entry.score)))  # type: ignore[union-attr]  # suite() made it
    return found


def _nothing(name: str, group: str) -> ET.Element:
    element = _element("testsuite", name=name, tests=1, failures=0, errors=1, skipped=0, time="0.000")
    case = _element("testcase", name="graded", classname=f"check_hacks.{group}", time="0.000")
    case.append(_element("error", message="Nothing was graded yet.", type="ungraded"))
    element.append(case)
    return element


def document(suites: Iterable[ET.Element], *, name: str, now: int) -> bytes:
    """Suites as one file; `now` is milliseconds since 1970."""
    found = list(suites)
    counts = {count: sum(int(each.get(count, "0")) for each in found) for count in COUNTED}
    seconds = sum(float(each.get("time", "0")) for each in found)
    stamp = datetime.fromtimestamp(now // 1000, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")
    root = _element("testsuites", name=name, **counts, time=f"{seconds:.3f}", timestamp=stamp)
    for each in found:
        each.set("timestamp", stamp)
        root.append(each)
    ET.indent(root)
    body: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'.encode()


def suite(report: Report, *, name: str, group: str) -> ET.Element:
    """One submission. Its points are properties: few readers show them, none stumbles over them."""
    tags = [_tag(mark) for mark in report.marks]
    counts = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    element = _element(
        "testsuite",
        name=name,
        tests=len(tags),
        **{count: tags.count(tag) for count, tag in counts.items()},
        time=f"{report.total_ms / 1000:.3f}",
    )
    properties = ET.SubElement(element, "properties")
    properties.extend(_property(key, value) for key, value in _facts(report))
    element.extend(_case(report, mark, group) for mark in report.marks)
    return element


def _tag(mark: Mark) -> str | None:
    """What only a teacher can judge was not looked at, and that is as it should be."""
    if mark.by_hand:
        return "skipped"
    return {Verdict.FAILED: "failure", Verdict.ERROR: "error", Verdict.BLOCKED: "skipped"}.get(mark.verdict)


def _facts(report: Report) -> list[tuple[str, str]]:
    totals = [("score", str(report.score)), ("max_score", str(report.max_score)), ("complete", str(report.complete).lower())]
    return [*totals, ("isolation", report.isolation), *((f"points.{mark.id}", words.points(mark)) for mark in report.marks)]


def _case(report: Report, mark: Mark, group: str) -> ET.Element:
    """No child says that it passed."""
    case = _element("testcase", name=mark.id, classname=f"check_hacks.{group}", time="0.000")
    tag = _tag(mark)
    if tag is None:
        return case
    child = _element(tag, message=feedback.mark_line(report, mark))
    if tag != "skipped":
        child.set("type", line(mark.reason or "ungraded"))
        child.text = line(f"{words.title(mark)}: {feedback.mark_line(report, mark)}")
    case.append(child)
    return case


def _property(name: str, value: str) -> ET.Element:
    return _element("property", name=name, value=value)


def _element(tag: str, **attributes: str | int) -> ET.Element:
    return ET.Element(tag, {name: line(str(value)) for name, value in attributes.items()})
