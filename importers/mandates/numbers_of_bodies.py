"""Enterprise numbers (Crossroads Bank for Enterprises) and OVO codes beside bodies: checked, then used."""

import dataclasses
import re
from collections.abc import Iterable, Iterator, Sequence

from importers.mandates.found import Found
from importers.tables.known import is_part, known_body
from importers.tables.parties import Party
from importers.tables.sheet import Cell
from ropa.vocabulary.bodies import Body, body_by_number

_NUMBER = re.compile(
    r"(?<![\w.])(?:BE\s?)?(?P<cbe>\d?\d{3}[. ]?\d{3}[. ]?\d{3})(?![\w.]*\d)|(?<!\w)(?P<ovo>OVO\s?\d{6})(?!\w)",
    re.IGNORECASE,
)
_DIGITS = 10
_MODULUS = 97
_OF_BODIES = "01"


@dataclasses.dataclass(frozen=True, slots=True)
class BodyNumber:
    """A number as it identifies a body: an enterprise number «0XXX.XXX.XXX» or an OVO code; whether it can be right.

    One that begins otherwise is the number of an establishment, of which a body may have many.
    """

    text: str
    right: bool
    cell: Cell
    of_a_body: bool = True


@dataclasses.dataclass(frozen=True, slots=True)
class NumberOf:
    """A body, by its name, and its number."""

    name: str
    number: str


def numbers_in(cell: Cell) -> tuple[BodyNumber, ...]:
    """Return the numbers in a cell, in their order; the check digits of an enterprise number are those modulo 97."""
    return tuple(_number(found, cell) for found in _NUMBER.finditer(cell.words))


def holds_numbers(cell: Cell) -> bool:
    """Return whether a cell holds nothing but numbers of bodies, right or wrong."""
    return bool(_NUMBER.search(cell.words)) and not any(sign.isalpha() for sign in _NUMBER.sub("", cell.words))


def _number(found: re.Match[str], cell: Cell) -> BodyNumber:
    if found["ovo"]:
        return BodyNumber("OVO" + found["ovo"][-6:], right=True, cell=cell)
    digits = re.sub(r"\D", "", found["cbe"]).zfill(_DIGITS)
    right = int(digits[-2:]) == _MODULUS - int(digits[:-2]) % _MODULUS
    return BodyNumber(f"{digits[:4]}.{digits[4:7]}.{digits[7:]}", right, cell, of_a_body=digits[0] in _OF_BODIES)


def identified(
    ends: tuple[Found[Party], ...], numbers: Sequence[BodyNumber], field: str
) -> tuple[tuple[Found[Party], ...], tuple[Found[NumberOf], ...]]:
    """Return the bodies of one end as their numbers tell them, and which number is whose.

    As many numbers as bodies belong to them in their order. A body that the vocabularies know by its name stays what
    it is; one that they know by its number alone takes the name that they have for it. Where the end names nobody,
    the numbers do.
    """
    told: list[Found[NumberOf]] = []
    made: list[Found[Party]] = []
    pairs: Iterable[tuple[Found[Party] | None, BodyNumber]] = ()
    if not ends:
        pairs = ((None, number) for number in numbers)
    elif len(ends) == len(numbers):
        pairs = zip(ends, numbers, strict=True)
    else:
        return ends, ()
    for end, number in pairs:
        party = _told(end.value if end else None, number)
        if party is not None:
            told.append(Found(NumberOf(party.name, number.text), number.cell, f"cell.{field}.number", 0.9))
        if end is not None:
            made.append(dataclasses.replace(end, value=party or end.value))
        elif party is not None:
            made.append(Found(party, number.cell, f"cell.{field}.number", 0.9))
    return tuple(made), tuple(told)


def _told(party: Party | None, number: BodyNumber) -> Party | None:
    """Return the body that a number is of, None where it tells of nobody or of another body than the one named."""
    other = body_by_number(number.text)
    if not number.right or not number.of_a_body or (party is None and other is None) or (party and party.own):
        return None
    if other is None and not number.text[0].isdigit():  # a code that nobody known has tells nothing
        return None
    if party is None:
        return Party(str(other and other.name), number.text, known=True)
    body = known_body(party.name)
    if body is None:
        named = other if party.parent is None else None
        return dataclasses.replace(party, name=named.name, known=True) if named else None if other else party
    fits = number.text in {body.cbe, body.ovo} or (other is None and body.cbe is None and not body.generic)
    return party if fits else None


def contradictions(
    ends: Iterable[Found[Party]], numbers: Iterable[BodyNumber]
) -> Iterator[tuple[str, BodyNumber, str]]:
    """Yield what is wrong with the numbers of a row: a code, the number, and whose it is where nobody named has it."""
    named = [end.value for end in ends]
    bodies = [known_body(party.name) for party in named]
    parents = {party.parent for party in named}
    for number in numbers:
        other = body_by_number(number.text)
        if not number.right:
            yield "wrong-enterprise-number", number, ""
        elif other is not None and other.name not in parents and not any(_related(body, other) for body in bodies):
            yield "number-of-another-body", number, other.name


def _related(body: Body | None, other: Body) -> bool:
    if body is None:
        return False
    return body is other or body.run_by == other.slug or is_part(body, other) or is_part(other, body)
