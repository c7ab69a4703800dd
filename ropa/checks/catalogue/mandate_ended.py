"""A mandate that no longer holds, or of which nobody can tell."""

import datetime as dt
from collections.abc import Iterator

from ropa.checks.check import Found, Severity, check, decide
from ropa.checks.passing_on import flows_in_force
from ropa.claims.book import Book
from ropa.model.kind import Text
from ropa.questions.validity import mandate_holds, unless_withdrawn, withdrawn_on
from ropa.vocabulary.mandate_families import mandate_family

_DATES = ("family", "date", "valid_from", "valid_to")


@check(
    "M04",
    Severity.WARNING,
    "6(3)",
    title=Text(
        en="Mandate that has ended",
        nl="Afgelopen machtiging",
        fr="Autorisation expirée",
    ),
    text=Text(
        en="The mandate {mandate} no longer surely holds ({why}); what is disclosed under it may have lost its ground.",
        nl=(
            "De machtiging {mandate} geldt niet meer zeker ({why}); wat eronder meegedeeld wordt, kan zijn grond "
            "verloren hebben."
        ),
        fr=(
            "L’autorisation {mandate} n’est plus certainement valable ({why}) ; ce qui est communiqué sous elle peut "
            "avoir perdu sa base."
        ),
    ),
    mend=(decide("{subject}#valid_to", "state --value DATE"), "ropa import LIST-OF-MANDATES"),
)
def mandate_ended(book: Book, on: str) -> Iterator[Found]:
    """Yield the mandates past their end or withdrawn, with no later one; of an ended body those that are relied on."""
    relied_on = {
        mandate
        for flow in flows_in_force(book, on)
        for mandate in book.ends(flow, "AUTHORISED_BY")
        if book.edge("AUTHORISED_BY", flow, mandate).get("certainty") != "possible"
    }
    for mandate in book.of_kind("Mandate"):
        later = [one for edge in ("REPLACES", "EXTENDS") for one in book.starts(mandate, edge)]
        if any(_holds(book, one, on) is not False for one in later):
            continue
        ended = book.text(mandate, "valid_to")
        withdrawn = min((day for day in withdrawn_on(book, mandate) if day), default="")
        if "" < withdrawn <= min(on, ended or on):
            why = _withdrawn(withdrawn)
            yield Found(mandate, "valid_to", {"mandate": book.name(mandate), "why": why}, (mandate,), withdrawn)
        elif ended and ended < on:
            yield Found(
                mandate, "valid_to", {"mandate": book.name(mandate), "why": _since(ended)}, (mandate,), _after(ended)
            )
        elif mandate in relied_on and (body := _ended_body(book, mandate, on)) is not None:
            yield Found(mandate, "granted_by", {"mandate": book.name(mandate), "why": body}, (mandate,))


def _holds(book: Book, mandate: str, on: str) -> bool | None:
    family, date, start, end = (book.text(mandate, name) or None for name in _DATES)
    return unless_withdrawn(mandate_holds(family, date, start, end, on), withdrawn_on(book, mandate), on)[0]


def _after(day: str) -> str | None:
    """Return the day after an ISO day, None where it is none."""
    try:
        return (dt.date.fromisoformat(day) + dt.timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return None


def _since(day: str) -> Text:
    return Text(f"it ended on {day}", f"zij liep af op {day}", f"elle a pris fin le {day}")


def _withdrawn(day: str) -> Text:
    return Text(f"it was withdrawn on {day}", f"zij werd ingetrokken op {day}", f"elle a été abrogée le {day}")


def _ended_body(book: Book, mandate: str, on: str) -> Text | None:
    """Return that the granting body has ended, where the mandate states no end of its own; else None."""
    family = mandate_family(book.text(mandate, "family"))
    if family is None or family.ended_on is None or on < family.ended_on or book.text(mandate, "valid_to"):
        return None
    name, day = family.body_name, family.ended_on
    return Text(
        f"no end is stated, and the {name} ended on {day}",
        f"er is geen einde vermeld, en {name} hield op te bestaan op {day}",
        f"aucune fin n’est indiquée, et {name} a cessé d’exister le {day}",
    )
