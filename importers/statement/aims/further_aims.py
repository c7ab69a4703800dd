"""Aims that go on from a first one in its own form: «voor X en voor Y», «het A van B en het C van D», «… and to Z»."""

import re
from collections.abc import Iterator

from importers.statement.words.shadow import Span

_NOUNS = (
    r"(?:(?! (?:die|dat|waar\w*|is|zijn|was|wordt|worden|kan|kunnen|zal|zullen|heeft|hebben|moet|moeten|mag"
    r"|mogen|wij|we"
    r"|u|je|en|of|om|als|indien|tenzij|wanneer|gedurende|zodat|op basis|and|or|are|is|will|may|can|which|that|who|if"
    r"|unless|when|where|we|you|they|et|ou|est|sont|sera|seront|qui|que|si|sauf|nous|vous) )[^.,;:()|])"
)
_NO_AIM = (
    r"(?!(?:zover|elke?|ieder\w*|alle|andere|deze|dit|die|dat|dergelijke|wie|wat|zolang|meer|minder|maximaal"
    r"|minstens|de duur"
    r"|een (?:periode|termijn|duur)|u|je|jou|ons|hen|hem|haar|derden|het (?:geval|overige)|bepaalde|sommige|zijn|hun"
    r"|the (?:purposes? described|duration|period|following|processing)|a (?:period|maximum|limited)|an?"
    r" (?:further|indefinite)"
    r"|example|instance|as long|any(?! purpose)|all|each|this|that|these|those|you|us|them|which|whom|other|more"
    r"|up to|at"
    r" least|the (?:user|same|first|data)|la (?:duree|periode)|une (?:duree|periode)|votre|vous|ces|cette|cela"
    r"|tout\w*|plus"
    r"|les (?:autres|personnes))\b)(?!\d)"
)
_DONE = r"(?:[a-z]{3,}en (?:van|aan|met|over|voor|op) |[a-z-]{3,}(?:ing|atie|voering|controle) van )"
_NOMINAL = (
    r"(?:het [a-z]{3,}en (?:van|aan|met|over|voor|op) |(?:de |een )?[a-z-]{3,}(?:ing|atie|voering|controle) van )"
    r"(?!(?:uw |je |jouw |de |onze )?\w*(?:persoons)?gegevens\b)"
)
_TO_VERB = (
    r"to (?!the |a |an |our |your |any |be (?!able)|have |which |whom |other |third |you |us |them )(?=[a-z]{3,} )"
)
_VERBS = (
    r"(?:improve|provide|send|give|offer|manage|create|analy[sz]e|prevent|detect|answer|contact|inform|develop"
    r"|ensure|maintain"
    r"|keep|respond|verify|personali[sz]e|measure|protect|organi[sz]e|present|deliver|evaluate|monitor"
    r"|understand|show|notify"
    r"|guarantee|enable|allow|facilitate|conduct|carry out|comply with|handle|register|report|share|support"
    r"|update|learn|optimi[sz]e|identify|recogni[sz]e|remember|track|count|determine|assess|review|investigate"
    r"|diagnose|fix|solve|resolve|test|maintain|operate|run|administer|process|store|record|archive|confirm"
    r"|authenticate|invite|reply|remind|advise|promote|publish|display|adapt|tailor|customi[sz]e|enhance|simplify"
    r"|secure|safeguard|defend|establish|enforce|collect|recover|calculate|plan|prepare|schedule|coordinate|follow up"
    r"|check|validate|combat|fight|reduce|limit|avoid|generate|compile|produce|draw up|issue|invoice|recruit|select"
    r"|evaluate|explore|examine|study|find|gain|obtain|fulfil|meet|assist|help|serve|grant|award|pay|train|teach"
    r"|increase|better|speed up|keep)"
)
_PLACE = (
    r"(?: ?\([^()]{0,110}\))?(?:,? (?:en/of|en|of|alsook|alsmede|evenals|and/or|and|or|as well as|et|ou|ainsi que)) "
)
_AGAIN = (
    r"(?:(?:ook|eventueel|daarnaast|verder|also|sometimes|possibly|in particular|heel sporadisch|sporadisch|soms"
    r"|egalement"
    r"|notamment) )*"
)
_FOR_NOUNS = rf"{_AGAIN}(?P<aim>(?:voor|for|ter) {_NO_AIM}(?=[a-z]){_NOUNS}{{3,90}})"
_FOR = re.compile(rf"(?:{_PLACE}|, ){_FOR_NOUNS}")
_FOR_TOO = re.compile(rf"{_PLACE}{_FOR_NOUNS}")
_TO = re.compile(
    rf"{_PLACE}{_AGAIN}(?P<aim>{_TO_VERB}(?:(?! (?:and to|and for|which|that we|if|unless|when) )[^.,;:()]){{4,110}})"
)
_TE = re.compile(
    rf"{_PLACE}{_AGAIN}(?P<aim>te (?:kunnen |mogen )?[a-z]{{3,}}n (?:dat|of|hoe|welke|waar) (?:(?! en"
    rf" )[^.,;:()]){{4,110}})"
)
_NAMES = re.compile(rf"{_PLACE}(?P<aim>{_NOMINAL}{_NOUNS}{{3,90}})")
_OBJECT = (
    r"(?:you|your|our|the|us|them|their|its|it|a|an|more|other|new|relevant|personal[a-z]*|any|all|statistics"
    r"|information|content|what|how|whether|which|where|each|every|(?:[a-z]+ ){0,2}[a-z]{3,}(?:s|tion|ance|ity))\b"
)
_BARE = re.compile(
    rf"(?:{_PLACE}|, ){_AGAIN}(?P<aim>{_VERBS} {_OBJECT}"
    r"(?:(?! (?:and to|and for|which|that we|if|unless|when) )[^,.;:()]){4,110})"
)
_STARTS_BARE = re.compile(rf"{_VERBS} ")
_POUR = re.compile(
    rf"{_PLACE}{_AGAIN}(?P<aim>(?:pour|afin de|afin d'|a des fins (?:de |d')|aux fins (?:de |d')) ?{_NO_AIM}(?=[a-z])"
    rf"{_NOUNS}{{3,90}})"
)
_BEGINS_FOR = re.compile(r"(?:voor|for|ter|to|om|in order to|necessary for|used for)\b|nodig|bedoeld")
_BEGINS_NAME = re.compile(rf"(?:[a-z]+ ){{0,3}}?{_NOMINAL}")
_IN_BETWEEN = re.compile(
    rf",? (?:en|alsook|alsmede|evenals)(?: ook)? (?=(?:het|de) {_DONE}|voor (?:het|de|een|onze) )|,? (?:and"
    rf"|or)(?: also)? "
    rf"(?=for {_NO_AIM}[a-z]|{_TO_VERB})| (?:et|ou) (?=(?:a des fins|aux fins) (?:de |d'))"
)
_BARE_VERB = re.compile(rf",? (?:and|or) (?:also )?(?={_VERBS} {_OBJECT})")
"""A verb without «to» that goes on with an aim: «to manage bookings and send you reminders»."""
_INFINITIVE = r"(?:de |d')?(?:vous |nous |mieux )?[a-z]{3,}(?:er|ir|re|oir)"
_FRENCH_VERB = re.compile(
    rf",? (?:et|ou) (?:egalement )?(?={_INFINITIVE} (?:a|aux?|de|des|du|la|le|les|un|une|vos|votre|nos|notre|leurs?"
    rf"|ces|cette"
    r"|sur|avec|contre|dans|en|par|pour)\b|(?:de |d')?(?:vous |nous |mieux )?[a-z]{3,}(?:er|ir|re|oir) l')"
)
_BEGINS_FRENCH = re.compile(rf"(?:pour|afin d[e']|afin|en vue d[e']|dans le but d[e']|a) ?{_INFINITIVE} (?=[a-z])")
"""An infinitive with what it is done to, before a second one: «répondre à vos questions ou fixer un rendez-vous»."""
_WITHOUT_OBJECT = re.compile(r"to [a-z]+(?:, [a-z]+)*,? ?$")
_LEAST = 14


def apart(low: str, span: Span) -> list[Span]:
    """Return an aim as the several that it is where «en» begins the same form anew; else as it is."""
    found, start = [], span.start
    for cut in _IN_BETWEEN.finditer(low, span.start, span.end):
        whole = (
            " en " not in cut.group()
            or _BEGINS_NAME.match(low, start, cut.start())
            or low.startswith("voor ", cut.end())
        )
        if whole and cut.start() - start > 9:  # noqa: PLR2004 - shorter is no aim
            found.append(Span(start, cut.start()))
            start = cut.end()
    last = Span(start, span.end)
    french = _BEGINS_FRENCH.match(low, last.start, last.end)
    verb = _FRENCH_VERB.search(low, french.end() + 3, last.end) if french else None
    if verb:
        return [*found, Span(start, verb.start()), Span(verb.end(), last.end)]
    opening = low.find("to ", last.start, min(last.start + 24, last.end))
    verb = _BARE_VERB.search(low, min(opening + _LEAST, last.end), last.end) if opening >= 0 else None
    if verb is None or _WITHOUT_OBJECT.match(low[opening : verb.start()]):
        return [*found, last]
    return [*found, Span(start, verb.start()), Span(verb.end(), last.end)]


def after(low: str, span: Span, end: int) -> Iterator[Span]:
    """Yield the aims that follow `span` up to `end`, each in the form of the one before it."""
    words = low[span.start : span.end]
    forms = [_FOR] if words.startswith(("voor ", "for ")) else [_FOR_TOO]
    forms += [_POUR]
    forms += (
        [_BARE]
        if re.search(r"\bto [a-z]|\bwe (?:can|may|are able to) [a-z]", words[:24]) or _STARTS_BARE.match(words)
        else []
    )
    forms += [_TO] if _BEGINS_FOR.match(words) else []
    forms += [_TE] if " te " in f" {words}" else []
    forms += [_NAMES] if _BEGINS_NAME.match(words) else []
    place = span.end
    while (more := _first(forms, low, place, end)) is not None:
        yield Span(*more.span("aim"))
        place = more.end()


def _first(forms: list[re.Pattern[str]], low: str, place: int, end: int) -> re.Match[str] | None:
    """Return the match at a place of the first form that has one."""
    found = (form.match(low, place, end) for form in forms)
    return next((match for match in found if match), None)
