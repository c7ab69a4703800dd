"""The answer to «where does this data category flow?», in lines for a person."""

import itertools
from collections.abc import Iterator

from ropa.cli.screen import Line
from ropa.cli.show_citations import citation_lines
from ropa.questions.flow_answer import Denial, FlowAnswer, Step
from ropa.questions.flow_told import held_told, names_told, purpose_told, question_told, receiver_told, unknown_told
from ropa.questions.flow_words import CERTAINTIES, FLOW_KINDS, HEADINGS, LABELS, ROLES, SENTENCES

_CERTAINTY_STYLES = {"stated": "bold green", "implied": "bold yellow", "possible": "bold magenta"}


def lines(answer: FlowAnswer, language: str, *, empty: bool) -> Iterator[Line]:
    """Yield the answer: question, origins, steps by depth with their citations, denials, conflicts, what is unknown.

    `empty` = the register holds nothing at all, which the reader is told with what to do about it.
    """
    yield Line(question_told(answer, language), style="bold")
    if empty:
        yield Line(SENTENCES["empty"](language))
        return
    if answer.origins:
        names = ", ".join(origin.name for origin in answer.origins)
        yield Line(names, label=f"{HEADINGS['origins'](language)}: ")
    if not answer.steps:
        yield Line(SENTENCES["no_steps"](language))
    for depth, steps in itertools.groupby(answer.steps, key=lambda step: step.depth):
        yield Line()
        yield Line(SENTENCES["depth"](language).format(depth), style="bold underline")
        for step in steps:
            yield from _step(step, language)
    yield from _denials(answer, language)
    yield from _conflicts(answer, language)
    yield from _unknown(answer, language)


def _step(step: Step, language: str) -> Iterator[Line]:
    kind, certainty = FLOW_KINDS[step.flow_kind](language), CERTAINTIES[step.certainty](language)
    ends = " → ".join(f"{end.name} ({ROLES[end.role](language)})" for end in (step.from_, step.to))
    yield Line()
    yield Line(f"{ends}: {kind}, {certainty}", indent=2, style=_CERTAINTY_STYLES[step.certainty])
    yield from _labelled(
        language,
        ("because", step.because),
        ("doubt", SENTENCES["role_doubt"](language) if step.role_doubt else None),
        ("data", names_told(step.categories)),
        ("subjects", names_told(step.subjects)),
        ("purposes", "; ".join(purpose_told(purpose, language) for purpose in step.purposes)),
        ("activity", step.activity.name if step.activity else None),
        ("controller", step.controller.name if step.controller else None),
        ("permitted", SENTENCES["permitted"](language) if step.permitted else None),
        ("mandates", "; ".join(held_told(mandate, language) for mandate in step.mandates)),
        ("condition", step.condition),
        ("country", step.country),
        ("safeguard", held_told(step.safeguard, language) if step.safeguard else None),
    )
    yield from citation_lines(step.evidence, 4)


def _labelled(language: str, *pairs: tuple[str, str | None]) -> Iterator[Line]:
    width = max(len(label(language)) for label in LABELS.values()) + 2
    for name, text in pairs:
        if text:
            yield Line(text, indent=4, label=LABELS[name](language).ljust(width))


def _denials(answer: FlowAnswer, language: str) -> Iterator[Line]:
    if not answer.denied:
        return
    yield Line()
    yield Line(HEADINGS["denied"](language), style="bold underline")
    for number, denial in enumerate(answer.denied, start=1):
        yield Line()
        yield Line(f"{number}. {_denial(denial, language)}", indent=2, style="bold red")
        yield from _labelled(
            language,
            ("data", names_told(denial.categories)),
            ("purposes", names_told(denial.purposes)),
            ("country", ", ".join(denial.countries)),
            ("except", names_told(denial.except_)),
            ("condition", denial.condition),
            ("covers", "; ".join(f"{item.from_.name} → {item.to.name}" for item in denial.covers)),
        )
        yield from citation_lines(denial.evidence, 4)


def _denial(denial: Denial, language: str) -> str:
    return f"{denial.from_.name} ⇸ {receiver_told(denial, language)}: {FLOW_KINDS[denial.flow_kind](language)}"


def _conflicts(answer: FlowAnswer, language: str) -> Iterator[Line]:
    if not answer.conflicts:
        return
    yield Line()
    yield Line(HEADINGS["conflicts"](language), style="bold underline")
    for conflict in answer.conflicts:
        step = answer.steps[conflict.step]
        word = SENTENCES["conflict" if conflict.certainty == "stated" else "possible_conflict"](language)
        yield Line(word.format(f"{step.from_.name} → {step.to.name}", conflict.denial + 1), indent=2)


def _unknown(answer: FlowAnswer, language: str) -> Iterator[Line]:
    known = unknown_told(answer, language)
    if answer.truncated:
        known.append(SENTENCES["truncated"](language))
    if known:
        yield Line()
        yield Line(HEADINGS["unknown"](language), style="bold underline")
        yield from (Line(sentence, indent=2) for sentence in known)
