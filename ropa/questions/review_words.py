"""The sentences in which the register says what it is unsure of."""

from ropa.model.kind import Text

CONFLICT = Text(
    "{0}: the sources disagree on «{1}»; «{2}» holds, others say {3}.",
    "{0}: de bronnen zijn het oneens over «{1}»; «{2}» geldt, andere zeggen {3}.",
    "{0} : les sources divergent sur « {1} » ; « {2} » vaut, d'autres disent {3}.",
)
UNLIKE = Text(
    "{0}: a person decided on «{1}»: «{2}»; a source has since come to say {3}.",
    "{0}: een persoon besliste over «{1}»: «{2}»; een bron zegt sindsdien {3}.",
    "{0} : une personne a décidé de « {1} » : « {2} » ; depuis, une source dit {3}.",
)
ROLE = Text(
    "Does {1} work for {0} (processor), or for itself (recipient)?",
    "Werkt {1} in opdracht van {0} (verwerker) of voor zichzelf (ontvanger)?",
    "{1} travaille-t-il pour {0} (sous-traitant) ou pour lui-même (destinataire) ?",
)
LOW = Text(
    "{0}: is «{1}» really «{2}»? No source says it clearly.",
    "{0}: is «{1}» werkelijk «{2}»? Geen bron zegt het duidelijk.",
    "{0} : « {1} » est-il vraiment « {2} » ? Aucune source ne le dit clairement.",
)
LOOK_ALIKE = Text(
    "Are {0} and {1} the same?",
    "Zijn {0} en {1} hetzelfde?",
    "{0} et {1} sont-ils identiques ?",
)
NEW_VERSION = Text(
    "{0} is perhaps a new version of {1}; if so, import it again with --replaces {2}.",
    "{0} is misschien een nieuwe versie van {1}; importeer het dan opnieuw met --replaces {2}.",
    "{0} est peut-être une nouvelle version de {1} ; dans ce cas, importez-le à nouveau avec --replaces {2}.",
)
