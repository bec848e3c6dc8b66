"""`python -m checker`: the command, where scripts are not on the path."""

import sys

# `-m` puts the folder that one stands in first, and there may be a json.py of a student's in it.
if not getattr(sys.flags, "safe_path", False):
    del sys.path[0]

from checker.cli.door import main

main()
