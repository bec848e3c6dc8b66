"""Who reads a report first. May import nothing of ours."""

from __future__ import annotations

STUDENT = "student"
"""It ran on the student's own computer, at their own call: words for a teacher have no place there."""
TEACHER = "teacher"
"""Whoever grades a class or a push."""
