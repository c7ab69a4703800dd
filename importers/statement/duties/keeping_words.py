"""The words by which a statement tells how long data are kept, in Dutch, French and English."""

import re

from importers.statement.words.wordings import Wording

KEEPS = re.compile(
    r"\b(?:bewaa?r\w*|bijgehouden|bij te houden|bijhouden|houden\b[^.;]{0,60}\bbij\b|verwijder\w*|gewist|wissen"
    r"|vernietig\w*"
    r"|geanonimiseerd|opgeslagen|slaa?[tn] [^.;]{0,60}\bop\b|opslaan|behouden|conserv\w+|stock\w+|garde\w*|supprim\w+"
    r"|suppression|efface\w*|detrui\w+|retain\w*|retention|kept|keep|delet\w+|eras\w+|destroy\w*|stored?|preserv\w+"
    r"|anonymi[sz]ed|geldig|valables?|valid|gearchiveerd|archiveren|archivee?s?|archived|archive[rs]?|overschreven"
    r"|overwritten|ecrasee?s?|geschrapt|opgeruimd|uitgewist|purgee?s?|anonimiseren|anonymisee?s?|effacement"
    r"|opgeschoond|rotated|disposed"
    r"|destruction|bijgehouden|houdt\b[^.;]{0,60}\bbij\b|raakt gewist|remove[ds]?|held|hold)\b"
)
START = re.compile(
    r"\b(?:na|vanaf|sinds|volgend op|te rekenen van|te rekenen vanaf|apres|a partir d[eu]|after"
    r"|from) (?!verloop)[^.;:]{3,160}"
    r"|\bniet (?:(?:meer|langer) )?(?:\w+ ){0,2}(?:aanmeld|aangemeld|inlog|ingelogd|gebruik)\w*[^.;,:]{0,40}"
    r"|\bniet meer [^.;,]{3,60}"
)
CRITERION = re.compile(
    r"\b(?:in (?:een|ons|het|de) (?:\w+ ){0,3}\w*archie(?:f|ven)\b|dans (?:nos|les|des) archives|in (?:an|our"
    r"|the) (?:\w+ )?archives?\b"
    r"|(?:verwijderd|gewist|vernietigd|deleted|erased|removed|destroyed|discarded"
    r"|supprimee?s?|effacee?s?|detruite?s?) (?:worden )?(?:wanneer|zodra|als"
    r"|indien|when|once|if|lorsque|quand|si|des que)\b|zo ?lang"
    r"|(?<!betrekking )(?<!toegang )(?<!verzoek )(?<!leiden )(?<!leidt )(?<!behoren )(?<!herleiden )(?<!herleidbaar )"
    r"(?<!beperkt )tot(?:dat)?|while (?:you|your|the|we|they)|the length of time|gedurende (?:de|het|een|onze|uw|je"
    r"|jouw)|tijdens (?:de|het|uw|je|jouw)|que pendant"
    r"|blij(?:ven|ft) (?:\w+ ){0,2}bewaard|bewaard blij(?:ven|ft)|restent conservee?s?|(?:remain"
    r"|continue to be) (?:stored"
    r"|kept|held)|passe (?:ce|cette) \w+|(?:au terme|a l.expiration|a l.issue) de|ensuite|par la suite|thereafter"
    r"|afterwards|after (?:that|this|these|which)\b|na (?:deze|die|dit|afloop)\b(?! \d)|onbeperkt"
    r"|(?:voor )?onbepaalde (?:duur|tijd|termijn)|permanent|blijvend|voor altijd|indefiniment|sans limite"
    r"|(?:de (?:facon|maniere) |pour une duree |a titre )?(?:illimitee?|indeterminee?|permanente?)|indefinitely"
    r"|permanently|in perpetuity|(?:voor |gedurende )?(?:een )?langere? (?:periode|termijn|tijd)\b|langer\b(?! dan)"
    r"|geen (?:\w+ )?bewaartermijn|zo (?:snel|spoedig|vlug) mogelijk|des que possible|as soon as|onmiddellijk"
    r"|meteen|immediatement|immediately|without delay|bij (?:uw |je |jouw |de )?(?:uitschrijving"
    r"|uitdiensttreding|vertrek)|na (?:uw |je |jouw |de |het |een |elk\w* )?(?:uitschrijving|seizoen|activiteit"
    r"|evenement|verwerking|behandeling|gebruik|sessie|bezoek|afhandeling|levering|verzending|selectieprocedure"
    r"|onderzoek|project|deelname|vertrek|stopzetting|afronding|studie|schooljaar|werkjaar)"
    r"|(?:every|each|after (?:the|your|each|every)) (?:session|visit|event|activity|season|project|study|use)"
    r"|(?:immediatement|onmiddellijk|immediately) (?:apres|na|after)|during (?:the|your)|nadat|wanneer u gegevens"
    r"|na (?:verloop|afloop|afsluit\w+|beeindig\w+|het einde) van|bij (?:het )?(?:einde|beeindiging|stopzetting"
    r"|afloop)"
    r"|afhankelijk van|hangt af van|alleen als er|geen (?:nut|doel)|zodra|eenmaal|voor (?:een )?(?:beperkte"
    r"|bepaalde) "
    r"(?:tijd|periode|duur|termijn)|(?:niet|nooit) langer\b[^.;,]{0,40}\bdan|(?:volgens|conform"
    r"|overeenkomstig) (?:de |het )?"
    r"(?:wettelijk\w*|archief\w*|selectie\w*|geldende|toepasselijke)? ?(?:\w+ )?(?:bewaar)?(?:termijn|periode"
    r"|selectielijst)\w*"
    r"|(?:wettelijke|vastgestelde|vastgelegde|voorgeschreven) (?:bewaar)?(?:termijn|periode)\w*"
    r"|(?:vervolgens|daarna|nadien|hierna) (?:worden|wordt|verwijderd|vernietigd|gewist|geanonimiseerd)"
    r"|(?:then|afterwards) (?:deleted|destroyed|erased|removed)|puis (?:supprim|detru|effac)\w+|onderscheid"
    r" (?:wordt )?gemaakt|tant que|aussi longtemps"
    r"|as long as|until|de (?:tijd|termijn"
    r"|periode|duur) (?:die|nodig|van)|(?:pendant )?(?:le temps|la duree|toute la duree|une duree) (?:strictement )?"
    r"(?:necessaire|indique|de|du|d.|limitee|legale|n.excedant)|jusqu.(?:a|au|en)|(?:pas"
    r"|plus) (?:plus )?longtemps que"
    r"|au.?dela d(?:e|es|u)?|a (?:la|l.) ?(?:suppression|expiration|fin|cloture|issue)|des (?:que|lors)|apres (?:la"
    r"|le|l.)"
    r"|(?:for )?(?:a|the) (?:limited |strictly |maximum )?(?:time|period|duration)(?: of time)? ?(?:needed|necessary"
    r"|required"
    r"|indicated|specified|of|that|for which)?|no longer\b[^.;,]{0,30}\bthan|(?:not"
    r"|never)\b[^.;,]{0,90}\b(?:longer than|beyond)"
    r"|at the end of|(?:aan het einde?|op het einde) van|bij het (?:af)?sluiten van|na het (?:af)?sluiten van"
    r"|a la fermeture"
    r"|lorsque vous (?:fermez|quittez)|when (?:you|the (?:user|visitor|browser|session)|your (?:browser|session))"
    r" (?:closes?|leaves?|ends?|expires?|quits?|logs? out)"
    r"|once|upon (?:your|the|expiry|termination|completion)|when (?:no longer|it is no longer|they are no longer))\b"
    r"[^.;]{0,170}"
)
NEVER = Wording(
    r"\b(?:worden|wordt|werden) (?:[a-z]+ ){0,4}?(?:niet|nooit|nergens) (?:(?!langer|meer|buiten|verder|aan|met"
    r"|leesbare|klare|gewone|onversleutelde?|door)[a-z]+ ){0,3}?"
    r"(?:opgeslagen|bewaard|bijgehouden|gelogd|gearchiveerd)\b(?! (?:langer|buiten|op))"
    r"|\b(?:slaat|slaan|bewaart|bewaren|houden|houdt|loggen|logt) (?:(?:wij|we|ook|hierbij) )?(?:geen"
    r"|nooit)\b[^.;:,]{3,60}"
    r"|\b(?:is|are|will be|were) (?:also )?(?:not|never) (?:(?!longer)[a-z]+ ){0,2}?(?:stored|kept|saved"
    r"|retained|logged|recorded"
    r"|archived)\b(?! (?:for longer|longer|beyond|outside|in (?:plain|clear|readable|anonym\w+)|unencrypted))"
    r"|\b(?:ne|n') ?(?:sont|est|seront|sera) (?:pas|jamais) (?:[a-z]+ )?(?:conserv|enregistr|stock|gard"
    r"|sauvegard|archiv)ee?s?\b"
    r"(?! (?:plus|au|hors|en dehors|en clair))"
    r"|\baucune? (?:[a-z' -]{3,40} )?(?:ne|n') ?(?:sont|est|seront|sera) (?:conserv|enregistr|stock|gard"
    r"|sauvegard)ee?s?\b(?! (?:en clair|a votre insu|sans|au-dela|plus))"
)
"""What is told never to be kept at all."""
SAME_AGAIN = re.compile(
    r"(?:na(?:dat)?|zodra|daarna|wanneer|als|vervolgens)\b[^.]{0,80}?\b(?:ze|deze|die) "
    r"(?:\w+ )?(?:\w+ ){0,6}(?:verwijder\w*|gewist|vernietigd)"
    r"|(?:na(?:dat)?|zodra|eenmaal|wanneer|als)\b[^.]{0,80}?, (?:verwijder\w*|wis(?:t|sen)"
    r"|vernietig\w*) [^.]{0,40}?\b(?:ze|deze|die)\b"
)
SPLIT_TERM = re.compile(
    r" of (?=de termijn\b|het moment\b|tot (?!het )|zolang\b)| ou (?=la duree\b|jusqu)|(?<!indefinitely) or"
    r" (?=until\b|as long as\b)"
    r"|,? (?:en/of|en|of) (?=(?:daarna |nadien |tot |gedurende |maximaal |minstens |tenminste |ten minste"
    r" )+(?:nog )?(?:\d|zo ?lang|[a-z]+"
    r" (?:jaar|maanden|dagen|weken)\b))"
    r"|,? (?:and|or) (?=(?:afterwards |thereafter |then |at least )*(?:for )?(?:as long as|up to \d|\d+ (?:year"
    r"|month|day|week)))"
    r"|,? (?:et|ou) (?=(?:ensuite |apres quoi |au moins )*(?:pendant|durant|aussi longtemps|tant que) )"
)
KEPT = re.compile(
    r"\b(?:bewaard|bijgehouden|bewaren (?:wij|we)|(?:wij|we) (?:\w+ )?bewaren|vernietigd|verwijderd|gewist|opgeslagen"
    r"|(?:wij|we) (?:\w+ )?(?:verwijderen|wissen|vernietigen)|(?:verwijderen|wissen|vernietigen) (?:wij|we)"
    r"|nous (?:les |la |le )?(?:supprimons|effacons|detruisons)|we (?:will )?(?:\w+ly )?(?:delete|erase|destroy)"
    r"|bij te houden|(?:blijven|blijft)\b[^.;]{0,120}\bvoor (?:een|de) (?:periode"
    r"|duur)"
    r"|(?:enkel|slechts|alleen|niet langer dan) zo ?lang|zo ?lang (?:als |dit |dat |het )?(?:\w+ ){0,2}(?:nodig"
    r"|noodzakelijk)"
    r"|as long as (?:is |it is |they are )?(?:necessary|needed|required)|aussi longtemps que|tant que necessaire"
    r"|conservee?s?|supprimee?s?|retained"
    r"|(?:kept|stored|saved) (?:for|until|no|only|indefinitely|permanently|temporarily)|(?:be|is|are) (?:\w+"
    r" ){0,2}(?:deleted|erased"
    r"|discarded|destroyed)"
    r"|(?:as|so) long as (?:is |we |you |it.?s |it is |they.?re |they are |the )[^.;,]{0,40}|blij(?:ven"
    r"|ft) (?:\w+ )?bewaard"
    r"|(?:pas|plus|jamais) (?:conservee?s?|gardee?s?|au-?dela)|blij(?:ven|ft)\b[^.;,]{0,40}\b(?:staan|in ons bezit)"
    r"|(?:verwijderen of (?:terug\w+|vernietigen)|terugbezorgen of (?:verwijderen|vernietigen))"
    r"|detruite?s? (?=lorsque|quand|des que|a la)|only be retained"
    r"|(?:geldig|valables?|valid) (?=tijdens|zolang|gedurende|que pendant|aussi|during|as long|for)"
    r"|(?:actief|actifs?|active) (?=(?:enkel |alleen )?tijdens|(?:uniquement )?(?:pendant|durant)|(?:only )?during))\b"
)
TOLD_WITH_TERM = re.compile(
    r"\b(?:houden\b(?=[^.;]{0,40}\b(?:voor|gedurende|tot))|(?:portefeuille|wervingsreserve)\b|bewa(?:ren|art|ard)"
    r"|(?:houd|houden|houdt)\b[^.;]{0,90}\bbij|bijgehouden|bijhouden|verwijder(?:en|t|d)"
    r"|wis(?:sen|t)|gewist|vernietig(?:en|t|d)|opgeslagen"
    r"|archiver(?:en|t)|gearchiveerd|overschreven|geanonimiseerd|anonimiser(?:en|t)|geschrapt|opslaan|sla(?:an|at)"
    r"|conserv(?:ons|e|ent|er)|stock(?:ons|e|ent|er|ees?)|rotated|opgeschoond|disposed of|gard(?:ons|e|ent|er|ees?)"
    r"|supprim(?:ons|e|ent|er)|effac(?:ons|e|ent|er|ees?)"
    r"|archivee?s?|detrui\w+|ecrasee?s?|anonymisee?s?|purgee?s?|keep|keeps|retain\w*|stor(?:e|es|ed)|hold|held"
    r"|delet(?:e|es|ed)|eras(?:e|es|ed)|destroy(?:ed|s)?|remov(?:e|es|ed)|archived|overwritten|anonymi[sz]ed|kept"
    r"|discarded|bewaar(?:termijn|periode|duur)|durees? de conservation|retention periods?|vervall?(?:t|en)"
    r"|verlo(?:opt|pen)"
    r"|(?:geldig|van kracht|actief) (?:gedurende|voor)|expir(?:e|es|ent)|durent?|(?:will )?(?:last"
    r"|persist)s? (?=for|up to"
    r"|between|one|two|\d))\b"
)
"""Verbs of keeping that count outside a section about it only beside a term or a «no longer than»."""
NO_LONGER = Wording(
    r"\b(?:not|never|no)\b[^.;,]{0,80}\b(?:longer than|beyond)\b|\b(?:niet|nooit) langer\b[^.;,]{0,40}\bdan\b"
    r"|\b(?:pas|jamais) (?:\w+ ){0,4}(?:plus longtemps|au-?dela)\b"
)
STAYS = Wording(
    r"\bblij(?:ven|ft) (?:\w+ ){0,2}bewaard\b|\bbewaard blij(?:ven|ft)\b|\brestent conservee?s?\b"
    r"|\bcontinue to be (?:stored|kept|held)\b"
)
AS_LONG = re.compile(
    r"\b(?:enkel|slechts|alleen|maar|uitsluitend) (?:bewaard )?zo ?lang (?:als )?(?:\w+ ){0,4}(?:nodig|noodzakelijk"
    r"|vereist)\b"
    r"|\bonly (?:\w+ ){0,3}(?:for )?(?:so|as) long as\b|\b(?:uniquement|seulement) (?:tant que|aussi longtemps)\b"
)
LASTS = Wording(
    r"\b(?:bewaren|bewaart|bewaard|bijgehouden|opgeslagen)\b[^.;:]{0,40}\bzo ?lang\b|\b(?:permanent|onbeperkt"
    r"|blijvend|voor altijd)"
    r" (?:bewaard|opgeslagen|bijgehouden)\b|\b(?:kept|stored|retained|held)\b[^.;:]{0,30}\bas long as\b"
    r"|\b(?:permanently"
    r"|indefinitely) (?:kept|stored|retained|held)\b|\b(?:kept|stored|retained|held) (?:permanently|indefinitely)\b"
    r"|\bconservee?s?\b[^.;:]{0,40}\b(?:aussi longtemps|tant que|indefiniment|de (?:facon|maniere) permanente)\b"
)
"""Keeping with its criterion beside it, which is told in a section about security too."""
TIMED = Wording(
    r"\btot(?:dat)? (?:je|u|jij|we|wij|men|ze|het moment|de dag|uw|jouw|(?:de|je|uw) (?:uitschrijving|intrekking"
    r"|verwijdering"
    r"|opzegging|afmelding|beeindiging|einddatum))\b|\bzo ?lang (?:als )?(?:je|u|we|wij|ze|de|het|uw|jouw|dit|dat|er"
    r"|deze"
    r"|nodig|noodzakelijk|men)\b|\b(?:voor|gedurende) de (?:volledige |gehele |hele |resterende )?(?:duur|looptijd"
    r"|periode)\b"
    r"|\buntil (?:you|we|they|it|the|your|such)\b|\bas long as\b|\bfor the (?:entire |full |whole )?(?:duration|term"
    r"|length"
    r"|lifetime)\b|\btant que\b|\bjusqu.(?:a|au|en|aux)\b|\b(?:pour|pendant|durant) (?:la|toute la) duree\b|\baussi"
    r" longtemps\b|\ble temps (?:de|du|d.|que|necessaire)"
)
"""Up to when something lasts, which beside a verb of keeping tells how long wherever it stands."""
RESTS = Wording(
    r"\bblij(?:ven|ft)\b[^.;,]{0,40}\b(?:staan|zichtbaar|online|beschikbaar|bewaard|gekoppeld|in (?:ons|onze|de|het))\b"
    r"|\bblij(?:ven|ft) online\b|\brest(?:e|ent|era|eront) (?:\w+ )?(?:dans|sur|en ligne|accessibles?|visibles?"
    r"|enregistree?s?)\b|\b(?:stays?|remains?) (?:\w+ )?(?:on|in|online|available|visible|stored|with us)\b"
)
"""What is there to stay."""
ENDS = Wording(
    r"\b(?:verwijder(?:en|t|d)|wis(?:sen|t)|gewist|vernietig(?:en|t|d)|geanonimiseerd|anonimiser(?:en|t)|geschrapt"
    r"|schrappen"
    r"|opgeschoond|opgekuist|uitgewist|supprim(?:ons|e|ent|ees?|er)|effac(?:ons|e|ent|ees?)|detrui\w+|anonymisee?s?"
    r"|purgee?s?"
    r"|deleted?|erased?|destroy(?:ed)?|anonymi[sz]ed|disposed of|discarded|wiped|purged)\b"
)
TIMED_END = Wording(
    r"\b(?:des (?:que|lors|votre|la|le|l.)|a (?:l.issue|la fin|la cloture|l.expiration|l.echeance)|au (?:terme|bout) d"
    r"|apres (?:la|le|l.|votre|cette|ce)|aan het einde? van|op het einde van|na (?:afloop|het einde|de afloop"
    r"|beeindiging"
    r"|verloop|afhandeling|afronding|sluiting|stopzetting|ontvangst) van|na (?:uw|je|jouw) (?:uitschrijving|vertrek"
    r"|opzegging)"
    r"|at the end of|at the latest|after (?:the|your) (?:end|completion|close|closure|expiry|termination|event|course"
    r"|project|study|contract|process|request)|once (?:the|your|they|it|we|you|this)|upon (?:completion|termination"
    r"|expiry"
    r"|closure|request of|the end))"
)
"""After what data are wiped."""
AT_ONCE = Wording(
    r"\b(?:zo (?:snel|spoedig|vlug) mogelijk|onmiddellijk|meteen)\b[^.;,]{0,60}\b(?:te )?(?:verwijder\w+|wissen"
    r"|gewist"
    r"|vernietig\w*)\b|\b(?:supprim\w+|effac\w+|detrui\w+)\b[^.;,]{0,40}\b(?:immediatement|des que possible"
    r"|sans delai)\b"
    r"|\b(?:delet\w+|eras\w+|destroy\w*|remov\w+)\b[^.;,]{0,40}\b(?:immediately|as soon as"
    r"|without (?:undue )?delay)\b"
    r"|\b(?:immediately|promptly) (?:delete|erase|destroy|remove)[ds]?\b"
)
CONDITIONAL = re.compile(
    r"^(?:als|wanneer|indien|zodra|bij|dan|schrijf|meld|lorsque|en cas|when|if|once|upon|after)\b"
    r"(?:[^.;]{3,120}\b(?:verwijderd|gewist"
    r"|vernietigd|supprimee?s?|effacee?s?|(?<!to )(?:be|are|is) (?:\w+ )?(?:deleted|erased|destroyed|removed))\b"
    r"|[^.;]{3,80}\b(?:niet (?:langer|meer)|ne (?:sont|est) plus|n.est plus|no longer)\b[^.;]{3,80}"
    r"\b(?:(?:verwijderen|wissen|vernietigen) (?:wij|we)|nous (?:les |la |le )?(?:supprimons|effacons|detruisons)"
    r"|we (?:will )?(?:delete|erase|destroy|remove))\b)"
)
"""When data are wiped, told by the case in which they are."""
AFTER_COLON = re.compile(
    r" ?: ?(?:zo ?lang|tot(?:dat)?\b|gedurende|tant que|jusqu|pendant|la duree|until|as long as|for as long|during)"
)
"""The criterion of a line in a section about keeping: «Foto's: tot u uw toestemming intrekt»."""
ANSWERED = re.compile(
    r"\b(?:antwoord\w*|beantwoord\w*|reage\w+|reactie\w*|respon[ds]\w*|repl(?:y|ies)|answer\w*|repon\w+"
    r"|verlengd|prolonge\w*|extended|kennisgeving|melden|gemeld|notif\w+|jonger|ouder|oud|leeftijd|ages?|old"
    r"|older|younger|agee?s?|moins de|plus de|minderjarig\w*|mineurs?|minors?)\b"
)
"""What has a term and is not kept: an answer, a notice, a person of some age."""
SET_BY = Wording(
    r"\b(?:bepaal\w*|bepalen|stelt|stellen|vast\w*|determine\w*|fixe\w*|sets?)\b[^.;]{0,80}"
    r"\b(?:bewaar(?:termijn|periode)\w*|durees? de conservation|retention periods?)\b"
    r"|\b(?:bewaar(?:termijn|periode)en|(?:durees?|delais?) (?:de conservation )?|retention (?:periods?|times?))\b"
    r"[^.;:]{0,40}\b(?:worden|zijn|sont|est|are|is) (?:\w+ ){0,2}(?:bepaald|vastgelegd|vastgesteld|opgenomen|fixee?s?"
    r"|definie?s?|precisee?s?|set out|determined|laid down|defined|specified|listed|based on)\b"
    r"|\b(?:bewaar(?:termijn|periode|duur)(?:en)?|durees? de conservation|(?:retention|storage) (?:period|time)s?)\b"
    r"[^.;:]{0,40}\b(?:varie\w*|verschil\w*|depend\w*|afhankelijk|hang(?:t|en) [^.;]{0,30}\baf|var(?:y|ies)|differs?"
    r"|gerespecteerd|nageleefd|gehanteerd|gevolgd|toegepast|respectee?s?|appliquee?s?|observed|respected|applied)\b"
    r"|\b(?:respecte\w+|hanteren|hanteert|volgen|volgt|toepassen|houden ons aan|respectons|appliquons|observe|apply"
    r"|follow"
    r"|respect)\b[^.;:]{0,40}\b(?:bewaar(?:termijn|periode)en|(?:durees?|delais?) (?:\w+ )?de conservation"
    r"|retention periods?)\b"
)
LABEL = re.compile(
    r"\b(?:(?:data )?bewaar(?:termijn|periode|duur|tijd)(?:en)?|opslag(?:duur|termijn|periode)|levensduur|looptijd"
    r"|geldigheid(?:sduur)?|vervaldatum|vervaltermijn|verval(?:t|len)?(?: (?:na|over))?|verloopt(?: na)?|verlopen na"
    r"|duree (?:de (?:conservation|vie|validite|stockage)|maximale?)|delai de conservation|expir(?:e"
    r"|ation)(?: (?:apres"
    r"|dans|le))?|echeance|retention(?: period| time)?|storage (?:period|time|duration)|expir(?:y|es"
    r"|ation)(?: (?:after"
    r"|in|date|time|period))?|life ?(?:time|span)|(?:cookie )?duration|duree|duur|validity|max(?:imum)?[ -]age"
    r"|kept for) ?: (?=\w)"
)
HEADER = re.compile(
    r"(?:maximale |cookie ?)?(?:bewaar(?:termijn|periode|duur|tijd)|opslag(?:duur|termijn|periode)|levensduur"
    r"|looptijd|duur"
    r"|geldigheid(?:sduur)?|verval(?:datum|termijn)?|vervalt(?: na)?|verloopt(?: na)?|houdbaarheid"
    r"|duree(?: (?:de (?:vie|conservation|validite|stockage)|maximale))?|expiration|echeance|delai de conservation"
    r"|retention(?: (?:period|time))?|duration|(?:life ?(?:time|span))|expir(?:y|es|ation)(?: (?:date|time|after))?"
    r"|storage (?:period|time|duration)|validity|max(?:imum)?[ -]age)"
)
"""The column of a table that says how long."""
WITHOUT_END = re.compile(
    r"(?:nooit|never|jamais|onbeperkt|onbepaald|permanent\w*|persistent\w*|sessie\w*|(?:de )?(?:duur van de )?sessie"
    r"|(?:la )?session|(?:de |during (?:the )?|until end of )?(?:browser)?(?:session|sessie)|illimitee?|unlimited"
    r"|aucune?"
    r"|geen|none|not applicable|n/?a)\b"
)
"""What a lifetime may say in place of a term: «Expires: never», «Bewaartermijn: sessie»."""
ITEM = re.compile(
    r"(?:[^:.]{2,80} ?: ?)?(?:(?:maximaal|maximum|au maximum|uiterlijk) )?(?:zo ?lang\b|tot(?:dat)?\b(?! en met)"
    r"|gedurende\b"
    r"|tijdelijk\b|permanent\w*\b|onbeperkt\b|onbepaalde (?:duur|tijd|termijn)\b|tant qu|jusqu|aussi longtemps|pendant"
    r"|le temps|(?:la )?duree d|temporair\w+|indefiniment|until\b|as long as|for as long|for the duration|during\b"
    r"|temporar(?:y|ily)|indefinitely|(?:de )?duur van|the duration of|while\b)"
)
"""A member of a list about keeping that begins with its criterion, or has it behind a colon."""
LONGER = re.compile(
    r",? (?P<rest>(?:tenzij|behalve (?:als|wanneer)|unless|sauf(?: si)?|a moins qu\w*) [^.;,]{0,20}\b(?:langere"
    r"|langer|longer"
    r"|preservation|plus longue)\b[^.;]{5,120})"
)
LEADS = Wording(
    r"\bbewaar(?:termijn|periode|duur)\w*|\b(?:bewaard|bewaren|bijgehouden|opgeslagen)\b[^.;]{0,120}"
    r"\b(?:termijn|periode|duur)\w*|\b(?:durees?|delais?) de conservation|\bconservee?s?\b[^.;]{0,60}\b(?:durees?"
    r"|delais?"
    r"|pendant)\b|\b(?:retention|storage) (?:period|time|term)s?|\b(?:kept|stored|retained)\b[^.;]{0,80}\bperiods?\b"
)
"""What leads in a list of periods, wherever it stands: «Wij hanteren de volgende bewaartermijnen:»."""
NEEDED = Wording(
    r"\b(?:niet|nooit) langer\b[^.;,:]{0,40}\bdan\b[^.;:]{3,120}|\bzo ?lang\b[^.;:]{0,60}\b(?:nodig"
    r"|noodzakelijk)\b[^.;:]{0,60}"
    r"|\b(?:not|no|never)\b[^.;,:]{0,50}\blonger than\b[^.;:]{3,120}|\bas long as\b[^.;:]{0,30}\b(?:necessary|needed"
    r"|required)\b"
    r"[^.;:]{0,60}|\b(?:(?:pour|pendant) )?(?:la |une )?duree (?:strictement )?necessaire\b[^.;:]{0,100}"
    r"|\b(?:aussi longtemps que|tant que)\b[^.;:]{0,20}\bnecessaire\b[^.;:]{0,60}|\bplus longtemps que\b[^.;:]{3,100}"
)
"""A criterion that a lead tells before the periods of its list: «Wij bewaren uw gegevens niet langer dan nodig:»."""
UNLESS = re.compile(r",? (?:tenzij|behalve|unless|except|sauf|sauf si) ?:$")
TITLE = re.compile(r"(?:cookie ?-?)?(?:name|naam|nom)(?: (?:van de|du|of the) cookie)? ?: (?=\S)|cookie ?: (?=\S)")
"""The line over a lifetime that says whose it is: «Name: _ga»."""
REASON = re.compile(
    r"\b(?:is|zijn|est|sont|are) (?:nodig|noodzakelijk|vereist|necessaires?|requise?s?|necessary|required)"
    r"(?: (?:omdat|voor|om|pour|a|for|to))? ?:$|\b(?:in (?:de )?volgende gevallen|dans les cas suivants"
    r"|in the following"
    r" cases)\b[^.;]{0,90}:$|\b(?:bepalen|bepaald|criteria|criteres|determin\w+)\b[^.;]{0,90}:$|\b(?:omdat|redenen?"
    r"|om|because|reasons?|car"
    r"|raisons?"
    r"|in order to|afin de|pour) ?:$"
)
"""A lead whose items say why something is kept, not how long."""
PAST = re.compile(
    r"\b(?:afgelopen|voorbije|voorgaande|(?<!ten )laatste|dernier\w*|(?<!will )(?<!cookies )last|past|previous|deze"
    r"|die|these|those|ces)\b[^.;,]{0,6}$"
)
BY_PERSON = re.compile(
    r"\b(?:kan|kunt|kun|mag|wilt|wil|wenst) (?:u|je|jij)\b|\b(?:u|je|jij) (?:\w+ )?(?:kan|kunt|mag|wilt|wil|wenst)\b"
    r"|\bvous (?:pouvez|souhaitez)\b|\byou (?:can|may|want|wish)\b|\bcookies? (?:\w+ ){0,2}(?:verwijderen|wissen)\b"
)
LIFE = re.compile(
    r"demande|verzoek|request|cookie|bewaar|geldig|blijf|verval|vervalt|verloopt|houdbaar|levensduur|sessie|session"
    r"|duree|expir|lifetime"
    r"|valid|kept"
)
