"""Who speaks in a statement, and what the statement says of itself: title, version, language."""

import collections
import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from importers.statement import lexicon
from importers.statement.page import Page
from importers.statement.shadow import Span
from ropa.vocabulary.bodies import find_body

_WORD = r"[A-Z][\w&'+-]{0,40}(?:\.[a-z]{2,12}\b)?"
_HEADED = (
    r"(?:(?:[Mm]inisterie|[Mm]inister|[Mm]iniste(?:re|r?y)|[Mm]inistre|[Gg]emeente|[Ss]tad|[Pp]rovincie|[Aa]gentschap"
    r"|[Dd]epartement|[Uu]niversiteit|[Vv]ereniging|[Ss]tichting|[Cc]ommune|[Vv]ille|[Uu]niversit[ey])"
    r" (?:(?:van|voor|of|for|de|des|du|la|het|l') ?){0,3})"
)
_NAME = (
    rf"(?<![\w&'-])((?:{_HEADED}?{_WORD}|[a-z]{{1,12}}[A-Z]\w{{0,40}})"
    rf"(?: (?:(?:en|van|de|der|het|voor|&|et|des|du|and|of|the|the|la) ){{0,2}}{_WORD}){{0,6}})"
)
_GLOSS = (
    r"(?:,? ?\((?:[^()]{1,60})\)|,? (?:vzw|nv|bv|asbl|srl|VZW|NV|BV)"
    r"|, (?:gevestigd|met (?:\w+ )?zetel|ingeschreven|situee?|dont le siege|established|based|located)\b"
    r"[^.;:]{3,140},)?"
)
_THE = r"(?:de |het |la |le |l'|the |The |De |Het )?"
_POLICY = (
    r"(?:[Pp]rivacy ?(?:verklaring|beleid|statement|policy|notice)|PRIVACY ?(?:VERKLARING|BELEID)"
    r"|[Gg]egevensbeschermingsbeleid)"
)


class _Cue(NamedTuple):
    """A way of saying who speaks, and how clearly it tells."""

    weight: int
    says: re.Pattern[str]
    starts: bool


@lexicon.remembered
def _cues() -> tuple[_Cue, ...]:
    stands_for = {"{name}": _NAME, "{gloss}": _GLOSS, "{the}": _THE, "{policy}": _POLICY}
    found = []
    for entry in lexicon.table("publisher")["cue"]:
        says = entry["says"]
        for sign, pattern in stands_for.items():
            says = says.replace(sign, pattern)
        found.append(_Cue(entry["weight"], re.compile(says), entry.get("starts", False)))
    return tuple(found)


_WEAK = 3
"""From this weight on a cue makes a name that of the speaker; «door X» alone only adds to it."""
_STRONG = 7
"""What it takes for a tool or a supervisory authority to be the speaker of a statement."""
_ARTICLE = re.compile(r"^(?:De|Het|Een|La|Le|Les|The) (?=[A-Z])")
_CLIENT = re.compile(
    rf"(?:in (?:onze )?opdracht van|ten behoeve van|namens|privacy(?:verklaring|beleid) van|pour le compte de"
    rf"|on behalf of) (?:de |het |la |le |l'|the )?{_NAME}"
)
_CLIENT_WEIGHT = 9
"""What it counts against a name that the speaker works for it, or that its own policy is referred to."""
_LEGAL_END = re.compile(r" (?:VZW|NV|BV|BVBA|CVBA|SA|ASBL|SRL|vzw|nv|bv)$")
_NO_SPEAKER = re.compile(
    r"(?:Onze|Ons|Uw|Jouw|Mijn|Hun|Deze|Dit|Zijn|Haar|Notre|Nos|Votre|Our|Your|This|Any|Every)\b"
    r"|.*(?:[Ff]unctionaris|[Pp]rotection [Oo]fficer|[Dd]elegue|[Ww]ebmaster|[Ss]ervicedesk|[Hh]elpdesk)\b"
)
_VERSION = re.compile(
    r"\b(?:versie|version) ?:? ?(?P<number>\d{1,3}(?:\.\d{1,3}){0,2})?(?: ?[:(-]? ?(?:van )?(?P<date>(?:\d{1,2}"
    r" )?[a-z]{3,10} (?:19|20)\d{2}|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}))?"
)
_UPDATED = re.compile(
    r"\b(?:laatst (?:bijgewerkt|gewijzigd|aangepast)|laatste (?:wijziging|aanpassing|update)|bijgewerkt"
    r"|derniere mise a jour|last (?:updated|modified|revised))"
    r"(?: op| le| on)? ?:? ?(?P<date>(?:\d{1,2} )?[a-z]{3,10} (?:19|20)\d{2}|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2})"
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari janvier january jan", "februari fevrier february feb", "maart mars march mrt", "april avril apr",
            "mei mai may", "juni juin june jun", "juli juillet july jul", "augustus aout august aug",
            "september septembre sep sept", (
                "oktober octobre october okt oct"
            ), "november novembre nov", "december decembre dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_DAY = re.compile(r"(?:(\d{1,2}) )?([a-z]{3,10}) ((?:19|20)\d{2})\b")
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})$")
_LANGUAGES = {
    "nl": re.compile(r"\b(?:de|het|een|van|wij|uw|je|gegevens|worden|voor|niet|en)\b"),
    "fr": re.compile(r"\b(?:le|la|les|des|nous|vos|donnees|sont|pour|pas|et|une)\b"),
    "en": re.compile(r"\b(?:the|of|we|your|data|are|for|not|and|you|with)\b"),
}
_MONTH_LIMIT = 12


def _told(page: Page) -> tuple[collections.Counter[str], dict[str, tuple[int, Span]]]:
    """Return how much each name is told to be the speaker, and where it is told best."""
    scores: collections.Counter[str] = collections.Counter()
    best: dict[str, tuple[int, Span]] = {}
    for weight, cue, starts in _cues():
        for match in _in_parts(page, cue, starts=starts):
            name = _bare(_LEGAL_END.sub("", match.group(1)).strip())
            if not _may_be_name(page, name):
                continue
            scores[name] += weight
            if name not in best or weight > best[name][0]:
                best[name] = (weight, Span(*match.span(1)))
    for name, span in (*_below_heading(page), *_in_title(page)):
        scores[name] += _BELOW_HEADING
        if name not in best or best[name][0] < _WEAK:
            best[name] = (_BELOW_HEADING, span)
    return scores, best


def publisher_of(page: Page) -> tuple[str | None, Span | None]:
    """Return the name of the body that speaks, and where the text says so most clearly; None where nothing tells."""
    scores, best = _told(page)
    _leave_out_the_weak(scores, best)
    _add_domains(page, scores)
    for match in _in_parts(page, _CLIENT):
        name = _bare(_LEGAL_END.sub("", match.group(1)).strip())
        if name in scores and len(scores) > 1:
            scores[name] -= _CLIENT_WEIGHT
    if not scores:
        return None, None
    name = min(scores, key=lambda name: (-scores[name], best[name][1]))
    place = best[name][1]
    # the cues are read without accents; the name is the one of the text
    return _bare(_LEGAL_END.sub("", page.words(place)).strip()), place


def _leave_out_the_weak(scores: collections.Counter[str], best: dict[str, tuple[int, Span]]) -> None:
    """Leave out names that nothing tells clearly; where none is clear, one told twice («bij X», «van X») stays."""
    times = collections.Counter[str]()
    for name, score in scores.items():
        times[name.lower()] += score
    clear = [name for name in scores if best[name][0] >= (_STRONG if _serves_many(name) else _WEAK)]
    twice = [name for name in scores if times[name.lower()] > 1 and not _serves_many(name)]
    for name in set(scores) - set(clear or twice):
        del scores[name]


_BELOW_HEADING = 8
_HEADS_SPEAKER = re.compile(
    r"(?<!co-)(?:verwerkings)?verantwoordelijke\b[^?]{0,60}$|\bresponsable d[eu] traitement[^?]{0,40}$"
    r"|\bcontroller[^?]{0,40}$|^(?:\d+[.)] )?(?:wie zijn (?:wij|we)|qui sommes-nous|who (?:are we|we are))\b"
)
_LINE_NAME = re.compile(rf"{_NAME}{_GLOSS}(?=$|[,.;:]| (?:is|est)\b| [A-Z]?[a-z]+(?:straat|laan|weg|plein|lei)\b)")
_SERVES_MANY = re.compile(
    r"gegevensbeschermingsautoriteit|autoriteit persoonsgegevens|privacy ?commissie|toezichtcommissie|\bcnil\b|\bico\b"
    r"|\b(?:gba|apd)\b|autorite de protection|information commissioner|supervisory authority"
    r"|toezichthoudende autoriteit"
)


@lexicon.remembered
def _no_name() -> re.Pattern[str]:
    return re.compile(lexicon.table("publisher")["no_name"])


def _may_be_name(page: Page, name: str) -> bool:
    """Whether a capitalised phrase may name somebody: no word that the text also writes with a small letter."""
    if len(name) < 2 or _no_name().match(name) or _NO_SPEAKER.match(name):  # noqa: PLR2004 - a letter is no name
        return False
    if " " in name or not name[1:].islower() or find_body(name) is not None:
        return True
    return (
        re.search(rf"(?<![\w@./:-]){name[0].lower()}{re.escape(name[1:])}(?![\w@/-]|\.\w)", page.shadow.plain) is None
    )


def _serves_many(name: str) -> bool:
    """Whether a name is that of a tool, a register or an authority, which many statements name and few come from."""
    body = find_body(name)
    shared = body is not None and (body.ict or body.generic or body.form in {"register", "service"})
    return shared or _SERVES_MANY.search(name.lower()) is not None


def _below_heading(page: Page) -> Iterator[tuple[str, Span]]:
    """Yield the name that the first line under a heading or a lead about who decides begins with."""
    for part, following in itertools.pairwise(page.parts):
        low = page.low(part.span).rstrip(" :?")
        leads = part.block.kind in {"heading", "term"} or page.low(part.span).endswith(":")
        if not leads or "co-verwerk" in low or _HEADS_SPEAKER.search(low) is None:
            continue
        match = _LINE_NAME.match(page.shadow.plain, following.span.start, following.span.end)
        name = _bare(_LEGAL_END.sub("", match.group(1)).strip()) if match else ""
        if match and _may_be_name(page, name):
            yield name, Span(*match.span(1))


def _in_title(page: Page) -> Iterator[tuple[str, Span]]:
    """Yield the name beside the bar or dash of the title of a page («Privacy | Voorbeeldfonds»), if the text has it."""
    for piece in _BARS.split(page.layout.title or "")[:_MOST_PIECES]:
        name = _bare(_LEGAL_END.sub("", piece).strip())
        place = page.shadow.plain.find(name) if _NAME_ALONE.fullmatch(name) else -1
        if place >= 0 and _may_be_name(page, name):
            yield name, Span(place, place + len(name))


_BARS = re.compile(r" [|–—-] |: ")
_MOST_PIECES = 4
_NAME_ALONE = re.compile(_NAME)


def _add_domains(page: Page, scores: collections.Counter[str]) -> None:
    """Count for a name that the addresses of the text bear it («@voorbeeldfonds.example»)."""
    hosts = _mail_domains(page)
    for name in scores:
        squeezed = re.sub(r"[^a-z0-9]", "", name.lower())
        if any(squeezed == host or _bears(host, squeezed) or _bears(squeezed, host) for host in hosts if squeezed):
            scores[name] += 8


def _bears(longer: str, shorter: str) -> bool:
    return len(shorter) > 3 and shorter in longer  # noqa: PLR2004 - a few letters say little


def _in_parts(page: Page, cue: re.Pattern[str], *, starts: bool = False) -> Iterator[re.Match[str]]:
    """Yield the matches of a cue; none goes from one part of the text into the next."""
    for part in page.parts:
        if starts:
            match = cue.match(page.shadow.plain, part.span.start, part.span.end)
            yield from [match] if match else []
        else:
            yield from cue.finditer(page.shadow.plain, part.span.start, part.span.end)


def _bare(name: str) -> str:
    """Return a name without an article that only begins its sentence."""
    return name if find_body(name) is not None and find_body(name.split(" ", 1)[-1]) is None else _ARTICLE.sub("", name)


def _mail_domains(page: Page) -> set[str]:
    hosts = re.findall(r"@([a-z0-9.-]{1,80})\.[a-z]{2,8}\b", page.shadow.low)
    return {re.sub(r"[^a-z0-9]", "", host) for host in hosts}


def title_of(page: Page) -> str:
    """Return the title: what the head of the file states, else its first heading, else its first words."""
    if page.layout.title:
        return page.layout.title
    heading = next((part for part in page.parts if part.block.kind == "heading"), None)
    if heading is not None:
        return page.words(heading.span)
    first = page.sentences(page.parts[0])[:1] if page.parts else []
    return page.words(first[0])[:120] if first else ""


def version_of(page: Page) -> tuple[str | None, str | None]:
    """Return the version as stated, the latest where several are listed, and its ISO date where it can be told."""
    found: list[tuple[str, str, str | None]] = []
    for match in _VERSION.finditer(page.shadow.low):
        number, date = match.group("number"), iso_date(match.group("date") or "")
        if date is None and number is None:
            continue
        words = [f"versie {number}"] if number else []
        words += [match.group("date")] if date and match.group("date") else []
        found.append((date or "", ", ".join(words), date))
    for match in _UPDATED.finditer(page.shadow.low):
        date = iso_date(match.group("date"))
        if date:
            found.append((date, match.group("date"), date))
    if not found:
        return None, None
    _, version, date = max(found, key=lambda item: item[0])
    return version, date


def iso_date(text: str) -> str | None:
    """Return the ISO date of «1 mei 2018», «mei 2018» (the first of the month) or «1/5/2018», None for another text."""
    words = _DAY.search(text)
    if words and words.group(2) in _MONTHS:
        return f"{words.group(3)}-{_MONTHS[words.group(2)]:02d}-{int(words.group(1) or 1):02d}"
    numbers = _NUMERIC.search(text)
    if numbers and int(numbers.group(2)) <= _MONTH_LIMIT:
        return f"{numbers.group(3)}-{int(numbers.group(2)):02d}-{int(numbers.group(1)):02d}"
    return None


def language_of(page: Page) -> str:
    """Return the language of the text by its commonest words: nl, fr or en."""
    sample = page.shadow.low[:20000]
    votes = {language: len(pattern.findall(sample)) for language, pattern in _LANGUAGES.items()}
    return max(votes, key=lambda language: (votes[language], language == "nl"))
