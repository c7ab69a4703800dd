"""A flow as Mermaid text, which people paste into their documents; every word of a source is quoted and escaped."""

from collections.abc import Iterator

from ropa.questions.flow_answer import Certainty, FlowAnswer
from ropa.questions.flow_picture_words import PICTURE
from ropa.questions.flow_told import (
    certainty_told,
    conflicts_told,
    denied_told,
    mandates_told,
    question_told,
    receiver_told,
    summary,
)
from ropa.questions.flow_words import HEADINGS
from ropa.questions.printable import on_one_line

_ARROWS: dict[Certainty, str] = {"stated": "==>", "implied": "-->", "possible": "-.->"}
_LIVELY = {ord(character): f"#{ord(character)};" for character in "\"#&'()*;<>[\\]_`{|}~%"}


def mermaid(answer: FlowAnswer, language: str) -> str:
    """Return the answer as a flow chart; the same answer always has the same text."""
    return "\n".join(_lines(answer, language)) + "\n"


def _lines(answer: FlowAnswer, language: str) -> Iterator[str]:
    yield "flowchart LR"
    yield f"  accTitle: {_bare(question_told(answer, language))}"
    yield f"  accDescr: {_bare(summary(answer, language))}"
    numbers: dict[str, str] = {}
    ends = [(origin.id, origin.name) for origin in answer.origins]
    ends += [(end.id, end.name) for step in answer.steps for end in (step.from_, step.to)]
    for node, name in ends:
        if node not in numbers:
            numbers[node] = f"n{len(numbers)}"
            yield f"  {numbers[node]}[{_quoted(name)}]"
    conflicts = conflicts_told(answer, language)
    for number, step in enumerate(answer.steps):
        words = [certainty_told(step, language), mandates_told(step, language), *conflicts.get(number, ())]
        label = _quoted("; ".join(word for word in words if word))
        yield f"  {numbers[step.from_.id]} {_ARROWS[step.certainty]}|{label}| {numbers[step.to.id]}"
    yield from _denials(answer, language)


def _denials(answer: FlowAnswer, language: str) -> Iterator[str]:
    if not answer.denied:
        return
    yield f"  subgraph denied[{_quoted(HEADINGS['denied'](language))}]"
    for number, denial in enumerate(answer.denied):
        label = _quoted(f"{number + 1}. {PICTURE['denied'](language)}: {denied_told(denial, language)}")
        start, end = _quoted(denial.from_.name), _quoted(receiver_told(denial, language))
        yield f"    d{number}[{start}] --x|{label}| e{number}[{end}]"
    yield "  end"


def _quoted(text: str) -> str:
    return f'"{_plain(text)}"'


def _bare(text: str) -> str:
    """Return a text for a line that Mermaid takes as it is: without the characters that mean something to it."""
    return on_one_line(on_one_line(text).translate(dict.fromkeys(_LIVELY, " ")))


def _plain(text: str) -> str:
    """Return a text in which every character that means something to Mermaid is written by its number."""
    return on_one_line(text).translate(_LIVELY)
