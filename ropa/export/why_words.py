"""Why a mandate or a safeguard holds or not, in the language of the reader; the answers say it in English."""

import re

from ropa.model.kind import Text

_SENTENCES = (
    (re.compile("it starts on (.+)"), Text("it starts on {0}", "vanaf {0}", "à partir du {0}", "beginnt am {0}")),
    (re.compile("it ended on (.+)"), Text("it ended on {0}", "geëindigd op {0}", "a pris fin le {0}", "endete am {0}")),
    (
        re.compile("valid until (.+)"),
        Text("valid until {0}", "geldig tot {0}", "valable jusqu’au {0}", "gültig bis {0}"),
    ),
    (
        re.compile(r"no end is stated, and (?:the )?(.+?)(?: as granting body)? ended on (.+)"),
        Text(
            "no end stated; its granting body ended on {1}: {0}",
            "geen einde vermeld; de verlenende instantie hield op {1} op te bestaan: {0}",
            "aucune fin énoncée ; l’organisme qui l’a accordée a pris fin le {1} : {0}",
            "kein Ende angegeben; die erteilende Stelle bestand nur bis {1}: {0}",
        ),
    ),
    (
        re.compile("neither a date nor an end is stated"),
        Text(
            "no date and no end stated",
            "geen datum en geen einde vermeld",
            "ni date ni fin énoncées",
            "weder Datum noch Ende angegeben",
        ),
    ),
    (
        re.compile("its dates are not known"),
        Text("dates not known", "data niet bekend", "dates inconnues", "Daten nicht bekannt"),
    ),
)


def why_words(why: str, language: str) -> str:
    """Return a reason in `language`, as it is where it is none of those that the register gives."""
    for pattern, text in _SENTENCES:
        if found := pattern.fullmatch(why):
            return text(language).format(*found.groups())
    return why
