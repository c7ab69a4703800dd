import dataclasses
import itertools
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ropa.questions.flow_answer import (
    CERTAINTIES,
    Conflict,
    Denial,
    End,
    FlowAnswer,
    MandateHeld,
    Named,
    Question,
    Reached,
    Step,
    Unknown,
)
from ropa.questions.flow_layout import BOX_WIDTH, laid_out
from ropa.questions.flow_mermaid import mermaid
from ropa.questions.flow_picture import MOST_BOXES, MOST_DENIALS, is_drawable, picture

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {f"{SVG}{name}" for name in ("svg", "title", "desc", "rect", "text", "path", "g")}
ATTRIBUTES = {
    *(
        "role",
        "aria-labelledby",
        "font-family",
        "font-size",
        "font-weight",
        "width",
        "height",
        "viewBox",
        "id",
        "x",
        "y",
    ),
    *("fill", "stroke", "stroke-width", "stroke-dasharray", "d", "rx", "transform"),
}
HOSTILE = "]]></title><script>alert(1)</script><a href='javascript:x'>\"&amp;\x00\x1b[31m\u202e\n%%{init}%%"
NAMES = st.one_of(
    st.sampled_from(["KSZ", HOSTILE, '"] --> x["', "`**bold**`", "#quot;", "end", "", "漢字" * 30, "W" * 300]),
    st.text(st.characters(codec="utf-8"), max_size=40),
)
BODIES = st.integers(0, 9)
LANGUAGES = ("en", "nl", "fr")


def body(number: int) -> str:
    return f"organisation/{number}"


def step(start: int, end: int, certainty: str = "stated", **changes: object) -> Step:
    made = Step(
        depth=1,
        from_=End(body(start), f"Body {start}", "controller"),
        to=End(body(end), f"Body {end}", "recipient"),
        flow_kind="disclosure",
        categories=(),
        subjects=(),
        purposes=(),
        activity=None,
        controller=None,
        mandates=(),
        safeguard=None,
        country=None,
        condition=None,
        permitted=False,
        role_doubt=False,
        certainty=certainty,  # type: ignore[arg-type]
        because=None,
        evidence=(),
    )
    return dataclasses.replace(made, **changes)  # type: ignore[arg-type]


def denial(start: int, end: int | None) -> Denial:
    receiver = None if end is None else Named(body(end), f"Body {end}")
    return Denial(Named(body(start), f"Body {start}"), receiver, "disclosure", (), (), (), (), None, (), ())


def answer(
    steps: tuple[Step, ...], denied: tuple[Denial, ...] = (), conflicts: tuple[Conflict, ...] = ()
) -> FlowAnswer:
    reached = {one.to.id: Reached(one.to.id, one.to.name, one.depth, one.certainty) for one in steps}
    return FlowAnswer(
        Question("data-category/naam", "Naam", "2026-01-31", 6),
        (Named(body(0), "Body 0"),),
        steps,
        tuple(reached.values()),
        denied,
        conflicts,
        Unknown(0, 0),
        truncated=False,
    )


@st.composite
def answers(draw: st.DrawFn) -> FlowAnswer:
    """Draw answers with names of any kind: cycles, loops and senders that nothing leads to among them."""
    pairs = draw(st.lists(st.tuples(BODIES, BODIES, st.sampled_from(CERTAINTIES)), max_size=14))
    names = draw(st.lists(NAMES, min_size=10, max_size=10))
    reference = draw(NAMES)
    mandate = MandateHeld("mandate/1", reference, valid_on=None, why=None)
    steps = tuple(
        step(
            start,
            end,
            certainty,
            from_=End(body(start), names[start], "controller"),
            to=End(body(end), names[end], "recipient"),
            mandates=(mandate,) * (start % 2),
        )
        for start, end, certainty in pairs
    )
    denied = (dataclasses.replace(denial(0, None), from_=Named(body(0), names[0]), condition=names[1]),)
    conflicts = (Conflict(0, 0, "possible"),) if steps else ()
    return answer(steps, denied[: draw(st.integers(0, 1))], conflicts)


def texts(picture_text: str) -> list[str]:
    return [found.text or "" for found in ET.fromstring(picture_text).iter(f"{SVG}text")]  # noqa: S314 - our own


def test_a_picture_names_itself_and_says_how_sure_each_step_is() -> None:
    held = MandateHeld("mandate/1", "VTC nr. 1/2017", valid_on=False, why=None)
    found = answer(
        (step(0, 1, mandates=(held,)), step(0, 2, "implied"), step(1, 3, "possible", flow_kind="processing_on_behalf")),
        (denial(0, None),),
        (Conflict(0, 0, "stated"),),
    )
    root = ET.fromstring(picture(found, "en"))  # noqa: S314
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "flow-title flow-summary")
    assert [child.text for child in root[:2]] == [
        "Where does Naam flow? (2026-01-31)",
        "1 origins, 3 steps (1 stated, 1 implied, 1 possible), 3 reached, 1 denials.",
    ]
    assert [name.text for group in root.iter(f"{SVG}g") if (name := group.find(f"{SVG}title")) is not None] == [
        "Body 0 → Body 1: stated · disclosure; VTC nr. 1/2017 (not valid); contradicts denial 1",
        "Body 0 → Body 2: implied · disclosure; no mandate",
        "Body 1 → Body 3: possible · processing on behalf",
        "Body 0 (origin)",
        "Body 1",
        "Body 2",
        "Body 3",
        "1. denied: Body 0 ⇸ anyone: disclosure",
        "Body 0",
        "anyone",
    ]


def test_each_certainty_has_its_own_line() -> None:
    found = picture(answer((step(0, 1), step(0, 2, "implied"), step(0, 3, "possible"))), "en")
    strokes = {
        path.get("stroke"): (path.get("stroke-width"), path.get("stroke-dasharray"))
        for path in ET.fromstring(found).iter(f"{SVG}path")  # noqa: S314
        if path.get("stroke")
    }
    assert len(strokes) == 4
    assert len(set(strokes.values())) == 4


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_found_is_a_picture_that_says_so(language: str) -> None:
    found = dataclasses.replace(answer(()), origins=())
    assert len(texts(picture(found, language))) == 6
    assert mermaid(found, language).splitlines()[0] == "flowchart LR"


def test_a_body_stands_in_the_layer_of_the_fewest_steps_and_a_step_back_ends_at_a_second_box() -> None:
    layout = laid_out(answer((step(0, 1), step(1, 2), step(2, 0), step(0, 2), step(1, 1), step(5, 1))))
    assert sorted((box.node, box.layer, box.again, box.origin) for box in layout.boxes) == [
        ("organisation/0", 0, False, True),
        ("organisation/0", 2, True, False),
        ("organisation/1", 1, False, False),
        ("organisation/1", 2, True, False),
        ("organisation/2", 1, False, False),
        ("organisation/2", 2, True, False),
        ("organisation/5", 0, False, False),
    ]


def test_what_is_surest_stands_first() -> None:
    layout = laid_out(answer((step(0, 1, "possible"), step(0, 2, "stated"), step(0, 3, "implied"))))
    assert [box.node for box in layout.boxes if box.layer == 1] == [body(2), body(3), body(1)]


@settings(max_examples=60, deadline=None)
@given(answers())
def test_no_box_covers_another_and_every_arrow_leads_right(found: FlowAnswer) -> None:
    layout = laid_out(found)
    columns: dict[int, list[tuple[int, int]]] = {}
    for box in layout.boxes:
        columns.setdefault(box.layer, []).append((box.top, box.top + box.height))
        assert box.top >= 0
        assert box.top + box.height <= layout.height
        assert box.left + BOX_WIDTH <= layout.width
    for spans in columns.values():
        spans.sort()
        assert all(before[1] < after[0] for before, after in itertools.pairwise(spans))
    for arrow in layout.arrows:
        assert arrow.end.layer == arrow.start.layer + 1
        assert arrow.start.top <= arrow.leaves <= arrow.start.top + arrow.start.height
        assert arrow.end.top <= arrow.arrives <= arrow.end.top + arrow.end.height
    assert sorted(arrow.step for arrow in layout.arrows) == list(range(len(found.steps)))


@settings(max_examples=60, deadline=None)
@given(answers(), st.sampled_from(LANGUAGES))
def test_no_name_becomes_markup(found: FlowAnswer, language: str) -> None:
    drawn = picture(found, language)
    assert picture(found, language) == drawn
    root = ET.fromstring(drawn)  # noqa: S314
    assert {part.tag for part in root.iter()} <= ELEMENTS
    assert {name for part in root.iter() for name in part.attrib} <= ATTRIBUTES
    assert not set(drawn) & set("\x00\x1b\x7f\u202e\n\t") - {"\n"}
    assert drawn.count("\n") == 1


@settings(max_examples=60, deadline=None)
@given(answers(), st.sampled_from(LANGUAGES))
def test_no_name_becomes_mermaid(found: FlowAnswer, language: str) -> None:
    lines = mermaid(found, language).splitlines()
    assert mermaid(found, language).splitlines() == lines
    nodes = len(
        {end.id for one in found.steps for end in (one.from_, one.to)} | {origin.id for origin in found.origins}
    )
    wanted = 3 + nodes + len(found.steps) + (len(found.denied) + 2 if found.denied else 0)
    assert len(lines) == wanted
    for line in lines[3:]:
        quoted = line.split('"')[1::2]
        assert line.count('"') in (0, 2, 4, 6)
        assert not {character for text in quoted for character in text} & set("<>[]{}|`%\\'_*~")


def test_a_picture_of_too_many_is_the_list() -> None:
    most = tuple(step(0, number) for number in range(1, MOST_BOXES))
    more = (*most, step(0, MOST_BOXES))
    assert is_drawable(answer(most))
    assert not is_drawable(answer(more))
    lines = texts(picture(answer(more), "nl"))
    assert lines[2] == f"{MOST_BOXES + 1} instanties zijn te veel voor een tekening; hier is de lijst."
    assert lines[3] == "1. Body 0 → Body 1: vermeld · verstrekking; geen machtiging"
    assert len(lines) == 3 + MOST_BOXES


def test_of_many_denials_the_rest_is_counted() -> None:
    many = tuple(denial(number, None) for number in range(MOST_DENIALS + 3))
    assert texts(picture(answer((), many), "en"))[-1] == "and 3 more"


def test_a_name_stays_in_its_box() -> None:
    long = "Agentschap voor de administratieve vereenvoudiging van uitzonderlijk lange benamingen"
    found = answer((step(0, 1, to=End(body(1), long, "recipient")),))
    shown = [text for text in texts(picture(found, "nl")) if text.startswith(("Agentschap", "administratieve"))]
    assert shown == ["Agentschap voor de", "administratieve veree…"]
