"""What a person sees and does in a browser that reaches this computer alone."""

import re
import time

import pytest
from playwright.sync_api import Browser, Route, expect

from ropa.web.access import COOKIE, SESSION_SECONDS, Access
from tests.browser.conftest import TOKEN
from tests.browser.watched import watched

FLOW = "Where does this data category flow?"
UNNAMED = """all => all
  .filter((one) => one.type !== 'hidden' && !one.labels?.length && !one.textContent.trim() && !one.ariaLabel)
  .map((one) => one.outerHTML)"""
PATHS = ("/", "/flow?category=naam", "/graphiql?plain=1", "/flow?category=nothing")


@pytest.mark.usefixtures("bundled")
def test_graphiql_asks_the_saved_question_and_shows_the_cited_answer(browser: Browser, address: str) -> None:
    with watched(browser, address) as seen:
        seen.open("/graphiql")
        page = seen.page
        page.get_by_role("button", name=FLOW).click()
        page.get_by_role("button", name="Execute query").click()
        told = page.get_by_role("region", name="The answer in words")
        expect(told.get_by_role("heading").first).to_have_text(re.compile("Rijksregisternummer"))
        expect(told.locator("li", has_text="FAS → MyFamily").locator("blockquote").first).to_contain_text("FAS")
        expect(told.get_by_role("heading", name="Said not to flow")).to_be_visible()
        expect(page.locator(".result-window")).to_contain_text('"flow"')
        page.get_by_role("button", name="Documentation Explorer").click()
        expect(page.get_by_text("Root Types")).to_be_visible()
        assert seen.is_clean()


@pytest.mark.usefixtures("bundled")
def test_a_question_can_be_taken_once_the_editors_are_there(browser: Browser, address: str) -> None:
    with watched(browser, address) as seen:
        page = seen.page
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)

        page.route("**/assets/monaco-editor-*", hold)
        seen.open("/graphiql")
        question = page.get_by_role("button", name=FLOW)
        expect(question).to_be_disabled()
        for route in held:
            route.continue_()
        question.click()
        expect(page.get_by_role("region", name="Operation Editor")).to_contain_text("flow")
        assert seen.is_clean()


def test_the_plain_page_does_the_same(browser: Browser, address: str) -> None:
    with watched(browser, address) as seen:
        seen.open("/graphiql?plain=1")
        page = seen.page
        page.get_by_label("Saved questions").select_option(label="How long are data kept?")
        page.get_by_role("button", name="Take").click()
        expect(page.get_by_label("Question", exact=True)).to_have_value(re.compile("retention|kept", re.IGNORECASE))
        page.get_by_label("Saved questions").select_option(label=FLOW)
        page.get_by_role("button", name="Take").click()
        page.get_by_role("button", name="Ask").click()
        expect(page.locator("#told blockquote").first).to_be_visible()
        expect(page.locator("#answer")).to_contain_text('"steps"')
        assert seen.is_clean()


def test_the_plain_page_says_what_is_wrong_with_a_question(browser: Browser, address: str) -> None:
    with watched(browser, address) as seen:
        seen.open("/graphiql?plain=1")
        seen.page.get_by_label("Question", exact=True).fill("{ nothingOfTheKind }")
        seen.page.get_by_role("button", name="Ask").click()
        expect(seen.page.locator("#answer")).to_contain_text("nothingOfTheKind")
        assert seen.is_clean()


def test_a_person_finds_the_way_from_the_overview_to_the_citations(browser: Browser, address: str) -> None:
    with watched(browser, address) as seen:
        seen.open("/?language=en")
        page = seen.page
        page.get_by_label("Where does a data category flow?").fill("rijksregisternummer")
        page.get_by_role("button", name="Show").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Where does Rijksregisternummer flow"))
        expect(page.get_by_role("region", name="Picture").get_by_role("img")).to_be_visible()
        page.locator("summary").first.click()
        expect(page.locator("blockquote").first).to_be_visible()
        page.get_by_role("link", name="NL").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Waarheen stroomt Rijksregisternummer"))
        assert seen.is_clean()


def test_without_scripts_the_flow_is_shown_and_the_question_page_says_what_it_needs(
    browser: Browser, address: str
) -> None:
    with watched(browser, address, javascript=False) as seen:
        seen.open("/flow?category=naam&language=en")
        assert seen.page.locator("blockquote").count() > 5
        seen.open("/graphiql?plain=1")
        expect(seen.page.get_by_text("Asking here needs JavaScript")).to_be_visible()
        assert (seen.elsewhere, seen.complaints) == ([], [])


@pytest.mark.parametrize("path", PATHS)
def test_a_page_can_be_used_by_everybody(browser: Browser, address: str, path: str) -> None:
    with watched(browser, address) as seen:
        seen.open(path)
        page = seen.page
        assert page.locator("html").get_attribute("lang") == "en"
        assert page.locator("h1").count() == 1
        assert page.locator("main").count() == 1
        assert page.locator("input, select, textarea, button, a").evaluate_all(UNNAMED) == []
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        page.set_viewport_size({"width": 360, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_who_shows_the_token_is_let_in_and_brought_to_the_page(browser: Browser, locked: str) -> None:
    with watched(browser, locked) as seen:
        seen.open("/flow?category=naam")
        page = seen.page
        page.get_by_label("Access token").fill("another")
        page.get_by_role("button", name="Log in").click()
        expect(page.get_by_role("alert")).to_have_text("That access token is not the right one.")
        page.get_by_label("Access token").fill(TOKEN)
        page.get_by_role("button", name="Log in").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Where does Naam flow"))
        assert page.evaluate("document.cookie") == ""
        page.get_by_role("button", name="Log out").click()
        expect(page.get_by_label("Access token")).to_be_visible()
        assert page.evaluate("window.refusals") == []
        assert seen.elsewhere == []


def test_a_session_that_has_ended_asks_to_log_in_again(browser: Browser, locked: str) -> None:
    ended, _ = Access(TOKEN, lambda: time.time() - SESSION_SECONDS - 1).log_in(TOKEN, "127.0.0.1")
    holding, _ = Access(TOKEN).log_in(TOKEN, "127.0.0.1")
    assert ended is not None
    assert holding is not None
    with watched(browser, locked) as seen:
        seen.page.context.add_cookies([{"name": COOKIE, "value": ended, "url": locked}])
        seen.open("/")
        expect(seen.page.get_by_role("alert")).to_have_text("Your session has ended; log in again.")
        seen.page.context.add_cookies([{"name": COOKIE, "value": holding, "url": locked}])
        seen.open("/graphiql?plain=1")
        seen.page.get_by_role("button", name="Ask").click()
        expect(seen.page.locator("#answer")).to_contain_text('"data"')
        seen.page.context.clear_cookies()
        seen.page.get_by_role("button", name="Ask").click()
        expect(seen.page.get_by_label("Access token")).to_be_visible()
