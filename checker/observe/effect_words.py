"""What code is called that ends a server or empties something, and code that does nothing of the sort."""

from __future__ import annotations

ENDING = frozenset(
    [
        "os._exit",
        "os.kill",
        "os.killpg",
        "os.abort",
        "os.execv",
        "os.execl",
        "os.execve",
        "os.execvp",
        "sys.exit",
        "signal.raise_signal",
        "_thread.interrupt_main",
        "_exit",
        "killpg",
        "raise_signal",
        "interrupt_main",
        "exit",
        "quit",
        "SystemExit",
        "KeyboardInterrupt",
        "werkzeug.server.shutdown",
    ]
)
"""As it is written, or by its bare name after `from os import ...`."""
ENDING_METHODS = frozenset(("shutdown", "terminate", "kill", "send_signal"))
SHELLED = frozenset(("system", "popen", "Popen", "run", "call", "check_call", "check_output"))
ENDING_WORDS = r"\b(kill|pkill|killall|taskkill|shutdown|poweroff|reboot|halt|rm|rmdir|del|unlink)\b"
"""In a command line that a program starts."""
EMPTYING = frozenset(("clear", "pop", "popitem", "remove", "drop"))
"""Methods that empty what they are called on; of a name of the function's own that is nobody's loss."""
WIPING = frozenset(
    [
        "rmtree",
        "unlink",
        "rmdir",
        "removedirs",
        "drop_all",
        "drop_collection",
        "drop_database",
        "drop_table",
        "delete",
        "delete_one",
        "delete_many",
        "truncate",
        "flushall",
        "flushdb",
        "purge",
    ]
)
"""These remove something outside of the function, whatever they are called on."""
GETS = frozenset(("get", "dispatch_request"))
METHODS = GETS | {"post", "put", "patch", "delete"}
SQL = r"(?i)\b(?:drop\s+(?:table|database|schema)|delete\s+from|truncate\s+table)\b"
SQL_FILLING = r"(?i)\binsert\s+(?:or\s+\w+\s+)?into\b"
FILLING = frozenset(("append", "extend", "insert", "add", "update", "setdefault", "insert_one", "insert_many", "add_all"))
OF_A_VISITOR = frozenset(("session", "request", "g", "response", "resp", "flask", "kwargs", "args", "headers", "cookies"))
"""What belongs to one visit."""
QUIET = frozenset(
    [
        "jsonify",
        "render_template",
        "render_template_string",
        "url_for",
        "redirect",
        "make_response",
        "Response",
        "send_file",
        "send_from_directory",
        "escape",
        "Markup",
        "str",
        "int",
        "float",
        "bool",
        "len",
        "list",
        "dict",
        "set",
        "tuple",
        "sorted",
        "reversed",
        "range",
        "enumerate",
        "zip",
        "map",
        "filter",
        "sum",
        "min",
        "max",
        "round",
        "abs",
        "any",
        "all",
        "print",
        "format",
        "join",
        "get",
        "items",
        "keys",
        "values",
        "append",
        "extend",
        "copy",
        "deepcopy",
        "strip",
        "lower",
        "upper",
        "title",
        "replace",
        "split",
        "splitlines",
        "startswith",
        "endswith",
        "count",
        "index",
        "dumps",
        "loads",
        "load",
        "isoformat",
        "strftime",
        "now",
        "today",
        "utcnow",
        "date",
        "time",
        "randint",
        "choice",
        "sample",
        "random",
        "to_dict",
        "type",
        "isinstance",
        "getattr",
        "hasattr",
        "flash",
        "get_json",
        "getlist",
        "next",
        "iter",
        "read",
        "open",
        "close",
    ]
)
"""Calls that nobody loses anything by."""
WRITING = frozenset(("dump", "write", "writelines", "writerow", "writerows"))
NOTHING_WRITTEN = frozenset(("", "[]", "{}"))
