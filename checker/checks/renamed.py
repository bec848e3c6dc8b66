"""Does the project go by a name of its own, or still by the template's?"""

from __future__ import annotations

from checker.checks import UNSEEN, check
from checker.checks.pages import HOME, names_on
from checker.model import Case, Finding, Reason, failed, passed

FILES = ("README.md",)

REPOSITORY = Reason(
    code="repository",
    message="Your repository still has the template's name, {name}.",
    hint="What is your project called? GitHub's settings of a repository begin with its name.",
)
FILE = Reason(
    code="file",
    message="{file} is still the template's, word for word.",
    hint="It is the first thing that visitors of your repository read. What should it tell them about your project?",
)
PAGE = Reason(
    code="page",
    message="The title or the menu of your home page still says {said}, as the template does.",
    hint="Look for these words in the folder of your pages; one of its files is the frame around all others.",
)


@check(
    needs=("server_boots",),
    probes=lambda _: (HOME,),
    reasons=(REPOSITORY, FILE, PAGE),
    params={"says": "texts", "files": "texts"},
)
def renamed(case: Case) -> Finding:
    """Your project has a name of its own"""
    history, answer = case.evidence.history, case.landed(HOME).answer
    if history is None:
        return UNSEEN
    if history.name.lower() in {template.name.rpartition("/")[2].lower() for template in case.templates}:
        return failed(REPOSITORY, name=history.name)
    for file in history.kept(tuple(case.params.get("files", FILES)), case.templates):
        return failed(FILE, file=file)
    names = " ".join(names_on(answer.text)).casefold() if answer else ""
    for said in case.params.get("says", ()):
        if said.casefold() in names:
            return failed(PAGE, said=said, probes=(HOME,))
    return passed(probes=(HOME,))
