"""Purposes in French and English: «pour …», «afin de …», «à des fins …», «in order to …», «for … purposes»."""

import re
from collections.abc import Iterator

from importers.statement.aims.aim_holders import by_speaker
from importers.statement.page import Page
from importers.statement.structure.enumerations import trimmed
from importers.statement.words.shadow import Span
from importers.statement.words.wordings import patterns

LONGEST = 160
_AIM = (
    r"\b(?:(?:pour(?: :)?|afin de(?: :)?|dans (?:le|un) but de|en vue de|vis(?:e|ent) a"
    r"|a pour (?:but|objet|objectif|finalite) de) |(?:afin d'|dans le but d'|en vue d'))(?:(?:pouvoir|ne pas"
    r"|vous|nous|les|la|le|l'|te|t'|y|mieux) ?){0,3}"
    r"(?=[a-z']{2,}(?:er|ir|re|oir)\b)"
    r"|\b(?:in order to|so as to|so that we can) (?=[a-z]{2,})"
)
_MOVED = (
    r"(?<!transferred )(?<!sent )(?<!disclosed )(?<!passed )(?<!given )(?<!provided )(?<!shared )(?<!related )"
    r"(?<!relating )(?<!subject )(?<!access )(?<!according )(?<!due )(?<!addition )(?<!relation )(?<!respect )"
    r"(?<!prior )(?<!thanks )(?<!limited )(?<!restricted )(?<!available )(?<!similar )(?<!right )(?<!apply )"
    r"(?<!applies )(?<!communicated )(?<!transmitted )(?<!linked )(?<!contribute )(?<!contributes )(?<!up"
    r" )(?<!how )(?<!submitted )(?<!request )"
)
"""After these «to» says where something goes or what it is about, and begins no aim."""
_NO_VERB = (
    r"(?!\S{1,40}@|them\b|him\b|her\b|it\b|everyone\b|anyone\b"
    r"|and |or |the |a |an |our |your |their |its |his |us |you |this |these |those |third |be (?!able)|have "
    r"|which |whom |how |what |where |whether "
    r"|other "
    r"|(?:[a-z]+ )?(?:countries|parties|recipients|persons|people|organi[sz]ations|authorities|providers|processors"
    r"|partners|companies|servers|suppliers|personal data)\b)"
)
_USED_TO = (
    r"\b(?:used?|uses|using|process\w*|collect\w*|(?<!may )(?<!might )(?<!will )(?<!not )(?<!parties )(?<!they )needs?"
    r"|necessary|(?<!are )required|ask(?:ed)?|done|carried out|conducted|performed|undertaken)\b"
    r"(?:[\w ,'-]{0,60}?\([^()]{2,80}\))?[\w ,'-]{0,60}?"
    rf"{_MOVED}\b(?P<aim>to {_NO_VERB}(?=[a-z]{{3,}}))"
)
_KEPT_TO = (
    r"\b(?:kept|keeps?|stor(?:es?|ed|ing)|log(?:s|ged)?(?! in\b)|record(?:s|ed)?|register(?:s|ed)?|track(?:s"
    r"|ed)?|archiv(?:es?|ed)"
    r"|retained|held|gather(?:s|ed)?|shar(?:es?|ed)|request(?:s|ed)?|requires?|maintain(?:s|ed)?|created|set up"
    r"|needed|monitor(?:s|ed)?"
    r"|analy[sz](?:es?|ed)|combin(?:es?|ed)|publish(?:es|ed)?|mandate|in place|obtain(?:s|ed)?"
    r"|receives?d?)\b(?:(?!\b(?:if|opted|until|made|not)\b)[\w ,'()-]){0,60}?"
    rf"{_MOVED}(?<!authority )(?<!request )(?<!requests )(?<!required )(?<!kept )(?<!options )(?<!in )(?<!made"
    rf" )\b(?P<aim>to {_NO_VERB}(?=[a-z]{{3,}} [a-z])"
    r"(?!(?:process|comply|exercise|delete|remove|receive|access|withdraw|object|identify you)\b))"
)
"""What data are kept, logged, shared or asked for to do."""
_NOMINAL = (
    r"\bpour (?:l'|la |le |les |une? |nos |notre )?(?=(?:bon(?:ne)? )?(?:[a-z]{2,}(?:tion|ment|age|ance|ise|ivi)s?"
    r"|(?:envoi|fourniture|tenue|mise|prise|vente|paie|remise|lutte|recherche|defense|suivi|reponse|livraison|achat|accueil|aide|calcul|controle|demande|etude|analyse|enquete|maintenance|securite|facture|preuve|promotion|support|sauvegarde|rappel|transport|visite|inscription|marche|production|lettre)s?)\b)"
    r"(?!(?:la |l')?protection (?:de (?:vos|la vie)|des donnees)|(?:le |les )?traitements? (?:de (?:vos|donnees)"
    r"|des donnees)"
    r"|moment\b|question|(?:la )?gestion (?:des|de vos) (?:cookies|choix|consentements?)|mention|document"
    r"|execution (?:d'un\b|d'une (?:convention|mesure)|du\b|de (?:la )?mission)|une? duree|element|argument"
    r"|ce traitement)"
    r"|\b(?:strictement )?necessaires? (?:au |a la |a l')(?=(?:bon(?:ne)? )?"
    r"(?:[a-z]{2,}(?:tion|ment|age|ance|ise|ivi)|envoi|suivi|livraison|fourniture|tenue|mise|prise|vente|paie|remise|lutte|recherche|defense"
    r"|marche)\b)"
    r"(?!execution (?:d'un|du|de (?:notre|la|cette|nos|ce) (?:contrat|mission|mesure|convention|tache)|de ces)"
    r"|traitement)"
    r"|\b(?:used|needed|required|necessary|processed|collected)(?: only| solely| exclusively)? for (?:the )?"
    r"(?!(?:this|these|those|that|which|as|a|an|any|other|processing|at|up|example|long|you)\b)(?=[a-z]{4,})"
    r"(?!purposes?\b|performance|compliance|fulfil|exercise|reasons|period|duration)"
    r"|\bdans le cadre (?:de la |de l'|des |du |de |d')"
    r"|\bpour des raisons (?:[a-z]+ )?(?:de |d')(?!force)|\bfor reasons of |\bfor (?=(?:security|safety|administrative"
    r"|technical|statistical|organi[sz]ational|efficiency|accounting|tax|health|quality|operational) reasons\b)"
    r"|\bau titre (?:de la |de l'|des |du )(?!article|loi|reglement|present|code|decret|[a-z]+ \d)"
    r"|\ben vue (?:de la |de l'|des |du )|\bdans un but de (?!lucre)|\ba des fins (?=[a-z])|\baux fins (?:de la "
    r"|de l'|des |du |de |d')"
    r"|\bfor (?:the|our) (?:sole |only |specific |express )?purposes? of (?:the )?|\bas part of (?=our |its )"
    r"|\bfor (?=(?:[a-z]+ ){1,3}purposes\b)(?!(?:the|these|those|other|which|what|any|specific|this) )"
    r"|\bfor (?:the )?(?:proper |efficient |further |sole )?(?=(?:[a-z]{3,}(?:tion|ment|ance|sis)|processing"
    r"|handling|running"
    r"|monitoring|planning|delivery|supply) of\b)(?!(?:processing|handling|collection|protection|storage|transmission"
    r"|communication|disclosure) of (?:(?:your|our|the|all|any|such|personal|these|this) ){0,3}(?:data|information"
    r"|it|them)\b"
    r"|(?:information|notification|attention|application|regulation|department|government|moment|element|exception"
    r"|duration) of\b)"
    r"|\bin (?:the )?(?:context|framework|course) of (?=(?:our|the|its|an?|research|events?|activities) )"
    r"(?!(?:the |an? |its )?(?:[a-z]+ )?(?:law|legal|gdpr|regulation|proceedings?|contract|agreement|processing"
    r"|legitimate"
    r"|investigation|audit|court|merger|use of|this)\b)"
    r"|\b(?<=used )(?:when|while|in) (?=[a-z]{3,}ing [a-z])"
)
_SERVES = (
    r"\b(?:ser(?:t|vent|vira|viront)|destinee?s?) (?:uniquement |exclusivement |seulement |notamment |qu'|que )?"
    r"(?P<aim>(?:a |au |aux |a la |a l')(?=(?:bon(?:ne)? |des fins )?[a-z]{3,})(?![a-z]{2,}(?:er|ir|re|oir)\b)"
    r"(?!votre |vos |cette |ces |rien\b|(?:des )?tiers|nos |un public|usage))"
)
_RELATED = (
    r"\b(?:traitee?s?|utilisee?s?|collectee?s?|traitons|utilisons) (?:uniquement |exclusivement )?"
    r"(?P<aim>en (?:rapport|relation|lien) avec (?=(?:la |le |les |l'|notre |nos |votre )?[a-z]{4,}))"
)
_CONNECTED = (
    r"\b(?:use[ds]?|process(?:ed|es)?|collect(?:ed|s)?)(?: [a-z]+){0,4} (?P<aim>in connection with (?:the |our )?"
    r"(?=[a-z]{4,})(?!processing|personal|data|this|these))"
)
_HELD_FOR = (
    r"\b(?:process|use|collect|hold|store|retain|share|need|require|keep|kept|log|track|register|record|gather|archive"
    r"|request|take|taken|make|made|ask|provide|analy[sz]e)(?:s|d|ed|ing)?\b(?:(?!\b(?:for|not|never|that)\b)"
    r"[^.;:]){0,80}? (?P<aim>for (?:the )?"
    r"(?=(?:[a-z]{2,}(?:tion|ment|ance|ence|ing|search)|statistics|security|safety|payroll|analytics|support)\b)"
    r"(?!(?:following|processing|performance|duration"
    r"|(?:general )?information(?:al)? purposes|(?:determiner|fixer|definir) (?:la|les|cette|leurs?) durees?"
    r"|determine (?:the |this |how long|appropriate )*(?:retention|period|storage)"
    r"|fulfil|compliance|having|being|anything|something|nothing|everything|instance|retention|execution of)\w*\b))"
)
_SAID = patterns(_AIM, _USED_TO, _KEPT_TO, _NOMINAL, _HELD_FOR, _SERVES, _RELATED, _CONNECTED)
_STOP = re.compile(
    r"[.;:()]|, (?:et|and|ou|or) |, (?=pour |afin |to |in order |ce qui|which |that |nous |we |si |lorsque|unless )"
    r"| (?:and|or) (?=in order |so as |with a view )| et (?=ainsi |en vue |dans le |a des |aux )"
    r"|(?<!see)(?<!know)(?<!understand)(?<!determine)(?<!check)(?<!decide)(?<!remember)(?<!savoir)(?<!comprendre)"
    r"(?<!verifier)(?<!determiner)(?<!voir) (?:si|if|when|where|which|qui|que) "
    r"| (?:et pour|et afin|and to|and for|unless|lorsque|sont|est|seront|are|is|will"
    r"|et dans le but) |, "
    r"| et (?=(?:d'|de (?:vous |nous )?)[a-z]+(?:er|ir|re|oir) )"
    r"| et (?=(?:des|les|du|de la|la|le|l'|vos|nos) ?[^,.;:]{3,40} (?:pour|afin) )"
)
_NO_PURPOSE = re.compile(
    r"(?:pour|afin de|afin d'|to) ?(?:votre\b|notre\b|autre|devenir|etre en|participer|beneficier|consent\b|agree\b"
    r"|complete\b|provide (?:us|your)|keep (?:this|these|the|your|such) (?:personal )?(?:data|information|details) for"
    r"|(?:prendre|take) (?:(?:les|des|toutes|the|all|any) )*(?:appropriate |adequate |necessary )*"
    r"(?:mesures|(?:technical |security |protective )*measures)|submit|fill\b|register\b|enter\b"
    r"|s'assurer|nous contacter|contacter|exercer|plus d|en savoir|aller plus"
    r"|(?:assurer|atteindre) ces|realiser ces|proteger"
    r"|garantir votre|introduire"
    r"|fulfil|(?:achieve|accomplish|attain|realise|realize) the (?:purpose|objective|aim|goal)|make a (?:complaint"
    r"|request)"
    r"|carry out (?:their|its|his) (?:task|dut|work|service)|(?:the )?(?:execution of|collecting) (?:this|it\b|them\b)"
    r"|(?:realiser|accomplir|executer|exercer) (?:certaines |leurs? |ses )(?:missions?|taches?|fonctions?)"
    r"|utiliser (?:notre|nos|le|la|ce) (?:site|service|plateforme|application)"
    r"|contact us|exercise|protect|learn|find out|withdraw|lodge|object)"
    r"|(?:to|de|pour) (?:process|traiter) (?:your |vos |personal |the |les )*(?:data|donnees|information)"
    r"|dans le cadre (?:de (?:ces|cette|ses|nos|leurs|l'article|la (?:loi|presente|legislation))|d(?:u|e l'|es|') ?"
    r"(?:decret|reglement|rgpd|present|programme|marche|accord))"
    r"|asked to (?:supply|provide|give|enter|confirm|fill|state|tell)\b"
    r"|you (?:\w+ )?(?:need|want|wish|have|are asked|agree) to "
    r"|for (?:the )?(?:execution|performance) of (?:this|these|a|the|any) "
    r"(?:processing|contract|agreement)"
    r"|(?:droit|configurations|parametres|settings|right|able|entitled|wish(?:es)?) (?:de |d'|pour |of |to )"
)


def in_sentence(page: Page, sentence: Span) -> Iterator[Span]:
    """Yield where a French or English sentence states a purpose, up to the end of its clause."""
    low = page.shadow.low
    for pattern in _SAID.likely(page.shadow, sentence):
        for match in pattern.finditer(low, sentence.start, sentence.end):
            start = match.start("aim") if "aim" in pattern.groupindex else match.start()
            limit = min(sentence.end, start + LONGEST)
            if not by_speaker(page, sentence, match.start(), start) or _NO_PURPOSE.search(
                low, max(sentence.start, start - 12), min(start + 44, limit)
            ):
                continue
            stop = _STOP.search(low, match.end(), limit)
            end = stop.start() if stop else limit
            if end - match.end() > 3:  # noqa: PLR2004 - shorter is no purpose
                yield Span(start, end)
                yield from (trimmed(page.shadow, one) for one in _listed_after(low, end, sentence.end))
                if low.startswith(_FOR, max(start, match.end() - 4)) or " for " in low[match.start() : match.end()]:
                    yield from (trimmed(page.shadow, one) for one in _plain_series(low, end, sentence.end))
                if pattern.pattern in {_AIM, _USED_TO, _KEPT_TO}:
                    yield from more_verbs(low, end, sentence.end)
                yield from _also_for(low, end, sentence.end)


_IN_FRONT = re.compile(
    rf"(?P<aim>to {_NO_VERB}(?=[a-z]{{3,}} )(?!(?:that end|this|do so|contact|learn|find|read|view|see|delete"
    rf"|disable|block"
    r"|refuse|change|manage cookies|know|apply|exercise|unsubscribe|opt|withdraw|object|lodge)\b)[^.,;:]{4,140}), "
    r"(?!(?:please|click|visit|send|go|see|you|just|fill|check|follow|contact|simply|enter|use the)\b)"
)


def in_front(page: Page, sentence: Span) -> Iterator[Span]:
    """Yield the aim that an English sentence opens with: «To improve exchange, this database also holds …»."""
    match = _IN_FRONT.match(page.shadow.low, sentence.start, sentence.end)
    if match and not _NO_PURPOSE.match(page.shadow.low, sentence.start, sentence.end):
        yield Span(*match.span("aim"))


_ARTICLE = r"(?:a la |a l'|au |aux |de la |de l'|du |des |de |d'|la |le |les |l'|the )"
_NEXT = re.compile(rf"(?:, |,? (?:et|and) )(?={_ARTICLE}[a-z]{{4,}})")
_SERIES = re.compile(
    rf"(?:, {_ARTICLE}(?:(?! (?:est|sont|is|are|nous|we) )[^,.;:()]){{4,60}}){{1,6}},?"
    rf" (?:et|and) {_ARTICLE}(?:(?! (?:est|sont|is|are|nous|we) )[^,.;:()]){{4,60}}(?=[.;:(]|$)"
)


def _listed_after(low: str, place: int, end: int) -> Iterator[Span]:
    """Yield what is listed after the first thing of an aim: «pour assurer l'accueil, la paie et l'envoi de …»."""
    series = _SERIES.match(low, place, end)
    if series is None:
        return
    starts = [match.end() for match in _NEXT.finditer(low, series.start(), series.end())]
    ends = [match.start() for match in _NEXT.finditer(low, series.start(), series.end())][1:]
    for start, stop in zip(starts, [*ends, series.end()], strict=True):
        yield Span(start, stop)


_FOR = "for "
_PLAIN_SERIES = re.compile(
    r"(?:, (?!to |which |that |who |and |or |including|such |in |as |unless |if |we |you |our "
    r"|your )[a-z][a-z -]{2,45})+"
    r",? (?:and|or) (?!to |for |other |any |we |you |that )[a-z][a-z -]{2,50}(?=[.;:(]|$)"
)
_PLAIN_NEXT = re.compile(r"(?:, |,? (?:and|or) )")


def _plain_series(low: str, place: int, end: int) -> Iterator[Span]:
    """Yield what English lists after a first thing without articles: «for billing, customer support and marketing»."""
    series = _PLAIN_SERIES.match(low, place, end)
    if series is None:
        return
    cuts = [(cut.start(), cut.end()) for cut in _PLAIN_NEXT.finditer(low, series.start(), series.end())]
    for (_, start), (stop, _) in zip(cuts, [*cuts[1:], (series.end(), 0)], strict=True):
        yield Span(start, stop)


_ALSO_FOR = re.compile(
    r",? (?:and|or|as well as|et|ou|ainsi que) (?:also |egalement )?(?P<aim>(?:for (?:the |our )?(?!(?:you|us|this"
    r"|these|any|all"
    r"|as|at|up|example|a|an|other)\b)|pour (?:la |le |les |l')(?!(?:duree|periode)\b))[a-z][a-z' -]{3,70}?)"
    r"(?=[.,;:(]| and | et | or | ou |$)"
)


def _also_for(low: str, place: int, end: int) -> Iterator[Span]:
    """Yield the things that an aim goes on with: «to improve our services and for security», «… et pour la paie»."""
    while (more := _ALSO_FOR.match(low, place, end)) is not None:
        yield Span(*more.span("aim"))
        place = more.end()


_MORE_VERBS = re.compile(
    r"(?: ?\([^()]{0,90}\))?(?:[,;]|,? (?:et|ou|and|or|ainsi que|as well as))+ (?:(?:et|ou|and|or|also) )?(?P<aim>"
    r"(?:to (?!the |a |an |our |your |us |you |be |which |whom )(?=[a-z]{3,})"
    r"|(?:de |d'|a |pour |afin de )?(?:mieux |nous |vous |t'|te |les |la |le |l'|y )?(?=[a-z]{2,}(?:er|ir|re|oir)\b)"
    r"(?!(?:premier|dernier|particulier|courrier|dossier|papier|fichier|entre|autre|notre|votre|contre|titre|cadre"
    r"|nombre|lettre|registre|mer|hier|par ?tir|number|order|user|newsletter|letter|other|further|paper|computer"
    r"|browser|server|customer|member|software|share|are|more|here|where|there|were|before|future|nature"
    r"|signature|feature"
    r"|literature|culture|structure|sur|over|under|after|offer)\b))"
    r"(?:(?! (?:si|if|when|where|unless|lorsque|qui|que|which|sont|est|seront|are|is|will|nous|we) )"
    r"[^,.;:()]){4,110})"
)


_AND_VERB = (
    r",? (?:et|and) (?=(?:to |de |pour )?(?:vous |nous |les |la |le |l'|t'|te |mieux |d')?[a-z]+(?:er|ir|re|oir)\b"
    r"|to [a-z])"
)


def more_verbs(low: str, place: int, end: int) -> Iterator[Span]:
    """Yield the aims that follow a first one: «to manage bookings, to reply and to comply», «gérer X, envoyer Y»."""
    while (more := _MORE_VERBS.match(low, place, end)) is not None:
        place = more.end()
        cut = re.search(_AND_VERB, low[more.start("aim") : more.end()])
        stop = more.start("aim") + cut.start() if cut else more.end()
        yield Span(more.start("aim"), stop)
        place = stop
