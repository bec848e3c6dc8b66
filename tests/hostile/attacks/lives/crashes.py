"""Dies by SIGSEGV at the first request for its records."""
import ctypes

import confess

plain = confess.answer


def answer(connection):
    plain(connection)
    ctypes.string_at(0)


confess.answer = answer
confess.serve()
