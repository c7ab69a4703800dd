"""A web page of a text with every claim marked where it stands: no script, and no style or source but its own."""

import base64
import dataclasses
import hashlib
import itertools
from collections.abc import Iterable, Iterator
from html import escape

from ropa.claims.claim import Ref, Said
from ropa.importing.importer import Extraction
from ropa.model.kind import Text

HEADINGS = {
    "claims": Text("Claims", "Beweringen", "Affirmations"),
    "hint": Text(
        "Point at a marked passage, or reach it with the Tab key, to see what was read there, by which rule, how sure.",
        "Wijs een gemarkeerde passage aan, of ga erheen met de Tab-toets, om te zien wat er gelezen is, met welke "
        "regel en hoe zeker.",
        "Pointez un passage marqué, ou atteignez-le avec la touche Tab, pour voir ce qui y a été lu, par quelle "
        "règle et avec quelle certitude.",
    ),
}
_KINDS = (
    ("DataFlow", "flow", "#f6c28b"),
    ("DataCategory", "data", "#b5dff2"),
    ("Purpose", "purpose", "#c9e7b5"),
    ("RetentionPeriod", "retention", "#e3c9f0"),
    ("SecurityMeasure", "measure", "#d9d9c3"),
    ("Right", "right", "#f5e58d"),
    ("Contact", "contact", "#f2bccb"),
    ("Organisation", "body", "#f2d3b8"),
)
_OTHER = "other"
_STYLE = (
    "body{font:16px/1.6 system-ui,sans-serif;margin:2rem auto;max-width:46rem;padding:0 1rem;color:#111}"
    "body{background:#fff}"
    "main{white-space:pre-wrap}"
    "mark{position:relative;background:#e6e6e6;color:inherit;border-bottom:2px solid #555}"
    + "".join(f".{name}{{background:{colour}}}" for _, name, colour in _KINDS)
    + "mark:focus{outline:3px solid #1a4fa3}"
    ".note{display:none;position:absolute;left:0;top:100%;z-index:1;min-width:16rem;max-width:28rem;padding:.5rem;"
    "white-space:normal;background:#fff;border:1px solid #555;font-size:.85rem}"
    "mark:hover>.note,mark:focus>.note{display:block}"
    ".note span{display:block}"
    "ul{list-style:none;padding:0}li{display:inline-block;margin-right:.5rem}"
)
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"
"""What the page allows a browser to load and run: its own style sheet, nothing else."""


@dataclasses.dataclass(frozen=True, slots=True)
class _Spot:
    start: int
    end: int
    kind: str
    words: str


def page(extraction: Extraction, language: str) -> str:
    """Return the page of an extraction that has a text; everything from the file is escaped."""
    text = extraction.text or ""
    spots = sorted(set(_spots(extraction.said, len(text))), key=lambda spot: (spot.start, spot.end, spot.words))
    title = escape(extraction.title)
    spoken = escape(extraction.language or "en", quote=True)
    return (
        f'<!DOCTYPE html>\n<html lang="{spoken}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY, quote=True)}">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n<h1>{title}</h1>\n<p>{escape(HEADINGS['hint'](language))}</p>\n"
        f"<p>{escape(HEADINGS['claims'](language))}: {len(spots)}</p>\n{_legend(spots)}\n"
        f"<main>{''.join(_marked(text, spots))}</main>\n</body>\n</html>\n"
    )


def _spots(said: Iterable[Said], length: int) -> Iterator[_Spot]:
    for one in said:
        start, end = one.evidence.place.start, one.evidence.place.end
        if start is not None and end is not None and 0 <= start < end <= length:
            yield _Spot(start, end, _kind(one), _words(one))


def _kind(one: Said) -> str:
    """Return the colour class of a claim: by what it names, else by what it is about."""
    labels = [one.value.kind, one.subject.kind] if isinstance(one.value, Ref) else [one.subject.kind]
    known = {label: name for label, name, _ in _KINDS}
    return next((known[label] for label in labels if label in known), _OTHER)


def _words(one: Said) -> str:
    value = (
        (one.value.id or " · ".join(str(part) for part in one.value.key))
        if isinstance(one.value, Ref)
        else str(one.value)
    )
    evidence = one.evidence
    return f"{one.subject.kind}.{one.field} → {value} [{evidence.rule}, {evidence.confidence:.2f}]"


def _legend(spots: list[_Spot]) -> str:
    present = {spot.kind for spot in spots}
    rows = [f'<li class="{name}">{name}</li>' for _, name, _ in _KINDS if name in present]
    return f"<ul>{''.join(rows)}</ul>"


def _marked(text: str, spots: list[_Spot]) -> Iterator[str]:
    """Yield the text cut where a claim begins or ends, so that marks never cross each other."""
    starts: dict[int, list[_Spot]] = {}
    for spot in spots:
        starts.setdefault(spot.start, []).append(spot)
    cuts = sorted({0, len(text), *(place for spot in spots for place in (spot.start, spot.end))})
    live: list[_Spot] = []
    for begin, stop in itertools.pairwise(cuts):
        live = [spot for spot in live if spot.end > begin] + starts.get(begin, [])
        words = escape(text[begin:stop])
        if not live or not words.strip():
            yield words
            continue
        nearest = min(live, key=lambda spot: (spot.end - spot.start, spot.start, spot.words))
        notes = "".join(f"<span>{escape(spot.words)}</span>" for spot in live)
        yield f'<mark class="{nearest.kind}" tabindex="0">{words}<span class="note" role="note">{notes}</span></mark>'
