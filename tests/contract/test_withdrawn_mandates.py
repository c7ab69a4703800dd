"""What a list says that a mandate withdraws no longer holds from that day: the flow and the coverage tell it."""

from importers.mandates import IMPORTER
from ropa.importing.importer import Options, Source
from ropa.importing.run import Request, record
from ropa.questions.coverage import coverage
from ropa.questions.flow import FlowRequest, where_it_flows
from ropa.store.connection import Store
from ropa.store.schema import prepare
from tests.unit.mandates.books import Rows, workbook

LIST: Rows = [
    ["Machtiging", "Datum", "Verstrekker", "Ontvanger", "Gegevens", "Opmerkingen"],
    ["RR nr. 71/2014", "22/10/2014", "Rijksregister", "VDAB", "rijksregisternummer", "ingetrokken door RR nr. 02/2018"],
    ["VTC nr. 01/2015", "1/03/2015", "AgODi", "VDAB", "rijksregisternummer", "ingetrokken door VTC nr. 02/2016"],
    ["RR nr. 02/2018", "10/01/2018", "Rijksregister", "VAPH", "adres", "zie ook RR nr. 71/2014"],
    ["RR nr. 03/2018", "10/01/2018", "Rijksregister", "VAPH", "adres", "trekt RR nr. 04/2014 in"],
]
DAYS = {
    "2018-01-09": (True, None),
    "2018-01-10": (False, "it was withdrawn on 2018-01-10"),
}


def test_a_mandate_holds_until_the_day_on_which_another_withdraws_it(store: Store) -> None:
    prepare(store)
    source = Source("lijst.xlsx", workbook(LIST))
    report = record(store, source, IMPORTER, IMPORTER.extract(source, Options()), Request(), source.name)
    assert report.status == "imported"
    for day, expected in DAYS.items():
        request = FlowRequest("data-category/rijksregisternummer", "Rijksregisternummer", day)
        steps = (step for step in where_it_flows(store, request).steps if step.to.id == "organisation/vdab")
        told = {held.id: (held.valid_on, held.why) for step in steps for held in step.mandates}
        assert told == {
            "mandate/rr-2014-71": expected,
            "mandate/vtc-2015-1": (None, "it was withdrawn, on a day that is not stated"),
        }
        held = {row.mandate.id: row.mandate for row in coverage(store, day).mandates_without_disclosure}
        assert (held["mandate/rr-2014-71"].valid_on, held["mandate/rr-2014-71"].why) == expected
    edges = store.read(
        lambda tx: tx.run(
            "MATCH (a:Mandate)-[e:WITHDRAWS|REFERS_TO]->(b:Mandate) RETURN type(e) AS t, a.id AS a, b.id AS b"
        ).data()
    )
    assert {(row["t"], row["a"], row["b"]) for row in edges} == {
        ("WITHDRAWS", "mandate/rr-2018-2", "mandate/rr-2014-71"),
        ("WITHDRAWS", "mandate/vtc-2016-2", "mandate/vtc-2015-1"),
        ("REFERS_TO", "mandate/rr-2018-2", "mandate/rr-2014-71"),
        ("WITHDRAWS", "mandate/rr-2018-3", "mandate/rr-2014-4"),
    }
