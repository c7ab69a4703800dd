"""What the fields of the query and of the mutation are for, in three languages, as the documentation of the schema."""

from ropa.model.kind import Text

_QUESTIONS = {
    "flow": Text(
        "Where does a data category flow: from whom to whom, on which ground, under which mandate, by which words?",
        "Waarheen stroomt een gegeven: van wie naar wie, op welke grond, onder welke machtiging, met welke woorden?",
        "Où circule une donnée : de qui à qui, sur quelle base, sous quelle autorisation, selon quels mots ?",
    ),
    "impact": Text(
        "What is touched if a thing ends, merges into another (`into`), or may no longer be used? The nearest first.",
        "Wat wordt geraakt als iets ophoudt, opgaat in iets anders (`into`), of niet meer mag? Het naaste eerst.",
        "Qu'est-ce qui est touché si une chose disparaît, fusionne (`into`) ou est interdite ? Le plus proche d'abord.",
    ),
    "register": Text(
        "The record of Article 30, of one controller or of all, as recorded at the end of the day `asOf` (else now).",
        "Het register van artikel 30, van een verantwoordelijke of van alle, zoals opgetekend op de dag `asOf`.",
        "Le registre de l'article 30, d'un responsable ou de tous, tel qu'enregistré le jour `asOf`.",
    ),
    "coverage": Text(
        "Which disclosures have no mandate, which mandates no disclosure, what lies outside one?",
        "Welke mededelingen hebben geen machtiging, welke machtigingen geen mededeling, wat valt erbuiten?",
        "Quelles communications sont sans autorisation, et l'inverse, et qu'est-ce qui en sort ?",
    ),
    "retention": Text(
        "How long are data kept, until when if the start event was on the day `start`, and which terms contradict?",
        "Hoelang worden gegevens bewaard, tot wanneer vanaf het beginpunt `start`, en wat spreekt elkaar tegen?",
        "Combien de temps garde-t-on les données, jusqu'à quand à partir de `start`, et qu'est-ce qui se contredit ?",
    ),
    "changes": Text(
        "What changed after the end of the day `from`, up to the end of the day `to`, in the order of time?",
        "Wat veranderde er na het einde van de dag `from`, tot het einde van de dag `to`, in de volgorde van de tijd?",
        "Qu'est-ce qui a changé après la fin du jour `from`, jusqu'à la fin du jour `to`, dans l'ordre du temps ?",
    ),
    "versions": Text(
        "Which versions of the register of a controller were frozen, and does each still give the same hash?",
        "Welke versies van het register van een verantwoordelijke zijn vastgelegd, en klopt hun hash nog?",
        "Quelles versions du registre d'un responsable ont été figées, et leur hachage est-il encore le même ?",
    ),
    "versionChanges": Text(
        "How do two frozen versions of a register differ, named by `from` and `to`?",
        "Waarin verschillen twee vastgelegde versies van een register, genoemd met `from` en `to`?",
        "En quoi deux versions figées d'un registre, nommées par `from` et `to`, diffèrent-elles ?",
    ),
    "freeze": Text(
        "Freezes the register of a controller as it stands, under a name of its own, with a note and a hash.",
        "Legt het register van een verantwoordelijke vast zoals het is, met een eigen naam, een nota en een hash.",
        "Fige le registre d'un responsable tel qu'il est, sous un nom propre, avec une note et un hachage.",
    ),
    "findings": Text(
        "Where does the register break a rule of the law, and which command mends it?",
        "Waar schendt het register een regel van de wet, en welk commando herstelt dat?",
        "Où le registre enfreint-il une règle de la loi, et quelle commande y remédie ?",
    ),
    "review": Text(
        "What waits for a person's judgement, the most useful first?",
        "Wat wacht op het oordeel van een mens, het nuttigste eerst?",
        "Qu'est-ce qui attend le jugement d'une personne, le plus utile d'abord ?",
    ),
    "evidence": Text(
        "The words behind a thing (an id or a name) or a fact (SUBJECT-ID#field or SUBJECT-ID#field=OBJECT-ID).",
        "De woorden achter een ding (id of naam), of achter een feit (ONDERWERP-ID#veld of ONDERWERP-ID#veld=ID).",
        "Les mots derrière une chose (id ou nom), ou derrière un fait (SUJET-ID#champ ou SUJET-ID#champ=ID).",
    ),
    "search": Text(
        "What in the register is called something like this, in any language? The most alike first.",
        "Wat heet in het register ongeveer zo, in welke taal ook? Het meest gelijkende eerst.",
        "Qu'est-ce qui s'appelle à peu près ainsi, dans toute langue ? Le plus ressemblant d'abord.",
    ),
    "documents": Text(
        "The sources of the register, each version by itself.",
        "De bronnen van het register, elke versie apart.",
        "Les sources du registre, chaque version à part.",
    ),
    "layouts": Text(
        "In which layouts can the register be exported?",
        "In welke modellen kan het register worden uitgevoerd?",
        "Dans quels modèles le registre peut-il être exporté ?",
    ),
    "importSource": Text(
        "Imports one source, given as text or as the base64 of its bytes; `name` ends as the file does («list.xlsx»).",
        "Voert een bron in, als tekst of als base64 van haar bytes; `name` eindigt zoals het bestand («lijst.xlsx»).",
        "Importe une source, en texte ou en base64 de ses octets ; `name` finit comme le fichier («liste.xlsx»).",
    ),
    "decide": Text(
        "Decides on a fact, written as `review` shows it; the decision outranks every source.",
        "Beslist over een feit, geschreven zoals `review` het toont; de beslissing gaat voor op elke bron.",
        "Décide d'un fait, écrit comme `review` le montre ; la décision prime sur toute source.",
    ),
    "waive": Text(
        "Accepts the findings of a check on a subject until a day, with a reason.",
        "Aanvaardt de bevindingen van een controle over een onderwerp tot een dag, met een reden.",
        "Accepte les constats d'un contrôle sur un sujet jusqu'à un jour, avec un motif.",
    ),
    "retract": Text(
        "Takes a document back; with `erase`, its text and quotes are removed for good.",
        "Neemt een document terug; met `erase` verdwijnen zijn tekst en citaten voorgoed.",
        "Retire un document ; avec `erase`, son texte et ses citations disparaissent définitivement.",
    ),
}


def question(name: str) -> str:
    """Return what a field is for, in English, Dutch and French."""
    words = _QUESTIONS[name]
    return f"{words.en}\n{words.nl}\n{words.fr}"
