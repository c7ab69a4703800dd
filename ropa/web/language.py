"""In which language a page speaks: the one that its address names, else the first that the browser prefers."""

import re

LANGUAGES = {"en": "English", "nl": "Nederlands", "fr": "Français"}
_PREFERRED = re.compile(r"\s*([a-zA-Z]{2,3})(?:-[\w-]+)?\s*(?:;\s*q=([01](?:\.\d{1,3})?))?\s*")


def language_of(asked: str | None, accepted: str | None) -> str:
    """Return «en», «nl» or «fr» for the language asked for and the header `Accept-Language`; English as a last way."""
    if asked in LANGUAGES:
        return asked
    found = (_PREFERRED.fullmatch(part) for part in (accepted or "")[:200].split(","))
    preferred = [(float(one[2] or 1), one[1].lower()) for one in found if one]
    ranked = [language for weight, language in sorted(preferred, key=lambda pair: -pair[0]) if weight > 0]
    return next((language for language in ranked if language in LANGUAGES), "en")
