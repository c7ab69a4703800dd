"""The words under which records of processing keep their columns, in Dutch, French and English."""

from importers.tables.columns import Vocabulary

PROCESSING = Vocabulary(
    words={
        "activity": (
            "verwerking|verwerkingen|naam verwerking|naam van de verwerking|naam van de verwerkingsactiviteit|"
            "verwerkingsactiviteit|verwerkingsactiviteiten|titel|activiteit|naam|traitement|traitements|"
            "nom du traitement|activite de traitement|activite|intitule|processing|processing activity|"
            "name of the processing|activity|title"
        ),
        "description": "beschrijving|omschrijving|verduidelijking|toelichting|description|precisions",
        "domain": "domein|categorie|beleidsdomein|thema|naam bedrijfsproces|bedrijfsproces|domaine|domain|theme",
        "service": (
            "verwerkende dienst|dienst|eigenaar proces|eigenaar|afdeling|service|proprietaire du processus|"
            "owner of process|department"
        ),
        "controller": (
            "verwerkingsverantwoordelijke|verwerkingsverantwoordelijken|responsable du traitement|"
            "responsables du traitement|controller|controllers|controller of data processing"
        ),
        "purpose": (
            "doel|doelen|doel verwerking|doel van de verwerking|doeleinde|doeleinden|verwerkingsdoel|"
            "verwerkingsdoeleinde|verwerkingsdoeleinden|finalite|finalites|finalite du traitement|purpose|purposes|"
            "purpose of processing|purpose of the processing"
        ),
        "basis": (
            "grondslag|grondslagen|rechtsgrond|rechtsgronden|verwerkingsgrond|rechtmatigheid|wettelijke basis|"
            "juridische grondslag|base du traitement|base juridique|base legale|liceite|basis for processing|"
            "legal basis|lawful basis|legal ground"
        ),
        "data": (
            "gegevens|persoonsgegevens|welke persoonsgegevens|welke gevoelige persoonsgegevens|gevoelige gegevens|"
            "functionele gegevenscategorie|gdpr gegevenscategorie|categorieen persoonsgegevens|gegevenscategorieen|"
            "categorieen van persoonsgegevens|categorieen van gegevens|categorie de donnees fonctionnelles|"
            "categorie de donnees rgpd|categories de donnees|donnees|donnees sensibles|personal data|data|"
            "functional data category|gdpr data category|categories of personal data|categories of data"
        ),
        "subjects": (
            "over wie|betrokkenen|categorie betrokkenen|categorieen betrokkenen|categorieen van betrokkenen|"
            "kwetsbare categorie|personnes concernees|categorie de personnes concernees|"
            "categories de personnes concernees|data subjects|data subject category|categories of data subjects"
        ),
        "recipients": (
            "ontvangers|ontvanger|categorie ontvangers|categorieen ontvangers|categorieen van ontvangers|"
            "aan wie|destinataires|destinataire|categories de destinataires|categorie de destinataires|recipients|"
            "recipient category|categories of recipients"
        ),
        "processors": "verwerker|verwerkers|sous traitant|sous traitants|processor|processors",
        "sources": "oorspronkelijke bron|bron|herkomst|source d origine|source|original data source|origin",
        "retention": (
            "bewaartermijn|bewaartermijnen|bewaarduur|bewaring|delai de conservation|duree de conservation|"
            "retention|retention period|storage period"
        ),
        "country": (
            "derde land|derde land internationaal|doorgifte buiten de eer|doorgifte derde landen|land|"
            "pays tiers|pays tiers international|transfert hors eee|third country|third country international|"
            "transfers"
        ),
        "measures": (
            "beschrijving beveiligingsmaatregelen|beveiligingsmaatregelen|maatregelen|veiligheidsmaatregelen|"
            "description des mesures de securite|mesures de securite|mesures|description of security measures|"
            "security measures|measures"
        ),
        "system": "gebruikte technologie|toepassing|applicatie|systeem|technologie utilisee|technology|application",
        "from": "startdatum verwerking|startdatum|begindatum|date de debut|start date",
        "to": "einddatum verwerking|einddatum|date de fin|date de fin du traitement|end date",
        "remark": (
            "opmerkingen|opmerking|remarques|remarque|comments|remarks|status|statut|nummer verwerking|nummer|number"
        ),
    },
    signs=(
        frozenset({"activity", "purpose", "basis"}),
        frozenset({"activity", "purpose", "retention"}),
        frozenset({"activity", "data", "retention"}),
        frozenset({"activity", "data", "basis"}),
        frozenset({"purpose", "basis", "retention"}),
        frozenset({"purpose", "basis", "controller"}),
        frozenset({"purpose", "data", "retention"}),
        frozenset({"purpose", "data", "recipients", "basis"}),
        frozenset({"data", "subjects", "basis", "service"}),
        frozenset({"data", "subjects", "basis", "recipients"}),
    ),
)
