"""A new assignment's files, made from one that there is: they grade at once, and the teacher changes them from there."""

from checker.draft.drafting import Draft, draft, entered

__all__ = ["Draft", "draft", "entered"]
