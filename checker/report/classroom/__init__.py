"""A class on pages of their own: one for each student to be handed out, and one for the teacher alone. Pure."""

from checker.report.classroom.class_page import class_page
from checker.report.classroom.file_names import file_names
from checker.report.classroom.student_page import student_page

__all__ = ["class_page", "file_names", "student_page"]
