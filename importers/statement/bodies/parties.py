"""Who a statement speaks of: bodies of the alias table, proper names, classes of bodies, the speaker, the person."""

import dataclasses
import re

from importers.statement.bodies.class_words import (
    APPOSED_TO_NAME,
    ARTICLES,
    COMPLEMENT,
    DETERMINERS,
    class_noun,
    head_word,
    sentence_words,
    words_of,
)
from importers.statement.bodies.enumerated import (
    APPOSITION,
    EXAMPLE,
    GLOSS,
    GOES_ON,
    NEXT,
    OPEN_END,
    UNKNOWN,
    after_bracket,
)
from importers.statement.bodies.no_bodies import in_address, names_no_body, names_product
from importers.statement.bodies.offices import OF_WHOM, OFFICE_NAMED, WITH_FORM
from importers.statement.bodies.own_names import after_team, own_names, own_short
from importers.statement.bodies.party import PERSON, Party
from importers.statement.bodies.publisher import language_of
from importers.statement.bodies.vague_parties import names_third
from importers.statement.bodies.written_names import (
    LEGAL_AFTER,
    OF_FIELDS,
    also_written_small,
    stands_alone,
    written_as_name,
)
from importers.statement.page import Page
from importers.statement.structure.enumerations import trimmed
from importers.statement.words import lexicon
from importers.statement.words.acronyms import defined_names
from importers.statement.words.known_names import WORD, both, lengths, runs
from importers.statement.words.shadow import Span
from ropa.naming import fold
from ropa.vocabulary.bodies import Body

_MOST_LETTERS = 120
"""Of how many letters the name of a known body may be."""

_CAPITALISED = re.compile(
    r"[a-z]?[A-Z][\w&.'’-]*[\w)](?:/[A-Z][\w&.-]*\w)?(?: ?\([A-Z][\w .-]{1,30}\))?"
    r"(?: (?:(?:van|voor|de|der|het|en|&|du|des|pour|et|of|the|and) ){0,3}(?:[A-Z][\w&.'-]*\w"
    r"|\d+)(?: ?\([A-Z][\w .-]{1,30}\))?){0,7}"
)
_RELATIVE = re.compile(r"^(?:onze|ons|zijn|haar|nos|notre|our|its)\b|\bgroep$")
_OWNED = re.compile(r" (?:van|bij) (?:de |het )?([^,.;]{2,60})$")
_PLURAL = re.compile(r"^(onderaannemer|verwerker|dienstverlener|leverancier|partner|adviseur)$")


_JOINTS = {
    "nl": re.compile(r" (?:en|of|&) (?:(?:de|het) )?"),
    "fr": re.compile(r" (?:et|ou|&) (?:(?:la|le|les) )?"),
    "en": re.compile(r" (?:and|or|&) (?:the )?"),
}
_AND_A = re.compile(r" (?:en|et|and|of|ou|or) (?:de|het|een|onze|ons|uw|je|la|le|les|nos|votre|the|our|your) ")
_LOWER_NAME = re.compile(r"[a-z][\w-]{3,30}")
_LOWER_REST = re.compile(
    r"(?: (?:en |van |voor |der )?(?:de |het )?(?!(?:et|ou|and|or|a|au|aux|aan|met|to|with|niet|geen|als|zal|wordt|is"
    r"|kan|ne|pas|est|not|will|does)\b)"
    r"[a-zA-Z][\w-]*){1,5}(?=$|[,.;:()]|\.? ?$)"
)


class Parties:
    """Finds the parties of one document, of which it knows the publisher and the acronyms it defines itself."""

    def __init__(self, page: Page, publisher: str | None, acronyms: dict[str, str]) -> None:
        self._page = page
        self.publisher = publisher
        self.speaker = Party.speaking(publisher)
        self._own = own_names(publisher, acronyms) if publisher else set()
        self._lengths = both(lexicon.lengths_of_bodies(), lengths(self._own, lexicon.LONGEST_NAME))
        self._own_short = own_short(publisher) if publisher else None
        self._own_body = self._body_named(publisher) if publisher else None
        self._joint = _JOINTS[language_of(page)]
        self._small: dict[str, bool] = {}
        self._defined = defined_names(acronyms)

    def names(self) -> list[Span]:
        """Return where the page names a body that is no class, in the order of the text."""
        found = [party for part in self._page.parts for party in self.named_in(part.span)]
        return [one.span for one in found if one.body is None or not one.body.generic]

    def named_in(self, span: Span) -> list[Party]:
        """Return the bodies of the alias table, and the publisher, that `span` names."""
        found: list[Party] = []
        for word in WORD.finditer(self._page.shadow.low, span.start, span.end):
            if word.group() in self._lengths and not (found and word.start() < found[-1].span.end):
                party = self._known_from(word, span.end)
                found += [party] if party is not None else []
        return found

    def _known_from(self, first: re.Match[str], limit: int) -> Party | None:
        """Return the body of the alias table, or the publisher, whose name begins with a word: the longest name."""
        shadow, bodies = self._page.shadow, lexicon.bodies()
        for name, spot in runs(shadow.low, first, limit, self._lengths):
            body, own = bodies.get(name), name in self._own
            if (body is None and not own) or not stands_alone(shadow, spot):
                continue
            if body is None or written_as_name(shadow, spot, name, body):
                return self._party(spot, body, own=own)
        return None

    def _party(self, spot: Span, body: Body | None, *, own: bool = False) -> Party:
        if own or (body is not None and body is self._own_body):
            return dataclasses.replace(self.speaker, span=spot, body=body)
        if body is not None:
            name = self._class_name(spot) if body.generic else body.name
            return Party(name, spot, "class" if body.generic else "named", body)
        return Party(self._page.words(spot), spot, "named")

    def at(self, span: Span, *, names: bool = True) -> Party | None:
        """Return the party that `span` begins with, after articles; proper names only where `names`."""
        shadow = self._page.shadow
        start = span.start
        while start < span.end and shadow.low[start] in " ,;:–":
            start += 1
        speaker = self._speaker_at(start, span.end)
        if speaker is not None:
            return speaker
        person = words_of("person").match(shadow.low, start, span.end)
        # «je» may only say whose school or employer is told of
        if person and (person.group() != "je" or not self._class_at(Span(person.end() + 1, span.end), relative=False)):
            return Party(PERSON, Span(*person.span()), "person")
        relative = bool(re.match(r"(?:onze|ons|nos|notre|our) ", shadow.low[start : start + 8]))
        article = DETERMINERS.match(shadow.low, start, span.end)
        inner = article.end() if article else start
        apposed = APPOSED_TO_NAME.match(shadow.plain, inner, span.end)
        inner = apposed.end() if apposed else inner
        people = words_of("own_people").match(shadow.low, inner, span.end)
        if people:
            return self._people_of(Span(inner, people.end()), span.end)
        known = self._longest_at(Span(start, span.end))
        if known is None and inner > start:
            known = self._longest_at(Span(inner, span.end))
        known = known or self._defined_at(inner, span.end)
        proper = self._proper_at(Span(inner, span.end)) if names else None
        longer = proper is not None and proper.span.end > known.span.end if known else False
        if known and proper and longer and proper.span.start <= known.span.start:
            return known if self._says_whose(known, proper.span) else proper
        if known or (proper and not self._page.begins_sentence(inner)):
            return known or proper
        told = self._class_at(Span(inner, span.end), relative=relative)
        # «External service providers»: a capital that only begins the sentence
        return told if told and not (proper and proper.span.end >= told.span.end) else proper

    def _people_of(self, people: Span, limit: int) -> Party | None:
        """Return the staff of another body as a class («medewerkers van de gemeente»); one's own is no receiver."""
        of = OF_WHOM.match(self._page.shadow.low, people.end, limit)
        whose = self.at(Span(of.end(), limit)) if of else None
        if whose is None or whose.form not in {"named", "class"}:
            return None
        spot = Span(people.start, whose.span.end)
        return Party(self._page.words(spot), spot, "class")

    def _defined_at(self, start: int, end: int) -> Party | None:
        """Return the body whose full name the text defines an acronym for, or an office in small letters."""
        plain = self._page.shadow.plain
        match = self._defined.match(plain, start, end) if self._defined is not None else None
        match = match or OFFICE_NAMED.match(plain, start, end) or WITH_FORM.match(plain, start, end)
        if match is None or names_no_body(match.group()):
            return None
        name = self._page.words(Span(*match.span()))
        own = {fold(name), *map(fold, re.findall(r"\(([^()]+)\)", name))} & self._own
        return self._party(Span(*match.span()), self._body_named(name), own=bool(own))

    def _speaker_at(self, start: int, end: int) -> Party | None:
        """Return the speaker where it is called «wij», or by what kind of body it is («het agentschap»)."""
        speaker = words_of("speaker").match(self._page.shadow.low, start, end)
        if speaker:
            return dataclasses.replace(self.speaker, span=Span(*speaker.span()))
        short = self._own_short.match(self._page.shadow.plain, start, end) if self._own_short is not None else None
        return dataclasses.replace(self.speaker, span=Span(*short.span(1))) if short else None

    def _says_whose(self, known: Party, whole: Span) -> bool:
        """Whether what follows a known body only names the body that it is part of («… van de Vlaamse overheid»)."""
        joint = _PART_OF.match(self._page.shadow.low, known.span.end, whole.end)
        if known.form != "named" or joint is None:
            return False
        other = self._longest_at(Span(joint.end(), whole.end))
        return other is not None and other.span.end == whole.end

    def _longest_at(self, span: Span) -> Party | None:
        end = min(span.end, span.start + _MOST_LETTERS)
        first = WORD.search(self._page.shadow.low, span.start, end)
        return self._known_from(first, end) if first is not None and first.start() <= span.start + 1 else None

    def _proper_at(self, span: Span) -> Party | None:
        """Return the party whose name is written with capitals at the start of `span`."""
        plain = self._page.shadow.plain
        lead = head_word().match(plain, span.start, span.end)
        match = _CAPITALISED.match(plain, lead.end() if lead else span.start, span.end)
        if lead and not match and plain[lead.start()].isupper():
            match = _LOWER_NAME.match(plain, lead.end(), span.end)
        first = match.group().split(" ", 1)[0].lower() if match else ""
        if not match or match.group().lower() in sentence_words() or in_address(plain, match.start()):
            return None
        if first in sentence_words() - ARTICLES and self._page.begins_sentence(match.start()):
            return None
        spot = self._one_name(Span(span.start, match.end()), span.end, headed=lead is not None)
        name = self._page.words(spot)
        if {fold(name), *map(fold, re.findall(r"\(([^()]+)\)", name))} & self._own:
            return self._party(spot, None, own=True)
        if (
            names_no_body(name)
            or self._is_word(name)
            or (self._body_named(name) is None and names_product(plain, spot))
        ):
            return None
        return self._party(spot, self._body_named(name))

    def _is_word(self, name: str) -> bool:
        """Whether a single capitalised word is one that the text also writes small, and so names nobody."""
        if not (name[1:].islower() and name.isalpha()) or self._body_named(name) is not None:
            return False
        if name not in self._small:
            self._small[name] = also_written_small(self._page.shadow, name)
        return self._small[name]

    def _one_name(self, spot: Span, limit: int, *, headed: bool) -> Span:
        """Cut a run of capitalised words down to one name: before «en», and without a country or gloss in brackets."""
        plain = self._page.shadow.plain
        joint = self._joint.search(plain, spot.start, spot.end)
        cut = False
        if joint and not self._joined(spot, joint, headed=headed):
            spot, cut = Span(spot.start, joint.start()), True
        bracket = plain.find(" (", spot.start, spot.end)
        if bracket > 0 and sum(letter.isupper() for letter in plain[bracket : spot.end]) < 2:  # noqa: PLR2004 - an acronym has two
            spot = Span(spot.start, bracket)
        if headed and not cut:
            rest = _LOWER_REST.match(plain, spot.end, limit)
            other = _AND_A.search(plain, rest.start(), rest.end()) if rest else None
            if other is not None and self._class_at(Span(other.end(), limit), relative=False) is not None:
                # «FOD Proef en het sociaal secretariaat»: another body follows
                return Span(spot.start, other.start())
            spot = Span(spot.start, rest.end()) if rest else spot
        while plain[spot.end - 1] in ".,;":
            spot = Span(spot.start, spot.end - 1)
        if plain[spot.end - 1] == ")" and "(" not in plain[spot.start : spot.end]:
            spot = Span(spot.start, spot.end - 1)
        return spot

    def _joined(self, spot: Span, joint: re.Match[str], *, headed: bool) -> bool:
        """Whether «en» stands inside one name: a known one, the publisher's own, or one that a head word begins."""
        whole = self._page.words(spot)
        left = self._page.words(Span(spot.start, joint.start()))
        if self._body_named(whole) is not None:
            return True
        if LEGAL_AFTER.match(self._page.shadow.low, spot.end) and not self._body_named(left):
            return True
        if OF_FIELDS.match(left) and self._longest_at(Span(joint.end(), spot.end)) is None:
            return True
        right = self._longest_at(Span(joint.end(), spot.end)) if headed else None
        if (
            self._body_named(left) is not None
            or right is not None
            or (
                fold(left) in self._own
                and not any(fold(whole).startswith(own + " ") and " " in own for own in self._own)
            )
        ):
            return False
        if headed:
            return True
        return any(" en " in f" {own} " and fold(whole).startswith(own) for own in self._own)

    def _body_named(self, name: str) -> Body | None:
        forms = [name, re.sub(r" ?\([^()]*\)", "", name), *re.findall(r"\(([^()]+)\)", name)]
        return next((body for form in forms if (body := lexicon.bodies().get(fold(form)))), None)

    def _class_at(self, span: Span, *, relative: bool) -> Party | None:
        low = self._page.shadow.low
        match = class_noun().match(low, span.start, span.end)
        if not match:
            return None
        end = match.end()
        complement = COMPLEMENT.match(low, end, span.end)
        if complement:
            end = complement.end()
        spot = Span(span.start, end)
        name, low_name = self._class_name(spot), self._page.low(spot)
        owned = _OWNED.search(low_name)
        if owned and fold(owned.group(1)) in self._own:
            relative, name = True, self._page.words(Span(spot.start, spot.start + owned.start()))
        if relative or _RELATIVE.search(low_name):
            return Party(_PLURAL.sub(r"\1s", name), spot, "relative")
        return Party(name, spot, "class")

    def _class_name(self, spot: Span) -> str:
        """Return the words that name a class, without what only counts them («sommige …»)."""
        article = DETERMINERS.match(self._page.shadow.low, spot.start, spot.end)
        if article and article.end() < spot.end:
            return self._page.words(Span(article.end(), spot.end))
        name = self._page.words(spot)
        ordinary = name[1:2].islower() and not _OF_A_PLACE.match(name)
        return name[:1].lower() + name[1:] if ordinary and self._page.begins_sentence(spot.start) else name

    def list_from(self, span: Span, *, names: bool = True) -> list[Party]:
        """Return the parties enumerated from the start of `span`, up to the first member that is none."""
        found: list[Party] = []
        low, place = self._page.shadow.low, span.start
        while place < span.end:
            party = self.at(Span(place, span.end), names=names)
            if party is None:
                skipped = self._own_people(place, span.end)
                beyond = self._between(place, span.end) if found and skipped is None else None
                if beyond is not None:
                    inner = trimmed(self._page.shadow, Span(place, beyond))
                    stop = UNKNOWN.match(low, place, span.end)
                    spot = Span(inner.start, stop.end()) if stop else inner
                    found.append(Party(self._class_name(spot), spot, "class"))
                if skipped is None and beyond is None:
                    break
                place = skipped or beyond or span.end
                continue
            if party.form == "person":
                found += [] if found else [party]
                break
            found.append(party)
            after = after_bracket(low, party.span.end, span.end)
            following = NEXT.match(low, after, span.end)
            if not following or (party.form == "named" and APPOSITION.match(low, after, span.end)):
                break
            place = following.end()
        return found

    def by_name(self, party: Party, end: int, *, such: bool = False) -> list[Party]:
        """Return the names that a class is followed by («partners (X, Y)», and `such` as X), else the party."""
        gloss = GLOSS.match(self._page.shadow.low, party.span.end, end) if party.form != "named" else None
        group = "names" if gloss is not None and gloss.group("names") else "such"
        listed = self.list_from(Span(*gloss.span(group))) if gloss is not None and (such or group == "names") else []
        if gloss is None or not listed or any(one.form == "person" for one in listed):
            return [party]
        if len(listed) > 1 and OPEN_END.search(gloss.group()):
            # «andere vervoerders (X, Y, enz.)»: those named are examples, and the class says who gets data
            return [party, *listed]
        if all(one.form == "named" for one in listed):
            return listed
        # «derden (bijvoorbeeld drukkers en vervoerders)»: examples say what third parties at large do not
        return [*listed] if EXAMPLE.match(gloss.group()) and names_third(party.name) else [party]

    def _between(self, place: int, end: int) -> int | None:
        """Return where an enumeration goes on after a member that no list knows, if it does («de fotograaf en …»)."""
        match = UNKNOWN.match(low := self._page.shadow.low, place, end)
        following = match and NEXT.match(low, after_bracket(low, match.end(), end), end)
        known = following and self.at(Span(following.end(), end))
        return following.end() if following and known and known.form in {"named", "class"} else None

    def _own_people(self, place: int, end: int) -> int | None:
        """Return where an enumeration goes on after the speaker's own people («het personeel en …»)."""
        low = self._page.shadow.low
        article = DETERMINERS.match(low, place, end)
        people = words_of("own_people").match(low, article.end() if article else place, end)
        following = people and NEXT.match(low, after_team(self._page.shadow.plain, people.end()), end)
        return following.end() if following else None

    def whole(self, span: Span) -> Party | None:
        """Return the party that `span` is as a whole, after articles and a gloss in brackets."""
        inner = trimmed(self._page.shadow, span)
        party = self.at(inner)
        if party is None:
            return None
        rest = self._page.low(Span(party.span.end, inner.end)).strip(" .;")
        if not rest or (rest.startswith("(") and rest.endswith(")")) or self._says_whose(party, inner):
            return party
        goes_on = party.form in {"class", "relative"} or (
            party.form == "named" and party.body is None and GOES_ON.match(rest)
        )
        return (
            dataclasses.replace(
                party, span=Span(party.span.start, inner.end), name=self._page.words(Span(party.span.start, inner.end))
            )
            if goes_on
            else None
        )


_OF_A_PLACE = re.compile(r"(?:Vlaam|Waal|Belgi|Brussel|Europe|Frans|Duits|Nederlands)")
_PART_OF = re.compile(r"(?: van| bij| binnen)? (?:de |het )?")
