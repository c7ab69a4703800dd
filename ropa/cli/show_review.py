"""What waits for a judgement, in lines for a person, each with the command that judges it."""

from collections.abc import Iterator, Sequence

from ropa.cli.screen import Line
from ropa.cli.show_citations import citation_lines
from ropa.model.kind import Text
from ropa.questions.review_answer import ReviewItem

NOTHING = Text("Nothing waits for your judgement.", "Niets wacht op uw oordeel.", "Rien n'attend votre jugement.")
MORE = Text(
    "and {} more; --limit shows more of them",
    "en nog {}; --limit toont er meer",
    "et encore {} ; --limit en montre davantage",
)
SURE = Text("sure: {:.0%}", "zeker: {:.0%}", "sûr : {:.0%}")
REASONS = {
    "look-alike": Text("look-alike", "lijken op elkaar", "se ressemblent"),
    "low-confidence": Text("unsure", "onzeker", "incertain"),
    "conflict": Text("conflict", "tegenspraak", "contradiction"),
    "role-doubt": Text("role in doubt", "rol in twijfel", "rôle incertain"),
    "new-version": Text("perhaps a new version", "misschien een nieuwe versie", "peut-être une nouvelle version"),
}
_QUOTES = 2


def lines(items: Sequence[ReviewItem], limit: int, language: str) -> Iterator[Line]:
    """Yield the first `limit` items in words; where nothing waits, that."""
    if not items:
        yield Line(NOTHING(language))
    for number, item in enumerate(items[:limit], start=1):
        yield Line(item.text, label=f"{number}. ", style="bold")
        yield Line(f"{REASONS[item.why](language)}, {SURE(language).format(item.confidence)}", indent=4, style="dim")
        yield from citation_lines(item.evidence[:_QUOTES], 4)
        yield Line(f"ropa decide '{item.fact}' {'|'.join(item.decisions)} --by NAME --reason TEXT", indent=4)
        yield Line()
    if len(items) > limit:
        yield Line(MORE(language).format(len(items) - limit))
