"""Who may see or ask for data by what a statement says of them: «X heeft toegang tot …», «X kan … inkijken»."""

import dataclasses
import re
from collections.abc import Callable

from importers.statement.bodies.parties import Parties
from importers.statement.bodies.party import Party
from importers.statement.bodies.vague_parties import is_of_whom, names_nobody
from importers.statement.facts import Flow
from importers.statement.flows.frames import at_each_word, bodies_before
from importers.statement.flows.tied import Spot, Ties
from importers.statement.page import Page
from importers.statement.words.shadow import Span

_ASKING = re.compile(
    r"\bacces\b|\baccess\b|\bop ?(?:te )?vragen\b"
    r"|\bop(?:gevraagd|vra\w+)\b|\braadple\w+|\btoegang\b|\bnodig\b|\bconsult"
)
_SPEAKER_NEEDS = re.compile(r"\bhebben (?:we|wij)\b|\b(?:we|wij) hebben\b")
_SUPPLIES = re.compile(
    r"\b(?:onze|notre|nos|our) (?:\w+ )?\w*(?:leverancier|dienstverlener|fournisseur|hebergeur|provider|supplier)"
)
_GLOSS = re.compile(r"\(([^()]{2,40})\)")
_CLAUSE = re.compile(r"[^.;:,]{0,60}? (?:die|dat|qui|who|that) [^.;:]{3,80}? ")
_ONLY = re.compile(r"(?:seule?s?|alleen|enkel|uitsluitend|ook|only|also|aussi) ")
_FIRST_WORD = re.compile(r"[\w']+ (?:(?:ook|dus|echter|also|aussi|egalement|only|enkel|alleen) )?")

_PEOPLE = re.compile(
    r"(?:(?:alleen|enkel|ook|only|also|seule?s?) )?(?:(?:de|het|een|elke?|iedere?|alle|andere|the|an?|all|each"
    r"|every|other"
    r"|les|le|la|chaque|tous les|un|une|autres) ){1,2}"
    r"(?P<who>(?!(?:gebruiker|bezoeker|klant|user|visitor|customer|utilisateur|visiteur|client|navigateur"
    r"|browser|server|webmaster)\b"
    r"|[a-z]*(?:beheer|administr|moderat|medewerk|begeleid|ontwikkel|coordin|leid|animat)[a-z]*\b)"
    r"(?:[a-z]{3,}(?:ers?|aars?|isten?|anten?|eurs?|rices?|ants?|istes?|ors?|oren|iens?)|lid|leden|members?|membres?)"
    r"(?: (?:van|of|de|du|des|bij) [^,.;:]{2,40}| [a-z0-9'-]+){0,1}) "
)
"""An agent noun, in the singular too, with what it belongs to; a user in the singular is the person itself."""

_GROUPS = re.compile(
    r"(?:(?:alleen|enkel|ook|only|also|seule?s?) )?(?:(?:de|het|een|alle|the|an?|all|les|le|la|our|onze) |l')?"
    r"(?P<who>(?:(?:site|systeem|web|platform|authori[sz]ed|bevoegde|technische|technical|system) )?(?:[a-z]+-? en )?"
    r"[a-z]*(?:commissies?|commissieleden|bestuursleden|bestuur|beheerders?|administrators?|superadmins?|admins"
    r"|board(?: members)?|committees?|comites?|administrateurs?|werkgroepen|juryleden|jury|moderatoren|moderators"
    r"|gestionnaires?|formateurs?)"
    r"(?: (?:van|of|de|du|des|d') ?[^,.;:]{2,40}?)?) (?:[a-z]+ly )?"
)
"""Groups within or beside a body that are told to see data: those who run it, its boards and its committees."""

_BOUND = re.compile(r"\b(?:geheimhouding\w*|beroepsgeheim|vertrouwelijkheid|confidentialite|confidentiality|secrecy)\b")
"""Who is told to keep a secret is told so as a measure, and gets no data by that."""


class Access:
    """Reads the frames in which the one who sees data is the subject; `given` makes the flow to one of them."""

    def __init__(self, page: Page, parties: Parties, ties: Ties, given: Callable[[Spot, Party], Flow]) -> None:
        self._page = page
        self._parties = parties
        self._ties = ties
        self._given = given

    def read(self, spot: Spot) -> list[Flow]:
        """Return the flows to whoever a sentence says sees or asks for data."""
        low, sentence, frame = self._page.shadow.low, spot.sentence, spot.hit.frame.id
        if frame.endswith("nodig") and _SPEAKER_NEEDS.search(low, sentence.start, sentence.end):
            return []
        if _BOUND.search(low, sentence.start, sentence.end):
            return []
        if frame.endswith("see"):
            told = self._subjects(spot)
            # members that are told of a change get no data
            told = [one for one in told if "informed" not in frame or not is_of_whom(self._page, one)]
            return [self._ties.flow(spot, one, "recipient") for one in told]
        if not _ASKING.search(low, sentence.start, sentence.end):
            return []
        if frame.endswith("access"):
            return self._with_access(spot)
        return self._allowed(spot) if frame.endswith("modal") else self._asking(spot)

    def _allowed(self, spot: Spot) -> list[Flow]:
        """Read «mogen overheidsdiensten … opvragen»: who may ask stands after the verb, else before it."""
        party = self._parties.at(Span(spot.hit.cue.end, spot.sentence.end))
        told = party if party is not None and party.form in {"class", "named"} else spot.actor
        return [self._ties.flow(spot, told, "recipient")] if told and not names_nobody(self._page, told) else []

    def _asking(self, spot: Spot) -> list[Flow]:
        """Read «overheidsdiensten mogen bij ons gegevens opvragen»: who asks stands before the cue."""
        low, sentence = self._page.shadow.low, spot.sentence
        limit = spot.hit.cue.start if spot.hit.frame.id.endswith("ons") else sentence.end
        for party in at_each_word(self._parties, low, Span(sentence.start, limit), sentence.end):
            if party.form in {"class", "named"} and not names_nobody(self._page, party):
                return [self._ties.flow(spot, party, "recipient")]
        return []

    def _subjects(self, spot: Spot) -> list[Party]:
        """Return the bodies and groups that are the subject of the verb: right before it, else right after it."""
        cue, low = spot.hit.cue, self._page.shadow.low
        listed = bodies_before(self._parties, low, spot.sentence.start, cue.start)
        listed = listed or self._with_clause(spot)
        first = _FIRST_WORD.match(low, cue.start, spot.sentence.end)
        listed = listed or (self._parties.list_from(Span(first.end(), spot.sentence.end)) if first else [])
        listed = listed or self._people(spot)
        return [one for one in listed if one.form in {"class", "named"} and not names_nobody(self._page, one)]

    def _people(self, spot: Spot) -> list[Party]:
        """Return the people with whom the sentence begins, known as such by how their noun ends («elke lesgever»)."""
        room = (self._page.shadow.low, spot.sentence.start, spot.hit.cue.start)
        match = _PEOPLE.fullmatch(*room)
        match = match or (_GROUPS.fullmatch(*room) if spot.hit.frame.id.endswith("access") else None)
        if match is None:
            return []
        span = Span(*match.span("who"))
        return [Party(self._page.words(span), span, "class")]

    def _with_clause(self, spot: Spot) -> list[Party]:
        """Return those with whom the sentence begins, where only a clause about them stands before the verb."""
        low = self._page.shadow.low
        only = _ONLY.match(low, spot.sentence.start, spot.hit.cue.start)
        opening = self._parties.list_from(Span(only.end() if only else spot.sentence.start, spot.hit.cue.start))
        clause = opening and _CLAUSE.fullmatch(low, opening[-1].span.end, spot.hit.cue.start)
        return opening if clause else []

    def _with_access(self, spot: Spot) -> list[Flow]:
        """Read «X heeft toegang tot de gegevens»: the bodies before the verb, by the names in brackets where given."""
        before = Span(spot.sentence.start, spot.hit.cue.start)
        glosses = [
            party
            for match in _GLOSS.finditer(self._page.shadow.plain, before.start, before.end)
            if (party := self._parties.at(Span(*match.span(1)))) is not None and party.form == "named"
        ]
        listed = glosses or self._parties.list_from(before)
        colon = self._page.shadow.low.find(":", spot.hit.cue.end, spot.sentence.end)
        if not listed and colon > 0:
            # «Peuvent avoir accès à vos données : les médecins, …»
            listed = self._parties.list_from(Span(colon + 1, spot.sentence.end))
        bodies = [
            one for one in listed if one.form not in {"publisher", "person"} and not names_nobody(self._page, one)
        ]
        found = [
            self._given(dataclasses.replace(spot, hit=dataclasses.replace(spot.hit, subject=None)), one)
            for one in bodies or self._subjects(spot)
        ]
        for flow in found:
            flow.role = "processor" if _SUPPLIES.search(self._page.low(before)) else flow.role
        return found
