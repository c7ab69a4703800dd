"""The words of the pages, in three languages."""

from ropa.model.kind import Text

PAGES = {
    "overview": Text("Overview", "Overzicht", "Aperçu"),
    "flow": Text("Where data flow", "Waarheen gegevens stromen", "Où circulent les données"),
    "graphiql": Text("GraphQL", "GraphQL", "GraphQL"),
}
FRAME = {
    "product": Text("Register of processing", "Register van verwerkingen", "Registre des traitements"),
    "skip": Text("To the content", "Naar de inhoud", "Aller au contenu"),
    "languages": Text("Language", "Taal", "Langue"),
    "pages": Text("Pages", "Pagina's", "Pages"),
    "log_out": Text("Log out", "Afmelden", "Se déconnecter"),
    "foot": Text(
        "Every line rests on words that a source says. It gives no legal advice.",
        "Elke regel steunt op woorden van een bron. Dit is geen juridisch advies.",
        "Chaque ligne repose sur les mots d'une source. Ceci n'est pas un avis juridique.",
    ),
}
LOG_IN = {
    "title": Text("Log in", "Aanmelden", "Se connecter"),
    "token": Text("Access token", "Toegangscode", "Jeton d'accès"),
    "button": Text("Log in", "Aanmelden", "Se connecter"),
    "missing": Text(
        "This register is for those who have its access token.",
        "Dit register is voor wie de toegangscode heeft.",
        "Ce registre est réservé à qui possède le jeton d'accès.",
    ),
    "wrong": Text(
        "That access token is not the right one.", "Die toegangscode is niet juist.", "Ce jeton d'accès n'est pas bon."
    ),
    "expired": Text(
        "Your session has ended; log in again.",
        "Je sessie is voorbij; meld opnieuw aan.",
        "Votre session est terminée ; reconnectez-vous.",
    ),
    "too many": Text(
        "Too many wrong tokens; wait a minute.",
        "Te veel foute codes; wacht een minuut.",
        "Trop de jetons erronés ; attendez une minute.",
    ),
}
OVERVIEW = {
    "holds": Text("What the register holds", "Wat het register bevat", "Ce que contient le registre"),
    "sources": Text("Sources", "Bronnen", "Sources"),
    "versions": Text("Frozen versions", "Vastgelegde versies", "Versions figées"),
    "controllers": Text(
        "Controllers, with the number of their activities",
        "Verwerkingsverantwoordelijken, met het aantal van hun activiteiten",
        "Responsables du traitement, avec le nombre de leurs activités",
    ),
    "missing": Text("What is missing", "Wat ontbreekt", "Ce qui manque"),
    "missing_lead": Text(
        "{0} checks found {1} places; the heaviest first. «ropa check» lists them, with what mends each.",
        "{0} controles vonden {1} plaatsen; de zwaarste eerst. «ropa check» toont ze, met wat ze herstelt.",
        "{0} contrôles ont trouvé {1} endroits ; les plus graves d'abord. «ropa check» les montre avec leur remède.",
    ),
    "nothing_missing": Text("No check found anything.", "Geen controle vond iets.", "Aucun contrôle n'a rien trouvé."),
    "next": Text("Where to go next", "Hoe verder", "Et ensuite"),
    "ask": Text("Where does a data category flow?", "Waarheen stroomt een gegeven?", "Où circule une donnée ?"),
    "category": Text("Data category", "Gegevenscategorie", "Catégorie de données"),
    "ask_button": Text("Show", "Tonen", "Montrer"),
    "often": Text("Named by most flows:", "Door de meeste stromen genoemd:", "Citées par le plus de flux :"),
    "graphiql": Text(
        "Ask anything in GraphQL, beginning at a saved question",
        "Vraag alles in GraphQL, te beginnen met een bewaarde vraag",
        "Tout demander en GraphQL, à partir d'une question enregistrée",
    ),
    "workbooks": Text("As a workbook:", "Als werkmap:", "En classeur :"),
    "empty": Text(
        "The register is empty. Bring documents into it:",
        "Het register is leeg. Voer er documenten in:",
        "Le registre est vide. Ajoutez-y des documents :",
    ),
    "read": Text("read on {}", "gelezen op {}", "lu le {}"),
    "withdrawn": Text("withdrawn", "teruggetrokken", "retiré"),
    "severity": Text("Weight", "Gewicht", "Poids"),
    "found": Text("Places", "Plaatsen", "Endroits"),
    "what": Text("What", "Wat", "Quoi"),
    "article": Text("Article", "Artikel", "Article"),
    "more": Text("and {} more", "en nog {}", "et encore {}"),
}
EXPORT = {
    "controller": Text(
        "Controller (all without it)", "Verwerkingsverantwoordelijke (zonder: alle)", "Responsable (sans : tous)"
    ),
    "on": Text("In force on", "Van kracht op", "En vigueur le"),
    "as_of": Text("As recorded at the end of", "Zoals vastgelegd op het einde van", "Tel qu'enregistré à la fin du"),
    "version": Text(
        "Frozen version (tells both days)", "Bevroren versie (zegt beide dagen)", "Version figée (dit les deux jours)"
    ),
    "tongue": Text("Language of the file", "Taal van het bestand", "Langue du fichier"),
    "format": Text("Format", "Formaat", "Format"),
    "make": Text("Make the file", "Maak het bestand", "Établir le fichier"),
    "others": Text("Other layouts:", "Andere modellen:", "Autres modèles :"),
    "running": Text(
        "The file is being made: {0} of {1} activities. This page looks again by itself.",
        "Het bestand wordt gemaakt: {0} van {1} activiteiten. Deze pagina kijkt vanzelf opnieuw.",
        "Le fichier est en cours d'établissement : {0} activités sur {1}. Cette page se met à jour d'elle-même.",
    ),
    "done": Text(
        "The file is ready; it is kept for an hour.",
        "Het bestand is klaar; het wordt een uur bewaard.",
        "Le fichier est prêt ; il est gardé une heure.",
    ),
    "failed": Text(
        "The file could not be made:", "Het bestand kon niet gemaakt worden:", "Le fichier n'a pas pu être établi :"
    ),
    "again": Text("Make another file", "Maak nog een bestand", "Établir un autre fichier"),
}
SEVERITIES = {
    "error": Text("error", "fout", "erreur"),
    "warning": Text("warning", "waarschuwing", "avertissement"),
    "improvement": Text("improvement", "verbetering", "amélioration"),
}
FLOW = {
    "lead": Text(
        "Name a data category by its id, its label in any language, or an alias.",
        "Noem een gegevenscategorie met haar id, haar naam in een taal, of een alias.",
        "Nommez une catégorie par son id, son libellé dans une langue, ou un alias.",
    ),
    "from": Text("Only from this body", "Enkel vanaf deze instantie", "Seulement de cet organisme"),
    "on": Text("On the day", "Op de dag", "Le jour"),
    "depth": Text("Steps", "Stappen", "Étapes"),
    "picture": Text("Picture", "Tekening", "Dessin"),
    "as_svg": Text("The picture as SVG", "De tekening als SVG", "Le dessin en SVG"),
    "as_mermaid": Text("The same as Mermaid text", "Hetzelfde als Mermaid-tekst", "Le même en texte Mermaid"),
    "steps": Text("Step by step, with citations", "Stap voor stap, met citaten", "Pas à pas, avec citations"),
    "words": Text("Words of the sources", "Woorden van de bronnen", "Mots des sources"),
    "not_found": Text("Did you mean:", "Bedoelde je:", "Vouliez-vous dire :"),
}
WORKBENCH = {
    "title": Text("Ask in GraphQL", "Vragen in GraphQL", "Demander en GraphQL"),
    "plain": Text(
        "This is the plain page. The full editor, GraphiQL, comes with «make workbench», which needs Node 20.19 or "
        "later.",
        "Dit is de eenvoudige pagina. De volledige editor, GraphiQL, komt met «make workbench», waarvoor Node 20.19 of "
        "later nodig is.",
        "Ceci est la page simple. L'éditeur complet, GraphiQL, s'obtient par «make workbench», qui demande Node 20.19 "
        "ou plus récent.",
    ),
    "saved": Text("Saved questions", "Bewaarde vragen", "Questions enregistrées"),
    "load": Text("Take", "Nemen", "Prendre"),
    "question": Text("Question", "Vraag", "Question"),
    "variables": Text("Variables (JSON)", "Variabelen (JSON)", "Variables (JSON)"),
    "run": Text("Ask", "Vragen", "Demander"),
    "answer": Text("Answer", "Antwoord", "Réponse"),
    "script": Text(
        "Asking here needs JavaScript; without it, use «ropa query» or the page on where data flow.",
        "Hier vragen vergt JavaScript; gebruik anders «ropa query» of de pagina over stromen.",
        "Demander ici exige JavaScript ; sinon, utilisez «ropa query» ou la page sur les flux.",
    ),
}
ERRORS = {
    "title": Text("That did not work", "Dat lukte niet", "Cela n'a pas marché"),
    "back": Text("Back to the overview", "Terug naar het overzicht", "Retour à l'aperçu"),
}
