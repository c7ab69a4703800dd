import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.errors import UserError
from ropa.web.origin import Names, comes_from_elsewhere, is_loopback

LOCAL = Names.of("127.0.0.1", None)
EVERYWHERE = Names.of("0.0.0.0", None)  # noqa: S104
PUBLIC = Names.of("0.0.0.0", "https://register.example.be, https://ropa.example.be:8443/")  # noqa: S104


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:8000", "[::1]:8000", "LOCALHOST:1"])
@pytest.mark.parametrize("names", [LOCAL, EVERYWHERE, PUBLIC], ids=["local", "everywhere", "public"])
def test_this_computer_is_known_by_its_own_names(names: Names, host: str) -> None:
    assert names.knows(host)


@pytest.mark.parametrize(
    "host",
    [
        None,
        "",
        "elsewhere.example",
        "localhost.elsewhere.example",
        "127.0.0.1.elsewhere.example",
        "localhost:8000:1",
        "user@localhost",
        "localhost/",
        "localhost ",
        " localhost",
        "localhost\x00",
        "localhost:port",
        "[::1",
        "::1",
        "*",
    ],
)
@pytest.mark.parametrize("names", [LOCAL, EVERYWHERE, PUBLIC], ids=["local", "everywhere", "public"])
def test_a_strange_name_is_not_known(names: Names, host: str | None) -> None:
    assert not names.knows(host)


def test_a_number_is_known_where_the_server_listens_everywhere() -> None:
    assert [names.knows("203.0.113.9:8000") for names in (LOCAL, EVERYWHERE, PUBLIC)] == [False, True, True]


def test_a_declared_name_is_known() -> None:
    assert [PUBLIC.knows(host) for host in ("register.example.be", "Register.example.be:443", "ropa.example.be")] == [
        True,
        True,
        True,
    ]
    assert not LOCAL.knows("register.example.be")


def test_it_is_secure_where_every_address_is() -> None:
    plain = Names.of("0.0.0.0", "https://a.example,http://b.example")  # noqa: S104
    assert [names.secure for names in (LOCAL, EVERYWHERE, PUBLIC, plain)] == [False, False, True, False]


@pytest.mark.parametrize(
    "address", ["register.example.be", "ftp://a.example", "https://", "https://a/b", "https://[x", "x"]
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(UserError, match=r"ROPA_ADDRESS has «.*», which is no address; write it like https://"):
        Names.of("127.0.0.1", address)


@given(st.text(max_size=60))
def test_no_other_name_is_known(host: str) -> None:
    name, _, port = host.lower().rpartition(":")
    ours = {"localhost", "127.0.0.1", "[::1]"}
    assert not LOCAL.knows(host) or host.lower() in ours or (name in ours and port.isdecimal())


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),  # noqa: S104
        ("::", False),
        ("", False),
        ("192.0.2.1", False),
        ("localhost.example", False),
        ("LOCALHOST.", False),
        ("2130706433", False),
    ],
)
def test_which_address_only_this_computer_reaches(host: str, *, loopback: bool) -> None:
    assert is_loopback(host) is loopback


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://elsewhere.example"},
        {"origin": "null"},
        {"origin": ""},
        {"origin": "http://localhost:8001"},
        {"origin": "http://localhost"},
        {"origin": "file://localhost:8000"},
        {"origin": "http://localhost:8000@elsewhere.example"},
        {"origin": "http://[x"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "http://localhost:8000", "sec-fetch-site": "cross-site"},
    ],
    ids=str,
)
def test_a_page_elsewhere_may_read_as_a_link_does_but_change_nothing(headers: dict[str, str]) -> None:
    asked = {"host": "localhost:8000", **headers}
    assert {method: comes_from_elsewhere(method, asked) for method in ("GET", "POST", "PUT", "DELETE", "X")} == {
        "GET": False,
        "POST": True,
        "PUT": True,
        "DELETE": True,
        "X": True,
    }


@pytest.mark.parametrize(
    "headers",
    [{}, {"origin": "http://localhost:8000"}, {"origin": "https://LOCALHOST:8000"}, {"sec-fetch-site": "same-origin"}],
    ids=str,
)
def test_our_own_pages_and_programs_may_post(headers: dict[str, str]) -> None:
    assert not comes_from_elsewhere("POST", {"host": "localhost:8000", **headers})
