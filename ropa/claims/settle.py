"""From sayings to claims: values cleaned, names identified, and every thing that is named given its key."""

import dataclasses
from collections.abc import Iterable, Iterator

from ropa.claims.claim import Claim, Evidence, KeyPart, Ref, Said, Value, claim_id
from ropa.claims.clean import clean
from ropa.claims.identity import Context
from ropa.claims.known import known
from ropa.errors import DeclarationError
from ropa.model.catalogue import kind_of
from ropa.model.kind import Kind

KEY_RULE = "key"
_KEY_CONFIDENCE = 0.5


@dataclasses.dataclass(frozen=True)
class Settled:
    """The claims of one document in a stable order, and the sayings whose value has no meaning for its field."""

    claims: tuple[Claim, ...]
    without_meaning: tuple[Said, ...]


def settle(said: Iterable[Said], document: str, context: Context, recorded_at: str = "") -> Settled:
    """Return the claims that the sayings of a document become.

    Of two sayings of one fact at one place the more confident one is kept. Raises `DeclarationError` where an importer
    says something that the kinds do not declare.
    """
    sayings = list(said)
    found: dict[str, Claim] = {}
    without_meaning: list[Said] = []
    for item in [*sayings, *_keys(sayings, context)]:
        claim = _claim(item, document, context, recorded_at)
        if claim is None:
            without_meaning.append(item)
        elif claim.id not in found or found[claim.id].confidence < claim.confidence:
            found[claim.id] = claim
    return Settled(tuple(sorted(found.values(), key=lambda claim: claim.id)), tuple(without_meaning))


def _claim(said: Said, document: str, context: Context, recorded_at: str) -> Claim | None:
    kind = kind_of(said.subject.kind)
    subject = context.id_of(said.subject)
    target: str | None = None
    value: Value | None = None
    if isinstance(said.value, Ref):
        edge = kind.edges.get(said.field)
        if edge is None or said.value.kind not in edge.edge.targets:
            raise DeclarationError(f"{kind.label}.{said.field} does not lead to {said.value.kind}")
        target = context.id_of(said.value)
    else:
        value = clean(kind, said.field, said.value)
        if value is None:
            return None
    evidence = said.evidence
    return Claim(
        id=claim_id(document, said, subject, target if target is not None else repr(value)),
        subject=subject,
        field=said.field,
        value=value,
        object=target,
        document=document,
        quote=evidence.quote,
        place=evidence.place,
        rule=evidence.rule,
        confidence=round(evidence.confidence, 4),
        positive=said.positive,
        since=said.since,
        until=said.until,
        speaker=context.publisher,
        recorded_at=recorded_at,
    )


def _keys(sayings: list[Said], context: Context) -> Iterator[Said]:
    """Yield the key of every thing that the document names, with the words that name it first.

    A thing that the vocabularies know needs no name of its own; where the document says a key field itself, its own
    words stand.
    """
    explicit = {(context.id_of(item.subject), item.field) for item in sayings}
    first: dict[Ref, Evidence] = {}
    for item in sayings:
        for ref in _refs(item.subject, item.value):
            if ref.id is not None:  # such a source says the key itself
                continue
            first.setdefault(ref, item.evidence)
    named: set[tuple[str, str]] = set()
    for ref, evidence in first.items():
        subject = context.id_of(ref)
        if known(subject) is not None:
            continue
        kind = kind_of(ref.kind)
        weak = dataclasses.replace(evidence, rule=KEY_RULE, confidence=min(evidence.confidence, _KEY_CONFIDENCE))
        for field, part in zip(kind.key, ref.key, strict=True):
            fact = (subject, field)
            if part is None or fact in explicit or fact in named:
                continue
            named.add(fact)
            yield Said(ref, field, _key_value(kind, field, part, context), weak)


def _refs(*parts: object) -> Iterator[Ref]:
    """Yield every thing named in `parts`, those inside keys included."""
    for part in parts:
        if isinstance(part, Ref):
            yield part
            yield from _refs(*part.key, part.of)


def _key_value(kind: Kind, field: str, part: KeyPart, context: Context) -> Value | Ref:
    if isinstance(part, Ref):
        return part if field in kind.edges else context.id_of(part)
    if part is None:
        raise DeclarationError(f"{kind.label}.{field} has no value")
    return part
