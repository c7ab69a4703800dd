"""What changed, in words for a person: by instant and cause, then thing by thing."""

import datetime as dt
import itertools
import zoneinfo
from collections.abc import Iterable, Iterator

from ropa.cli.screen import Line
from ropa.model.catalogue import kind_of_id
from ropa.questions.changes_answer import Change
from ropa.questions.changes_words import CAUSES, NOTHING, in_words

_BRUSSELS = zoneinfo.ZoneInfo("Europe/Brussels")


def lines(changes: Iterable[Change], language: str) -> Iterator[Line]:
    """Yield the changes in words; where there are none, that."""
    told = False
    for (at, why), group in itertools.groupby(changes, key=lambda change: (change.at, change.why)):
        if told:
            yield Line()
        told = True
        rows = list(group)
        yield Line(f"{moment_words(at)} — {CAUSES[why](language).format(_origins(rows))}", style="bold")
        for _, of_thing in itertools.groupby(rows, key=lambda change: change.subject.id):
            yield from _thing(list(of_thing), language)
    if not told:
        yield Line(NOTHING(language))


def _thing(changes: list[Change], language: str) -> Iterator[Line]:
    subject = changes[0].subject
    kind = kind_of_id(subject.id)
    yield Line(f"{kind.words(language) if kind else ''} «{subject.name}»", indent=2)
    for change in changes:
        mark = "+" if change.before is None else "−" if change.after is None else "~"
        yield Line(in_words(change, language), indent=4, label=f"{mark} ")


def _origins(changes: list[Change]) -> str:
    found = {change.source.title or change.source.document for change in changes if change.source is not None}
    return ", ".join(sorted(found)) or "?"


def moment_words(at: str) -> str:
    """Return an instant as a clock in Brussels shows it; a day stays a day."""
    if "T" not in at:
        return at
    return dt.datetime.fromisoformat(at).astimezone(_BRUSSELS).strftime("%Y-%m-%d %H:%M:%S")
