"""An exported workbook that a person edited: each changed cell is listed and becomes a decision, or nothing is."""

import io
import random
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ropa.claims.book import Book
from ropa.claims.decide import Verdict
from ropa.errors import UserError
from ropa.export.request import ExportRequest
from ropa.export.returning.amend import Amendment, AmendRequest, amend
from ropa.export.returning.words import change_words, refusal_words
from ropa.importing.decide import Ruling, decide
from ropa.importing.importer import Source
from ropa.importing.retract import retract
from ropa.model.catalogue import kind_of_id
from ropa.store.connection import Store
from ropa.store.decisions import all_decisions
from ropa.store.schema import prepare
from tests.contract.conftest import Office
from tests.contract.test_export import stored
from tests.contract.test_importing import assert_rebuilds, empty, standing, take_in
from tests.generated import sources

BY = "Functionaris A (voorbeeld)"
NOORD = "organisation/voorbeeldfonds-noord"
ACTIVITY = "processing-activity/voorbeeldfonds-noord--"
VALUE, SINCE, KEY = 3, 4, 6
_PROPERTY = settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
_NEW = st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=60)


def filled(store: Store) -> Source:
    """Fill a register and return the workbook of its first controller."""
    prepare(store)
    for number in (0, 1):
        take_in(store, sources()[number])
    return exported(store)


def exported(store: Store) -> Source:
    return Source(
        "register.xlsx", stored(store, ExportRequest("art30-controller", NOORD, "2026-01-01", "2026-01-02T03:04:05Z"))
    )


def edited(source: Source, change: Callable[[Any], None]) -> Source:
    """Return a workbook as openpyxl saves it after a change; `change` gets the sheet of facts."""
    book = openpyxl.load_workbook(io.BytesIO(source.data))
    change(book["Feiten"])
    held = io.BytesIO()
    book.save(held)
    return Source(source.name, held.getvalue())


def rows(sheet: Any) -> dict[str, int]:  # noqa: ANN401 - a sheet of openpyxl
    """Return the number of the row of each key."""
    return {sheet.cell(number, KEY).value: number for number in range(2, sheet.max_row + 1)}


def row_of(sheet: Any, start: str) -> int:  # noqa: ANN401 - a sheet of openpyxl
    """Return the first row whose key begins so."""
    return next(number for key, number in rows(sheet).items() if key.startswith(start))


def told(store: Store, source: Source, *, write: bool = False) -> Amendment:
    return amend(store, source, AmendRequest(BY, "nagekeken", write))


def listed(done: Amendment) -> list[tuple[str, Verdict, str | None, str | None]]:
    return [(wish.fact, wish.verdict, wish.was, wish.becomes) for wish in done.wishes]


def test_a_workbook_that_nobody_changed_makes_no_decision(store: Store) -> None:
    source = filled(store)

    def again(sheet: Any) -> None:  # noqa: ANN401 - a sheet of openpyxl
        for number in (2, row_of(sheet, ACTIVITY)):
            sheet.append([sheet.cell(number, column).value for column in range(1, 7)])

    for unchanged in (source, edited(source, lambda _: None), edited(source, again)):
        done = told(store, unchanged, write=True)
        assert (done.wishes, done.refused, done.decisions) == ((), (), ())
    assert store.read(all_decisions) == []


def changed(sheet: Any) -> None:  # noqa: ANN401 - a sheet of openpyxl
    """Correct a value, state one, correct an edge, state one to a new thing, and reject a value and an edge."""
    held = rows(sheet)
    sheet.cell(row_of(sheet, "retention-period/voorbeeldfonds-noord"), VALUE)
    term = next(number for key, number in held.items() if key.endswith("#term"))
    sheet.cell(term, VALUE).value = "P7Y"
    uses = [number for key, number in held.items() if key.startswith(ACTIVITY) and "#uses=" in key]
    sheet.cell(uses[0], VALUE).value = "Naam"
    sheet.cell(uses[1], VALUE).value = None
    start = next(number for key, number in held.items() if key.endswith("#start_event"))
    activity = sheet.cell(uses[0], KEY).value.split("#")[0]
    last = sheet.max_row
    sheet.cell(last + 1, KEY).value, sheet.cell(last + 1, VALUE).value = f"{activity}#description", "=1+1 is een tekst"
    sheet.cell(last + 1, VALUE).data_type = "s"
    sheet.cell(last + 2, KEY).value, sheet.cell(last + 2, VALUE).value = f"{activity}#protected_by", "een kluis"
    sheet.delete_rows(start)


def test_each_changed_cell_becomes_the_decision_that_was_listed(store: Store) -> None:
    source = filled(store)
    before = standing(store)
    done = told(store, edited(source, changed))
    book = Book(before)
    assert done.refused == ()
    assert done.decisions == ()
    activity = next(wish.fact.split("#")[0] for wish in done.wishes if "#description" in wish.fact)
    uses = book.ends(activity, "USES")
    verdicts = {(wish.fact.split("#")[1].split("=")[0], wish.verdict) for wish in done.wishes}
    assert verdicts == {
        ("term", Verdict.CORRECT),
        ("uses", Verdict.CORRECT),
        ("uses", Verdict.REJECT),
        ("start_event", Verdict.REJECT),
        ("description", Verdict.STATE),
        ("protected_by", Verdict.STATE),
    }
    assert len(done.wishes) == 6
    assert (standing(store), store.read(all_decisions)) == (before, [])
    written = told(store, edited(source, changed), write=True)
    assert written.wishes == done.wishes
    assert len(written.decisions) == 7
    assert store.read(all_decisions) == sorted(written.decisions, key=lambda decision: (decision.at, decision.id))
    assert {(decision.by, decision.reason) for decision in written.decisions} == {(BY, "nagekeken")}
    after = Book(standing(store))
    assert "data-category/naam" in after.ends(activity, "USES")
    assert len(after.ends(activity, "USES")) == len(uses) - 1
    assert after.value(activity, "description") == "=1+1 is een tekst"
    assert "security-measure/een-kluis" in after.ends(activity, "PROTECTED_BY")
    assert after.name("security-measure/een-kluis") == "een kluis"
    assert "P7Y" in {after.value(node, "term") for node in after.of_kind("RetentionPeriod")}
    assert_rebuilds(store)


def broken(sheet: Any) -> None:  # noqa: ANN401 - a sheet of openpyxl
    sheet.cell(2, KEY).value = f"{sheet.cell(2, KEY).value}x y"


def elsewhere(sheet: Any) -> None:  # noqa: ANN401 - a sheet of openpyxl
    sheet.parent["Register"]["F2"].value = "iets anders"
    changed(sheet)


def twice(sheet: Any) -> None:  # noqa: ANN401 - a sheet of openpyxl
    key = next(key for key in rows(sheet) if key.endswith("#term"))
    for text in ("P7Y", "P8Y"):
        sheet.append([None, None, text, None, None, key])


def second(sheet: Any) -> None:  # noqa: ANN401 - a sheet of openpyxl
    key = next(key for key in rows(sheet) if key.endswith("#term"))
    sheet.append([None, None, "P7Y", None, None, key])


def unknown(sheet: Any) -> None:  # noqa: ANN401 - a sheet of openpyxl
    sheet.append([None, None, "x", None, None, f"{NOORD}#exists"])


def dated(sheet: Any) -> None:  # noqa: ANN401 - a sheet of openpyxl
    sheet.cell(row_of(sheet, ACTIVITY), SINCE).value = "2020-01-01"


def nameless(sheet: Any) -> None:  # noqa: ANN401 - a sheet of openpyxl
    sheet.cell(next(n for k, n in rows(sheet).items() if k.endswith("#name")), VALUE).value = None


def unlisted(sheet: Any) -> None:  # noqa: ANN401 - a sheet of openpyxl
    sheet.cell(next(n for k, n in rows(sheet).items() if k.endswith("#flow_kind")), VALUE).value = "gerucht"


def beside(sheet: Any) -> None:  # noqa: ANN401 - a sheet of openpyxl
    sheet.cell(5, 1).value = "een andere naam"


def gone(sheet: Any) -> None:  # noqa: ANN401 - a sheet of openpyxl
    sheet.append([None, None, "x", None, None, "purpose/voorbeeldfonds-noord--bestaat-niet#name"])


def sheetless(sheet: Any) -> None:  # noqa: ANN401 - a sheet of openpyxl
    del sheet.parent["Bronnen"]


def test_what_cannot_be_read_is_listed_and_nothing_is_written(store: Store) -> None:
    source = filled(store)
    for change, why in (
        (broken, "key"),
        (elsewhere, "elsewhere"),
        (twice, "twice"),
        (second, "twice"),
        (unknown, "key"),
        (dated, "dates"),
        (nameless, "key-field"),
        (unlisted, "value"),
        (beside, "elsewhere"),
        (gone, "gone"),
        (sheetless, "sheet"),
    ):
        done = told(store, edited(source, change), write=True)
        assert why in {item.why for item in done.refused}, why
        assert done.decisions == ()
        for language in ("nl", "fr", "en"):
            assert all(refusal_words(item, language) and change_words(item, language) for item in done.refused)
    assert store.read(all_decisions) == []


def test_a_line_of_the_record_itself_may_be_changed_where_it_stands_for_one_fact(store: Store) -> None:
    source = filled(store)
    book = Book(standing(store))
    activity = next(node for node in book.starts(NOORD, "CONTROLLED_BY") if len(book.ends(node, "USES")) > 2)

    def register(sheet: Any) -> None:  # noqa: ANN401 - a sheet of openpyxl
        record = sheet.parent["Register"]
        heads = {record.cell(1, column).value: column for column in range(1, record.max_column + 1)}
        keys = [record.cell(number, heads["Sleutel"]).value for number in range(1, record.max_row + 1)]
        row = keys.index(activity) + 1
        used = record.cell(row, heads["Categorieën van persoonsgegevens"])
        _, _, *rest = used.value.split("\n")
        used.value = "\n".join(["Naam", *rest])
        record.cell(row, heads["Beveiligingsmaatregelen"]).value = "een kluis\neen slot"
        record.cell(row, heads["Begin"]).value = "2020-01-01"

    done = told(store, edited(source, register), write=True)
    assert done.refused == ()
    assert [(wish.verdict, wish.becomes) for wish in done.wishes] == [
        (Verdict.CORRECT, "Naam"),
        (Verdict.REJECT, None),
        (Verdict.STATE, "een kluis"),
        (Verdict.STATE, "een slot"),
        (Verdict.STATE, "2020-01-01"),
    ]
    assert [wish.cell.split("!")[0] for wish in done.wishes] == ["Register"] * 5
    after = Book(standing(store))
    assert after.ends(activity, "PROTECTED_BY") == ("security-measure/een-kluis", "security-measure/een-slot")
    assert after.value(activity, "in_force_from") == "2020-01-01"
    assert len(after.ends(activity, "USES")) == len(book.ends(activity, "USES")) - 1
    assert "data-category/naam" in after.ends(activity, "USES")
    assert_rebuilds(store)


def test_a_register_that_moved_on_is_a_conflict_where_it_moved_and_only_there(store: Store) -> None:
    source = filled(store)

    def term(sheet: Any) -> None:  # noqa: ANN401 - a sheet of openpyxl
        sheet.cell(next(n for k, n in rows(sheet).items() if k.endswith("#term")), VALUE).value = "P7Y"

    (wish,) = told(store, edited(source, term)).wishes
    decide(store, Ruling(f"{wish.fact.split('#')[0]}#criterion", Verdict.STATE, BY, "elders", "zolang het loopt"))
    assert told(store, edited(source, term)).refused == ()
    decide(store, Ruling(wish.fact, Verdict.CORRECT, BY, "elders", "P9Y"))
    (item,) = told(store, edited(source, term), write=True).refused
    assert (item.why, item.told) == ("moved", "P9Y")
    assert "P9Y" in refusal_words(item, "fr")
    assert len(store.read(all_decisions)) == 2


def test_a_file_that_this_register_did_not_write_is_refused_with_what_to_do(store: Store) -> None:
    source = filled(store)
    for other in sources()[:1], sources()[-1:]:
        with pytest.raises(UserError, match="no workbook that the register wrote with its facts"):
            told(store, other[0])

    def unaccounted(sheet: Any) -> None:  # noqa: ANN401 - a sheet of openpyxl
        del sheet.parent["Verantwoording"]

    with pytest.raises(UserError, match="accounts for itself is damaged"):
        told(store, edited(source, unaccounted))

    def forged(sheet: Any) -> None:  # noqa: ANN401 - a sheet of openpyxl
        account = sheet.parent["Verantwoording"]
        row = next(cell.row for cell in account["A"] if cell.value == "Van kracht op")
        account.cell(row, 2).value = "2031-01-01"

    with pytest.raises(UserError, match="cannot write this file as it was"):
        told(store, edited(source, forged))
    documents = [node for node in standing(store).nodes.values() if "documents" in node]
    erased = str(documents[0]["documents"][0])  # type: ignore[index]
    retract(store, erased, by=BY, reason="een vergissing", erase=True)
    with pytest.raises(UserError, match="erased since: document/erased-"):
        told(store, source)
    empty(store)
    take_in(store, sources()[2])
    with pytest.raises(UserError, match="it is of another register"):
        told(store, source)
    assert store.read(all_decisions) == []


def test_libreoffice_may_save_the_file_anew(store: Store, office: Office, tmp_path: Path) -> None:
    source = filled(store)
    wanted = listed(told(store, edited(source, changed)))
    for name, file in (("untouched", source), ("edited", edited(source, changed))):
        (tmp_path / f"{name}.xlsx").write_bytes(file.data)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = [str(tmp_path / f"{name}.xlsx") for name in ("untouched", "edited")]
    command = [
        office.soffice,
        profile,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        str(tmp_path / "anew"),
        *files,
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    anew = {
        name: Source("r.xlsx", (tmp_path / "anew" / f"{name}.xlsx").read_bytes()) for name in ("untouched", "edited")
    }
    assert b"LibreOffice" in anew["edited"].data or anew["edited"].data != edited(source, changed).data
    done = told(store, anew["untouched"])
    assert (done.wishes, done.refused) == ((), ())
    done = told(store, anew["edited"], write=True)
    assert (listed(done), done.refused) == (wanted, ())
    assert len(done.decisions) == 7


@_PROPERTY
@given(seed=st.integers(0, 1_000_000), texts=st.lists(_NEW, min_size=6, max_size=6), write=st.booleans())
def test_whatever_is_edited_is_listed_and_nothing_else(
    arcadedb_store: Store, seed: int, texts: list[str], *, write: bool
) -> None:
    """Texts are rewritten, emptied, or their rows removed; every one is listed once, with what it was and becomes."""
    store, dice = arcadedb_store, random.Random(seed)  # noqa: S311 - a sample, no secret
    if not standing(store).nodes:
        filled(store)
    book = openpyxl.load_workbook(io.BytesIO(exported(store).data))
    sheet = book["Feiten"]
    chosen = dice.sample([(key, number) for key, number in rows(sheet).items() if "=" not in key and is_text(key)], 6)
    expected: set[tuple[str, Verdict, str | None, str | None]] = set()
    gone = []
    for (key, number), text in zip(chosen, texts, strict=True):
        cell = sheet.cell(number, VALUE)
        was = str(cell.value)
        becomes = None if key.rpartition("#")[2] not in kind(key).key and dice.random() < 0.5 else text
        if becomes == was or not isinstance(cell.value, str):
            continue
        expected.add((key, Verdict.REJECT if becomes is None else Verdict.CORRECT, was, becomes))
        if becomes is None and dice.random() < 0.5:
            gone.append(number)
        else:
            cell.value = becomes
            cell.data_type = "s" if becomes else "n"
    for number in sorted(gone, reverse=True):
        sheet.delete_rows(number)
    held = io.BytesIO()
    book.save(held)
    done = told(store, Source("r.xlsx", held.getvalue()), write=write)
    assert done.refused == ()
    assert set(listed(done)) == expected
    assert len(done.wishes) == len(expected)
    if done.decisions:
        after = Book(standing(store))
        for key, verdict, _, becomes in expected:
            if verdict is Verdict.CORRECT:
                subject, field = key.split("#")
                assert after.value(subject, field) == becomes
        assert_rebuilds(store)


def kind(key: str) -> Any:  # noqa: ANN401 - a kind
    return kind_of_id(key)


def is_text(key: str) -> bool:
    """Return whether the field of a key holds any text."""
    declared = kind(key).properties[key.rpartition("#")[2]]
    plain = declared.type is str and not declared.values and not declared.many
    return plain and declared.name not in {
        "date",
        "valid_from",
        "valid_to",
        "in_force_from",
        "in_force_to",
        "controller",
    }
