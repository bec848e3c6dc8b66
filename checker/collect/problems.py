"""Why no program was found: the codes of `Submission.problem`, each with what it means. `detail` names the file.

Beside these there is "fault:CODE": we broke while we read it (see `checker.faults`).
"""

from __future__ import annotations

EMPTY = "empty"
NO_SERVER = "no_server"
WEBSITE_REPOSITORY = "website_repository"
UNKNOWN_FORM = "unknown_form"
NOT_A_NOTEBOOK = "not_a_notebook"
CONFLICT_MARKERS = "conflict_markers"
TOO_BIG = "too_big"
BAD_ZIP = "bad_zip"
LOCKED_ZIP = "locked_zip"
OTHER_COMPRESSION = "other_compression"
OTHER_ARCHIVE = "other_archive"
PAGE_AS_ZIP = "page_as_zip"
UNSAFE_ZIP = "unsafe_zip"
ZIP_BOMB = "zip_bomb"
UNREADABLE = "unreadable"
CLONE_FAILED = "clone_failed"

PROBLEMS = {
    EMPTY: "there is nothing in the file or the folder",
    NO_SERVER: "nothing that was handed in calls Flask(",
    WEBSITE_REPOSITORY: "it is a GitHub Pages site (_config.yml) and nothing in it calls Flask(",
    UNKNOWN_FORM: "it is neither Python, a notebook, Markdown, a zip, a folder nor a repository",
    NOT_A_NOTEBOOK: "a file ends in .ipynb and holds no notebook",
    CONFLICT_MARKERS: "git's <<<<<<< and >>>>>>> stand in a notebook, which nothing can read now",
    TOO_BIG: "what may be the program is bigger than we read (20 MB; 300 kB for a program), or there are too many files",
    BAD_ZIP: "the zip is damaged",
    LOCKED_ZIP: "the zip is locked with a password",
    OTHER_COMPRESSION: "the zip is packed by a method that Python cannot unpack (Deflate64, LZMA, zstd, ...)",
    OTHER_ARCHIVE: "what is called a zip is an archive of another kind (RAR, 7z, tar, gzip, ...)",
    PAGE_AS_ZIP: "what is called a zip is a web page: a download that went wrong",
    UNSAFE_ZIP: "the zip holds only members that would land outside of its folder, or links",
    ZIP_BOMB: "the zip unpacks to more than 50 MB or 20,000 members",
    UNREADABLE: "the system does not let us read it",
    CLONE_FAILED: "git could not fetch the repository",
}

ENVIRONMENT = frozenset({UNREADABLE, CLONE_FAILED, TOO_BIG})
"""Not the student's: what was to be graded stays ungraded."""
