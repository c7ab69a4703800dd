"""How one value is written in a cell: a sentence with gaps that the fields of the value fill.

«{label}[ ({given_by.name})][: {categories.label}|: everything]» – a gap is a path in braces; what stands in square
brackets is left out where one of its gaps stays empty, or is what stands after the bar. A list fills a gap with its
members, joined by commas. A sentence with words of its own stands in nl, fr, en and de.
"""

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from ropa.errors import DeclarationError
from ropa.export.heading import LANGUAGES
from ropa.export.path import Path, path
from ropa.export.why_words import why_words
from ropa.export.words import FIELDS, FLAGS, VALUES
from ropa.questions.term_words import term_words

Show: TypeAlias = Callable[[Any, str], str]
"""Puts a value in words in a language; empty where there is nothing to say."""

_GROUP = re.compile(r"\[([^\[\]]*)\]|([^\[\]]+)")
_SPACES = re.compile("  +")
_GAP = re.compile(r"\{([a-z_.]*)\}")
_IN_WORDS: dict[str, Callable[[str, str], str]] = {"term": term_words, "why": why_words}
_FIELD_NAMES = frozenset({"inherited", "missing", "field"})


@dataclasses.dataclass(frozen=True, slots=True)
class _Group:
    """A stretch of the sentence: words (`texts`) around gaps, or `otherwise` (where set) if a gap stays empty."""

    texts: tuple[str, ...]
    gaps: tuple[Path, ...]
    otherwise: str | None

    def written(self, value: Any, language: str) -> str:  # noqa: ANN401 - any answer
        """Return the stretch with its gaps filled."""
        filled = [_filled(gap, value, language) for gap in self.gaps]
        if self.otherwise is not None and not all(filled):
            return self.otherwise
        return self.texts[0] + "".join(part for pair in zip(filled, self.texts[1:], strict=True) for part in pair)


def show(root: type, sentence: object) -> Show:
    """Return what writes a value of type `root` as this sentence, or as one of these by language.

    Raises `DeclarationError` for an unknown gap, or where a sentence lacks a language.
    """
    if isinstance(sentence, Mapping):
        if set(sentence) != set(LANGUAGES):
            raise DeclarationError(f"{dict(sentence)} does not stand in {', '.join(LANGUAGES)}")
        by_language = {language: show(root, text) for language, text in sentence.items()}
        return lambda value, language: by_language[language](value, language)
    if not isinstance(sentence, str) or not _closes(sentence):
        raise DeclarationError(f"the brackets of «{sentence}» do not close")
    groups = tuple(_groups(root, sentence))

    def written(value: Any, language: str) -> str:  # noqa: ANN401 - any answer
        return _SPACES.sub(" ", "".join(group.written(value, language) for group in groups)).strip()

    return written


def _closes(sentence: str) -> bool:
    """Return whether no bracket or brace of a sentence is left over."""
    return not (_GROUP.sub("", sentence) or set(_GAP.sub("", sentence)) & set("{}"))


def _groups(root: type, sentence: str) -> Iterator[_Group]:
    for found in _GROUP.finditer(sentence):
        optional = found[1] is not None
        text, _, otherwise = found[1].partition("|") if optional else (found[2], "", "")
        texts = _GAP.split(text)
        gaps = tuple(_gap(root, dotted, sentence) for dotted in texts[1::2])
        yield _Group(tuple(texts[::2]), gaps, otherwise if optional else None)


def _gap(root: type, dotted: str, sentence: str) -> Path:
    found = path(root, dotted)
    if dataclasses.is_dataclass(found.leaf):
        raise DeclarationError(f"«{sentence}»: {dotted} is no single value but a {found.leaf.__name__}")
    return found


def _filled(gap: Path, value: Any, language: str) -> str:  # noqa: ANN401 - any answer
    shown = (in_words(gap.field, end, language) for end in gap.get(value))
    return ", ".join(dict.fromkeys(text for text in shown if text))


def in_words(field: str, value: str | bool | float | None, language: str) -> str:  # noqa: FBT001 - a value of the register
    """Return the value of a field as a reader of `language` has it; empty where it says nothing."""
    closed = VALUES.get(field)
    if closed is not None and value in closed:
        return closed[value](language)
    if value is None or value is False:
        return ""
    if value is True:
        return FLAGS[field](language) if field in FLAGS else "✓"
    if field in _IN_WORDS:
        return _IN_WORDS[field](str(value), language)
    if field in _FIELD_NAMES and value in FIELDS:
        return FIELDS[str(value)](language)
    return str(value)


def is_plain(field: str) -> bool:
    """Return whether the texts of a field stand as they are."""
    return field not in VALUES and field not in FLAGS and field not in _IN_WORDS and field not in _FIELD_NAMES
