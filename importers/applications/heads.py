"""The words under which lists of applications keep their columns, in Dutch, French and English."""

from importers.tables.columns import Vocabulary

APPLICATIONS = Vocabulary(
    words={
        "system": (
            "toepassing|toepassingen|applicatie|applicaties|naam applicatie|naam toepassing|naam van de toepassing|"
            "naam van de applicatie|systeem|systemen|informatiesysteem|software|softwarepakket|pakket|tool|programma|"
            "application|applications|application name|name of the application|nom de l application|logiciel|"
            "logiciels|systeme|systeme d information|outil|system|systems|it system|information system"
        ),
        "owner": (
            "eigenaar|eigenaars|toepassingseigenaar|applicatie eigenaar|applicatie eigenaar|businesseigenaar|"
            "proceseigenaar|verantwoordelijke|verantwoordelijke dienst|verantwoordelijke entiteit|entiteit|dienst|"
            "departement|directie|verwerkingsverantwoordelijke|owner|business owner|application owner|system owner|"
            "responsible|responsible unit|controller|department|unit|proprietaire|responsable|service responsable|"
            "service|direction|responsable du traitement|proprietaire metier"
        ),
        "activity": (
            "activiteit|activiteiten|verwerkingsactiviteit|verwerkingsactiviteiten|verwerking|verwerkingen|proces|"
            "processen|bedrijfsproces|bedrijfsprocessen|gebruikt voor|functie|doel|waarvoor|ondersteunt|activity|"
            "activities|processing activity|processing activities|process|processes|business process|used for|"
            "purpose|supports|activite|activites|activite de traitement|activites de traitement|traitement|"
            "traitements|processus|utilise pour|finalite|sert a"
        ),
        "supplier": (
            "leverancier|leveranciers|softwareleverancier|verwerker|verwerkers|hostingpartner|hostingleverancier|"
            "ontwikkelaar|beheerder|beheerd door|geleverd door|onderhoud door|gehost door|it partner|onderaannemer|"
            "supplier|suppliers|vendor|vendors|provider|processor|processors|hosted by|maintained by|developed by|"
            "fournisseur|fournisseurs|sous traitant|sous traitants|prestataire|prestataires|editeur|heberge par|"
            "hebergeur"
        ),
        "country": (
            "land|landen|locatie|locatie van de gegevens|locatie data|datalocatie|hostinglocatie|hosting land|"
            "gegevens in|waar staan de gegevens|plaats|plaats van opslag|opslaglocatie|country|countries|location|"
            "data location|hosting country|hosting location|hosted in|where|storage location|pays|localisation|"
            "localisation des donnees|lieu|lieu d hebergement|pays d hebergement|heberge en"
        ),
        "data": (
            "gegevens|persoonsgegevens|welke gegevens|categorieen|gegevenscategorieen|categorieen van gegevens|"
            "categorieen persoonsgegevens|data|personal data|data categories|categories of data|donnees|"
            "donnees personnelles|donnees a caractere personnel|categories de donnees"
        ),
        "subjects": (
            "betrokkenen|over wie|doelgroep|categorieen betrokkenen|data subjects|persons|"
            "personnes concernees|categories de personnes"
        ),
        "hosting": ("hosting|hostingmodel|type|saas|cloud|cloud of on premise|on premise|model|hebergement|deployment"),
        "status": "status|fase|levensfase|state|statut|lifecycle|in gebruik",
        "remark": "opmerking|opmerkingen|toelichting|omschrijving|beschrijving|remarks|comments|description|remarques",
        "number": "nr|nummer|id|code|no|number|numero|volgnummer|versie|version",
    },
    signs=(
        frozenset({"system", "supplier"}),
        frozenset({"system", "owner"}),
        frozenset({"system", "activity"}),
        frozenset({"system", "country"}),
    ),
)
