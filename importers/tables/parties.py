"""Reads the bodies that a cell or a part of a sentence names: several, nested ones, with acronyms."""

import dataclasses
import functools
import re
from collections.abc import Iterator

from importers.tables.known import is_part, known_body
from importers.tables.policy_fields import names_field, only_fields
from ropa.naming import fold
from ropa.vocabulary.bodies import find_body

_BRACKET_BEHIND = re.compile(r"\(([^()]{2,40})\)\s*$")
_BEHIND = re.compile(r"\s*\([^()]{0,120}\)$")
_HARD = re.compile(r"[;\n•+]|(?<=\s)[-–](?=\s)|\s/\s")
_SOFT = re.compile(
    r",(?:\s*(?:en|et|und|and)\b)?|(?<=\w)/(?=\w)|(?<=\s)&(?=\s)|"
    r"(?<!\w)(?:en/of|et/ou|and/or|en|et|und|and|as well as|ainsi qu|sowie|evenals|alsook|"
    r"alsmede|ainsi que)(?!\w)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"(?:(?:de|het|een|'t|la|le|les|l'|der|die|das|the|aan|door|van|du|des)[ ]+|l'|d')+", re.IGNORECASE
)
_BEGINS_A_BODY = re.compile(
    r"(?:(?:de|het|aan|door|la|le|les|the)[ ]+|l')?"
    r"(?:(?:vlaamse?|federale?|belgische|provinciale?|lokale?|erkende?|"
    r"betrokken|openbare?|private|andere) )?(?:(?-i:[A-Z]{2,}|[A-Z]\w*[A-Z]\w*)|agentschap|fod|pod|"
    r"spf|departement|dienst|"
    r"directie|administratie|steden|stad|gemeenten?|provincies?|ocmw|instellingen|instanties|fonds|"
    r"zorgkassen|kas|comité|"
    r"ministerie|rijksregister|bank|centrum|centra|uitbetal\w+|verzekering\w+|scholen|onderwijs\w*|huisvesting\w+|"
    r"sociale |vlaams |service|agence|institut|caisse|communes?|cpas|organis\w+|instituut|raad|rijksdienst|politie\w*)",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"(?:algemene administratie|administratie|dienst|directie|directoraat|dg|douane|patrimoniumdocumentatie|afdeling|"
    r"personeel|medewerkers|administration|direction|service|cel|team|div)\b",
    re.IGNORECASE,
)
_OWN_SERVICE = re.compile(r"(?:dienst|directie|afdeling|service|direction|cel|team|bureau|departement|département) ")
"""How what is only a service of the body before it begins, in small letters («Stad Gent, dienst Burgerzaken»)."""
_PARENT = re.compile(
    r"(?:fod|pod|spf|spp|departement|ministerie|vlaams ministerie|service public|agentschap)\b", re.IGNORECASE
)
_INSIDE = re.compile(
    r"(?P<child>.{3,160}?)(?:,| van(?: de| het)?| bij(?: de| het)?| \(|, ?van de| du| de la)[ ]*"
    r"(?P<parent>(?:FOD|POD|SPF|SPP|Departement|departement|Vlaams Ministerie|Ministerie|"
    r"Service public)\b[^,;()]{2,100})\)?",
)
_OF_FIELDS = re.compile(
    r"(?:fod|pod|spf|spp|spw|fps|ministerie|minist(?:è|e)re|ministry|departement|département|department|dg|"
    r"service public|federale overheidsdienst|federal public service|direction générale|directie-generaal|"
    r"directorate-general|beleidsdomein|vlaams ministerie|cabinet|kabinet)(?!\w)",
    re.IGNORECASE,
)
"""What begins a name made of the fields that a body is about («SPW Territoire, Logement, Patrimoine, Énergie»)."""
_FIELD = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'-])+(?: [^\W\d_](?:[^\W\d_]|[.'-])*){0,5}")
_MOST_FIELDS = 6
_AIM = re.compile(r"\s(?:voor|pour|for|betreffende|inzake|concernant)\s", re.IGNORECASE)
_BESIDE = re.compile(r"\s*[,:–-]\s*|\s*/\s*")
_CLASS = re.compile(r"^(?:categorie|catégorie|category|groep|groupe|group|klasse|type)\s*:\s*", re.IGNORECASE)
_JOINED_ON = re.compile(r"^(?:en|et|und|and)\s+|\s+(?:en|et|und|and)$", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_LONGEST_NAME = 200
_PAIR = 2
_CAPITALS = 2
"""An acronym has more than one («AgODi»), a name only its first («Gent»)."""
_TRIM = " \t\r\n.,;:–-*•"
_OWN = re.compile(
    r"(?:wij|we|ons|wij ?zelf|ikzelf|onszelf|nous|nous memes|us|ourselves|(?:ons|onze|eigen|notre|nos|"
    r"our)(?: propres?| eigen)? "
    r"(?:dienst|diensten|agentschap|bestuur|organisatie|instelling|instantie|stad|gemeente|ocmw|provincie|zone|"
    r"politiezone|ziekenhuis|school|scholen|departement|maatschappij|fonds|ziekenfonds|centrum|administratie|service|"
    r"services|agence|administration|organisme|organisation|institution|commune|ville|cpas|province|hopital|ecole|"
    r"ecoles|societe|mutualite|centre|institut|departement|agency|department|hospital|municipality|office|body))"
)
"""How a list speaks of its owner."""
_UNKNOWN_ENDS = frozenset(
    {"", "nvt", "n v t", "idem", "zie boven", "diverse", "divers", "onbekend", "inconnu", "unknown", "te bepalen"}
    | {
        "a preciser",
        "a determiner",
        "nihil",
        "neant",
        "sans objet",
        "zie bijlage",
        "voir annexe",
        "niemand",
        "personne",
    }
)
_VIA = re.compile(
    r"\s*[,(]?\s*(?<!\w)(?:via|met tussenkomst van|door tussenkomst van|par l['’]intermédiaire d|par le biais d|"
    r"à l['’]intervention d|through)(?!\w).*",
    re.IGNORECASE | re.DOTALL,
)
"""By which way data come from a body («RSZ (via KSZ)»)."""


@dataclasses.dataclass(frozen=True, slots=True)
class Party:
    """A body as a list names it: canonical where the vocabulary knows it, else as written.

    `parent` is the body that a nested service is part of, `acronym` what stands in brackets after a full name,
    `written` the name as it stands, `own` = the list speaks of its owner («wij»).
    """

    name: str
    written: str
    known: bool
    parent: str | None = None
    acronym: str | None = None
    own: bool = False


@functools.lru_cache(maxsize=16384)
def parties(text: str) -> tuple[Party, ...]:
    """Return the bodies that `text` names, in their order, none twice."""
    lines = "\n".join(" ".join(line.split()) for line in text.splitlines())
    found: dict[str, Party] = {}
    for party in _nested_once(lines, [party for piece in _pieces(lines) if (party := _party(piece))]):
        found.setdefault(fold(party.name), party)
    return tuple(found.values())


def looks_like_body(name: str) -> bool:
    """Return whether a name is in the manner of a body's, and not only of a service's («AZ Noord»)."""
    begins = _BEGINS_A_BODY.match(name)
    return begins is not None and not _SERVICE.match(name) and not only_fields(name)


def _nested_once(text: str, named: list[Party]) -> Iterator[Party]:
    """Yield the bodies; of a body and its service side by side («FOD Financiën, AAFisc») the service only."""
    place = 0
    waiting: Party | None = None
    for party in named:
        begin = text.find(party.written, place)
        beside = waiting is not None and begin >= 0 and bool(_BESIDE.fullmatch(text[place:begin]))
        place = begin + len(party.written) if begin >= 0 else place
        first, second = (known_body(waiting.name) if waiting and beside else None), known_body(party.name)
        if waiting is None:
            waiting = party
        elif first and second and is_part(second, first):
            waiting = dataclasses.replace(party, parent=party.parent or waiting.name)
        elif first and second and is_part(first, second):
            waiting = dataclasses.replace(waiting, parent=waiting.parent or party.name)
        elif beside and first and second is None and _OWN_SERVICE.match(party.written):
            waiting = dataclasses.replace(waiting, written=f"{waiting.written}, {party.written}")
        else:
            yield waiting
            waiting = party
    if waiting is not None:
        yield waiting


def _pieces(text: str) -> Iterator[str]:
    """Yield the names in `text`; what one known name or one bracket spans stays together."""
    for block in _HARD.split(_closed(text)):
        whole = _SPACES.sub(" ", _opened(block)).strip(_TRIM)
        if whole:
            yield from [whole] if _known(whole) else _split(_SPACES.sub(" ", block).strip(_TRIM))


def _split(block: str) -> Iterator[str]:
    """Yield the names between commas and «en», joining again what is one name («Kind en Gezin»)."""
    cuts = [(match.start(), match.end(), match.group().startswith(",")) for match in _SOFT.finditer(block)]
    begin, listed = 0, False
    for order, (start, end, comma) in enumerate(cuts):
        left = _opened(block[begin:start])
        if not left.strip(_TRIM):
            continue
        stops = [*(cut[0] for cut in cuts[order + 1 : order + 4]), len(block)]
        rights = [_opened(block[end : min(stop, end + _LONGEST_NAME)]) for stop in stops]
        wholes = [_opened(block[begin : min(stop, begin + _LONGEST_NAME)]) for stop in stops]
        sign = block[start:end].strip()
        loose = sign in {"/", "&"} and not _parts_for_sure(left, rights)
        if not loose and not _one_name(left, rights, wholes, comma=comma, listed=listed):
            yield left
            begin, listed = end, listed or comma
    yield _opened(block[begin:])


def _parts_for_sure(left: str, rights: list[str]) -> bool:
    """Return whether «/» or «&» stands between two bodies: known ones, or of which the second begins as one."""
    return (_known(left) and any(map(_known, rights))) or bool(" " in left and _BEGINS_A_BODY.match(rights[0].strip()))


def _one_name(left: str, rights: list[str], wholes: list[str], *, comma: bool, listed: bool) -> bool:
    """Return whether a separator stands inside one name.

    `rights` are the texts behind it up to each of the next separators, `wholes` the same with `left` before them;
    `listed` = a comma has parted two bodies before.
    """
    if any(_known(whole) for whole in wholes):
        return True
    if _goes_on(left, rights[0], comma=comma):
        return True
    if comma:
        return bool(_SERVICE.match(_bare(left)) and _PARENT.match(_bare(rights[0])))
    if _known(left) or any(_known(right) for right in rights):
        return False
    return _joins_fields(_bare(left), rights[0].strip(), listed=listed)


def _joins_fields(left: str, right: str, *, listed: bool) -> bool:
    """Return whether «en» joins what one unknown body is about («Dienst Wonen en Energie») rather than two bodies."""
    if only_fields(right):
        return not listed or bool(_OF_FIELDS.match(left) or _SERVICE.match(left))
    if _BEGINS_A_BODY.match(right) or right[:1].islower() or listed:
        return False
    bare = " " not in right and sum(1 for sign in right if sign.isupper()) < _CAPITALS and "." not in right
    return (
        names_field(right)
        or names_field(left)
        or (bare and bool(_SERVICE.match(left) or _OF_FIELDS.match(left) or _AIM.search(left)))
    )


def _goes_on(left: str, right: str, *, comma: bool) -> bool:
    """Return whether `right` is one more of the fields of which the body `left` bears the names.

    A ministry that is known without the comma is one name with it only where a field follows that no body is called.
    """
    name, field = _bare(left), right.strip()
    fields = name.split(", ")
    if not _OF_FIELDS.match(name) or len(fields) > _MOST_FIELDS or (not comma and len(fields) < _PAIR):
        return False
    return (
        bool(_FIELD.fullmatch(field))
        and sum(1 for sign in field if sign.isupper()) <= _CAPITALS + 1
        and not field.isupper()
        and not _BEGINS_A_BODY.match(field)
        and not _is_called(field)
        and (len(fields) > 1 or known_body(name) is None or known_body(f"{name} {field}") is not None)
    )


def _is_called(field: str) -> bool:
    """Return whether a body is called so, and not only for short («Justitie» for a ministry)."""
    body = known_body(field)
    return body is not None and (fold(body.name) == fold(field) or not _OF_FIELDS.match(body.name))


def _known(name: str) -> bool:
    """Return whether `name`, with or without the bracket behind it, is one body; what stands inside does not count."""
    if len(name) > _LONGEST_NAME:
        return False
    bare = _bare(name)
    return any(find_body(form) is not None for form in (bare, _BEHIND.sub("", bare)) if form)


def _bare(name: str) -> str:
    plain = name.strip(_TRIM)
    article = _ARTICLE.match(plain) if find_body(plain) is None else None
    return plain[article.end() :].strip() if article and article.end() < len(plain) else plain


def _party(piece: str) -> Party | None:
    written = _JOINED_ON.sub("", _CLASS.sub("", piece.strip(_TRIM))).strip(_TRIM)
    if _OWN.fullmatch(fold(written)):
        return Party(written, written, known=False, own=True)
    name = _bare(_without_way(written))
    if fold(name) in _UNKNOWN_ENDS or not any(sign.isalpha() for sign in name):
        return None
    name, parent = _nested(name)
    bracket = _BRACKET_BEHIND.search(name)
    short = bracket[1].strip() if bracket and _looks_like_acronym(bracket[1]) else None
    if bracket and short is None and parent is None and find_body(_BEHIND.sub("", name)) is None:
        parent = bracket[1] if find_body(bracket[1]) else None
        name = _BEHIND.sub("", name) if parent else name
    body = known_body(name)
    if body is None and (aim := _AIM.search(name)) and (before := known_body(name[: aim.start()])):
        return Party(before.name, written, known=True)
    if bracket and body is not None and (inside := find_body(bracket[1])) and is_part(inside, body):
        return Party(inside.name, written, known=True, parent=body.name)
    if body is not None:
        parent_body = known_body(parent) if parent else None
        upper = None if parent_body is body else parent
        return Party(body.name, written, known=True, parent=_canonical(upper), acronym=short)
    plain = name[: bracket.start()].strip() if bracket and short else name
    return Party(plain, written, known=False, parent=_canonical(parent), acronym=short)


def _without_way(name: str) -> str:
    """Return a name without the way by which its data come, unless it is all that is told («via KSZ»)."""
    way = _VIA.search(name) if find_body(name) is None else None
    return name[: way.start()] if way and way.start() else name


def _nested(name: str) -> tuple[str, str | None]:
    """Return a service and the body that it is part of («Fiscaliteit van de FOD Financiën»), as written."""
    inside = _INSIDE.fullmatch(name)
    if inside is None:
        return name, None
    parent = _bare(inside["parent"])
    body, upper = known_body(name), known_body(parent)
    if body is None or body is upper:
        return _bare(inside["child"]), parent
    return name, parent


def _canonical(name: str | None) -> str | None:
    body = known_body(name) if name else None
    return body.name if body else name


def _looks_like_acronym(text: str) -> bool:
    return " " not in text.strip() and sum(1 for sign in text if sign.isupper()) >= _CAPITALS


_INNER = str.maketrans(
    {",": "\ue000", ";": "\ue001", "\n": "\ue002", "/": "\ue003", "+": "\ue004", "-": "\ue005", "–": "\ue006"}
)
_OUTER = str.maketrans(
    {"\ue000": ",", "\ue001": ";", "\ue002": "\n", "\ue003": "/", "\ue004": "+", "\ue005": "-", "\ue006": "–"}
)
_IN_BRACKETS = re.compile(r"\([^()]{0,400}\)")


def _closed(text: str) -> str:
    """Return `text` with the separators inside brackets set aside."""
    return _IN_BRACKETS.sub(lambda match: match.group().translate(_INNER).replace(" en ", " \ue007 "), text)


def _opened(text: str) -> str:
    return text.translate(_OUTER).replace("\ue007", "en")
