"""What a new assignment's README says, and its tests. The teacher goes on from there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.checks import discover

if TYPE_CHECKING:
    from checker.model import Assignment, Rubric

README = """\
# {title}

A small web server in Python. It works as it is. Now make it yours.

## Start, look, stop

```
pip install -r requirements.txt
python {entry}
```

Open <http://127.0.0.1:{port}/>. **Ctrl-C** in the terminal stops the server. Changed something? Save, stop, start, and reload the page.

## Check it

```
check-hacks --assignment {id}
```

It says what works and what to look at next, as often as you like.
"""
WORTH = """
## What it is worth

{criteria}
"""
MATERIAL = """
Your teacher tells you where the folder with this class's assignments is; say it once in each terminal:
`export CHECK_HACKS_MATERIAL=/path/to/it`.
"""
TITLE = r"\A#[^\n]*\n"
PLAIN_COMMAND = r"(?m)(^check-hacks$|`check-hacks(?=`| [\w./-]+\.(?:py|ipynb)\b))"

SKELETON = '''\
"""{title}: the starter leaves something to do, and good work passes.

    pip install pytest
    pytest {name}

Whoever changes the starter or the rubric changes this: good work first, then the rubric.
"""

from pathlib import Path

{import_pytest}from checker.load import load_assignment
from checker.observe.host import HostLauncher
from checker.pipeline import grade

MATERIAL = Path(__file__).parents[1]
ASSIGNMENT = load_assignment("{id}", MATERIAL)

# What somebody who hands in the starter as it is has not done.
TO_DO = {to_do}


def missed(folder):
    """The criteria that a submission does not pass."""
    report = grade(str(folder), assignment=ASSIGNMENT, launcher=HostLauncher())
    return {{mark.id for mark in report.marks if mark.verdict.value != "passed" and not mark.by_hand}}


def test_the_untouched_starter_has_its_edits_to_do():
    assert missed(MATERIAL / ASSIGNMENT.starter) == TO_DO


{skip}def test_good_work_passes():
    assert missed(MATERIAL / "tests" / "good" / "{id}") == set()
'''
SKIP = '@pytest.mark.skip(reason="tests/good/{id} is still the starter: make it pass, then delete this line")\n'


def readme(id_: str, title: str, source: Assignment, rubric: Rubric, before: str) -> str:
    """The other one's (`before`) under a new title: it tells what the same rubric looks at. Without one, a plain one."""
    plain = README.format(title=title, entry=source.entries[0], port=source.port, id=id_)
    text = re.sub(TITLE, lambda _: f"# {title}\n", before) if before else plain
    text = re.sub(rf"--assignment {re.escape(source.id)}\b", f"--assignment {id_}", text)
    text = re.sub(PLAIN_COMMAND, lambda found: f"{found[0]} --assignment {id_}", text)
    titles = [(each.title or discover()[each.check].title, each.points) for each in rubric.criteria]
    worth = WORTH.format(criteria="\n".join(f"- {words.rstrip('.')}: {points} points" for words, points in titles))
    return f"{text.rstrip()}\n{'' if 'points' in text else worth}{'' if MATERIAL in text else MATERIAL}"


def skeleton(id_: str, title: str, to_do: tuple[str, ...], *, has_good: bool) -> str:
    """A file for pytest. Without good work to copy, its test waits for the teacher's."""
    names = "".join(f'    "{name}",\n' for name in to_do)
    return SKELETON.format(
        id=id_,
        title=title,
        name=f"tests/test_{id_.replace('-', '_')}.py",
        to_do=f"{{\n{names}}}" if to_do else "set()",
        skip="" if has_good else SKIP.format(id=id_),
        import_pytest="" if has_good else "import pytest\n\n",
    )
