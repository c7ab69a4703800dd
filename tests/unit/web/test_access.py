import base64
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ropa.web.access import COOKIE, SESSION_SECONDS, Access, Refusal, Rights
from ropa.web.attempts import MOST_FAILURES, WINDOW_SECONDS

TOKEN = "an example of a token, long enough"  # noqa: S105
HERE = "192.0.2.7"


class Clock:
    """A clock that stands until it is set."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def access(clock: Clock) -> Access:
    return Access(TOKEN, clock)


def with_cookie(value: str) -> dict[str, str]:
    return {"cookie": f"other=1; {COOKIE}={value}; another"}


def logged_in(access: Access) -> str:
    cookie, refusal = access.log_in(TOKEN, HERE)
    assert refusal is None
    assert cookie is not None
    return cookie


@pytest.mark.parametrize("headers", [{}, {"authorization": "Bearer anything"}, {"cookie": "ropa_session=x"}])
def test_without_a_token_everybody_who_reaches_it_has_every_right(headers: dict[str, str]) -> None:
    assert Access(None).rights(headers, HERE) == (Rights.ALL, None)


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER", "Bearer  "])
def test_the_token_is_shown_as_bearer(scheme: str) -> None:
    assert Access("token-without-spaces").rights({"authorization": f"{scheme} token-without-spaces"}, HERE) == (
        Rights.ALL,
        None,
    )


@pytest.mark.parametrize(
    "shown",
    [
        "",
        "Bearer",
        "Bearer ",
        "Basic dG9rZW4=",
        "Bearer wrong",
        "token-without-spaces",
        "Bearer token-without-space",
        "Bearer TOKEN-WITHOUT-SPACES",
        "Bearer token-without-spaces token-without-spaces",
        "Bearer é",
        "Bearer \ud800",
    ],
)
def test_another_token_has_no_rights(shown: str) -> None:
    assert Access("token-without-spaces").rights({"authorization": shown}, HERE) == (Rights.NONE, Refusal.WRONG)


def test_nothing_shown_has_no_rights(access: Access) -> None:
    assert access.rights({}, HERE) == (Rights.NONE, Refusal.MISSING)


def test_a_wrong_header_is_not_mended_by_a_right_cookie(access: Access) -> None:
    headers = {**with_cookie(logged_in(access)), "authorization": "Bearer wrong"}
    assert access.rights(headers, HERE) == (Rights.NONE, Refusal.WRONG)


def test_the_cookie_of_a_log_in_holds_until_it_expires(access: Access, clock: Clock) -> None:
    cookie = logged_in(access)
    clock.now += SESSION_SECONDS - 1
    assert access.rights(with_cookie(cookie), HERE) == (Rights.ALL, None)
    clock.now += 1
    assert access.rights(with_cookie(cookie), HERE) == (Rights.NONE, Refusal.EXPIRED)


def test_a_cookie_holds_for_every_worker_but_not_for_another_token(clock: Clock) -> None:
    cookie = logged_in(Access(TOKEN, clock))
    assert Access(TOKEN, clock).rights(with_cookie(cookie), HERE) == (Rights.ALL, None)
    assert Access("another token", clock).rights(with_cookie(cookie), HERE) == (Rights.NONE, Refusal.WRONG)


def test_a_cookie_does_not_show_the_token_and_none_is_like_another(access: Access) -> None:
    one, other = logged_in(access), logged_in(access)
    assert one != other
    assert TOKEN not in one
    assert base64.urlsafe_b64encode(TOKEN.encode()).decode().rstrip("=") not in one


def test_two_cookies_of_our_name_are_none(access: Access) -> None:
    cookie = logged_in(access)
    headers = {"cookie": f"{COOKIE}={cookie}; {COOKIE}={cookie}"}
    assert access.rights(headers, HERE) == (Rights.NONE, Refusal.MISSING)


@given(place=st.integers(0, 200), letter=st.characters(codec="ascii"))
def test_no_changed_cookie_is_taken(place: int, letter: str) -> None:
    access = Access(TOKEN, Clock())
    cookie = logged_in(access)
    at = place % len(cookie)
    changed = cookie[:at] + letter + cookie[at + 1 :]
    rights, _ = access.rights({"cookie": f"{COOKIE}={changed}"}, HERE)
    assert (rights is Rights.ALL) == (changed == cookie)


@given(st.text(max_size=100))
def test_no_guessed_cookie_or_header_is_taken(guess: str) -> None:
    access = Access(TOKEN, Clock())
    assert access.rights({"cookie": f"{COOKIE}={guess}"}, HERE)[0] is Rights.NONE
    assert access.rights({"authorization": guess}, HERE)[0] is Rights.NONE


def test_a_later_expiry_written_into_a_cookie_is_found(access: Access) -> None:
    expiry, word, seal = logged_in(access).split(".")
    later = f"{int(expiry) + 1000}.{word}.{seal}"
    assert access.rights(with_cookie(later), HERE) == (Rights.NONE, Refusal.WRONG)


def test_who_guesses_too_often_is_not_heard_for_a_minute_even_with_the_right_token(
    access: Access, clock: Clock
) -> None:
    for _ in range(MOST_FAILURES):
        assert access.log_in("wrong", HERE) == (None, Refusal.WRONG)
    assert access.log_in(TOKEN, HERE) == (None, Refusal.TOO_MANY)
    assert access.rights({"authorization": f"Bearer {TOKEN}"}, HERE) == (Rights.NONE, Refusal.TOO_MANY)
    assert access.log_in(TOKEN, "192.0.2.8")[1] is None
    clock.now += WINDOW_SECONDS
    assert access.log_in(TOKEN, HERE)[1] is None


def test_a_session_outlives_the_guesses_of_others(access: Access) -> None:
    cookie = logged_in(access)
    for _ in range(MOST_FAILURES):
        access.log_in("wrong", HERE)
    assert access.rights(with_cookie(cookie), HERE) == (Rights.ALL, None)


def test_guesses_from_many_addresses_are_counted_together(access: Access) -> None:
    for number in range(200):
        access.log_in("wrong", f"192.0.2.{number}")
    assert access.log_in("wrong", "198.51.100.1") == (None, Refusal.TOO_MANY)


def test_workers_that_share_a_file_count_guesses_together(clock: Clock, tmp_path: Path) -> None:
    shared = tmp_path / "failures"
    shared.touch()
    one, other = (Access(TOKEN, clock, shared) for _ in range(2))
    for number in range(MOST_FAILURES):
        guessing = one if number % 2 else other
        assert guessing.log_in("a guess", HERE) == (None, Refusal.WRONG)
    for worker in (one, other):
        assert worker.log_in(TOKEN, HERE) == (None, Refusal.TOO_MANY)
        assert worker.log_in(TOKEN, "192.0.2.8")[1] is None
    assert HERE.encode() not in shared.read_bytes()
    shared.write_bytes(shared.read_bytes()[:-5])  # a worker was killed while it wrote
    assert one.log_in("a guess", HERE) == (None, Refusal.WRONG)
    clock.now += WINDOW_SECONDS
    assert other.log_in(TOKEN, HERE)[1] is None
