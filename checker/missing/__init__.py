"""What a program asked for and did not find: a package, a file of its own, a library of the system, the internet. Pure."""
