"""A page under watch: what it asks of whom, what its policy refuses, and what it complains of."""

import contextlib
import dataclasses
from collections.abc import Iterator

from playwright.sync_api import Browser, BrowserContext, Page

PATIENCE_MS = 30_000
_REFUSALS = """
window.refusals = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.refusals.push(`${event.effectiveDirective} ${event.blockedURI}`);
});
"""


@dataclasses.dataclass(slots=True)
class Watched:
    """A page, and everything that went wrong in it."""

    page: Page
    address: str
    elsewhere: list[str]
    complaints: list[str]

    def open(self, path: str) -> None:
        """Go to a path of the server."""
        self.page.goto(f"{self.address}{path}")

    def is_clean(self) -> bool:
        """Assert that nothing went elsewhere, nothing was refused, nothing complained."""
        assert self.page.evaluate("window.refusals") == []
        assert self.elsewhere == []
        assert self.complaints == []
        return True


@contextlib.contextmanager
def watched(browser: Browser, address: str, *, javascript: bool = True) -> Iterator[Watched]:
    """Give a page in a browser that has never been here."""
    context: BrowserContext = browser.new_context(
        java_script_enabled=javascript, viewport={"width": 1400, "height": 900}
    )
    context.set_default_timeout(PATIENCE_MS)
    context.add_init_script(_REFUSALS)
    seen = Watched(context.new_page(), address, [], [])
    seen.page.on("request", lambda request: _note(request.url, seen))
    seen.page.on(
        "console", lambda said: seen.complaints.append(said.text) if said.type in ("error", "warning") else None
    )
    seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    yield seen
    context.close()


def _note(url: str, seen: Watched) -> None:
    if not url.startswith((f"{seen.address}/", "data:", f"blob:{seen.address}/")):
        seen.elsewhere.append(url)
