"""The fullest form in which a statement names the body that speaks, and whether a name is only that of its product."""

import re

from importers.statement.bodies.no_bodies import names_no_body
from importers.statement.page import Page
from importers.statement.words.acronyms import acronyms_of
from importers.statement.words.shadow import Span
from ropa.naming import fold

_PRODUCT = (
    r"(?:[Pp]lat(?:eforme|form)|[Aa]pplicati(?:on|e)|[Aa]pp|[Ss]ite(?: internet| web)?|[Ww]ebsite|[Oo]util|[Pp]roduit"
    r"|[Ll]ogiciel|[Tt]oepassing|[Tt]ool|[Pp]ortaal|[Pp]ortail|[Pp]ortal|[Pp]roject|[Pp]rojet|[Ww]ebapplicatie|[Ss]oftware"
    r"|[Dd]atabank|[Cc]ampagne)"
)
_OF_KIND = re.compile(
    r"(?:[Ss]ystem|[Ss]ysteem|[Pp]latform|[Dd]atabank|[Dd]atabase|[Aa]pp|[Pp]ortaal|[Pp]ortal)(?: \([A-Z][\w.-]*\))?$"
    r"|^(?:Syst[eè]me|Base de donn[eé]es|Portail|Application|Registre) "
)
"""A name that tells by itself that it is of a system («Marine Information System»), which no body is."""
_HEAD = (
    r"(?:Minist(?:erie|er|ere|re|ry)|Department|Departement|Agentschap|Agence)"
    r" (?:van|voor|of|for|de la|de l'|de|des|du) ?"
)
_KIND = r"\b(?:[Cc]ommune|[Vv]ille|[Gg]emeente|[Ss]tad|CPAS|OCMW|[Pp]rovincie|[Pp]rovince) (?:de |d'|van )?"
_REST = re.compile(r" (?:de la |de l'|du |des |d'|pour la |pour l'|pour le )[a-z][\w-]{2,30}(?! \w+er\b)")
_OFTEN = 2
_BEGINNING = 4
"""In so many parts a statement introduces itself."""
_FOUNDED_AS = re.compile(
    r"(?:[Ss]tichting|[Vv]ereniging|[Ff]ederatie|[Ff]onds|[Cc]o[oö]peratie|VZW|vzw|ASBL|asbl|[Aa]ssociation|[Ff]ondation"
    r"|[Ff]oundation|[Cc]lub|[Ss]chool|[Bb]asisschool|[Pp]raktijk|[Gg]roep|[Hh]uis|[Bb]uurthuis|[Cc]entrum|[Cc]entre"
    r"|[Mm]useum|[Ii]nstituut|[Ii]nstitut|[A-Z][a-z]+vereniging|[A-Z][a-z]+club|[A-Z][a-z]+school) "
)
_LONGEST_ACRONYM = 7
_ARTICLE = re.compile(r"(?:De|Het|La|Le|Les|The) ")


def is_product(page: Page, name: str) -> bool:
    """Return whether the text uses a name as that of a site, an application or a project («het platform X»)."""
    own = re.escape(name)
    said = re.compile(rf"\b{_PRODUCT} [\"'« ]{{0,2}}{own}(?![\w-])|(?<![\w-]){own}(?:-| ){_PRODUCT}\b")
    return is_called_product(page, name) or said.search(page.shadow.plain) is not None


def is_called_product(page: Page, name: str) -> bool:
    """Return whether the text says of what has a name that it is a site, an application or a project."""
    a = r"(?:het|de|le|la|the|een|une?|an?)"
    said = re.compile(
        rf"(?<![\w-]){re.escape(name)}(?:,| is| est| staat voor [^.]{{3,60}} en is) {a} (?:[a-z-]+ )?{_PRODUCT}\b"
    )
    stands_for = acronyms_of(page).get(name, name)
    return _OF_KIND.search(stands_for) is not None or said.search(page.shadow.plain) is not None


def in_full(page: Page, name: str, acting: list[str], told: list[str], names: list[str]) -> str:
    """Return the name as the text introduces it («Stichting Proef» for «Proef»), without what only a title adds.

    Of `names` are `acting` of which the text tells what they do, and `told` those it says in so many words to decide.
    """
    plain = page.shadow.plain
    if plain.count(name) == 1 and name not in told:
        shorter = [one for one in names if name.startswith(f"{one} ") and plain.count(one) > _OFTEN]
        return max(shorter, key=len, default=name)
    begin = page.parts[:_BEGINNING][-1].span.end
    whole = [one for one in acting if _adds_to(name, one) and (one in told or 0 <= plain.find(one) < begin)]
    return max(whole, key=len, default=name)


def _adds_to(name: str, longer: str) -> bool:
    """Whether a longer name is the name after what kind of body it is, or with more words of capitals after it."""
    if longer.startswith(f"{name} "):
        return all(word[:1].isupper() for word in longer[len(name) + 1 :].split(" "))
    return longer.endswith(f" {name}") and _FOUNDED_AS.match(longer) is not None


def fullest(page: Page, name: str, place: Span) -> tuple[str, Span]:
    """Return the name with the acronym that the text defines for it, or with the article that is a part of it."""
    for short, defined in acronyms_of(page).items():
        full = _ARTICLE.sub("", defined)
        if fold(name) in {fold(short), fold(full)} or fold(full).endswith(" " + fold(name)):
            found = re.search(rf"(?:{_HEAD})?{re.escape(full)} ?\({re.escape(short)}\)", page.shadow.plain)
            if found is not None:
                span = Span(*found.span())
                return page.words(span), span
    beside = _beside_brackets(page, name)
    if beside is not None:
        return page.words(beside), beside
    if name.isupper() and len(name) > _LONGEST_ACRONYM:
        # a name that is set in capitals once is written as the text writes it elsewhere
        written = re.search(rf"(?<![\w@.-]){re.escape(name.title())}(?![\w-]|\.\w)", page.shadow.plain)
        return (page.words(Span(*written.span())), place) if written else (name, place)
    kind = re.search(rf"{_KIND}$", page.shadow.plain[max(place.start - 30, 0) : place.start])
    if kind is not None and " " not in name:
        place = Span(place.start - len(kind.group()), place.end)
        return page.words(place), place
    return _spelled_out(page, name) or _with_article(page, *_with_rest(page, name, place))


def _beside_brackets(page: Page, name: str) -> Span | None:
    """Return where the text has the name with an acronym in brackets after it, or in brackets after the full name."""
    plain = page.shadow.plain
    after = re.search(rf"(?<![\w-]){re.escape(name)} ?\([A-Z][A-Za-z]{{1,8}}\)", plain) if " " in name else None
    short = after.group().rsplit("(", 1)[1].rstrip(")") if after is not None else ""
    if after is not None and not short[1:].islower() and not names_no_body(short):
        return Span(*after.span())
    inside = re.search(rf"((?:[\w'-]+ ){{2,9}})\({re.escape(name)}\)", plain) if name.isupper() else None
    if inside is None:
        return None
    first = re.search(rf"(?<![\w-]){name[0]}[a-z][\w'-]+ (?:[\w'-]+ )+$", inside.group(1))
    return Span(inside.start() + first.start(), inside.end()) if first is not None else None


def _spelled_out(page: Page, name: str) -> tuple[str, Span] | None:
    """Return an acronym with the name whose words begin with its letters, where the text has it without brackets."""
    if not (name.isupper() and name.isalpha() and 1 < len(name) <= _LONGEST_ACRONYM):
        return None
    small = r"(?: (?:van|de|het|der|voor|en|des|du|la|pour|et|of|for|and|the))*"
    words = rf"{small} ".join(rf"{letter}[a-z][\w-]+" for letter in name)
    found = re.search(rf"(?<![\w-]){words}(?: [A-Z][a-z]+(?= en\b|,| \())?(?![\w-])", page.shadow.plain)
    if found is None:
        return None
    return f"{page.words(Span(*found.span()))} ({name})", Span(*found.span())


def _with_rest(page: Page, name: str, place: Span) -> tuple[str, Span]:
    """Return the name with what the text adds to it in small letters wherever it is told in full («… de la santé»)."""
    rest = _REST.match(page.shadow.plain, place.end)
    if rest is None or page.shadow.plain.count(page.plain(Span(place.start, rest.end()))) < _OFTEN:
        return name, place
    whole = Span(place.start, rest.end())
    return page.words(whole), whole


def _with_article(page: Page, name: str, place: Span) -> tuple[str, Span]:
    """Return the name with its article where that has a capital in the middle of a sentence («bij De Proefhoek»)."""
    plain, bare = page.shadow.plain, re.escape(_ARTICLE.sub("", page.plain(place)))
    if _ARTICLE.match(name) or "\\ " in bare:
        return name, place
    with_capital = re.finditer(
        rf"(?<=[a-z,\"'] )({_ARTICLE.pattern}){bare}(?![\w-])|(?<=[\"'])({_ARTICLE.pattern}){bare}", plain
    )
    proper = next((one for one in with_capital if not page.begins_sentence(one.start())), None)
    if proper is None or re.search(rf"(?<=[a-z,] )(?:de|het|la|le|les|the) {bare}(?![\w-])", plain):
        return name, place
    article = proper.group(1) or proper.group(2)
    if plain.startswith(article, max(place.start - len(article), 0)):
        place = Span(place.start - len(article), place.end)
    return f"{article}{name}", place
