"""What the head of a text or Markdown file states about it between two rules: title, address, language."""

import re
from typing import NamedTuple

_HEAD = re.compile(
    r"\A(?P<mark>---|\+\+\+)[ \t]*\n"
    r"(?P<fields>(?:[\w-]{1,40}[ \t]*[:=][^\n]{0,1000}\n|[ \t]{1,20}\S[^\n]{0,1000}\n|- [^\n]{0,1000}\n"
    r"|[ \t]*\n){1,60})"
    r"(?P=mark)[ \t]*(?:\n|\Z)"
)
_FIELD = re.compile(r"^([\w-]{1,40})[ \t]*[:=][ \t]*[\"']?([^\"'\n]{1,500}?)[\"']?[ \t]*$", re.MULTILINE)
_ADDRESSES = ("canonical", "url", "origin", "permalink")
_LANGUAGES = ("lang", "language")


class FrontMatter(NamedTuple):
    """What a head states, and where the text after it begins (0 where there is none)."""

    title: str | None = None
    origin: str | None = None
    language: str | None = None
    end: int = 0


def front_matter(text: str) -> FrontMatter:
    """Return what the head of `text` states; a rule of dashes at the top of a text is none."""
    head = _HEAD.match(text)
    if head is None:
        return FrontMatter()
    fields = {name.lower(): value for name, value in _FIELD.findall(head.group("fields"))}
    origin = next((fields[name] for name in _ADDRESSES if name in fields), None)
    language = next((fields[name] for name in _LANGUAGES if name in fields), None)
    return FrontMatter(fields.get("title"), origin, language, head.end())
