"""What is said to be kept, logged, asked or published: «de declaraties worden opgeslagen», «all edits are tracked»."""

import re

from importers.statement.categories.data_members import members_of_data
from importers.statement.categories.data_words import Named, in_sentence, is_nothing, name_of
from importers.statement.page import Page
from importers.statement.persons.person_nouns import person_noun
from importers.statement.structure.enumerations import trimmed
from importers.statement.words.sentences import is_clause
from importers.statement.words.shadow import Span, clear_of
from importers.statement.words.wordings import Wording

_KEPT = (
    r"(?:opgeslagen|bewaard|bijgehouden|vastgelegd|geregistreerd|gelogd|opgevraagd|gevraagd|verzameld|gepubliceerd"
    r"|genoteerd|gearchiveerd|ingelezen|bevraagd|uitgelezen|ingezameld)"
)
_STORED = (
    r"(?:kept|saved|stored|logged|tracked|recorded|registered|requested|collected|retained|archived|published|gathered"
    r"|captured|taken)"
)
_GARDE = r"(?:enregistr|conserv|stock|collect|recueill|demand|archiv|publi|journalis|memoris|consign)(?:ee?s?|ie?s?)"
_PASSIVE = Wording(
    rf"\b(?:word(?:t|en)|werd(?:en)?|zal|zullen|kan|kunnen|moet(?:en)?|mogen"
    rf"|mag)\b(?P<between>[^.;:?!]{{0,140}}?)\b{_KEPT}\b"
    r"|\b(?:zijn|is) (?P<needed>(?:de|het|uw|je|jouw) [^.;:?!]{3,140}?) (?:nodig|vereist)\b"
    r"|\b(?:is|are|was|were|be|being)(?: (?:also|only|always|then|automatically|usually|either|additionally"
    rf"|[a-z]{{4,}}(?:ed|pt) (?:and|or)))* {_STORED}\b(?<!logged)(?<!registered)"
    r"|\b(?:is|are|was|were|be|being)(?: [a-z]{4,}(?:ed|pt) and)?"
    r" (?:logged|registered)(?! (?:in|on|with|to|at)\b)"
    r"|\b(?:est|sont|sera|seront|etre)(?: (?:egalement|aussi|alors|automatiquement|uniquement|seulement|ensuite"
    r"|donc))*"
    rf" {_GARDE}\b"
)
"""Where a subject stands in Dutch: before the first verb, or between it and the participle."""
_ACTIVE = Wording(
    r"(?<! te)(?<! to)(?<! de)(?<! en)(?<! and)(?<! et)(?<! or) (?:(?P<nl>bewaart|bewaren|registreert|registreren"
    r"|noteert"
    r"|noteren|verzamelt|verzamelen|logt|loggen|archiveert|archiveren|publiceert)(?! van)"
    r"|(?P<split>houdt|houden|legt|leggen|slaat|slaan|geeft|geven)"
    r"|(?P<en>stores?|records?|logs?|tracks?|collects?|gathers?|registers?|saves?|retains?"
    r"|keeps? (?:a )?(?:records?|logs?"
    r"|lists?|track) of)"
    r"|(?P<fill>(?:requested|asked|required|invited) to (?:fill in|enter|provide|give|supply|mention|specify"
    r"|indicate))"
    r"|(?P<fr>(?:conserv|enregistr|collect|recueill|stock|archiv|journalis|memoris)(?:ons|ent|e)))"
    r"(?= [a-z(])"
)
_BEFORE_VERB = Wording(
    r"\b(?:waar[a-z]*|dat|omdat|als) (?:we|wij) (?P<ov>[^.;:?!,]{3,80}?) (?:bijhouden|bewaren|opslaan|vastleggen"
    r"|registreren"
    r"|noteren|verzamelen|publiceren)\b"
    r"|\b(?P<te>(?:de|het|deze|alle|hun) [^.;:?!,]{3,70}?) (?:te (?:bewaren|vermelden|registreren|noteren)|op te slaan"
    r"|vast te leggen|bij te houden|op te geven|in te vullen)\b"
)
"""In Dutch an object stands before the verb of a clause: «waarin we oude lijsten bijhouden»."""
_OWN_KEPT = Wording(
    r"\b(?:onthoud(?:t|en)|analyseert|analyseren|registreer(?:t|en)|vastlegt|meten|meet|remember(?:s|ing)?|monitors?"
    r"|analy[sz](?:es|ing)|measures?|determin(?:e|es|ing)|memoris(?:e|ent|er)|retenir|retient|enregistr(?:e|er|ent)"
    r"|mesurer|analyser)"
    r" (?:(?:ook|bijvoorbeeld|automatisch|also|automatically|egalement|notamment) )?"
    r"(?P<own>(?:uw|je|jouw|your|(?:the )?(?:users?|visitors?).s?|votre|vos|(?:the|de|les|le)"
    r" (?=(?:choices?|preferences?|voorkeur(?:en)?|choix|taal|langue|language)\b)) ?[^.;:?!]{3,80})"
    r"|\b(?P<te>(?:uw|je|jouw) [^.;:?!,]{3,60}?) (?:te )?(?:onthouden|analyseren)\b"
)
"""What cookies and counters remember of the reader: «onthouden je taalkeuze», «to remember your choice»."""
_PARTICLES = {
    verb: re.compile(rf"[^.;:?!]{{3,140}}? (?P<end>{particle})(?=[ ,.;:)]|$)")
    for verb, particle in (("h", "bij"), ("l", "vast"), ("s", "op"), ("g", "door"))
}
_ADVERBS = re.compile(
    r"(?:(?:wij|we|u|je|ook|er|dan|altijd|steeds|automatisch|jaarlijks|tevens|onder (?:meer|andere)|o\.a\.|daarnaast"
    r"|hiervoor|daarvoor|hiertoe|daarbij|hierbij|eventueel|soms|enkel|alleen|slechts|verder|bovendien|door ons"
    r"|also|automatically|only|additionally|egalement|aussi|automatiquement|uniquement|seulement|notamment"
    r"|entre autres"
    r"|zelf|mogelijk|wel|immers|namelijk|dus|bijvoorbeeld|nog),? )+"
)
_BREAK = re.compile(
    r" (?:(?:uit|in|aan|af|mee)?ge[a-z]+[dt]|tussen|in|op|door|met|bij|aan|tot|voor|om|via|gedurende|binnen|naar"
    r"|uit|na|tijdens|ter|ten|inclusief|als|die|dat|waar\w*"
    r"|wie|zodat|zoals|wanneer|indien|namens|conform|volgens|zonder|sinds|vanaf|onbeperkt|maximaal|minimaal"
    r"|lokaal|digitaal"
    r"|zelf|dans|pour|par|avec|afin|lors|qui|que|dont|sur|chez|pendant|si|aupres|jusqu'\w*"
    r"|at|by|with|for|to|so|when|which|that|who|if|on|from|during|where|until|as|how|through|under|it|you|we)\b.*$"
    r"|[ ,]*\(.*$"
)
"""Where a noun phrase ends that was cut too long, or what only tells where, when and how."""
_ASIDE = re.compile(
    r"(?:in|op|door|met|bij|aan|tot|voor|om|via|gedurende|binnen|naar|uit|na|tijdens|ter|ten|als|wanneer|indien|zo|dit"
    r"|dat|die|ze|zij|er|hierin|daarin|hier\w*|daar\w*|ook|verder|wat|waar\w*|welke?|hoe|volgens|conform|dans|pour|par"
    r"|avec|afin|lors|si|ils?|elles?|ces|cela|ceci|ce|cette|on|quelles?|comment|at|by|with|for|to|when|if|from"
    r"|during|this"
    r"|that|these|those|it|they|he|she|we|you|which|who|what|where|as|and|or|but|en|maar|of|et|mais|ou|also|then"
    r"|sont|est"
    r"|each time|once)\b"
)
_OWN = re.compile(r"\b(?:their|each|every|his|her|your|the) (?!same\b)")
_NO_DATA = re.compile(
    r"\b(?:[a-z-]*(?:documenten?|verklaring(?:en)?|beleid|polic(?:y|ies)|statements?|recht(?:en)?|rights?|droits?"
    r"|maatregel(?:en)?|measures?|mesures?|cookies?|websites?|sites?|diensten?|services?|verwerking(?:en)?|processing"
    r"|traitements?|doel(?:einden?|en)?|purposes?|finalites?|overeenkomst(?:en)?|contracts?|stappen|steps?"
    r"|partij(?:en)?"
    r"|parties|derden|software|systemen?|systems?|servers?|serveurs?|beveiliging|security|securite|termijn(?:en)?"
    r"|periodes?|periods?|duur|duree|delais?|jaar|jaren|years?|ans|maanden|months?|mois|dagen|days?|jours?"
    r"|toegang|access"
    r"|acces|toestemming|instemming|consent|consentement|versies?|versions?|rekening|aandacht|advies|hulp|contact"
    r"|mogelijkhe(?:id|den)|keuzes?|kosten|fees?|frais|regels?|rules?|regles?|wet(?:geving)?|laws?|lois?|principes?"
    r"|beginselen?|criteria|categorieen|categories|soorten|gevallen|cases?|cas|manier(?:en)?|wijze|ways?|facons?"
    r"|voorwaarden|conditions?|gegevensbank(?:en)?|databan(?:k|ken)|databases?|bases? de donnees|account|instellingen"
    r"|settings|nieuwsbrie(?:f|ven)|newsletters?|apps?|reden(?:en)?|reasons?|raisons?|bijlagen?|projecten?|projects?"
    r"|functionaliteit\w*|gebruik|use|utilisation|resultaten|results|resultats|analyses|analysis|publicaties?"
    r"|registers?"
    r"|protocol(?:len)?|opzet|toezicht|documentatie|boekhouding|back-?ups?|files?|bestanden?|fichiers?|beperkingen"
    r"|restrictions|sessions?(?= of)|companies|bedrijven|organisations?|trace|source|justificatif"
    r"|plateforme|time"
    r"|weergaven|kopie(?:en)?|copy|copies|computers?|browsers?|onderzoek(?:en)?|research|studies?|studie|taken|tasks?"
    r"|e-?mails?|passwords|opdracht(?:en)?|computer\w*|request for|procedures?|onderdelen|experts?|nadruk|verband"
    r"|formulier(?:en)?|formulaires?|forms?|verzoek(?:en)?|bezoek|verplichting(?:en)?|obligations?|belang(?:en)?))\b"
    r"|^(?:such|verkregen|ontvangen|gekregen|obtained|received|process [a-z]+)\b"
    r"|\b[a-z]+(?:ische|lijke|iele|uele|matige)$"
    r"|\b(?:niets|nothing|rien|alles|everything|geheim|anders|geen|niet|no|aucune?|not|never|nooit|ne|pas|ni)\b"
)
"""Heads of what is kept or published and is no data, and what is denied."""
_BARE = re.compile(
    r"(?:[a-z-]+ ){0,3}?(?:[a-z-]*gegevens?(?: .*)?|[a-z]+data|informatie|informations?|data|donnees|details|iets"
    r"|het|ze|items?"
    r"|records?|themselves|them|persoonsgegeven)(?! (?:van|of|over|about) (?:uw|je|your|the|de))\b.*"
)
"""What only says that data are kept."""
_OWN_DATA = re.compile(
    r"(?:all |the |any |their )?(?!(?:personal|additional|different|other|following|certain|such|anonymous"
    r"|minimal|relevant"
    r"|these|those|this|that|some|your|necessary|private|collected|non-personal|further|sensitive|more|same|new"
    r"|any|all|the"
    r"|this|statistical|aggregate|aggregated|non-public|public|confidential|individual|basic|specific|general)\b)"
    r"[a-z-]{3,} (?:data|information)"
)
"""«Search data»: in English a noun before the word says which."""
_VERB = re.compile(
    r"\b(?:wordt|worden|werd|werden|is|zijn|heeft|hebben|kan|kunnen|moet|moeten|zal|zullen|mag|mogen|wil|willen"
    r"|are|was"
    r"|were|has|have|can|may|must|will|should|do|does|est|sont|ont|peut|peuvent|doit|doivent|sera|seront|te|om"
    r"|zorgen|shall)\b"
)
_RELATIVE = re.compile(r"\b(?:die|dat|waar\w*|that|which|who|qui|que|dont)\b")
_DETERMINER = re.compile(
    r"(?:^|\W)(?:(?:de|het|een|alle|elke?|ieder|hun|haar|zijn|diens|the|an?|all|each|every|their|his|her|any"
    r"|several|les"
    r"|la|le|des|leurs?|toutes?|tous|chaque|un|une) |l')$"
)
_PLURAL = re.compile(r"(?:[a-z-]+ )?[a-z'-]{3,}(?:s|en)(?: (?:performed|made)| (?:van|of|for|de|des|about|on) .+)?")
_INFINITIVE = re.compile(
    r"(?:[a-z-]+ )?(?:verwerken|gebruiken|bewaren|delen|opslaan|verzamelen|beheren|gebeuren|hebben|worden|kunnen|komen"
    r"|maken|doen|geven|zullen|moeten|verwijderen|verbeteren|aanmaken|tonen|zien|laten|blijven|krijgen|brengen|zorgen"
    r"|bijhouden|publiceren|registreren|gegeven|algemeen|gescheiden|openbaar|meme|toutefois|echter|alleen"
    r"|aanvullen|wijzigen)(?: .*)?"
)
_COMPLEMENT = re.compile(r" (?:van|of|for|de|des|du|about|on|over) ")
_ALL = re.compile(r"(?:all|each|every|any|several|alle|elke?|tous|toutes|chaque) (?:(?:de|the|les) )?")
_REACH = 400
"""So far from its verb a subject or an object may stand."""
_MOST_WORDS = 7
_LONGEST = 80


def kept_in(page: Page, sentence: Span) -> list[Named]:
    """Return the categories that a sentence says are kept, logged, asked or published, whatever they are called."""
    low = page.shadow.low
    if low.endswith(("?", ":"), sentence.start, sentence.end):
        return []
    found: list[Named] = []
    start = sentence.start
    for match in _PASSIVE.finditer(low, sentence.start, sentence.end):
        told = next((more for place in _subjects(low, start, match) if (more := _phrases(page, place))), [])
        found += clear_of(told, found)
        start = match.end()
    for match in _ACTIVE.finditer(low, sentence.start, sentence.end):
        end = min(sentence.end, match.end() + _REACH)
        if match.lastgroup == "split":
            particle = _PARTICLES[match.group("split")[0]].match(low, match.end(), end)
            end = particle.start("end") if particle else match.end()
        found += clear_of(_phrases(page, Span(match.end(), end), asked=match.lastgroup == "fill"), found)
    for match in _OWN_KEPT.finditer(low, sentence.start, sentence.end):
        found += clear_of(_phrases(page, Span(*match.span(str(match.lastgroup))), asked=True), found)
    for match in _BEFORE_VERB.finditer(low, sentence.start, sentence.end):
        found += clear_of(_phrases(page, Span(*match.span(str(match.lastgroup)))), found)
    return found


def _subjects(low: str, start: int, match: re.Match[str]) -> list[Span]:
    """Return where the subject of a passive may stand: before its verb, else between the verb and its participle."""
    places = [] if match.group("needed") else [_before(low, max(start, match.start() - _REACH), match.start())]
    return [
        place
        for place in (*places, *(Span(*match.span(name)) for name in ("between", "needed") if match.group(name)))
        if place.end > place.start
    ]


def _before(low: str, start: int, end: int) -> Span:
    """Return the clause before a verb as far as it can be its subject; an empty range where it cannot."""
    begin = max([start, *(place + 2 for sign in ("; ", ": ") if (place := low.rfind(sign, start, end)) >= 0)])
    told = _VERB.search(low, begin, end)
    if told and _RELATIVE.search(low, begin, told.start()) is None:
        return Span(end, end)
    if _ASIDE.match(low, begin, end) is None:
        return Span(begin, end)
    comma = low.rfind(", ", begin, end)
    if comma >= 0 and _ASIDE.match(low, comma + 2, end) is None:
        return Span(comma + 2, end)
    own = [match.start() for match in _OWN.finditer(low, begin, end)]
    return Span(own[-1], end) if own and low.find(" ", own[-1], end) > 0 else Span(end, end)


def _phrases(page: Page, place: Span, *, asked: bool = False) -> list[Named]:
    """Return the members of a place that are noun phrases and may be data; none where the first is none."""
    low = page.shadow.low
    span = trimmed(page.shadow, place)
    adverbs = _ADVERBS.match(low, *span)
    span = Span(adverbs.end(), span.end) if adverbs else span
    found: list[Named] = []
    for piece in members_of_data(page, span):
        named = _named(page, piece, after=asked or bool(found))
        if named is None:
            break
        found.append(named)
        cut = _BREAK.search(page.low(piece))
        if cut and not cut.group().endswith(")"):
            break
    return [item for item in found if item.rule]


def _named(page: Page, piece: Span, *, after: bool) -> Named | None:
    """Return the category that a noun phrase names; one without a rule where a word known as data stands in it."""
    text = page.low(piece)
    cut = _BREAK.search(text)
    every = _ALL.match(text)
    start = piece.start + (every.end() if every else 0)
    span = trimmed(page.shadow, Span(start, max(piece.start + cut.start(), start) if cut else piece.end))
    text = page.low(span)
    words = text.split()
    if not 0 < len(words) <= _MOST_WORDS or len(text) > _LONGEST or not text[0].isalpha() or _ASIDE.match(text):
        return None
    if _VERB.search(text) or is_clause(text) or _NO_DATA.search(text) or _INFINITIVE.fullmatch(text):
        return None
    if any(name.meets(span) for name in page.names) or _of_persons(text):
        return None
    if in_sentence(page, span):
        return Named(text, span, "")
    if (_BARE.fullmatch(text) and not _OWN_DATA.fullmatch(text)) or is_nothing(text):
        return None
    before = page.shadow.low[max(span.start - 9, 0) : span.start]
    shaped = (
        _DETERMINER.search(before)
        or _DETERMINER.search(f"{words[0]} ")
        or _PLURAL.fullmatch(text)
        or _OWN_DATA.fullmatch(text)
    )
    return Named(name_of(page, span), span, "data.kept") if shaped or after else None


def _of_persons(text: str) -> bool:
    """Whether the head of a noun phrase is a person: «de aanwezige leden», not «scores of players»."""
    head = _COMPLEMENT.split(text, maxsplit=1)[0].split()
    return any(person_noun().fullmatch(word) for word in (head[0], head[-1]))
