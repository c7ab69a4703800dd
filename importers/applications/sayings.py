"""What a list of applications says, fact by fact, each with the cell that bears it out."""

from collections.abc import Iterator
from typing import NamedTuple

from importers.applications.application import Application, Value
from importers.tables.sheet import Cell
from ropa.claims.claim import Evidence, Ref, Said
from ropa.claims.claim import Value as Plain


class _By(NamedTuple):
    """What bears a saying out: its cell, the column that it stands in, and how sure that is."""

    cell: Cell
    rule: str
    sure: float


_SURE = 0.9
_READ = 0.8


def sayings(one: Application) -> Iterator[Said]:
    """Yield what the row says of the application, of the activities that run on it, and of its supplier."""
    system = Ref("System", (one.name,))
    yield _said(system, "name", one.name, _By(one.system, "system", _SURE))
    if one.controller is None:
        return
    controller = Ref("Organisation", (one.controller,))
    activities = [(Ref("ProcessingActivity", (controller, value.text)), value) for value in one.activities]
    for activity, value in activities:
        yield _said(activity, "name", value.text, _By(value.cell, "activity", _READ))
        yield _said(activity, "controlled_by", controller, _By(value.cell, "activity", _READ))
        yield _said(activity, "runs_on", system, _By(one.system, "system", _SURE))
        for data in one.data:
            yield _said(activity, "uses", Ref("DataCategory", (data.text,)), _By(data.cell, "data", _READ))
        for person in one.subjects:
            target = Ref("DataSubjectCategory", (person.text,))
            yield _said(activity, "concerns", target, _By(person.cell, "subjects", _READ))
    for supplier in one.suppliers:
        yield from _flow(one, controller, supplier, activities)


def _flow(one: Application, controller: Ref, supplier: Value, activities: list[tuple[Ref, Value]]) -> Iterator[Said]:
    """Yield the flow to the supplier; where nothing says that it has the data, its role is in doubt."""
    receiver = Ref("Organisation", (supplier.text,))
    about = f"{one.name}"
    flow = Ref("DataFlow", (controller, receiver, "processing_on_behalf", False, about))
    sure = _READ if not one.role_doubt else 0.5
    yield _said(flow, "from_", controller, _By(supplier.cell, "supplier", sure))
    yield _said(flow, "to", receiver, _By(supplier.cell, "supplier", sure))
    yield _said(flow, "flow_kind", "processing_on_behalf", _By(supplier.cell, "supplier", sure))
    if one.role_doubt:
        yield _said(flow, "role_doubt", True, _By(supplier.cell, "supplier", sure))  # noqa: FBT003 - the value
    for activity, value in activities:
        yield _said(flow, "part_of", activity, _By(value.cell, "activity", sure))
    for data in one.data:
        yield _said(flow, "carries", Ref("DataCategory", (data.text,)), _By(data.cell, "data", sure))
    for country in one.countries:
        yield _said(flow, "into", Ref("Country", (country.text,)), _By(country.cell, "country", sure))


def _said(subject: Ref, field: str, value: Plain | Ref, by: _By) -> Said:
    return Said(subject, field, value, Evidence(by.cell.text, by.cell.place, f"applications.cell.{by.rule}", by.sure))
