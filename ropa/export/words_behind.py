"""The words behind the values of a register, read for a part of its things at a time; they take most of the room."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Protocol

from ropa.checks.judge import Grounds
from ropa.checks.since import Recorded
from ropa.claims.decide import Judgements
from ropa.questions.citations import source_title
from ropa.questions.evidence import Evidence, Quote, Quotes
from ropa.questions.flow_answer import Citation
from ropa.store.batches import in_batches
from ropa.store.decisions import all_decisions
from ropa.store.queries import collected

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_THINGS = 500
"""Things of which one statement asks what is said."""

SILENCE = Quotes((), ())
"""What bears a register out where nobody is going to see it."""


class WordsBehind(Protocol):
    """Gives the words behind things: all at once, or read when they are asked for."""

    def evidence(self, things: Iterable[str]) -> Evidence:
        """Return the words behind these things, at least."""

    def grounds(self, things: Iterable[str], *, cites: bool) -> Grounds:
        """Return by what findings about these things are judged, at least; with the words if a sheet `cites` them."""


class WordsInMemory:
    """The words of a register that is in memory whole."""

    def __init__(self, grounds: Grounds) -> None:
        self._grounds = grounds

    def evidence(self, _things: Iterable[str]) -> Evidence:
        """Return the words behind all things."""
        return self._grounds.evidence

    def grounds(self, _things: Iterable[str], *, cites: bool) -> Grounds:  # noqa: ARG002 - they are at hand
        """Return by what all findings are judged."""
        return self._grounds


class StoredWords:
    """The words of a register as a store has them, read inside one transaction."""

    def __init__(self, tx: "ManagedTransaction") -> None:
        self._tx = tx
        self._judgements = Judgements(all_decisions(tx))
        self._led_to: dict[str, str | None] = {}

    def evidence(self, things: Iterable[str]) -> Quotes:
        """Return the words behind these things."""
        quotes = Quotes((), (), self._judgements)
        for part in in_batches(self._members(things), _THINGS):
            self._add(collected(self._tx, "words_of", ids=list(part)), quotes)
        return quotes

    def grounds(self, things: Iterable[str], *, cites: bool) -> Grounds:
        """Return by what findings about these things are judged."""
        judgements, about = self._judgements, self._members(things)
        recorded = Recorded((), judgements)
        for part in in_batches(about, _THINGS):
            for subject, field, target, at in collected(self._tx, "recorded_of", ids=list(part)):
                if at:
                    end = None if target is None else judgements.one(target)
                    recorded.add(judgements.one(subject), field, end, at)
            for thing, at in self._first_led_to(part):
                recorded.add_thing(judgements.one(thing), at)
        return Grounds(self.evidence(about) if cites else SILENCE, judgements, recorded)

    def _members(self, things: Iterable[str]) -> list[str]:
        return sorted({member for thing in things for member in self._judgements.members(thing)})

    def _add(self, rows: list[Any], quotes: Quotes) -> None:
        judgements = self._judgements
        documents = sorted({row[5] for row in rows})
        sources = {row[0]: row for row in collected(self._tx, "document_versions", ids=documents)}
        for subject, field, target, positive, quote, document, place, start, end in rows:
            if positive:
                _, title, publisher, version, day, name = sources[document]
                citation = Citation(quote, document, version or day, place, source_title(title, publisher, name))
                words = Quote(citation, -1 if start is None else start, -1 if end is None else end)
                far = None if target is None else judgements.one(target)
                quotes.add(judgements.one(subject), field, far, words)

    def _first_led_to(self, things: Iterable[str]) -> list[tuple[str, str]]:
        """Return when somebody first said of something that it leads to one of these things."""
        asked = list(things)
        if new := [thing for thing in asked if thing not in self._led_to]:
            self._led_to |= dict.fromkeys(new)
            for thing, at in collected(self._tx, "first_led_to", ids=new):
                self._led_to[thing] = sys.intern(at) if at else None
        return [(thing, at) for thing in asked if (at := self._led_to[thing])]
