"""The saved questions as the pages offer them: the one that the register is made for first, each ready to be asked."""

from collections.abc import Iterable
from typing import Any

from ropa.api.saved import SavedQuestion, saved_questions

FIRST = "where-does-it-flow"


def questions_at_hand() -> tuple[SavedQuestion, ...]:
    """Return the saved questions in the order of the list."""
    return tuple(sorted(saved_questions(), key=lambda question: (question.name != FIRST, question.name)))


def listed(questions: Iterable[SavedQuestion], language: str) -> list[dict[str, Any]]:
    """Return questions as a page reads them, with their words in a language."""
    return [
        {
            "name": question.name,
            "title": question.title(language),
            "about": question.about(language),
            "query": without_heading(question.text),
            "variables": question.variables,
        }
        for question in questions
    ]


def without_heading(text: str) -> str:
    """Return a question without the comments that it begins with, since the list tells the same."""
    lines = text.splitlines(keepends=True)
    heading = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return "".join(lines[heading:])
