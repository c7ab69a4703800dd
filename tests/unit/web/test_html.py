from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.web.html import Markup, document, element, escaped, joined

HOSTILE = "</p><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;\"'\x00\u202e"
ANY_TEXT = st.text(st.characters(codec="utf-8"), max_size=80)


class Seen(HTMLParser):
    """What a browser's reader finds in a page: its tags with their attributes, and its text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def seen(page: Markup) -> Seen:
    reader = Seen()
    reader.feed(page.text)
    reader.close()
    return reader


def test_a_page_is_written() -> None:
    page = document("nl", element("p", "a & b", None, ["c", 3], element("br"), class_="lead", hidden=True, id=None))
    assert page == '<!doctype html>\n<html lang="nl"><p class="lead" hidden>a &amp; bc3<br></p></html>\n'


def test_hostile_text_stays_text() -> None:
    found = seen(element("p", HOSTILE, title=HOSTILE))
    shown = HOSTILE.replace("\x00", "\ufffd").replace("\u202e", "\ufffd")
    assert (found.tags, found.text) == ([("p", {"title": shown})], shown)


@given(ANY_TEXT, ANY_TEXT)
def test_any_text_adds_no_tag_and_no_attribute(text: str, value: str) -> None:
    found = seen(element("p", text, element("i", text), title=value))
    assert [(tag, list(attributes)) for tag, attributes in found.tags] == [("p", ["title"]), ("i", [])]
    assert not set(escaped(text)) & set("<>\"'\x00\x1b\u202e")


@pytest.mark.parametrize(
    "address",
    [
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example",
        "javascript:alert(1)",
        "data:,x",
        "x y",
    ],
)
@pytest.mark.parametrize("attribute", ["href", "src", "action"])
def test_an_address_elsewhere_is_refused(attribute: str, address: str) -> None:
    with pytest.raises(ValueError, match="an address in a page leads elsewhere"):
        element("a", **{attribute: address})


@pytest.mark.parametrize("address", ["/", "/flow?category=a%22b&x=1", "#content", "?language=nl"])
def test_an_address_of_this_server_is_taken(address: str) -> None:
    assert seen(element("a", href=address)).tags == [("a", {"href": address})]


@pytest.mark.parametrize("name", ["onclick", "on-x", 'a"b', "A", ""])
def test_no_attribute_runs_a_script(name: str) -> None:
    with pytest.raises(ValueError, match="no element is written"):
        element("a", **{name: "x"})


def test_nothing_is_nothing() -> None:
    assert joined([None, [], ""]) == Markup("")
