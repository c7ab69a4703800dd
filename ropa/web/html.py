"""How a page is written: elements of which every text is escaped, so that no word of a source becomes markup."""

import dataclasses
import html
import re
from collections.abc import Iterable
from typing import TypeAlias

from ropa.questions.printable import printable

_NAME = re.compile(r"[a-z][a-z0-9-]*")
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
_ADDRESSES = frozenset({"href", "src", "action"})
_OWN_ADDRESS = re.compile(r"(?:/(?![/\\])|#|\?)[^\s\\]*")


@dataclasses.dataclass(frozen=True, slots=True)
class Markup:
    """Text that is markup already; made by this module and by the pictures alone."""

    text: str


Content: TypeAlias = "str | int | Markup | Iterable[Content] | None"
"""What stands in an element: texts, which are escaped, elements, or several of these; nothing for None."""


def escaped(text: str) -> str:
    """Return a text as it stands between tags or in quotes of a page."""
    return html.escape(printable(text), quote=True)


def element(name: str, /, *content: Content, **attributes: str | int | bool | None) -> Markup:
    """Return an element; attributes that are None or False are left out, `class_` is `class`, `aria_label` has a dash.

    An address has to be one of this server. Raises `ValueError` for a name that is none and for another address.
    """
    names = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
    if not all(_NAME.fullmatch(each) for each in (name, *names)) or any(each.startswith("on") for each in names):
        raise ValueError(f"no element is written as {name} with {', '.join(names)}")
    for address in _ADDRESSES & names.keys():
        if not _OWN_ADDRESS.fullmatch(str(names[address])):
            raise ValueError("an address in a page leads elsewhere")
    written = "".join(_attribute(key, value) for key, value in names.items() if value not in (None, False))
    if name in _VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{joined(content).text}</{name}>")


def joined(content: Content) -> Markup:
    """Return several contents as one."""
    if content is None:
        return Markup("")
    if isinstance(content, Markup):
        return content
    if isinstance(content, str | int):
        return Markup(escaped(str(content)))
    return Markup("".join(joined(item).text for item in content))


def document(language: str, *content: Content) -> str:
    """Return a whole page in a language."""
    return f"<!doctype html>\n{element('html', *content, lang=language).text}\n"


def _attribute(name: str, value: str | float | None) -> str:
    return f" {name}" if value is True else f' {name}="{escaped(str(value))}"'
