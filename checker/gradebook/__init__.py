"""The teacher's book: the only SQL. Append-only; import it inside functions, for SQLAlchemy takes its time."""

from checker.gradebook.book import DEFAULT_URL, Gradebook
from checker.gradebook.nouns import Event, Graded, Stored, plan_digest

__all__ = ["DEFAULT_URL", "Event", "Gradebook", "Graded", "Stored", "plan_digest"]
