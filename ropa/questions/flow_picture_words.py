"""The words of a picture of a flow, in three languages, beside those in which a flow is told."""

from ropa.model.kind import Text

PICTURE = {
    "summary": Text(
        "{0} origins, {1} steps ({2} stated, {3} implied, {4} possible), {5} reached, {6} denials.",
        "{0} vertrekpunten, {1} stappen ({2} vermeld, {3} af te leiden, {4} mogelijk), {5} bereikt, {6} ontkenningen.",
        "{0} origines, {1} étapes ({2} énoncées, {3} déduites, {4} possibles), {5} atteints, {6} dénégations.",
    ),
    "nothing": Text(
        "No document speaks of a flow that carries it.",
        "Geen document vermeldt een stroom die het draagt.",
        "Aucun document ne parle d'un flux qui le porte.",
    ),
    "origin": Text("origin", "vertrekpunt", "origine"),
    "again": Text("also further left", "ook meer naar links", "aussi plus à gauche"),
    "no_mandate": Text("no mandate", "geen machtiging", "sans autorisation"),
    "denied": Text("denied", "ontkend", "nié"),
    "contradicts": Text("contradicts denial {}", "spreekt ontkenning {} tegen", "contredit la dénégation {}"),
    "perhaps_contradicts": Text(
        "perhaps contradicts denial {}", "spreekt misschien ontkenning {} tegen", "contredit peut-être la dénégation {}"
    ),
    "too_many": Text(
        "{0} bodies are too many for a picture, so here is the list.",
        "{0} instanties zijn te veel voor een tekening; hier is de lijst.",
        "{0} organismes, c'est trop pour un dessin ; voici la liste.",
    ),
    "more": Text("and {} more", "en nog {}", "et encore {}"),
}
