"""Who fills in a form, registers or hands in something: the person itself, or its parents, from whom the data come."""

import re

from importers.statement.bodies.party import PERSON, Party
from importers.statement.categories.data_words import in_sentence
from importers.statement.facts import Flow
from importers.statement.flows.engagements import DATA_WORD
from importers.statement.page import Page, Part
from importers.statement.words.sentences import negated_at
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import Wording, patterns

_NL = (
    r"(?:(?:de|het|een|elke?|iedere?|alle|nieuwe|onze|beide|jouw|uw|je) ){0,2}"
    r"(?P<who>(?!(?:verder|eerder|later|zonder|onder|achter|echter|minder|bijzonder|waaronder|nummers?"
    r"|computers?|browsers?|servers?|medewerkers?|beheerders?|verwerkers?|artsen|dienstverleners?"
    r"|leveranciers?|partners?|aanbieders?|[a-z]*leiders?|[a-z]*begeleiders?)\b)"
    r"(?:[a-z]{3,20}(?:ers?|anten?|isten?|enten?|lingen|ling)|leden|lid|ouders?|voogd(?:en)?|personen|persoon|mensen"
    r"|klant(?:en)?|kandida(?:at|ten)|patient|student|abonnees?)(?:/[a-z]{4,12}| (?:of|en/of) (?:de )?[a-z]{4,12})?)"
)
_NL_DOES = (
    r"(?:vul(?:t|len)\b[^.;]{0,90}\bin\b|schrij(?:ft|ven) (?:zich|zijn|haar|hun)\b|registre(?:ert|ren) zich\b"
    r"|meld(?:t|en) zich aan\b"
    r"|(?:laadt|laden) [^.;]{0,160}?\bop\b|upload(?:t|en)?\b|dien(?:t|en) (?!te\b)[^.;]{0,60}\bin\b|log(?:t"
    r"|gen) [^.;]{0,30}\bin\b"
    r"|geven? [^.;]{0,60}\b(?:op|in)\b(?= |[,.])"
    r"|(?:kan|kunnen|moet|moeten|mag|mogen|dient|dienen|kiezen|zal|zullen)\b[^.;]{0,140}?"
    r"\b(?:invullen|indienen|uploaden|opladen|aanleveren|ingeven|inleveren|aanmelden|inschrijven"
    r"|in te vullen|in te dienen|te uploaden|in te geven|op te geven))\b"
)
_FR = (
    r"(?:(?:les|la|le|chaque|toute?|une?|tous les|nos) |l')(?:autres |nouveaux |nouvelles )?"
    r"(?P<who>(?!(?:utilisateurs finaux|prestataires?|fournisseurs?|serveurs?|ordinateurs?|navigateurs?)\b)"
    r"(?:personnes?|parents?|membres?|tuteurs?|[a-z]{3,16}(?:eurs?|rices?|ants?|istes?|iens?|eves?)))"
)
_FR_DOES = (
    r"(?:remplit|remplissent|indiquent? (?:leurs?|son|sa|ses)|completent?|s'inscri(?:t|vent)|encodent?"
    r"|saisi(?:t|ssent)|introdui(?:t|sent)|deposent?"
    r"|(?:peut|peuvent|doit|doivent)\b[^.;]{0,80}?\b(?:remplir|completer|s'inscrire|encoder|saisir|creer un compte"
    r"|introduire|deposer))\b"
)
_EN = (
    r"(?:(?:the|an?|all|each|every|our|any|new) )?"
    r"(?P<who>(?!(?:computers?|browsers?|servers?|providers?|suppliers?|others|partners?|numbers|cookies)\b)"
    r"(?:users?|members?|visitors?|customers?|persons?|people|individuals|parents?|guardians?|students?|volunteers?"
    r"|[a-z]{3,16}(?:ants?|ers|ates|ees)))"
)
_EN_DOES = (
    r"(?:fills? (?:in|out)|completes?|submits?|uploads?|registers?|signs? up|enters?"
    r"|provides? (?:their|his|her)|posts?)\b"
)
_SURE = patterns(
    rf"(?:^|(?<=[,;:] )){_NL}(?: (?:van|die|met|bij) [^.;:]{{2,60}}?,?)? {_NL_DOES}",
    rf"\b(?:vul(?:t|len)|lever(?:t|en)|kan|kunnen|moet|moeten|dien(?:t|en)|mogen) (?:ook )?{_NL} [^.;]{{0,140}}?\b(?:in"
    rf"|aan|invullen|indienen"
    r"|uploaden|in te vullen|inleveren)(?=[ ,.;:)]|$)",
    r"\b(?:ingevuld|ingeleverd|ingediend|opgegeven|ingegeven|ingevoerd|opgeladen|binnengebracht)"
    rf"(?: en [a-z]+d)?(?: te)?(?: worden| wordt)? door {_NL}",
    rf"(?:^|(?<=[,;:] )){_FR}(?: (?:qui|d[eu]s?) [^.;:]{{2,60}}?)? {_FR_DOES}",
    rf"\b(?:remplie?s?|completee?s?|encodee?s?|saisie?s?|introduite?s?) par {_FR}",
    rf"(?:^|(?<=[,;:] )){_EN}(?: (?:who|of|that) [^.;:]{{2,50}}?)? "
    rf"(?:(?:can|may|must|will|have to|need to|should|are asked to) )?{_EN_DOES}",
    rf"\b(?:filled in|filled out|completed|submitted|entered|uploaded) by {_EN}",
)
_COLLECTED_NL = (
    r"(?:gevraagd|vragen|vraagt|verzameld|verzamelen|geregistreerd|registreren|opgenomen|verkregen|bekomen|ingezameld"
    r"|noteren|genoteerd|achtergelaten|ingevuld|vastgelegd|verwerkt|verwerken)"
)
_DATA_NL = r"(?:[a-z]*gegevens|naam|namen|informatie|foto.?s?|[a-z]*adres(?:sen)?)"
_OCCASION_NL = (
    r"(?:bij|tijdens|via|met|uit|op|van|door) (?:(?:de|het|een|je|jouw|uw|hun|elke|iedere|ons|onze|dit|deze|uw) )?"
    r"(?:[a-z-]+ )?(?:[a-z-]*inschrijving(?:en)?|[a-z-]*registratie|aanmelding|[a-z-]*formulier(?:en)?"
    r"|[a-z-]*vragenlijst(?:en)?|[a-z]*gesprek(?:ken)?|intake|bestelling|reservatie|reservering|boeking|sollicitatie"
    r"|aanmaken van (?:een|je|uw) (?:[a-z-]+ )?account)"
)
_OCCASION_FR = (
    r"(?:lors d(?:e|u)|via|dans|sur|au moyen d[eu]|par le biais d[eu]|au moment d[eu]) ?"
    r"(?:(?:la|l'|le|votre|vos|un|une|notre|ce|les) ?)?(?:[a-z-]+ )?"
    r"(?:inscription|adhesion|formulaires?|creation (?:de |d'|du )?[a-z ']{2,16}|commande|reservation|questionnaires?"
    r"|enregistrement|candidature|entretien)"
)
_COLLECTED_FR = r"(?:demande\w*|collect\w+|recueil\w+|enregistre\w*|encode\w*|fourni\w*|saisi\w*)"
_OCCASION_EN = (
    r"(?:during|upon|on|at|through|via|when|in|by) (?:(?:the|your|a|an|our|this) )?(?:[a-z-]+ )?"
    r"(?:registration|sign-?up|subscription|booking|applications?|[a-z]*forms?|questionnaires?|surveys?|interviews?"
    r"|enrolment|upload)"
)
_COLLECTED_EN = r"(?:request\w*|ask\w*|collect\w+|record\w*|provided|entered|gather\w+|obtained|required)"
_UNSURE = patterns(
    rf"\b{_OCCASION_NL}\b[^.;]{{0,120}}?\b{_COLLECTED_NL}\b",
    rf"\b{_COLLECTED_NL}\b[^.;]{{0,80}}?\b{_OCCASION_NL}\b",
    rf"\b{_DATA_NL} (?:van|uit|op|in) (?:(?:de|het|een|ons|onze|uw) )?(?:[a-z-]+ )?[a-z-]*(?:formulier(?:en)?"
    rf"|fiches?)\b",
    r"\b(?:die|dat|welke) (?:je|u|jij) (?:zelf |ons |vrijwillig |via [a-z ]{3,30} )*(?:op [a-z ]{3,40} )?"
    r"(?:zet|plaatst|post|deelt|ingeeft|opgeeft|invoert|geeft|verstrekt|communiceert|meedeelt)\b",
    r"\b(?:geeft|geef|stuurt|stuur|bezorgt|bezorg) (?:je|u) (?:ons |zelf )",
    rf"\b{_COLLECTED_NL}\b[^.;]{{0,60}}?\b(?:als|wanneer|indien|zodra) (?:u|je|jij) (?:[a-z-]+ ){{0,4}}?"
    r"(?:opneemt|contacteert|schrijft|invult|bestelt|inschrijft|registreert|aanmeldt|lid wordt|deelneemt)",
    rf"\b{_OCCASION_FR}\b[^.;]{{0,120}}?\b{_COLLECTED_FR}\b",
    rf"\b{_COLLECTED_FR}\b[^.;]{{0,80}}?\b{_OCCASION_FR}\b",
    r"\bvous (?:pouvez|pourrez|devez|etes)\b.{0,400}?\b(?:transmettre|communiquer|fournir|indiquer"
    r"|laisser) (?:vos|votre) (?:[a-z]+,? ){0,3}"
    r"(?:nom|noms|adresse|donnees|coordonnees|prenoms?)\b",
    rf"\b{_OCCASION_EN}\b[^.;]{{0,120}}?\b{_COLLECTED_EN}\b",
    rf"\b{_COLLECTED_EN}\b[^.;]{{0,80}}?\b{_OCCASION_EN}\b",
    r"\b(?:data|information|details) (?:which|that) you (?:[a-z]+ ){0,2}?(?:transmit|provide|enter|send|submit"
    r"|give|share)\b",
)
_THING = Wording(r"formulier|fiche|vragenlijst|klacht|formulaire|questionnaire|\bforms?\b|survey|\bcompte\b")
_PARENTS = re.compile(r"ouder|voogd|verzorger|parent|tuteur|guardian")
SURE, UNSURE = "give.filled-in", "give.occasion"
_CONFIDENCE = {SURE: 0.75, UNSURE: 0.6}


class FilledIn:
    """Reads who fills in a form; keeps the first place that tells it less surely, for a text that tells it nowhere."""

    def __init__(self, page: Page, speaker: Party) -> None:
        self._page = page
        self._speaker = speaker
        self._unsure: Flow | None = None

    def read(self, part: Part, sentence: Span) -> list[Flow]:
        """Return the flow from who fills in a form or registers, as a sentence says."""
        section = part.section
        if section.about("rights", "retention", "security") and not section.about("source", "data"):
            return []
        apart = section.about("contact") and not section.about("source", "data")
        told = self._found(part, sentence, SURE) if not apart else None
        if self._unsure is None and told is None and not section.about("cookies"):
            self._unsure = self._found(part, sentence, UNSURE)
        return [told] if told is not None else []

    def at_last(self, flows: list[Flow]) -> list[Flow]:
        """Return the flow of the less sure place where no other flow comes from the person itself."""
        given = any(one.role == "source" and one.sender.form == "person" for one in flows)
        return [] if given or self._unsure is None else [self._unsure]

    def _found(self, part: Part, sentence: Span, rule: str) -> Flow | None:
        page, told = self._page, self._page.low(sentence)
        likely = (_SURE if rule == SURE else _UNSURE).likely(page.shadow, sentence)
        if not likely or not (DATA_WORD.search(told) or (rule == SURE and _THING.search(told))):
            return None
        for pattern in likely:
            match = pattern.search(told)
            place = sentence.start + match.start() if match else 0
            if match is None or negated_at(page.shadow, sentence, place):
                continue
            span = Span(place, sentence.start + match.end())
            return Flow(
                self._who(match, span),
                self._speaker,
                "source",
                span,
                rule,
                _CONFIDENCE[rule],
                part.index,
                data=in_sentence(page, sentence),
            )
        return None

    def _who(self, match: re.Match[str], told: Span) -> Party:
        """Return the parents where they fill in for a child, else the person itself."""
        named = match.re.groupindex.get("who") is not None
        start, end = match.span("who") if named else match.span()
        who = Span(told.start + start - match.start(), told.start + end - match.start())
        if named and _PARENTS.search(match["who"]):
            return Party(self._page.words(who), who, "class")
        return Party(PERSON, who, "person")
