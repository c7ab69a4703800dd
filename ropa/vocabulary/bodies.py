"""The public bodies, registers and companies that Belgian privacy statements and mandate lists name.

A body is found by any of its names: full names in three languages, acronyms, spellings and former names of the same
legal body. A successor is a body of its own. The data stand in `bodies/*.toml`, split by sphere.
"""

import dataclasses
import functools
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args

from ropa.errors import DeclarationError
from ropa.naming import fold, slug
from ropa.vocabulary.reading import data_files, entries, full_source, iso, listed, read
from ropa.vocabulary.resemblance import LONGEST_NAME, nearest, same_but_for_slips

Form: TypeAlias = Literal["body", "register", "platform", "service", "class"]

_UNKNOWN = "unknown"
_ARTICLES = frozenset({"de", "het", "een", "t", "la", "le", "l", "les", "the", "der", "die", "das"})
_LEGAL_FORMS = (
    "vereniging zonder winstoogmerk",
    "naamloze vennootschap",
    *("v z w", "vzw", "n v", "nv", "b v b a", "bvba", "c v b a", "cvba", "b v", "bv", "c v", "cv"),
    *(
        "a s b l",
        "asbl",
        "s a",
        "sa",
        "s r l",
        "srl",
        "s p r l",
        "sprl",
        "s c r l",
        "scrl",
        "inc",
        "ltd",
        "llc",
        "gmbh",
    ),
)
_LEGAL_FORM_END = re.compile(rf" (?:{'|'.join(_LEGAL_FORMS)})$")
_LAST_WORDS = frozenset(form.rsplit(" ", 1)[-1] for form in _LEGAL_FORMS)
_BRACKETS_AT_END = re.compile(r"(?<=\S)\s*\([^()]*\)\s*$")


@dataclasses.dataclass(frozen=True, slots=True)
class Succession:
    """One body takes over from another: `to` is a slug, `on` an ISO date (None where no source gives one)."""

    to: str
    on: str | None
    source: str


@dataclasses.dataclass(frozen=True, slots=True)
class Body:
    """A body, register, platform, service or class of bodies that a source may name.

    `slug` is the key part of its id, made from `name`, the short name that people use. `generic` marks a class
    («ziekenfondsen»), `public` is None where a class has members of both kinds. `cbe` is written 0XXX.XXX.XXX, `ovo`
    is the Flemish code. `part_of`, `member_of`, `run_by` and `successors` hold slugs. `ict` says that its trade is
    ICT management, hosting, printing or message sending, so that it is likely a processor (Art. 4(8)).
    """

    slug: str
    name: str
    form: Form
    source: str
    nl: str = ""
    fr: str = ""
    en: str = ""
    aliases: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    generic: bool = False
    public: bool | None = None
    cbe: str | None = None
    ovo: str | None = None
    part_of: str | None = None
    member_of: tuple[str, ...] = ()
    run_by: str | None = None
    successors: tuple[Succession, ...] = ()
    ict: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Every name under which the body is found, the short one first, none twice."""
        labels = (self.name, self.nl, self.fr, self.en, *self.aliases, *self.former_names)
        return tuple(dict.fromkeys(label for label in labels if label))


@functools.cache
def all_bodies() -> tuple[Body, ...]:
    """Return every body of the table, in the order of its slugs; a contradiction in the data is a DeclarationError."""
    bodies = sorted(_read_bodies(), key=lambda body: body.slug)
    _check_links(bodies)
    return tuple(bodies)


def body(key: str) -> Body:
    """Return the body with this slug; KeyError for another text."""
    return _by_slug()[key]


def body_by_number(number: str) -> Body | None:
    """Return the body with this enterprise number («0XXX.XXX.XXX») or OVO code («OVO000000»), or None."""
    return _by_number().get(number)


def find_body(name: str) -> Body | None:
    """Return the body of which `name` is a name, or None.

    Case, accents, punctuation, a leading article, a trailing legal form («vzw», «NV») and what stands in brackets at
    the end («Agentschap voor Onderwijsdiensten (AgODi)») do not matter.
    """
    index = name_index()
    for text in (name, _BRACKETS_AT_END.sub("", name)):
        found = next((index[form] for form in _forms(text) if form in index), None)
        if found is not None:
            return found
    return None


def near_bodies(name: str, limit: int = 5) -> list[tuple[Body, float]]:
    """Return the bodies whose names resemble `name` most, with their likeness (0–100), the best first."""
    index = name_index()
    exact = find_body(name)
    found = {exact.slug: (exact, 100.0)} if exact else {}
    for near, score in nearest(_without_article(fold(name[:LONGEST_NAME])), index, limit * 4):
        found.setdefault(index[near].slug, (index[near], score))
    return list(found.values())[:limit]


def fuzzy_body(name: str) -> Body | None:
    """Return the body that `name` can only be a misspelling of, or None; a name spelled right is found too.

    A word of another body, a short word or a number that differs is never a slip: a missed match is better than a
    wrong one. None as well where it could be a slip for two bodies.
    """
    exact = find_body(name)
    if exact is not None:
        return exact
    index = name_index()
    candidates = same_but_for_slips(_without_article(fold(name[: 2 * LONGEST_NAME])), index, _words_of_names())
    bodies = {index[candidate].slug: index[candidate] for candidate in candidates}
    return next(iter(bodies.values())) if len(bodies) == 1 else None


def body_names_pattern() -> list[str]:
    """Return all folded names, the longest first, for those who scan a folded text for bodies."""
    return sorted(name_index(), key=lambda name: (-len(name), name))


@functools.cache
def ordinary_words() -> frozenset[str]:
    """Return the folded names that are words of the language too («kring»).

    In running text such a word names the body only where it is written with a capital.
    """
    words: set[str] = set()
    for path in data_files("bodies"):
        words.update(fold(word) for word in read(path)["about"].get("ordinary_words", ()))
    return frozenset(words)


@functools.cache
def name_index() -> Mapping[str, Body]:
    """Return the bodies by folded name; a name of two bodies is a DeclarationError."""
    index: dict[str, Body] = {}
    for entry in all_bodies():
        for name in entry.names:
            for form in (fold(name), _without_legal_form(fold(name))):
                other = index.setdefault(form, entry)
                if other is not entry:
                    raise DeclarationError(f"«{name}» names both {other.slug} and {entry.slug}: keep it at one of them")
    return index


def _forms(name: str) -> Iterator[str]:
    """Yield the folded forms under which `name` is looked up, the fullest first."""
    full = fold(name[:LONGEST_NAME])
    yield full
    bare = _without_article(full)
    yield bare
    for form in (full, bare):
        yield _without_legal_form(form)


def _without_article(folded: str) -> str:
    first, _, rest = folded.partition(" ")
    return rest if rest and first in _ARTICLES else folded


def _without_legal_form(folded: str) -> str:
    return _LEGAL_FORM_END.sub("", folded) if folded.rsplit(" ", 1)[-1] in _LAST_WORDS else folded


@functools.cache
def _words_of_names() -> frozenset[str]:
    return frozenset(word for name in name_index() for word in name.split())


@functools.cache
def _by_number() -> Mapping[str, Body]:
    return {number: body for body in all_bodies() for number in (body.ovo, body.cbe) if number}


@functools.cache
def _by_slug() -> Mapping[str, Body]:
    return {entry.slug: entry for entry in all_bodies()}


def _read_bodies() -> Iterator[Body]:
    for path in data_files("bodies"):
        for entry in entries(path, "body"):
            yield _body(entry, path)


def _body(entry: dict[str, Any], path: Path) -> Body:
    """Return the body that one entry of a data file declares."""
    name = entry["name"]
    entry.setdefault("nl", name)
    entry["aliases"] = listed(entry.get("aliases", ""))
    entry["former_names"] = listed(entry.get("former_names", ""))
    entry["member_of"] = tuple(entry.get("member_of", ()))
    entry["source"] = full_source(entry["source"], path)
    if entry.get("public") == _UNKNOWN:
        entry["public"] = None
    entry["successors"] = tuple(
        Succession(to=step["to"], on=iso(step.get("on")), source=full_source(step["source"], path))
        for step in entry.get("successors", ())
    )
    try:
        made = Body(slug=slug(name), **entry)
    except TypeError as error:
        raise DeclarationError(f"the entry «{name}» of the bodies is not understood: {error}") from error
    if made.form not in get_args(Form):
        raise DeclarationError(f"«{name}» has the form {made.form}, which is none of {', '.join(get_args(Form))}")
    return made


def _check_links(bodies: list[Body]) -> None:
    """Raise DeclarationError where a slug stands twice or a link leads to no entry."""
    known: set[str] = set()
    for entry in bodies:
        if entry.slug in known:
            raise DeclarationError(f"the slug {entry.slug} stands twice in the table of bodies")
        known.add(entry.slug)
    for entry in bodies:
        links = [entry.part_of, entry.run_by, *entry.member_of, *(step.to for step in entry.successors)]
        missing = [link for link in links if link is not None and link not in known]
        if missing:
            raise DeclarationError(f"{entry.slug} leads to {', '.join(missing)}, which no entry declares")
