"""`python -m checker`: the command, where scripts are not on the path."""

from checker.cli.door import main

main()
