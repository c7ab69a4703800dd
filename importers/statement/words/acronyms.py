"""Acronyms that a statement defines itself: «Kruispuntbank van de Sociale Zekerheid (KSZ)»."""

import re

from importers.statement.page import Page
from importers.statement.words.alternatives import longest_first

_ACRONYM = re.compile(r" ?\(([A-Z][A-Za-z0-9&.-]{1,14})\)")
_LONGEST_FULL = 80
_SHORTEST = 2
_ELIDED = re.compile(r"^[ldLD]'(?=\w)")


def acronyms_of(page: Page) -> dict[str, str]:
    """Return the acronyms that the document defines itself, with the full name before the brackets."""
    found: dict[str, str] = {}
    plain = page.shadow.plain
    for match in _ACRONYM.finditer(plain):
        short = match.group(1)
        if not any(letter.isupper() for letter in short[1:]):
            continue
        part = page.part_at(match.start())
        begin = max(match.start() - _LONGEST_FULL, part.span.start if part is not None else 0)
        before = plain[begin : match.start()]
        full = _full_name(re.split(r"[()]", before)[-1], short)
        if full:
            found.setdefault(short, full)
    return found


def _full_name(before: str, short: str) -> str | None:
    """Return the words before an acronym that it abbreviates: they begin with its first letter."""
    words = before.split()
    initials = [letter.lower() for letter in short if letter.isalpha()]
    for count in range(min(len(initials) + 4, len(words)), 0, -1):
        candidate = words[-count:]
        candidate[0] = _ELIDED.sub("", candidate[0])
        firsts = [word[0].lower() for word in candidate if word[0].isalpha()]
        if candidate[0][0].isupper() and _subsequence(initials, firsts, candidate):
            return " ".join(candidate)
    return None


def _subsequence(initials: list[str], firsts: list[str], words: list[str]) -> bool:
    letters = iter(firsts)
    if all(letter in letters for letter in initials) and initials[0] == firsts[0]:
        return True
    several = min(len(words), len(set(initials) & set(firsts))) > 1
    return several and len(initials) > _SHORTEST and all(word[0].isupper() for word in words)


def defined_names(acronyms: dict[str, str]) -> re.Pattern[str] | None:
    """Return how a text writes the full names that it defines acronyms for, with the acronym where that follows."""
    full = longest_first({name for name in acronyms.values() if " " in name})
    if not full:
        return None
    return re.compile(rf"(?:{'|'.join(map(re.escape, full))})(?: ?\([A-Z][A-Za-z0-9&.-]{{1,14}}\))?(?![\w-])")
