"""Nothing to run was handed in: why, and files that need not have been. Codes of `Handed.problem`, each with its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.causes import Cause
from checker.causes.clues import NO_FACTS, short, shows_detail

if TYPE_CHECKING:
    from checker.causes.clues import Finder
    from checker.model import Case, Facts


PAGES = frozenset({"_config.yml", "package.json", "index.html", "index.md", "_layouts", "_posts"})
"""What lies at the top of a front end."""


def _problem(code: str) -> Finder:
    def finds(case: Case) -> Facts | None:
        return NO_FACTS if case.evidence.handed.problem == code else None

    return finds


def _no_program(problem: str, *, message: str, hint: str, code: str | None = None) -> Cause:
    return Cause(
        code=code or problem,
        finds=_problem(problem),
        explains=("server_boots.no_program",),
        message=message,
        hint=hint,
    )


def _a_file_outside(case: Case) -> Facts | None:
    found = shows_detail("left_out", "path")(case)
    return (("path", short(str(found[0][1]))),) if found else None


def _front_end(case: Case) -> Facts | None:
    """Pages and no server, where a server's repository was wanted."""
    evidence = case.evidence
    no_server = evidence.handed.problem in {"website_repository", "no_server"}
    tops = {name.partition("/")[0] for name in evidence.handed.names or ()}
    if evidence.history is None or not no_server or not tops & PAGES:
        return None
    name = evidence.history.name
    return (("name", f" ({short(name)})" if name else ""),)


def _one_piece_of_junk(case: Case) -> Facts | None:
    """Of a project with a past all of them are named."""
    return None if case.evidence.history else shows_detail("junk_committed", "name")(case)


CAUSES = (
    Cause(
        code="front_end_repository",
        finds=_front_end,
        explains=("server_boots.no_program", "template_ancestry.other_beginning"),
        message="This is a front end{name}: pages for browsers, and no Flask server that answers them.",
        hint="A team has two repositories, one for its pages and one for its server. Hand in the address of the other one.",
    ),
    _no_program(
        "website_repository",
        code="wrong_repo",
        message="This looks like the repository of a website: pages and settings, but no Flask server.",
        hint="You may have two repositories, one for your site and one for your server. Check which of them you handed in.",
    ),
    _no_program(
        "no_server",
        message="We read what you handed in and found no Flask server in it.",
        hint="A server makes an app with Flask and tells it to run. Is it in another folder or notebook? Did you save it?",
    ),
    _no_program(
        "empty",
        message="There is nothing in here yet.",
        hint="If you did write something, save it in your editor and look at the size of the file. `check-hacks init` lays out a fresh starter.",
    ),
    _no_program(
        "unknown_form",
        message="We can read Python files, notebooks, Markdown pages, folders, zip files and git repositories, and this is none of them.",
        hint="Hand in the file you write your server in, or the folder around it.",
    ),
    _no_program(
        "not_a_notebook",
        message="The name says notebook, but what is inside is not one.",
        hint="Open it in Jupyter or VS Code. If it does not open there either, go back to the last version that did, or download it again.",
    ),
    _no_program(
        "conflict_markers",
        message="Git's conflict marks (<<<<<<< and >>>>>>>) are still in this file.",
        hint="Two versions met and git asks you to choose. Search for <<<<<<<, keep the lines you want, and take the marks away.",
    ),
    _no_program(
        "bad_zip",
        message="This zip file cannot be opened: it is damaged.",
        hint="Try to unpack it yourself. If that fails, make it again from your folder and let the upload finish.",
    ),
    _no_program(
        "locked_zip",
        message="This zip file is locked with a password, so nobody here can look inside.",
        hint="Make it again from your folder, this time without a password.",
    ),
    _no_program(
        "other_compression",
        message="This zip file is packed in a way that not every program can unpack, and ours cannot.",
        hint="Which program made it? The one that your computer brings along (in the menu of your folder) makes plain ones.",
    ),
    _no_program(
        "other_archive",
        message="This file is called a zip, and it is an archive of another kind, like RAR, 7z or tar.",
        hint="Another name does not change what is in a file. Unpack it, and let your computer make a zip of the folder.",
    ),
    _no_program(
        "page_as_zip",
        message="This file is called a zip, and there is a web page in it.",
        hint="Perhaps the site wanted you to log in, and its log-in page was saved. Download it once more, and open it before you hand it in.",
    ),
    _no_program(
        "unsafe_zip",
        message="This zip file holds names that lead out of its own folder, so we did not unpack it.",
        hint="Make a new zip of just your project folder, without shortcuts or links to other places.",
    ),
    _no_program(
        "zip_bomb",
        message="This zip file would unpack to far more than a web server needs, so we stopped.",
        hint="Leave out .venv, node_modules and other folders that can be rebuilt, then make the zip again.",
    ),
    Cause(
        code="page_of_a_notebook",
        finds=shows_detail("page_of_a_notebook", "file"),
        hint="Where is the notebook itself, the file that ends with .ipynb?",
        advice="{file} is a web page that was made from a notebook (an export to HTML). We read your server out of it, but nobody can run or change a notebook in such a page. The notebook itself ends with .ipynb: where did you save it?",
    ),
    Cause(
        code="script_of_a_notebook",
        finds=shows_detail("script_of_a_notebook", "file"),
        hint="Which of its lines are for Jupyter only?",
        advice="{file} was made from a notebook, and we read its cells out of it. Python alone cannot run it: `get_ipython()` is there only inside Jupyter. Start the server from the notebook (.ipynb), or keep only the lines of the server in the .py.",
    ),
    Cause(
        code="notebook_called_py",
        finds=shows_detail("notebook_called_py", "file"),
        hint="Which ending does a notebook have?",
        advice="What is in {file} is a notebook, and we read it as one. Neither Python nor Jupyter does under that name: a notebook ends with .ipynb.",
    ),
    Cause(
        code="wide_text",
        finds=shows_detail("wide_text", "file"),
        hint="Which encoding does your editor name for it?",
        advice="{file} was saved as UTF-16, with two bytes for each letter. We read it all the same, but Python and Jupyter do not: they expect UTF-8. VS Code shows the encoding at the bottom, and can save the file in another.",
    ),
    Cause(
        code="junk_committed",
        finds=_one_piece_of_junk,
        hint="What is `.gitignore` for?",
        advice="{name} was handed in too. Some things can be rebuilt any time and some are private: what is `.gitignore` for?",
    ),
    Cause(
        code="left_out",
        finds=_a_file_outside,
        hint="Is {path} a link to somewhere else?",
        advice="{path} was not read: it is very big, or it leads out of your folder. If your server needs it, put a small copy beside it.",
    ),
)
