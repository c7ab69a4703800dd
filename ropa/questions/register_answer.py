"""The register of Article 30 as plain typed values: who is responsible, and a row for each processing activity."""

import dataclasses
from typing import Any, Literal, TypeAlias

from ropa.questions.flow_answer import Citation, MandateHeld, Named, SafeguardHeld
from ropa.questions.plain import plain

RecipientRole: TypeAlias = Literal["recipient", "processor", "source"]
Evidenced: TypeAlias = dict[str, tuple[Citation, ...]]
"""The citations of a row by the name of its field."""

REQUIRED = ("purposes", "subjects", "categories", "recipients", "retention", "measures")
"""What Article 30(1)(b) to (g) asks of every activity, in the order of the article; transfers are named if any."""


@dataclasses.dataclass(frozen=True, slots=True)
class Labelled:
    """A thing by id and name, with its label in the language asked for."""

    id: str
    name: str
    label: str


@dataclasses.dataclass(frozen=True, slots=True)
class Stated:
    """A value of the register by id and name, with the words that state it.

    `label` is the name in the language asked for, where a vocabulary has one; else the name.
    """

    id: str
    name: str
    label: str
    evidence: tuple[Citation, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class ContactRow:
    """Where a body is reached (30(1)(a)): the address, role (dpo, privacy, general), channel (email, phone, post)."""

    id: str
    name: str
    role: str | None
    channel: str | None
    evidence: tuple[Citation, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class PurposeRow:
    """A purpose (30(1)(b)) with the ground of Article 6 and the condition of Article 9 that it carries."""

    id: str
    name: str
    lawful_basis: str | None
    special_condition: str | None
    legal_texts: tuple[Named, ...]
    evidence: tuple[Citation, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class CategoryRow:
    """A data category (30(1)(c)); `special` (Article 9) and `criminal` (Article 10) hold for narrower ones too."""

    id: str
    name: str
    label: str
    code: str | None
    special: bool
    criminal: bool
    national_id: bool
    evidence: tuple[Citation, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class RecipientRow:
    """Who stands at the other end of the activity's flows (30(1)(d)), all flows of one role together.

    `given_by` is set where not the controller but another body hands the data on. `countries` are those of the flows,
    inside the EEA or not. `inherited` = only the general activity names it.
    """

    id: str
    name: str
    label: str
    role: RecipientRole
    role_doubt: bool
    condition: str | None
    categories: tuple[Labelled, ...]
    purposes: tuple[Named, ...]
    mandates: tuple[MandateHeld, ...]
    countries: tuple[str, ...]
    given_by: Named | None
    inherited: bool
    flows: tuple[str, ...]
    evidence: tuple[Citation, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class DenialRow:
    """A statement that data do not go somewhere; `to` is None for third parties in general."""

    id: str
    to: Labelled | None
    flow_kind: str
    categories: tuple[Labelled, ...]
    purposes: tuple[Named, ...]
    countries: tuple[str, ...]
    except_: tuple[Labelled, ...]
    condition: str | None
    evidence: tuple[Citation, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class TransferRow:
    """A flow that leads out of the EEA (30(1)(e)).

    `country` is None where the text names a safeguard and no country. `in_eea` is None where nobody can tell, as for
    a country that is not named. `adequate` = a decision of adequacy (Article 45) holds for the country on the day.
    """

    flow: str
    to: Labelled | None
    country: Stated | None
    country_code: str | None
    in_eea: bool | None
    adequate: bool
    safeguards: tuple[SafeguardHeld, ...]
    evidence: tuple[Citation, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class RetentionRow:
    """A time limit for erasure (30(1)(f)): from an event, for a term (ISO 8601 duration), or by a criterion."""

    id: str
    name: str
    start_event: str | None
    term: str | None
    criterion: str | None
    applies_to: tuple[Named, ...]
    legal_texts: tuple[Named, ...]
    evidence: tuple[Citation, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class ActivityRow:
    """One processing activity of the register.

    `inherited` names the fields that only the general activity states, `missing` those of Article 30(1) that nobody
    states. `evidence` gives the citations of each field; those of a single value stand with the value.
    """

    id: str
    name: str
    general: bool
    description: str | None
    controllers: tuple[Named, ...]
    purposes: tuple[PurposeRow, ...]
    subjects: tuple[Stated, ...]
    categories: tuple[CategoryRow, ...]
    recipients: tuple[RecipientRow, ...]
    denials: tuple[DenialRow, ...]
    transfers: tuple[TransferRow, ...]
    retention: tuple[RetentionRow, ...]
    measures: tuple[Stated, ...]
    rights: tuple[Stated, ...]
    systems: tuple[Stated, ...]
    contacts: tuple[ContactRow, ...]
    assessments: tuple[Stated, ...]
    replaced_by: Named | None
    in_force_from: str | None
    in_force_to: str | None
    inherited: tuple[str, ...]
    missing: tuple[str, ...]
    evidence: Evidenced


@dataclasses.dataclass(frozen=True, slots=True)
class ProcessingFor:
    """Processing that the body carries out on behalf of a controller (30(2)(b))."""

    controller: Named
    activity: Named | None
    categories: tuple[Labelled, ...]
    purposes: tuple[Named, ...]
    countries: tuple[str, ...]
    flows: tuple[str, ...]
    evidence: tuple[Citation, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Controller:
    """Who is responsible (30(1)(a)): name, number, address, contacts, representatives.

    `missing` names what nobody states of these: contacts, dpo. `generic` = a class of bodies, not a single one.
    """

    id: str
    name: str
    label: str
    cbe_number: str | None
    address: str | None
    generic: bool
    contacts: tuple[ContactRow, ...]
    representatives: tuple[Named, ...]
    part_of: Named | None
    missing: tuple[str, ...]
    evidence: Evidenced

    @property
    def officers(self) -> tuple[ContactRow, ...]:
        """Where the data protection officer is reached."""
        return tuple(contact for contact in self.contacts if contact.role == "dpo")


@dataclasses.dataclass(frozen=True, slots=True)
class RegisterUnknown:
    """What the register of one controller leaves out or does not know, counted."""

    activities_not_in_force: int
    purposes_without_basis: int
    activities_incomplete: int


@dataclasses.dataclass(frozen=True, slots=True)
class ControllerRegister:
    """The register of one controller; `processing_for` is what it does as a processor (30(2))."""

    controller: Controller
    activities: tuple[ActivityRow, ...]
    processing_for: tuple[ProcessingFor, ...]
    unknown: RegisterUnknown


@dataclasses.dataclass(frozen=True, slots=True)
class Erased:
    """A document that the register held on the day asked, and that was erased since: its id, when, by whom and why.

    Nothing of what it said can be shown any more, so an answer as of that day lacks it and says so.
    """

    document: str
    on: str
    by: str
    why: str


@dataclasses.dataclass(frozen=True, slots=True)
class RegisterAnswer:
    """The register as recorded at the end of the day `as_of` (None = now), as it is in force on the day `on`.

    `asked` is the controller that was asked for, None for the registers of all. `erased` is what the register of that
    day held besides.
    """

    as_of: str | None
    on: str
    asked: str | None
    controllers: tuple[ControllerRegister, ...]
    erased: tuple[Erased, ...] = ()


def document(answer: RegisterAnswer) -> dict[str, Any]:
    """Return the answer as a JSON document: the register of the one that was asked for, else all under `registers`."""
    asked = {"as_of": answer.as_of, "on": answer.on, "erased": plain(list(answer.erased))}
    whole = [{**asked, **plain(item)} for item in answer.controllers]
    if answer.asked is not None:
        return dict(whole[0])
    return {**asked, "controller": None, "registers": whole}
