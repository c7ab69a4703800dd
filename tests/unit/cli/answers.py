"""An answer in which every part of a flow is filled, with words that a terminal or a spreadsheet would obey."""

from ropa.questions.flow_answer import (
    Citation,
    Conflict,
    Covered,
    Denial,
    End,
    FlowAnswer,
    MandateHeld,
    Named,
    PurposeServed,
    Question,
    Reached,
    SafeguardHeld,
    Step,
    Unknown,
)

HOSTILE = "[bold]red[/bold] \x1b[31m\x1b]0;title\x07 :smile:\r\nnext\u202e"
HARMLESS = "[bold]red[/bold] [31m]0;title :smile: next"


def step(depth: int = 1) -> Step:
    """Return a step that says everything that a step can say."""
    return Step(
        depth=depth,
        from_=End("organisation/a", "Body A", "controller"),
        to=End("organisation/b", "Body B", "recipient"),
        flow_kind="disclosure",
        categories=(Named("data-category/naam", "naam"), Named("data-category/adres", "adres")),
        subjects=(Named("data-subject-category/ouders", "ouders"),),
        purposes=(
            PurposeServed("purpose/1", "paying", "legal_obligation"),
            PurposeServed("purpose/2", "asking", None),
        ),
        activity=Named("processing-activity/1", "payments"),
        controller=Named("organisation/a", "Body A"),
        mandates=(
            MandateHeld("mandate/1", "VTC nr. 1/2017", valid_on=True, why=None),
            MandateHeld("mandate/2", "VTC nr. 2/2017", valid_on=False, why="it ended on 2019-01-01"),
            MandateHeld("mandate/3", "VTC nr. 3/2017", valid_on=None, why="nobody knows"),
        ),
        safeguard=SafeguardHeld("safeguard/1", "Privacy Shield", valid_on=False, why="it ended on 2020-07-16"),
        country="US",
        condition="if you agree",
        permitted=True,
        role_doubt=True,
        certainty="implied",
        because="it is part of it",
        evidence=(Citation(HOSTILE, "document/1", "2", "heading (3–9)", "Body A: Privacy"),),
    )


def denial() -> Denial:
    """Return a denial that says everything that a denial can say."""
    return Denial(
        from_=Named("organisation/a", "Body A"),
        to=None,
        flow_kind="disclosure",
        categories=(Named("data-category/naam", "naam"),),
        purposes=(Named("purpose/3", "selling"),),
        countries=("buiten de EER",),
        except_=(Named("organisation/b", "Body B"),),
        condition="unless the law says so",
        covers=(Covered("data-flow/1", Named("a", "Body A"), Named("c", "Body C"), "disclosure"),),
        evidence=(Citation("never to others", "document/2", None, "1–16"),),
    )


def answer() -> FlowAnswer:
    """Return an answer with steps of two depths, a denial, both kinds of conflict, and everything unknown."""
    return FlowAnswer(
        question=Question("data-category/naam", "Naam", "2026-01-31", 6),
        origins=(Named("organisation/a", "Body A"),),
        steps=(step(1), step(2)),
        organisations=(Reached("organisation/b", "Body B", 1, "implied"),),
        denied=(denial(),),
        conflicts=(Conflict(0, 0, "stated"), Conflict(1, 0, "possible")),
        unknown=Unknown(3, 5, 7),
        truncated=True,
    )


def nothing() -> FlowAnswer:
    """Return an answer that found nothing."""
    return FlowAnswer(
        Question("data-category/naam", "Naam", "2026-01-31", 6), (), (), (), (), (), Unknown(0, 0), truncated=False
    )
