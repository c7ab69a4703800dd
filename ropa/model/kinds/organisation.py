"""Bodies and the other ends of a flow: registers, platforms, services, classes of bodies."""

from typing import Annotated

from ropa.model.kind import Article, Edge, Ids, Key, Label, Loss, Node, Text, kind


@kind("Organisation", "Organisatie", "Organisation", article="30(1)(a)")
class Organisation(Node):
    """A body, or an end of a flow that stands for one: a register, a platform, a service, a class of bodies."""

    name: Annotated[str, Key(), Label("Name", "Naam", "Nom")]
    form: Annotated[str | None, Label("Form", "Vorm", "Forme")] = None
    generic: Annotated[bool | None, Label("Class of bodies", "Groep van instanties", "Catégorie d'organismes")] = None
    public: Annotated[bool | None, Label("Public body", "Overheid", "Autorité publique")] = None
    cbe_number: Annotated[str | None, Label("Enterprise number", "Ondernemingsnummer", "Numéro d'entreprise")] = None
    address: Annotated[str | None, Label("Address", "Adres", "Adresse")] = None
    label_nl: Annotated[str | None, Label("Dutch name", "Nederlandse naam", "Nom néerlandais")] = None
    label_fr: Annotated[str | None, Label("French name", "Franse naam", "Nom français")] = None
    label_en: Annotated[str | None, Label("English name", "Engelse naam", "Nom anglais")] = None
    aliases: Annotated[tuple[str, ...], Label("Also known as", "Ook bekend als", "Également connu comme")] = ()
    former_names: Annotated[tuple[str, ...], Label("Former names", "Vroegere namen", "Anciens noms")] = ()
    source: Annotated[str | None, Label("Source of the names", "Bron van de namen", "Source des noms")] = None
    part_of: Annotated[
        Ids,
        Edge(
            "PART_OF",
            ("Organisation",),
            loss=Loss(
                Text(
                    "loses the body that it is part of",
                    "verliest de instantie waarvan het deel is",
                    "perd l'organisme dont il fait partie",
                )
            ),
        ),
        Label("part of", "deel van", "fait partie de"),
    ] = ()
    member_of: Annotated[Ids, Edge("MEMBER_OF", ("Organisation",)), Label("one of", "een van", "un des")] = ()
    succeeded_by: Annotated[
        Ids,
        Edge(
            "SUCCEEDED_BY",
            ("Organisation",),
            loss=Loss(Text("loses its successor", "verliest zijn opvolger", "perd son successeur")),
        ),
        Label("succeeded by", "opgevolgd door", "succédé par"),
    ] = ()
    run_by: Annotated[
        Ids,
        Edge(
            "RUN_BY",
            ("Organisation",),
            loss=Loss(
                Text("loses the body that runs it", "verliest zijn beheerder", "perd son gestionnaire"), travels=True
            ),
        ),
        Label("run by", "beheerd door", "géré par"),
    ] = ()
    represented_by: Annotated[
        Ids,
        Article("27"),
        Edge(
            "REPRESENTED_BY",
            ("Organisation",),
            loss=Loss(Text("loses its representative", "verliest zijn vertegenwoordiger", "perd son représentant")),
        ),
        Label("represented by", "vertegenwoordigd door", "représenté par"),
    ] = ()
    reached_at: Annotated[
        Ids,
        Edge(
            "REACHED_AT",
            ("Contact",),
            loss=Loss(
                Text("loses a contact point", "verliest een contactpunt", "perd un point de contact"),
                Text(
                    "loses its only contact point", "verliest zijn enige contactpunt", "perd son seul point de contact"
                ),
            ),
        ),
        Label("reached at", "te bereiken via", "joignable via"),
    ] = ()
