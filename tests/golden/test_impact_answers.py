"""What is touched when a body, a mandate, a category, a system or a safeguard goes, as an architect asks it."""

from typing import Any

import pytest

from tests.golden.registers import DAY_OF_THE_RULING, IMPACTS, ON, Register

Row = dict[str, Any]
EXPECTED = {
    "KSZ": ("Organisation", "organisation/ksz"),
    "VTC 49/2017": ("Mandate", "mandate/vtc-2017-49"),
    "rijksregisternummer": ("DataCategory", "data-category/rijksregisternummer"),
    "registratiedatabase": ("System", "system/registratiedatabase"),
    "My KidsLife": ("System", "system/my-kidslife"),
    "Privacy Shield": ("Safeguard", "safeguard/privacy-shield"),
}
each_loss = pytest.mark.parametrize("of", [of for of, _, _ in IMPACTS])


def near(answer: Any) -> list[str]:  # noqa: ANN401 - JSON
    """Return the ids of what is touched first."""
    return sorted(row["id"] for row in answer["rows"] if row["distance"] == 1)


@each_loss
def test_the_thing_is_found_by_its_name(register: Register, of: str) -> None:
    answer = register.impact(of)
    assert (answer["of"]["kind"], answer["of"]["id"]) == EXPECTED[of]
    assert answer["loss"] == "ends"
    assert answer["on"] == (DAY_OF_THE_RULING if of == "Privacy Shield" else ON)


@each_loss
def test_what_is_near_comes_first_with_its_reasons(register: Register, of: str) -> None:
    answer = register.impact(of)
    rows: list[Row] = answer["rows"]
    assert near(answer) != []
    distances = [row["distance"] for row in rows]
    assert distances == sorted(distances)
    assert set(distances) <= {1, 2}
    ids = [row["id"] for row in rows]
    assert len(ids) == len(set(ids))
    assert answer["of"]["id"] not in ids
    assert set(ids) <= register.graph.nodes.keys()
    for row in rows:
        assert len(row["because"]) >= row["distance"]
        assert all(row["because"])
        assert row["effect"]
        assert row["label"]
        assert answer["of"]["name"] in row["because"][0]
    assert not answer["truncated"]


@pytest.mark.neo4j
@each_loss
def test_both_engines_answer_alike(both_registers: tuple[Register, Register], of: str) -> None:
    one, other = (register.impact(of) for register in both_registers)
    assert one["rows"] != []
    assert one == other


def leaning(register: Register, node: str, edges: tuple[str, ...]) -> set[str]:
    """Return the things that one of some edges leads from to a thing, and the activities that its flows are part of."""
    first = {start for edge, start, end in register.graph.edges if end == node and edge in edges}
    flows = {start for start in first if start.startswith("data-flow/")}
    return first | {end for edge, start, end in register.graph.edges if edge == "PART_OF" and start in flows}


FOD = "organisation/fod-sociale-zekerheid"
STATUTES = {"condensed": "gegevens-over-sociale-statuten", "originals": "gegevens-omtrent-sociale-statuten"}


def test_whoever_deals_with_the_crossroads_bank_is_touched_first(register: Register, material: str) -> None:
    edges = (
        "FROM",
        "TO",
        "VIA",
        "PART_OF",
        "RUN_BY",
        "SUCCEEDED_BY",
        "PROVIDER",
        "RECEIVER",
        "GRANTED_BY",
        "CONTROLLED_BY",
    )
    rows = near(register.impact("KSZ"))
    assert set(rows) == leaning(register, "organisation/ksz", edges)
    flows = [register.flows[row] for row in rows if row in register.flows]
    assert sorted((flow.start, flow.end, flow.flow_kind) for flow in flows) == [
        *[(FOD, "organisation/ksz", "disclosure")] * 3,
        ("organisation/ksz", "organisation/fod-binnenlandse-zaken", "disclosure"),
        ("organisation/ksz", "organisation/ksz-derde-partij", "processing_on_behalf"),
    ]
    assert [row for row in rows if row not in register.flows] == [
        "mandate/ksz-2011-41",
        "processing-activity/fod-sociale-zekerheid--european-disability-card-edc",
        f"processing-activity/fod-sociale-zekerheid--{STATUTES[material]}",
        "processing-activity/fod-sociale-zekerheid--mybenefits",
    ]


def test_the_cloud_platform_loses_the_safeguard_that_a_court_ended(register: Register) -> None:
    rows = near(register.impact("Privacy Shield"))
    assert set(rows) == leaning(register, "safeguard/privacy-shield", ("SAFEGUARDED_BY",))
    flows = [register.flows[row] for row in rows if row in register.flows]
    assert [(flow.start, flow.end, flow.flow_kind, flow.denied) for flow in flows] == [
        ("organisation/kind-en-gezin", "organisation/microsoft", "processing_on_behalf", False)
    ]
    activities = [row for row in rows if row.startswith("processing-activity/kind-en-gezin--")]
    assert len(rows) == len(flows) + len(activities)
    effects = {row["effect"] for row in register.impact("Privacy Shield")["rows"] if row["kind"] == "DataFlow"}
    assert effects == {"loses its only safeguard"}


def test_a_loss_reaches_no_further_than_asked(register: Register) -> None:
    """A legal text carries a purpose, and a purpose an activity: two steps away."""
    one, two = register.near_and_far
    assert {row["kind"] for row in one["rows"]} == {"Purpose"}
    assert [row for row in two["rows"] if row["distance"] == 1] == one["rows"]
    assert "ProcessingActivity" in {row["kind"] for row in two["rows"] if row["distance"] == 2}
