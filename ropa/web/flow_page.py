"""The page that answers where a data category flows: the picture, then each step with the words that say so."""

import dataclasses
import itertools
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse

from ropa.questions.flow_answer import Citation, Denial, FlowAnswer, Step
from ropa.questions.flow_picture import is_drawable, picture
from ropa.questions.flow_told import (
    certainty_told,
    conflicts_told,
    denied_told,
    mandates_told,
    names_told,
    purpose_told,
    question_told,
    receiver_told,
    summary,
    unknown_told,
)
from ropa.questions.flow_words import HEADINGS, LABELS, ROLES, SENTENCES
from ropa.web.html import Content, Markup, element
from ropa.web.overview_page import ask_form
from ropa.web.page import link, page, spoken
from ropa.web.words import FLOW, PAGES


@dataclasses.dataclass(frozen=True, slots=True)
class Asked:
    """What the page was asked, as written: it fills the form again."""

    category: str
    start: str | None
    on: str
    depth: int


def question_page(request: Request, on: str) -> HTMLResponse:
    """Return the page before anything is asked."""
    language = spoken(request)
    lead = element("p", FLOW["lead"](language), class_="lead")
    return page(request, "flow", PAGES["flow"](language), lead, _form(Asked("", None, on, 6), language))


def flow_page(request: Request, asked: Asked, answer: FlowAnswer) -> HTMLResponse:
    """Return the page with an answer."""
    language = spoken(request)
    return page(
        request,
        "flow",
        question_told(answer, language),
        element("p", summary(answer, language), class_="lead"),
        _form(asked, language),
        _picture(asked, answer, language),
        _steps(answer, language),
        _denials(answer, language),
        _unknown(answer, language),
    )


def _form(asked: Asked, language: str) -> Markup:
    fields = (
        ("start", "from", "text", asked.start),
        ("on", "on", "date", asked.on),
        ("depth", "depth", "number", asked.depth),
    )
    more = element(
        "span",
        (
            element(
                "label",
                FLOW[word](language),
                element("input", name=name, type=kind, value=value or "", maxlength=200, min=1, max=20)
                if kind == "number"
                else element("input", name=name, type=kind, value=value or "", maxlength=200),
            )
            for name, word, kind, value in fields
        ),
        class_="row more",
    )
    return ask_form(language, asked.category, more)


def _picture(asked: Asked, answer: FlowAnswer, language: str) -> Markup:
    address = f"/flow/{quote(answer.question.category, safe='/')}"
    given = {"start": asked.start, "on": asked.on, "depth": asked.depth}
    drawn = element(
        "div",
        Markup(picture(answer, language)),
        class_="picture",
        tabindex=0,
        role="region",
        aria_label=FLOW["picture"](language),
    )
    return element(
        "section",
        element("h2", FLOW["picture"](language)),
        drawn if is_drawable(answer) else None,
        element(
            "p",
            element("a", FLOW["as_svg"](language), href=link(f"{address}.svg", language, **given)),
            " · ",
            element("a", FLOW["as_mermaid"](language), href=link(f"{address}.mmd", language, **given)),
        ),
    )


def _steps(answer: FlowAnswer, language: str) -> Content:
    if not answer.steps:
        return element("p", SENTENCES["no_steps"](language))
    conflicts = conflicts_told(answer, language)
    numbered = enumerate(answer.steps)
    yielded: list[Content] = [element("h2", FLOW["steps"](language))]
    for depth, group in itertools.groupby(numbered, key=lambda pair: pair[1].depth):
        yielded.append(element("h3", SENTENCES["depth"](language).format(depth)))
        rows = (
            element("li", _step(step, conflicts.get(at, []), language), class_=f"step {step.certainty}")
            for at, step in group
        )
        yielded.append(element("ol", rows, class_="steps"))
    return element("section", yielded)


def _step(step: Step, conflicts: list[str], language: str) -> Iterator[Content]:
    ends = (f"{end.name} ({ROLES[end.role](language)})" for end in (step.from_, step.to))
    yield element(
        "p", element("strong", " → ".join(ends)), " ", element("span", certainty_told(step, language), class_="sure")
    )
    yield _facts(
        language,
        ("because", step.because),
        ("doubt", SENTENCES["role_doubt"](language) if step.role_doubt else None),
        ("data", names_told(step.categories)),
        ("subjects", names_told(step.subjects)),
        ("purposes", "; ".join(purpose_told(purpose, language) for purpose in step.purposes)),
        ("activity", step.activity.name if step.activity else None),
        ("mandates", mandates_told(step, language)),
        ("condition", step.condition),
        ("country", step.country),
        ("safeguard", step.safeguard.name if step.safeguard else None),
    )
    if conflicts:
        yield element("p", "; ".join(conflicts), class_="conflict")
    yield _citations(step.evidence, language)


def _facts(language: str, *pairs: tuple[str, str | None]) -> Markup:
    told = [(LABELS[name](language), text) for name, text in pairs if text]
    return element(
        "dl", (element("div", element("dt", name), element("dd", text)) for name, text in told), class_="facts"
    )


def _citations(evidence: Iterable[Citation], language: str) -> Markup | None:
    cited = [
        element(
            "figure",
            element("blockquote", citation.quote),
            element("figcaption", citation.source),
        )
        for citation in evidence
    ]
    if not cited:
        return None
    return element("details", element("summary", f"{FLOW['words'](language)} ({len(cited)})"), cited)


def _denials(answer: FlowAnswer, language: str) -> Markup | None:
    if not answer.denied:
        return None
    rows = (element("li", _denial(denial, language), class_="step denied") for denial in answer.denied)
    return element("section", element("h2", HEADINGS["denied"](language)), element("ol", rows, class_="steps"))


def _denial(denial: Denial, language: str) -> Iterator[Content]:
    yield element(
        "p",
        element("strong", f"{denial.from_.name} ⇸ {receiver_told(denial, language)}"),
        " ",
        denied_told(denial, language),
    )
    covers = "; ".join(f"{item.from_.name} → {item.to.name}" for item in denial.covers)
    yield _facts(language, ("except", names_told(denial.except_)), ("covers", covers))
    yield _citations(denial.evidence, language)


def _unknown(answer: FlowAnswer, language: str) -> Markup | None:
    known = unknown_told(answer, language)
    if not known:
        return None
    return element(
        "section", element("h2", HEADINGS["unknown"](language)), element("ul", (element("li", one) for one in known))
    )
