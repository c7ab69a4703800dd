"""An export ordered in a browser without any script: the form, how far it is, the file, and what bounds it."""

import io
import re
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from ropa.export.linked.linked import export_linked
from ropa.export.linked.request import LinkedRequest
from ropa.export.request import ExportRequest
from ropa.store.connection import Store
from ropa.web.exports import MOST_KEPT, Exports, Making, TooManyExports
from tests.contract.test_export import NOT_STATED, sheets
from tests.waiting import eventually

PROGRESS = re.compile(r"/export/made/[\w-]{22}\?language=\w\w")
ASKED = ExportRequest("cnil", None, "2026-01-01", "2026-01-01T10:00:00Z")


def fetched(web: httpx.Client, page: str) -> httpx.Response:
    """Return the file to which a page of progress comes to lead."""
    found: list[str] = []

    def ready() -> bool:
        told = web.get(page)
        assert told.status_code == 200
        found.extend(re.findall(r'href="(/export/made/[\w-]{22}/file)"', told.text))
        assert bool(found) != ("refresh" in told.headers)
        return bool(found)

    eventually(ready)
    return web.get(found[0])


def test_the_first_page_leads_to_every_layout(web: httpx.Client) -> None:
    links = re.findall(r'href="(/export/[a-z0-9-]+)\?language=en"', web.get("/", params={"language": "en"}).text)
    assert len(set(links)) == 12
    for link in set(links):
        told = web.get(link, params={"language": "nl"})
        assert (told.status_code, told.headers["content-language"]) == (200, "nl")
        assert f'<form method="post" action="{link}"' in told.text


def test_an_export_is_ordered_watched_and_fetched_without_a_script(web: httpx.Client) -> None:
    form = {"controller": "KidsLife", "on": "2026-01-01", "tongue": "de", "format": "xlsx", "language": "nl"}
    begun = web.post("/export/art30-controller", data=form)
    assert begun.status_code == 303
    assert PROGRESS.fullmatch(begun.headers["location"])
    told = fetched(web, begun.headers["location"])
    assert told.headers["content-disposition"] == 'attachment; filename="art30-controller_kidslife_2026-01-01.xlsx"'
    content = sheets(told.content)
    assert "– nicht angegeben –" in [text for row in content["Verzeichnis"] for text in row]
    assert NOT_STATED not in [text for row in content["Verzeichnis"] for text in row]


@pytest.mark.parametrize(("ending", "part"), [("ods", "content.xml"), ("zip", "01-identification.csv")])
def test_other_formats_are_made_on_the_spot(web: httpx.Client, ending: str, part: str) -> None:
    told = web.get(f"/export/cnil.{ending}", params={"language": "fr"})
    assert told.status_code == 200
    with zipfile.ZipFile(io.BytesIO(told.content)) as parts:
        assert part in parts.namelist()


def test_linked_data_is_made_on_the_spot_and_to_order(web: httpx.Client, register: Store) -> None:
    asked = {"controller": "KidsLife", "on": "2026-01-01"}
    told = web.get("/export/dpv.ttl", params=asked)
    assert (told.status_code, told.headers["content-type"]) == (200, "text/turtle; charset=utf-8")
    assert told.headers["content-disposition"] == 'attachment; filename="dpv_kidslife_2026-01-01.ttl"'
    request = LinkedRequest("organisation/kidslife", "2026-01-01")
    assert told.content == export_linked(register, "dpv", request, ".ttl")
    made = fetched(web, web.post("/export/belgif", data=asked).headers["location"])
    assert made.headers["content-type"] == "application/ld+json"
    assert made.content == export_linked(register, "belgif", request, ".jsonld")
    refused = [
        "belgif.ttl",
        "belgif.xlsx",
        "cnil.jsonld",
        "dpv.ttl?controller=KidsLife&version=other",
        "dpv.ttl?version=x",
    ]
    assert [web.get(f"/export/{path}").status_code for path in refused] == [404, 404, 404, 404, 400]


@pytest.mark.parametrize(
    ("path", "form", "status"),
    [
        ("/export/nothing", {}, 404),
        ("/export/cnil", {"format": "exe"}, 404),
        ("/export/cnil", {"controller": "nobody of that name"}, 404),
        ("/export/cnil", {"on": "2026-02-31"}, 400),
        ("/export/cnil", {"controller": "x" * 9_000}, 413),
    ],
)
def test_what_cannot_be_ordered_is_said(web: httpx.Client, path: str, form: dict[str, str], status: int) -> None:
    told = web.post(path, data=form)
    assert told.status_code == status
    assert told.json()["errors"][0]["message"]


@pytest.mark.parametrize("name", ["nothing", "A" * 22, "..%2f..%2fetc%2fpasswd", "%00", "A" * 22 + "/file"])
def test_there_is_no_other_way_into_the_folder(web: httpx.Client, name: str) -> None:
    assert web.get(f"/export/made/{name}").status_code == 404


def test_a_page_of_another_server_orders_nothing(web: httpx.Client) -> None:
    assert web.post("/export/cnil", data={}, headers={"origin": "https://example.org"}).status_code == 403


def test_only_so_many_are_made_and_kept_and_nothing_stays(
    register: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exports = Exports(tmp_path)
    for number in range(MOST_KEPT + 5):
        (tmp_path / f"{number:022}").mkdir()
        exports._tell(f"{number:022}", Making("done", "cnil", "xlsx", "cnil.xlsx"))  # noqa: SLF001 - as a process that ended left it
    name = exports.begin(register, ASKED)
    assert len(list(tmp_path.iterdir())) == MOST_KEPT
    eventually(lambda: exports.of(name).state == "done")
    assert sheets(exports.file(name).read_bytes())
    monkeypatch.setattr("ropa.web.exports.MOST_AT_ONCE", 0)
    with pytest.raises(TooManyExports, match="try again"):
        exports.begin(register, ASKED)


def test_an_export_of_a_process_that_is_gone_has_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exports, name = Exports(tmp_path), "A" * 22
    (tmp_path / name).mkdir()
    exports._tell(name, Making("running", "cnil", "xlsx", "cnil.xlsx"))  # noqa: SLF001 - as a process that ended left it
    assert exports.of(name).state == "running"
    monkeypatch.setattr("ropa.web.exports.SECONDS_SILENT", -1)
    assert (exports.of(name).state, exports.of(name).why[:10]) == ("failed", "the server")


def test_the_folder_goes_when_the_server_stops(register: Store) -> None:
    exports = Exports()
    name = exports.begin(register, ASKED)
    eventually(lambda: exports.of(name).state == "done")
    file = exports.file(name)
    assert file.parent.parent.stat().st_mode & 0o777 == 0o700
    exports.close()
    assert not file.parent.parent.exists()


def test_an_export_that_outlives_the_server_leaves_nothing(register: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    exports, stopped, threads = Exports(), threading.Event(), set(threading.enumerate())

    def slow(*_: object) -> Iterator[bytes]:
        stopped.wait(60)
        yield b"late"

    monkeypatch.setattr("ropa.web.exports.handed_out", slow)
    name = exports.begin(register, ASKED)
    folder = exports._place(name).parent.parent  # noqa: SLF001 - where it is, is nobody else's business
    exports.close()
    stopped.set()
    for thread in set(threading.enumerate()) - threads:
        thread.join(60)
    assert not folder.exists()
