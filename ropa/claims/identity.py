"""Which thing a name means: a pure function of the name, its own document and the alias table.

It never looks at what happens to be in the register, so the order of importing cannot matter. Look-alikes across
documents are for a person to judge; a wrong merge is worse than a missed one.
"""

import re
from collections.abc import Mapping

from ropa.claims.claim import KeyPart, Ref
from ropa.errors import DeclarationError
from ropa.model.catalogue import kind_of
from ropa.naming import fold, slug
from ropa.vocabulary.bodies import Body, body_by_number, find_body, fuzzy_body
from ropa.vocabulary.categories import find_category
from ropa.vocabulary.places import find_country
from ropa.vocabulary.safeguards import find_safeguard

NOBODY_NAMED = "any"
"""Stands in the id of a flow for an end that the text leaves unnamed («derden»)."""

_BRACKETS = re.compile(r"\s*\(([^()]{2,80})\)\s*")
_PERSON_ADDRESSED = "betrokkene"


class Context:
    """What a document itself tells about names: who speaks, its acronyms, and enterprise numbers beside names."""

    def __init__(
        self,
        publisher: str | None = None,
        acronyms: Mapping[str, str] | None = None,
        numbers: Mapping[str, str] | None = None,
    ) -> None:
        self._acronyms = {fold(short): full for short, full in (acronyms or {}).items()}
        self._numbers = {fold(name): number for name, number in (numbers or {}).items()}
        self._ids: dict[Ref, str] = {}
        self.publisher = self.id_of(Ref("Organisation", (publisher,))) if publisher else None

    def id_of(self, ref: Ref) -> str:
        """Return the id of what `ref` names. Raises `DeclarationError` where the key does not fit the kind."""
        if ref.id is not None:
            return ref.id
        found = self._ids.get(ref)
        if found is None:
            kind = kind_of(ref.kind)
            if len(ref.key) != len(kind.key):
                raise DeclarationError(f"{ref.kind} has the key {kind.key}, not {ref.key}")
            found = self._ids[ref] = f"{kind.slug}/{self._key_slug(ref)}"
        return found

    def body_of(self, name: str) -> Body | None:
        """Return the body of the alias table that `name` means in this document, None where it is not in the table."""
        found = next((body for form in self._forms(name) if (body := find_body(form))), None)
        if found is None and (number := self._numbers.get(fold(name))):
            found = body_by_number(number)
        return found or fuzzy_body(name)

    def _forms(self, name: str) -> list[str]:
        forms = [name, _BRACKETS.sub(" ", name).strip(), *_BRACKETS.findall(name)]
        full = self._acronyms.get(fold(name))
        if full is not None:
            forms += [full, _BRACKETS.sub(" ", full).strip()]
        return [form for form in forms if form]

    def _key_slug(self, ref: Ref) -> str:
        if ref.of is not None:
            return f"{_tail(self.id_of(ref.of))}-{slug(_text(ref.key[0]))}"
        if ref.kind == "DataFlow":
            return self._flow_slug(ref)
        if ref.kind == "Mandate":
            return _text(ref.key[0])
        if isinstance(ref.key[0], Ref):
            return f"{_tail(self.id_of(ref.key[0]))}--{slug(_text(ref.key[1]))}"
        return self._name_slug(ref.kind, _text(ref.key[0]))

    def _name_slug(self, kind: str, name: str) -> str:
        if kind == "Organisation":
            body = self.body_of(name)
            return body.slug if body else slug(self._acronyms.get(fold(name), name))
        find = {"DataCategory": find_category, "Country": find_country, "Safeguard": find_safeguard}.get(kind)
        known = find(name) if find else None
        return known.slug if known else slug(name)

    def _flow_slug(self, ref: Ref) -> str:
        start, end, flow_kind, denied, about = ref.key
        parts = [self._end(start), self._end(end), slug(_text(flow_kind))]
        if denied:
            parts.append("denied")
        if about:
            parts.append(slug(_text(about)))
        return "--".join(parts)

    def _end(self, end: KeyPart) -> str:
        if not isinstance(end, Ref):
            return NOBODY_NAMED
        tail = _tail(self.id_of(end))
        return f"persons-{tail}" if end.kind == "DataSubjectCategory" and tail != _PERSON_ADDRESSED else tail


def _tail(node_id: str) -> str:
    return node_id.split("/", 1)[1]


def _text(part: KeyPart) -> str:
    if not isinstance(part, str):
        raise DeclarationError(f"a part of a key must be a text, not {part!r}")
    return part
