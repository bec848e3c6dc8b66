"""Brings modules, startup files and settings of its own under the names of others, each of which tells when it is imported."""

import hashlib  # its own
import socket

from confess import serve

serve()
