"""The few words on an arrow of a flow: how sure it is, of what kind, by which mandate, and what it contradicts."""

from ropa.questions.flow_answer import CERTAINTIES as SURENESS
from ropa.questions.flow_answer import Certainty, Denial, FlowAnswer, MandateHeld, Step
from ropa.questions.flow_picture_words import PICTURE
from ropa.questions.flow_words import CERTAINTIES, FLOW_KINDS, SENTENCES

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


def _mandate(mandate: MandateHeld, language: str) -> str:
    if mandate.valid_on is True:
        return mandate.reference
    return f"{mandate.reference} ({SENTENCES[_VALIDITIES[mandate.valid_on]](language)})"
