"""What runs in an engine and its boxes. These modules import the standard library, the sandbox's system calls and each other only."""
