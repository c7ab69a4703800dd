"""Laws, decrees and regulations on which processing rests."""

from typing import Annotated

from ropa.model.kind import Key, Label, Node, kind


@kind("Legal text", "Wettekst", "Texte légal", article="6(3)")
class LegalText(Node):
    """A law, decree, order or regulation, or an article of it."""

    name: Annotated[str, Key(), Label("Name", "Naam", "Nom")]
    date: Annotated[str | None, Label("Date", "Datum", "Date")] = None
    article: Annotated[str | None, Label("Article", "Artikel", "Article")] = None
