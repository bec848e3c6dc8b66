"""What saved outputs of notebooks say when something went wrong: how shells, pip, Jupyter, Python, curl and browsers put it."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """`pip`: only where something is installed. `own`: only in cells that the lesson did not bring. A group of the pattern is the detail."""

    code: str
    pattern: str
    pip: bool = False
    own: bool = False


# The most telling first: of a cell's output the first row counts. Pieces that may repeat are bounded, so time is linear in the text.
ROWS = (
    Row("saved_magic_not_found", r"Line magic function `%%"),
    Row("saved_one_percent", r"Line magic function `%\w{1,40}` not found \(But cell magic"),
    Row("saved_unknown_magic", r"(?:Line magic function|Cell magic) `%[^`\n]{0,40}` not found"),
    Row("saved_background", r"Background processes not supported"),
    Row(
        "saved_bad_interpreter",
        r"bad interpreter|cannot execute: required file not found|Unable to create process using"
        r"|env/bin/(?:pip|python)[\d.]{0,5}: (?:No such file|not found|cannot execute)",
    ),
    Row("saved_externally_managed", r"externally[ -]managed"),
    Row("saved_pip_tls", r"require TLS/SSL|(?:SSL|ssl) module (?:in Python )?is not available"),
    Row("saved_certificate", r"CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError|SSLError\b"),
    Row(
        "saved_no_pip",
        r"command not found: pip3?\b|\bpip3?: (?:command )?not found|'pip3?' is not recognized|No module named '?pip\b",
    ),
    Row(
        "saved_no_python",
        r"Couldn't find program: '(?:[^'\n]{0,80}/)?python|command not found: python[\d.]{0,5}\b"
        r"|\bpython[\d.]{0,5}: (?:command )?not found|'python3?' is not recognized|Python was not found"
        r"|no developer tools were found|python3?['\u2019]?: No such file or directory",
    ),
    Row(
        "saved_pip_offline",
        r"name resolution|Name or service not known|nodename nor servname|getaddrinfo failed|Failed to resolve"
        r"|Could not resolve|Network is unreachable|ProxyError|Retrying \(Retry|Could not fetch URL",
        pip=True,
    ),
    Row("saved_no_requirements", r"Could not open requirements file"),
    Row("saved_no_match", r"No matching distribution found"),
    Row("saved_pip_denied", r"Permission denied|Access is denied|EnvironmentError", pip=True),
    Row("saved_build_failed", r"Failed building wheel|subprocess-exited-with-error|Failed to build |Could not build wheels"),
    Row("saved_shell_pattern", r"no matches found: "),
    Row("saved_pip_failed", r"(?m)^[ \t]{0,8}ERROR: (?!pip's dependency resolver)|Invalid requirement:|no such option", pip=True),
    Row("saved_debug", r"Restarting with [^\n]{1,60}\n(?=[\s\S]{0,6000}\bSystemExit\b)"),
    Row(
        "notebook_port_busy",
        r"Address already in use|is in use by another program|Only one usage of each socket address|WinError 10048",
    ),
    Row(
        "saved_kernel_died",
        r"(?i)kernel (?:crashed|died|appears to have died)|dead ?kernel|Canceled future for execute",
    ),
    Row("notebook_module_missing", r"No module named '?([\w.]{1,60})"),
    Row("saved_import_name", r"cannot import name '"),
    Row("saved_not_json", r"JSONDecodeError|Expecting value: line 1 column 1|is not valid JSON|Unexpected token '?<"),
    Row(
        "saved_no_scheme",
        r"MissingSchema|InvalidSchema|InvalidURL|No scheme supplied|No connection adapters|unknown url type|curl: \([13]\)",
    ),
    Row(
        "saved_no_host",
        r"name resolution|Name or service not known|nodename nor servname|getaddrinfo failed|Failed to resolve|Could not resolve host",
    ),
    Row("saved_timed_out", r"ReadTimeout|Read timed out|ConnectTimeout|curl: \(28\)|\bTimeoutError\b"),
    Row("saved_connection_lost", r"RemoteDisconnected|Connection aborted|ConnectionResetError|curl: \((?:52|56)\)"),
    Row(
        "notebook_connection_refused",
        r"Connection refused|ConnectionRefusedError|actively refused|Couldn't connect|Failed to connect to|ERR_CONNECTION_REFUSED"
        r"|NewConnectionError|\bConnectionError\b",
    ),
    Row("saved_running_loop", r"from a running event loop|event loop is already running"),
    Row(
        "lsof_missing",
        r"\blsof: (?:command )?not found|command not found: lsof\b|'lsof' is not recognized|Couldn't find program: 'lsof",
    ),
    Row(
        "saved_no_command",
        r"(?m)command not found|\bsh: (?:line )?\d{1,4}: \S{1,80}: not found$|is not recognized as an internal|Couldn't find program: '",
    ),
    Row("saved_no_file", r"can't open file '|File `'[^'\n]{0,200}'` not found|FileNotFoundError|No such file or directory"),
    Row("saved_not_allowed", r"Permission denied|PermissionError|Operation not permitted"),
    Row("saved_cors", r"blocked by CORS policy|No 'Access-Control-Allow-Origin'|Failed to fetch|NetworkError when attempting"),
    Row("saved_system_exit", r"(?m)^SystemExit\b"),
    Row("saved_status", r"<Response \[([45]\d\d)\]>", own=True),
)

NOTES = (
    Row("saved_user_install", r"Defaulting to user installation"),
    Row("saved_pip_as_root", r"Running pip as (?:the )?'?root"),
)
"""Nothing went wrong; told of only where nothing else did."""

ANY_ERROR = "saved_error"
"""Whatever else a cell of the student's own ended with; its detail is the exception's type."""

OF_ITS_START = frozenset(
    {
        "saved_magic_not_found",
        "saved_one_percent",
        "saved_unknown_magic",
        "saved_background",
        "saved_debug",
        "saved_system_exit",
        "saved_not_allowed",
    }
)
"""What a cell whose own text shows the reason needs no second word for."""

ENDS_IN_AN_ERROR = frozenset({"shell_without_bang", "killed_nothing", "already_gone", "not_yours_to_stop"})
"""Signs of a cell's own text that explain whichever error it ended with."""

INSTALLING = frozenset(
    {
        "saved_bad_interpreter",
        "saved_externally_managed",
        "saved_pip_tls",
        "saved_certificate",
        "saved_no_pip",
        "saved_pip_offline",
        "saved_no_requirements",
        "saved_no_match",
        "saved_pip_denied",
        "saved_build_failed",
        "saved_shell_pattern",
        "saved_pip_failed",
    }
)
"""Solved where another cell shows that Flask is installed."""

CODES = (*(row.code for row in ROWS), ANY_ERROR, *(row.code for row in NOTES))
