"""The words in which parts of a flow are told: how sure it is, of what kind, by which mandate, what it contradicts."""

from collections.abc import Iterable

from ropa.questions.flow_answer import CERTAINTIES as SURENESS
from ropa.questions.flow_answer import (
    Certainty,
    Denial,
    FlowAnswer,
    MandateHeld,
    Named,
    PurposeServed,
    SafeguardHeld,
    Step,
)
from ropa.questions.flow_picture_words import PICTURE
from ropa.questions.flow_words import BASES, CERTAINTIES, FLOW_KINDS, SENTENCES

_VALIDITIES = {True: "valid", False: "invalid", None: "validity_unknown"}


def question_told(answer: FlowAnswer, language: str) -> str:
    """Return the question."""
    return SENTENCES["question"](language).format(answer.question.label, answer.question.on)


def summary(answer: FlowAnswer, language: str) -> str:
    """Return the answer in figures."""
    if not answer.steps and not answer.denied:
        return PICTURE["nothing"](language)
    sure: list[Certainty] = [step.certainty for step in answer.steps]
    return PICTURE["summary"](language).format(
        len(answer.origins),
        len(sure),
        *(sure.count(certainty) for certainty in SURENESS),
        len(answer.organisations),
        len(answer.denied),
    )


def certainty_told(step: Step, language: str) -> str:
    """Return how sure a step is, and of what kind."""
    return f"{CERTAINTIES[step.certainty](language)} · {FLOW_KINDS[step.flow_kind](language)}"


def mandates_told(step: Step, language: str) -> str:
    """Return the mandates of a step, or that a disclosure between bodies has none; empty where none is expected."""
    if step.mandates:
        return ", ".join(_mandate(mandate, language) for mandate in step.mandates)
    between_bodies = step.from_.id.startswith("organisation/") and step.to.id.startswith("organisation/")
    return PICTURE["no_mandate"](language) if between_bodies and step.flow_kind == "disclosure" else ""


def conflicts_told(answer: FlowAnswer, language: str) -> dict[int, list[str]]:
    """Return for each step, by its place, which denials it contradicts."""
    found: dict[int, list[str]] = {}
    for conflict in answer.conflicts:
        word = PICTURE["contradicts" if conflict.certainty == "stated" else "perhaps_contradicts"](language)
        found.setdefault(conflict.step, []).append(word.format(conflict.denial + 1))
    return found


def step_told(step: Step, conflicts: list[str], language: str) -> str:
    """Return a step in one line."""
    parts = [certainty_told(step, language), mandates_told(step, language), *conflicts]
    return f"{step.from_.name} → {step.to.name}: {'; '.join(part for part in parts if part)}"


def denied_told(denial: Denial, language: str) -> str:
    """Return the scope of a denial: its kind, the data or purposes that it names, and what it excepts."""
    named = ", ".join(thing.name for thing in (*denial.categories, *denial.purposes))
    parts = [FLOW_KINDS[denial.flow_kind](language), named, ", ".join(denial.countries), denial.condition or ""]
    return " · ".join(part for part in parts if part)


def receiver_told(denial: Denial, language: str) -> str:
    """Return to whom data are said not to go."""
    return denial.to.name if denial.to else SENTENCES["anyone"](language)


def names_told(things: Iterable[Named]) -> str:
    """Return the names of things after each other."""
    return ", ".join(thing.name for thing in things)


def purpose_told(purpose: PurposeServed, language: str) -> str:
    """Return a purpose with the ground on which it rests."""
    basis = BASES[purpose.lawful_basis] if purpose.lawful_basis in BASES else SENTENCES["no_basis"]
    return f"{purpose.name} ({basis(language)})"


def held_told(held: MandateHeld | SafeguardHeld, language: str) -> str:
    """Return a mandate or safeguard with whether it holds, and why or why not."""
    name = held.reference if isinstance(held, MandateHeld) else held.name
    validity = _validity(held, language)
    return f"{name} ({validity}: {held.why})" if held.why else f"{name} ({validity})"


def unknown_told(answer: FlowAnswer, language: str) -> list[str]:
    """Return what an answer does not know, a sentence for each that there is any of."""
    counted = (
        ("flows_without_categories", answer.unknown.flows_without_categories),
        ("disclosures_without_mandate", answer.unknown.disclosures_without_mandate),
        ("activities_not_in_force", answer.unknown.activities_not_in_force),
    )
    return [SENTENCES[name](language).format(number) for name, number in counted if number]


def _mandate(mandate: MandateHeld, language: str) -> str:
    return mandate.reference if mandate.valid_on else f"{mandate.reference} ({_validity(mandate, language)})"


def _validity(held: MandateHeld | SafeguardHeld, language: str) -> str:
    return SENTENCES[_VALIDITIES[held.valid_on]](language)
