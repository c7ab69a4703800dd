"""To whom data go by way of exception: «niet aan derden, behalve aan X», «met uitzondering van X en Y, …»."""

import dataclasses
import re
from collections.abc import Iterator

from importers.statement.bodies.parties import Parties
from importers.statement.bodies.party import Party
from importers.statement.bodies.vague_parties import is_you, names_nobody
from importers.statement.page import Page
from importers.statement.words.shadow import Span

_EXCEPT = re.compile(
    r"\b(?:behalve|tenzij|met uitzondering van|uitgezonderd|uitgenomen|andere? dan|anders dan|sauf|excepte|hormis"
    r"|a l'exception (?:de|des|du|d')|autres? que|except(?: for)?|with the exception of"
    r"|other than|apart from|save)(?: (?:aan|met|naar|to|with|by|aux?|avec|a|door|par|voor|for))?\b"
)
_UP_TO = re.compile(r"[.;:]|, (?=(?:zullen|zal|worden|wordt|kunnen|geven|delen|ne |nous|vos|we|your|wij|uw|en dan)\b)")
_AND = re.compile(
    r"(?: (?:en|of|et|ou|and|or)|,) (?:(?:bijvoorbeeld|bv\.|zoals|par exemple|for example|such as) )?(?:aan "
    r"|met |aux? |avec |to |with )?"
)
RULE = "disclose.exception"
CONFIDENCE = 0.7


def excepted_in(page: Page, parties: Parties, sentence: Span) -> Iterator[Party]:
    """Yield whom a sentence that denies a disclosure excepts from it, in the order of the text."""
    low = page.shadow.low
    for match in _EXCEPT.finditer(low, sentence.start, sentence.end):
        stop = _UP_TO.search(low, match.end(), sentence.end)
        room = Span(match.end(), stop.start() if stop else sentence.end)
        begins = [room.start, *(one.end() for one in _AND.finditer(low, room.start, room.end))]
        last = room.start
        for begin in begins:
            if begin < last:
                continue
            for party in parties.list_from(Span(begin, room.end)):
                # «tenzij de inschrijver dat wil» tells a case, «tenzij aan de inschrijver» a receiver
                if party.form == "person" and match.group().endswith("tenzij") and begin == room.start:
                    break
                last = party.span.end
                told = _as_receiver(page, party)
                if told is not None:
                    yield told
            if begin == room.start and last == room.start:
                break


def _as_receiver(page: Page, party: Party) -> Party | None:
    """Return a party as one who gets data: people who are not addressed are a class of their own."""
    if party.form == "person" and not is_you(page, party):
        return dataclasses.replace(party, form="class", name=page.words(party.span))
    known = party.form in {"named", "class"} and not names_nobody(page, party)
    return party if known else None
