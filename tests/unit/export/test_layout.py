"""A layout is read against the model: what contradicts it is said when it is read, not in the middle of an export."""

import tomllib
from typing import Any

import pytest

from ropa.errors import DeclarationError, UnknownName
from ropa.export.closed_list import with_code
from ropa.export.heading import LANGUAGES, Heading
from ropa.export.layout import layout_of
from ropa.export.layouts import layout, layouts
from ropa.export.lines import ActivityLine
from ropa.export.pages import width_for
from ropa.export.path import path
from ropa.export.show import show
from ropa.export.why_words import why_words
from ropa.questions.flow_answer import MandateHeld, Named
from ropa.questions.register_answer import Controller, DenialRow, Labelled, RetentionRow
from ropa.questions.term_words import term_words

GOOD = """
[about]
source = "a source"
version = "1"
licence = "none"
[title]
nl = "Register"
fr = "Registre"
en = "Register"
[[sheet]]
name = { nl = "Blad", en = "Sheet" }
lines = "activities"
[[sheet.column]]
head = { nl = "Doel" }
path = "activity.purposes.name"
required = "30(1)(b)"
"""
FAULTS = {
    'path = "activity.purposes.name"': [
        ('path = "activity.purpose"', "leads nowhere: ActivityRow has no field purpose"),
        ('path = "activity.purposes"', "how to show a PurposeRow"),
        ('path = "activity.purposes"\nshow = "{naam}"', "PurposeRow has no field naam"),
        ('path = "activity.purposes"\nshow = "{name"', "do not close"),
        ('path = "activity.purposes"\nshow = "{name}[ ({legal_texts})]"', "no single value but a Named"),
        ('path = "activity.purposes"\nshow = { nl = "{name}" }', "does not stand in nl, fr, en"),
        ('path = "activity.purposes.name"\nwhere = { role = "x" }', "str has no field role"),
        ('path = "activity.purposes.name"\nwidth = 400', "a width lies between"),
        ('path = "activity.purposes.name"\nfrom = "nobody"', "cites «nobody»"),
        ('path = "activity.purposes.name"\nwide = 4', "a column knows no wide"),
        ('path = "activity.purposes.name"\nlist = "colours"', "there is no closed list colours"),
    ],
    'head = { nl = "Doel" }': [
        ('head = "Doel"', "a heading is a table of texts by language"),
        ("head = { }", "a heading is a table of texts by language"),
        ('head = { es = "Fin" }', "a heading is a table of texts by language"),
        ('head = { nl = " " }', "a heading without a word"),
    ],
    'lines = "activities"': [
        ('lines = "everything"', "there are no lines «everything»"),
        ('lines = "activities"\nshape = "heap"', "«heap» is none of table, form"),
        ('lines = "controllers"\nshape = "sheets"', "only activities have sheets of their own"),
        ('lines = "activities"\npaper = "A9"', "«A9» is none of A3, A4"),
        ('lines = "activities"\npages = 9', "9 does not lie between 1 and 4"),
        ('lines = "activities"\nlead = 2', "2 does not lie between 1 and 1"),
        ('lines = "activities"\nsort = 1', "a sheet knows no sort"),
        ('lines = "activities"\nlike = "other"', "a sheet like another one says which"),
    ],
    'name = { nl = "Blad", en = "Sheet" }': [
        ('name = { nl = "Blad/1" }', "cannot be the name of a sheet"),
        ('name = { nl = "Een naam die langer is dan eenendertig" }', "cannot be the name of a sheet"),
        ('name = { nl = "\'Blad" }', "cannot be the name of a sheet"),
    ],
    'fr = "Registre"': [("", "stands in nl, fr and en")],
}


def declared(text: str) -> dict[str, Any]:
    return tomllib.loads(text)


def test_a_layout_is_read_with_its_sources() -> None:
    read = layout_of("example", declared(GOOD))
    (sheet,) = read.sheets
    (column,) = sheet.columns
    assert (read.name, read.title("fr"), read.source, sheet.lines) == ("example", "Registre", "a source", "activities")
    assert (column.heading("en"), column.article, column.source, column.width) == ("Doel", "30(1)(b)", "own", 20)


@pytest.mark.parametrize(
    ("good", "bad", "said"), [(good, bad, said) for good, faults in FAULTS.items() for bad, said in faults]
)
def test_a_layout_that_contradicts_the_model_is_refused(good: str, bad: str, said: str) -> None:
    assert good in GOOD
    with pytest.raises(DeclarationError, match=said.replace("(", r"\(").replace(")", r"\)")):
        layout_of("example", declared(GOOD.replace(good, bad)))


def test_a_column_that_tells_controllers_apart_is_left_out_for_one() -> None:
    column = 'several = true\n[[sheet.column]]\nhead = { nl = "Doel" }\npath = "activity.purposes.name"\n'
    of_all = layout_of(
        "example", declared(GOOD.replace('lines = "activities"', 'lines = "activities"\nlead = 2') + column)
    )
    of_one = of_all.of_one()
    assert [(len(found.sheets[0].columns), found.sheets[0].lead) for found in (of_all, of_one)] == [(2, 2), (1, 1)]
    with pytest.raises(DeclarationError, match="it has no columns"):
        layout_of("example", declared(GOOD + "several = true"))


def test_no_word_of_a_heading_is_broken_in_any_language() -> None:
    for column in (column for found in layouts().values() for sheet in found.sheets for column in sheet.columns):
        for heading in map(column.heading, LANGUAGES):
            wide = width_for(heading, column.width)
            assert wide >= column.width
            longest = max(map(len, heading.replace("-", "- ").replace("/", "/ ").split()))
            assert longest < wide <= max(column.width, 40), heading


def test_two_sheets_cannot_share_a_name() -> None:
    sheet = GOOD[GOOD.index("[[sheet]]") :]
    with pytest.raises(DeclarationError, match="two sheets have one name in nl"):
        layout_of("example", declared(GOOD + sheet.replace("Blad", "BLAD").replace("Sheet", "Other")))


def test_a_layout_without_sheets_is_none() -> None:
    with pytest.raises(DeclarationError, match="has no sheets"):
        layout_of("example", declared(GOOD[: GOOD.index("[[sheet]]")]))


def test_every_layout_of_the_product_is_in_order() -> None:
    assert "art30-controller" in layouts()
    assert [found.name for found in layouts().values()] == list(layouts())


def test_a_sheet_is_taken_over_from_another_layout() -> None:
    mine = declared(GOOD[: GOOD.index("[[sheet]]")] + '[[sheet]]\nlike = "other"\nlines = "activities"\n')
    taken = layout_of("example", mine, {"other": declared(GOOD)}.__getitem__)
    assert [column.heading("nl") for column in taken.sheets[0].columns] == ["Doel"]
    with pytest.raises(DeclarationError, match="other has no sheet of activities"):
        layout_of("example", mine, lambda _: {"sheet": []})


def test_a_closed_list_gives_its_code_and_the_words_of_the_source() -> None:
    written = with_code("recipient_kinds", lambda value, _: value)
    assert [written(text, "nl") for text in ("overheidsdiensten", "ziekenfondsen van het land", "Voorbeeldfonds")] == [
        "G overheidsdiensten",
        "I sociale zekerheidsinstanties: ziekenfondsen van het land",
        "Voorbeeldfonds",
    ]
    assert with_code("lawful_bases", lambda value, _: value)("consent", "nl") == "01 toestemming betrokkene"


def test_an_unknown_layout_is_told_with_those_that_there_are() -> None:
    with pytest.raises(UnknownName, match="there is no layout «gba»") as told:
        layout("gba")
    assert told.value.candidates == tuple(layouts())


def test_the_record_asks_for_what_article_30_asks_for() -> None:
    asked = {column.article for sheet in layout("art30-controller").sheets for column in sheet.columns}
    assert asked - {None} == {f"30(1)({letter})" for letter in "abcdefg"}
    asked = {column.article for sheet in layout("art30-processor").sheets for column in sheet.columns}
    assert asked - {None} == {f"30(2)({letter})" for letter in "abcd"}


def test_a_heading_falls_back_and_says_so() -> None:
    heading = Heading({"fr": "Finalité", "en": "Purpose"})
    assert [heading(language) for language in ("nl", "fr", "en")] == ["Finalité", "Finalité", "Purpose"]
    assert [heading.lacks(language) for language in ("nl", "fr", "en")] == [True, False, False]


def test_a_path_goes_through_lists_and_what_is_not_there() -> None:
    line = Controller("organisation/a", "A", "A", None, None, False, (), (Named("organisation/b", "B"),), None, (), {})  # noqa: FBT003
    assert path(Controller, "representatives.name").get(line) == ("B",)
    assert path(Controller, "part_of.name").get(line) == ()
    assert path(Controller, "officers.name").get(line) == ()
    assert path(ActivityLine, "activity.recipients.role").leaf is str


def test_a_sentence_leaves_out_what_is_not_there() -> None:
    written = show(RetentionRow, "[{term}: ]{name}[ – {criterion}][ ({applies_to.name})]")
    kept = RetentionRow("1", "after the file is closed", None, "P10Y", None, (Named("2", "a"), Named("3", "b")), (), ())
    assert written(kept, "nl") == "10 jaar: after the file is closed (a, b)"
    assert (
        written(RetentionRow("1", "as long as needed", None, None, "use", (), (), ()), "nl")
        == "as long as needed – use"
    )


def test_a_sentence_says_something_else_where_a_value_is_not_there() -> None:
    words = {
        "nl": "niet naar [{to.label}|wie dan ook]",
        "fr": "pas vers [{to.label}|quiconque]",
        "en": "not to [{to.label}|anyone]",
        "de": "nicht an [{to.label}|irgendwen]",
    }
    written = show(DenialRow, words)
    denial = DenialRow("1", None, "disclosure", (), (), (), (), None, ())
    named = DenialRow("1", Labelled("2", "B", "Body B"), "disclosure", (), (), (), (), None, ())
    assert [written(one, language) for one in (denial, named) for language in ("nl", "fr", "en", "de")] == [
        "niet naar wie dan ook",
        "pas vers quiconque",
        "not to anyone",
        "nicht an irgendwen",
        "niet naar Body B",
        "pas vers Body B",
        "not to Body B",
        "nicht an Body B",
    ]


@pytest.mark.parametrize(("valid", "told"), [(True, "geldig"), (False, "niet geldig"), (None, "geldigheid onbekend")])
def test_what_nobody_knows_is_said_too(valid: bool | None, told: str) -> None:  # noqa: FBT001 - the case
    held = MandateHeld("mandate/1", "VTC nr. 1/2017", valid, None)
    assert show(MandateHeld, "{reference} ({valid_on})")(held, "nl") == f"VTC nr. 1/2017 ({told})"


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("it ended on 2019-01-01", "geëindigd op 2019-01-01"),
        ("valid until 2030-01-01", "geldig tot 2030-01-01"),
        ("neither a date nor an end is stated", "geen datum en geen einde vermeld"),
        (
            "no end is stated, and the Body as granting body ended on 2018-06-26",
            "geen einde vermeld; de verlenende instantie hield op 2018-06-26 op te bestaan: Body",
        ),
        ("something else", "something else"),
    ],
)
def test_a_reason_is_told_in_the_language_of_the_reader(why: str, told: str) -> None:
    assert why_words(why, "nl") == told


@pytest.mark.parametrize(
    ("term", "told"), [("P1Y", "1 an"), ("P2Y6M", "2 ans 6 mois"), ("P3W", "3 semaines"), ("?", "?")]
)
def test_a_term_is_told_in_words(term: str, told: str) -> None:
    assert term_words(term, "fr") == told
