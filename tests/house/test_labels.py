"""Everything that a person reads has a label in three languages."""

from ropa.cli import show_extract, show_impact, show_import
from ropa.model.catalogue import kinds
from ropa.model.kind import Text
from ropa.model.terms import FlowKind, LawfulBasis
from ropa.questions import flow_picture_words, flow_words
from ropa.questions.flow_answer import CERTAINTIES
from ropa.web import words

LANGUAGES = ("en", "nl", "fr")


def lacking(texts: dict[str, Text | None]) -> list[str]:
    return [
        f"{name} ({language})"
        for name, text in texts.items()
        for language in LANGUAGES
        if text is None or not getattr(text, language).strip()
    ]


def test_every_kind_and_field_has_labels() -> None:
    texts: dict[str, Text | None] = {}
    for label, kind in kinds().items():
        texts[label] = kind.words
        texts.update({f"{label}.{name}": field.label for name, field in kind.properties.items()})
        texts.update({f"{label}.{name}": edge.label for name, edge in kind.edges.items()})
    assert len(texts) > 100
    assert lacking(texts) == []


def test_every_effect_of_a_loss_is_said_in_three_languages() -> None:
    texts: dict[str, Text | None] = {}
    for label, kind in kinds().items():
        for name, field in kind.edges.items():
            for loss in filter(None, (field.edge.loss, field.edge.back)):
                words = [loss.each, *filter(None, [loss.last]), *(word for row in loss.by_kind for word in row[1:])]
                texts.update({f"{label}.{name}.{number}": word for number, word in enumerate(words)})
    assert len(texts) > 20
    assert lacking(texts) == []


def test_every_word_of_the_commands_is_said_in_three_languages() -> None:
    tables: dict[str, dict[str, Text]] = {
        f"{module.__name__}.{name}": table
        for module in (flow_words, flow_picture_words, words, show_extract, show_import, show_impact)
        for name, table in vars(module).items()
        if isinstance(table, dict) and table and all(isinstance(word, Text) for word in table.values())
    }
    assert len(tables) > 8
    assert lacking({f"{name}.{key}": word for name, table in tables.items() for key, word in table.items()}) == []


def test_every_value_of_a_flow_has_its_word() -> None:
    assert set(flow_words.FLOW_KINDS) == {kind.value for kind in FlowKind}
    assert set(flow_words.BASES) == {basis.value for basis in LawfulBasis}
    assert set(flow_words.CERTAINTIES) == set(CERTAINTIES)
