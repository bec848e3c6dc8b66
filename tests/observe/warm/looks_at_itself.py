"""Prints all that a program can easily know of the process it is."""

import sys

EARLY = {
    "order": [name for name in globals() if name.startswith("__")],
    "kinds": {name: type(value).__name__ for name, value in globals().items() if name.startswith("__")},
    "warnings": [str(each[:3]) for each in __import__("warnings").filters],
}
import gc
import inspect
import locale
import logging
import os
import resource
import signal
import threading

import flask

MAIN = sys.modules["__main__"]
STATUS = ("Umask", "Uid", "Gid", "Groups", "CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb", "NoNewPrivs", "Seccomp")


def stream(of):
    parts = ("encoding", "errors", "line_buffering", "write_through", "mode", "name", "newlines", "closed")
    return [
        type(of).__name__,
        type(of.buffer).__name__,
        of.fileno(),
        of.isatty(),
        of.seekable(),
        *(getattr(of, p) for p in parts),
    ]


def rights(path):
    found = os.stat(path)
    return [oct(found.st_mode), found.st_uid, found.st_gid]


def lines(path):
    with open(path) as file:
        return file.read().splitlines()


FACTS = {
    **EARLY,
    "words": [sys.argv, sys.orig_argv, sys.executable, sys.path, str(sys.flags), sys.gettrace(), sys.getprofile()],
    "shown": [[word for word in open("/proc/self/cmdline").read().split("\0") if word], *lines("/proc/self/comm")],
    "main": [
        __file__,
        __name__,
        __doc__,
        __spec__,
        __package__,
        type(__loader__).__name__,
        __loader__.path,
        MAIN.__dict__ is globals(),
    ],
    "place": [os.getcwd(), dict(os.environ), oct(os.umask(0o22)), os.uname().nodename],
    "who": [os.getresuid(), os.getresgid(), os.getgroups(), os.getpid(), os.getppid(), os.getpgid(0), os.getsid(0)],
    "streams": [stream(each) for each in (sys.stdin, sys.stdout, sys.stderr)],
    "the_same": [sys.__stdin__ is sys.stdin, sys.__stdout__ is sys.stdout, sys.__stderr__ is sys.stderr],
    "threads": [each.name for each in threading.enumerate()],
    "thread": [threading.current_thread() is threading.main_thread(), threading.main_thread().native_id],
    "signals": {int(each): str(signal.getsignal(each)).split(" at ")[0] for each in signal.valid_signals()},
    "blocked": [str(signal.pthread_sigmask(signal.SIG_BLOCK, [])), signal.set_wakeup_fd(-1)],
    "garbage": [gc.isenabled(), gc.get_threshold()],
    "limits": {name: resource.getrlimit(getattr(resource, name)) for name in dir(resource) if name.startswith("RLIMIT")},
    "descriptors": sorted(os.listdir("/proc/self/fd")),
    "status": [line for line in lines("/proc/self/status") if line.split(":")[0] in STATUS],
    "nice": [os.nice(0), *lines("/proc/self/oom_score_adj"), *lines("/proc/self/cgroup")],
    "handlers": [logging.root.handlers, logging.root.level, logging.getLogger("werkzeug").handlers],
    "hooks": [sys.excepthook is sys.__excepthook__, sys.displayhook is sys.__displayhook__, hasattr(sys, "last_type")],
    "depth": len(inspect.stack()),
    "interpreter": [sys.getrecursionlimit(), sys.getswitchinterval(), sys.getdefaultencoding(), locale.getpreferredencoding()],
    "hash": hash("the same for everybody"),
    "importers": sorted(sys.path_importer_cache),
    "loggers": sorted(logging.root.manager.loggerDict),
    "modules": sorted(sys.modules),
    "root": sorted(os.listdir("/")),
    "folders": {path: sorted(os.listdir(path)) for path in ("/etc", "/dev", "/dev/shm", "/tmp", "/submission")},
    "rights": {path: rights(path) for path in ("/etc/passwd", "/dev", "/dev/shm", "/tmp", "/submission", "server.py")},
    "network": [line.split(":")[0].strip() for line in lines("/proc/net/dev")],
    "flask": flask.__name__,
}
print(FACTS)
raise SystemExit(0)
