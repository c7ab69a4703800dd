"""The words under which lists of mandates keep their columns, in Dutch, French, English and German."""

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "reference": (
        "titel van toegang|toegangstitel|toelating|toelatingen|titre d acces|habilitation|habilitations|"
        "acte autorisant|acte d autorisation|nr ivc|ivc nr|no csi|csi no|protocol of machtiging|instrument|"
        "rechtsinstrument|instrument juridique|legal instrument|"
        "referentienummer|contractnummer|nr contract|nr protocol|"
        "nr beslissing|beslissingsnummer|numero de protocole|no de protocole|no de decision|"
        "numero de convention|no d autorisation|nr d autorisation|agreement number|"
        "contract number|machtigingsnr|beraadslagingsnr|beraadslagingsnummer|authorisation ref|"
        "beschluss|"
        "authorisation|authorisations|authorization|authorizations|authorisation number|authorization number|"
        "decision number|authorisation no|authorization no|mandate|mandates|mandate no|mandate number|"
        "reference number|ref no|op grond van|op basis van|krachtens|machtigingsbesluit|beslissing|besluit|"
        "numero de deliberation|no de deliberation|numero d autorisation|deliberation no|"
        "nummer beraadslaging|nr beraadslaging|protocolnummer|referentie machtiging|autorise par|"
        "gemachtigd bij|"
        "nr|nummer|machtiging|machtigingen|machtigingsnummer|beraadslaging|beraadslagingen|kenmerk|ref|referentie|"
        "referentiecode|referte|protocol|protocollen|no|numero|deliberation|deliberations|autorisation|autorisations|"
        "reference|protocole|machtiging protocol|mandaat|genehmigung|nummer machtiging|nr machtiging"
    ),
    "dossier": (
        "file|file number|file no|dossier nr|no de dossier|dossierreferentie|"
        "dossier|dossiernummer|dossiernr|nr dossier|numero de dossier|aktenzeichen"
    ),
    "date": (
        "rendu le|vastgesteld op|decide le|datum van de akte|date de l acte|date de l acte d autorisation|"
        "afgesloten op|gesloten op|ondertekend d d|getekend op|goedgekeurd op|beslist op|"
        "datum afsluiting|conclu le|conclue le|protocole signe le|protocol ondertekend op|protocol van|"
        "protocole du|deliberation du|beraadslaging van|machtiging van|autorisation du|rendue le|prise le|"
        "octroye le|octroyee le|adopte le|approuve le|date de conclusion|concluded on|adopted on|granted on|"
        "signing date|datum goedkeuring|datum afgesloten|date d octroi|raadsbesluit|gemeenteraadsbesluit|"
        "gemeenteraadsbeslissing|conseil communal du|zittingsdatum|"
        "decided on|date of decision|decision date|date of the decision|date of authorisation|"
        "date of signature|signed on|dated|decision of|ondertekend op|ondertekening|datum van ondertekening|"
        "datum van beslissing|datum van de beslissing|datum van de beraadslaging|beslissingsdatum|"
        "datum protocol|verleend op|toegekend op|d d|de dato|date de signature|signe le|date du protocole|"
        "date d adoption|adoptee le|decidee le|zitting|zitting van|"
        "datum|datum beslissing|datum beraadslaging|datum machtiging|datum ondertekening|gemeenteraad van|gemeenteraad|"
        "date|date de decision|date de la deliberation|datum der entscheidung|dd"
    ),
    "valid_from": (
        "aanvangsdatum|start op|loopt vanaf|geldend vanaf|geldig sinds|van kracht op|"
        "van kracht sinds|datum van inwerkingtreding|des le|a compter du|prise d effet|date de debut|"
        "commencement|valable du|prend cours le|"
        "datum toetreding|toetreding|toegetreden op|aansluiting|datum aansluiting|aangesloten op|aangesloten sinds|"
        "sinds|datum verklaring|verklaring van|date d adhesion|adhesion|adhere le|depuis|joined on|joined|since|"
        "in force from|valid from|in force since|effective date|effective from|start date|start|"
        "in werking op|in werking sinds|valable des le|date d effet|"
        "inwerkingtreding|datum inwerkingtreding|vanaf|geldig vanaf|geldig van|ingangsdatum|startdatum|begindatum|"
        "entree en vigueur|date d entree en vigueur|a partir du|valable a partir du|debut"
    ),
    "valid_to": (
        "uit werking|hors vigueur|lapses|lapses on|"
        "expiry|expiration date|date expiration|"
        "liep af op|liep tot|liep af|gold tot|was geldig tot|afgelopen op|verlopen op|verstreken op|vervallen op|"
        "gestopt op|stopgezet op|beeindigd op|opgezegd op|uit werking op|uit werking sinds|buiten werking op|"
        "buiten werking sinds|loopt tot en met|van kracht tot|in werking tot|echu le|echue le|a expire le|"
        "a pris fin le|prenait fin le|termine le|terminee le|cesse le|cloture le|cloturee le|resilie le|"
        "resiliee le|en vigueur jusqu au|date de cloture|date d arret|date limite|date de cessation|"
        "date de fin de validite|expired on|ended on|terminated on|closed on|stopped on|in force until|"
        "valid through|applies until|sluitingsdatum|stopzettingsdatum|datum stopzetting|datum beeindiging|"
        "datum einde|datum van beeindiging|datum van afloop|datum afloop|datum tot|afloop|afloopdatum|vervaldag|"
        "fin le|fin de validite|fin de la validite|fin prevue|fin prevue le|einde op|einde voorzien op|"
        "einde van de geldigheid|until when|jusqu a quand|tot welke datum|tot uiterlijk|uiterste datum|"
        "au plus tard|au plus tard le|date ultime|limite de validite|valable au|geldig t m|geldig tm|loopt t m|"
        "duree de validite|termijn tot|termijn van|"
        "looptijd tot|loopt tot|loopt af op|eindigt op|geldend tot|eindigt|stopt op|tot wanneer|"
        "duurtijd|vervalt op|verval|verstrijkt op|date d expiration|prend fin le|"
        "valable jusque|validite jusqu au|ends on|valid till|jusque|"
        "geldig t e m|t e m|tem|t m|geldig tem|valid until|valid to|until|end date|expires|expires on|"
        "expiry date|end|duration|term|einde|einde geldigheid|tot en met|beperkt tot|echeance|"
        "date d echeance|valable jusqu a|expire le|"
        "tot|einddatum|geldig tot|geldig tot en met|geldigheid|geldigheidsduur|duur|looptijd|vervaldatum|jusqu au|fin|"
        "date de fin|duree|validite|valable jusqu au|gultig bis"
    ),
    "body": (
        "granted by|granting body|committee|decision body|authority that granted|authorised by|"
        "gemachtigd door|toegekend door|verleend door|vergund door|bevoegd comite|machtigende overheid|"
        "organe|comite competent|autorisation accordee par|accorde par|octroyee par|"
        "commissie|comite|sectoraal comite|toezichtcommissie|toezichtscommissie|ivc|verlenende instantie|"
        "instantie die machtigt|machtigende instantie|comite sectoriel|csi|accordee par|orgaan|soort|type"
    ),
    "chamber": "kamer|chambre|kammer|chamber|section|afdeling",
    "provider": (
        "komt van|komt uit|vient de|vient d|provient de|comes from|geleverd vanuit|"
        "wie gaf|wie verstrekt|wie verstrekte|wie deelt mee|wie bezorgt|wie heeft de gegevens|qui donne|"
        "qui envoie|qui communiquait|qui fournissait|qui transmettait|qui detient|who gives|who gave|who provides|"
        "who sends|who shares|administration source|service source|entite source|organisation source|"
        "service fournisseur|organisme fournisseur|administration emettrice|entite emettrice|"
        "organisation emettrice|administration qui|leverende dienst|leverende instantie|leverende partij|"
        "leverende overheid|gevende partij|gevende instantie|bevraagde dienst|bevraagde instantie|"
        "bevraagde partij|bevraagde bron|geraadpleegde bron|geraadpleegde dienst|geraadpleegde instantie|"
        "bronorganisatie|bronadministratie|gegevensverstrekker|gegevensverstrekkers|databron|databronnen|"
        "meedelende instantie|meedelende partij|meedelende dienst|meedelende overheid|overmakende dienst|"
        "overmakende instantie|doorgevende instantie|doorgevende dienst|bezorgende dienst|organisme detenteur|"
        "autorite detentrice|detentrice|instance detentrice|waar vandaan|waarvandaan|vanwaar|d ou|"
        "bij welke dienst|bij welke instantie|bij welke organisatie|bij welke overheid|aupres de quelle|"
        "aupres de quel|aupres de|where from|from which|releasing body|releasing authority|"
        "partie qui fournit|partie qui transmet|instance qui fournit|organisme qui fournit|organisme qui communique|"
        "qui fournit|qui communique|qui transmet|providing body|providing party|sending party|"
        "houder van de gegevens|beheersinstelling|gegevensbeheerder|"
        "detenteur des donnees|institution source|instance source|service emetteur|"
        "organisme source|autorite emettrice|emettrice|instance emettrice|emetteurs|bronhouder|"
        "broninstelling|authentieke gegevensbron|brondienst|data owner|source body|fournisseurs|"
        "fournisseur de donnees|verstrekkende overheid|verstrekkende dienst|overdrager|wie levert|"
        "provider|providers|data provider|data providers|data supplied by|supplied by|data supplier|"
        "supplier of data|sender|from whom|provided by|source of data|data source|sending authority|"
        "disclosing authority|verstrekt door|geleverd door|meegedeeld door|zender|"
        "dienst die gegevens verstrekt|dienst die de gegevens levert|mededelende overheid|mededelende partij|"
        "verstrekkende partij|overdragende instantie|gegevens van|afkomstig van|fournies par|fourni par|"
        "transmis par|autorite qui communique|instance expeditrice|partie qui communique|source des donnees|"
        "provenance|de qui|aupres de qui|"
        "verstrekker|verstrekkers|verstrekkende instantie|bron|bronnen|mededelende instantie|gegevensbron|afzender|"
        "authentieke bron|door|leverancier|bij wie|van wie|wie geeft|gegevensleverancier|verzender|herkomst|"
        "zendende instantie|bezorgende instantie|source|expediteur|autorite federale qui communique|fournisseur|"
        "source authentique|instance qui communique|emetteur|lieferant|quelle"
    ),
    "receiver": (
        "gaat naar|gaan naar|va vers|vont vers|va a|goes to|geleverd naar|data user|data users|"
        "wie vraagt|wie vroeg|wie ontving|wie kreeg|wie gebruikt|wie raadpleegt|vragende partij|vragende dienst|"
        "vragende instantie|vragende overheid|aanvragende dienst|aanvragende instantie|aanvragende partij|"
        "aanvragende overheid|aanvragende organisatie|verzoekende dienst|verzoekende instantie|verzoekende partij|"
        "verzoekende overheid|verzoeker|raadplegende dienst|raadplegende instantie|gebruikende dienst|"
        "gebruikende overheid|gebruikende organisatie|bevragende dienst|consumerende dienst|verkrijger|"
        "verkrijgende instantie|begunstigde dienst|begunstigde overheid|ontvangende organisatie|"
        "ontvangende entiteit|ontvangende instelling|ontvangende administratie|qui demande|qui demandait|"
        "qui recevait|qui utilise|qui consulte|autorite demanderesse|partie demanderesse|instance demanderesse|"
        "institution demanderesse|administration demanderesse|service demandeur|entite demandeuse|"
        "entite beneficiaire|entite destinataire|requerante|administration beneficiaire|"
        "administration destinataire|organisme beneficiaire|organisme destinataire|service beneficiaire|"
        "organisation beneficiaire|organisation destinataire|service utilisateur|who asks|who asked|who receives|"
        "who received|who gets|who uses|requesting party|requesting body|requesting authority|requesting service|"
        "requesting organisation|requesting entity|receiving organisation|receiving entity|data consumer|"
        "naar waar|waarheen|vers qui|vers ou|to which|"
        "partie qui recoit|instance qui recoit|autorite qui recoit|organisme qui recoit|qui recoit|wie krijgt|"
        "krijgt de gegevens|receiving body|receiving party|"
        "recepteur|recepteurs|receptrice|instance receptrice|organisme recepteur|autorite receptrice|"
        "partie receptrice|service recepteur|gebruikende instantie|doelinstelling|"
        "afnemende instantie|afnemende dienst|utilisateurs|organisme demandeur|"
        "institution destinataire|autorite destinataire|service destinataire|"
        "onderzoeksinstelling|organisme de recherche|requester|applicant|demandeurs|"
        "requerant|"
        "naam begunstigde|naam van de begunstigde|naam gemeente|toegetreden instanties|"
        "aangesloten instanties|aangesloten instantie|nom du beneficiaire|"
        "receiver|receivers|recipient|recipients|data recipient|data recipients|data received by|received by|"
        "supplied to|to|to whom|provided to|beneficiary|beneficiaries|user|receiving authority|verstrekt aan|"
        "geleverd aan|meegedeeld aan|doorgegeven aan|ontvangende partij|ontvangende overheid|"
        "ontvangende dienst|ontvangen door|gemachtigde instantie|gemachtigde dienst|begunstigde instantie|"
        "transmis a|communiquees a|a qui|pour qui|instance beneficiaire|instance autorisee|"
        "partie destinataire|utilisateur|"
        "ontvanger|ontvangers|begunstigde|begunstigden|afnemer|afnemers|bestemmeling|bestemmelingen|aan|naar|aan wie|"
        "aanvrager|ontvangende instantie|gemachtigde|gemachtigden|wie ontvangt|gegevensontvanger|destinataire|"
        "destinataires|beneficiaire|beneficiaires|demandeur|instance destinataire|empfanger"
    ),
    "data": (
        "welke info|quelles infos|which info|welke elementen|quels elements|elements shared|elements partages|"
        "wat wordt gedeeld|wat wordt uitgewisseld|wat wordt meegedeeld|wat wordt opgevraagd|ce qui est communique|"
        "ce qui est transmis|ce qui est demande|what is shared|what is exchanged|inhoud van de stroom|"
        "inhoud van het bericht|contenu du flux|contenu du message|rubrieken|"
        "variabelen|variabele|variables|variable|attributen|attributs|attributes|"
        "gegevenselementen|elements de donnees|gegevensvelden|datavelden|"
        "gegevenstypes|gegevenscategorieen|welke data|wat krijgen we|wat geven we|"
        "wat vragen we|wat ontvangen we|donnees recues|donnees fournies|donnees demandees|donnees echangees|"
        "donnees consultees|ce que nous recevons|ce que nous transmettons|meegedeelde informatie|"
        "gevraagde gegevens|geraadpleegde gegevens|ontvangen gegevens|gedeelde gegevens|donnees partagees|"
        "donnees visees|donnees concernees|betrokken gegevens|data received|data provided|data exchanged|"
        "data shared|categories d informations|"
        "omschrijving van de gegevens|omschrijving gegevens|beschrijving van de gegevens|beschrijving gegevens|"
        "lijst van gegevens|description des donnees|description of the data|list of data|uitgewisselde gegevens|"
        "data|personal data|data set|dataset|data elements|what data|which data|data categories|"
        "categories of data|categories of personal data|information|informatie|meegedeelde persoonsgegevens|"
        "verstrekte gegevens|te verstrekken gegevens|dataset gegevens|types de donnees|type de donnees|"
        "quelles donnees|wat krijgen wij|wat ontvangen wij|wat vragen wij|wat geven wij|"
        "donnees transmises|jeu de donnees|"
        "gegevens|welke gegevens|welke persoonsgegevens|persoonsgegevens|categorieen|categorieen van gegevens|"
        "categorieen persoonsgegevens|categorie gegevens|gegevensset|gegevenssets|informatiegegevens|welke informatie|"
        "opgevraagde gegevens|meegedeelde gegevens|soort gegevens|type gegevens|donnees|categories de donnees|"
        "informations|donnees communiquees|donnees a caractere personnel|daten|personenbezogene daten"
    ),
    "party": (
        "met wie|avec qui|with whom|tegenpartij|contrepartie|wederpartij|externe partner|"
        "externe partij|andere overheid|autre partie|autre organisme|autre instance|counterparty|"
        "betrokken partner|contractpartij|"
        "instantie|instanties|overheidsdienst|overheidsdiensten|partner|partners|organisatie|"
        "organisaties|betrokken instantie|betrokken instanties|"
        "andere partij|partij|partijen|dienst|diensten|overheid|instelling|andere instantie|betrokken partijen|"
        "organisme|organismes|partenaire|partenaires|instance|instances|partie|autorite|institution|organisation|"
        "organisations|body|bodies|other party|authority|other body|agency"
    ),
    "subjects": (
        "betrokken personen|categorie betrokkenen|publics concernes|public cible|"
        "categories de personnes concernees|"
        "data subjects|about whom|persons|persons concerned|categories of data subjects|"
        "categories of persons|personen|populatie|population|groupe cible|"
        "over wie|betrokkene|betrokkenen|doelgroep|categorieen betrokkenen|categorieen van betrokkenen|"
        "personnes concernees|categories de personnes|personnes|betroffene"
    ),
    "purpose": (
        "waartoe|nut|toepassing van de gegevens|gebruik van de gegevens|usage des donnees|wat doen we ermee|"
        "ce que nous en faisons|opdracht|opdrachten|taak van algemeen belang|mission d interet public|"
        "gebruikt voor|utilisation|utilise pour|utilite|beoogd doel|"
        "doel van de verwerking|doel van de mededeling|but poursuivi|finalites poursuivies|"
        "reden van mededeling|"
        "purpose|purposes|why|reason|used for|objective|aim|purpose of the processing|reden|"
        "reden van opvraging|motief|doelstelling|doelstellingen|gebruiksdoel|waarvoor worden ze gebruikt|"
        "finalite du traitement|pourquoi|objectif|objectifs|a quelle fin|raison|motif|"
        "doel|doelen|doeleinde|doeleinden|finaliteit|finaliteiten|in het kader van|met het oog op|waarom|waarvoor|"
        "verwerkingsdoeleinde|verwerkingsdoeleinden|finalite|finalites|dans le cadre de|en vue de|but|zweck"
    ),
    "title": (
        "title|subject|description|about|matter|full title|name|titre de la deliberation|"
        "titel van de machtiging|titel beraadslaging|volledige titel|onderwerp van de machtiging|"
        "gegevensstroom omschrijving|contenu|"
        "titel|betreft|onderwerp|omschrijving|beschrijving|korte inhoud|inhoud|voorwerp|objet|intitule|titre|"
        "gegevensuitwisseling|uitwisseling|mededeling|gegevensstroom|betreff|naam"
    ),
    "basis": (
        "legal basis|legal ground|legal grounds|lawful basis|legislation|wetgeving|wet|regelgevend kader|"
        "wettelijk kader|fondement legal|base juridique|cadre legal|legislation applicable|"
        "rechtsgrond|rechtsgronden|wettelijke basis|wettelijke grondslag|rechtmatigheid|regelgeving|gelet op|"
        "juridische basis|grondslag|base legale|bases legales|fondement|vu|rechtsgrundlage"
    ),
    "channel": (
        "berichtcode|code flux|webservices|"
        "channel|through|how|service integrator|means|manner of communication|manier|wijze van verstrekking|"
        "technisch kanaal|moyen|service web|"
        "via|kanaal|webdienst|webservice|toepassing|dienstenintegrator|wijze van mededeling|wijze|hoe|canal|"
        "application|mode de communication|integrateur de services"
    ),
    "frequency": "periodiciteit|frequentie|periodicite|frequence|frequency|periodicity|how often",
    "status": (
        "nr opvolger|nummer opvolger|nr voorganger|nummer voorganger|no successeur|no predecesseur|"
        "verduidelijking|verduidelijkingen|bijkomende informatie|bijkomende info|extra informatie|extra info|"
        "aanvullende informatie|precision|precisions|complement d information|informations complementaires|"
        "clarification|clarifications|additional information|further information|bijzonderheden|particularites|"
        "vervolg|vervolgbeslissing|vervolgbeslissingen|suite donnee|relatie met|rapport avec|band met|"
        "samenhang met|samenhang|kanttekening|kanttekeningen|cross reference|cross references|levensloop|verloop|"
        "tijdlijn|timeline|latere beslissingen|eerdere beslissingen|decisions ulterieures|decisions anterieures|"
        "decisions liees|actes lies|acte lie|later decisions|related decisions|verwante beslissingen|"
        "lien avec d autres|andere beslissingen|"
        "suivi|opvolging|follow up|keten|chaine|lien avec|link met|linked with|linked to|verband met|"
        "gerelateerd|gerelateerde machtiging|gerelateerde beraadslaging|"
        "related|voorganger|voorgangers|opvolger|opvolgers|predecesseur|successeur|predecessor|successor|"
        "historiek opmerkingen|wijzigt vervangt|vervangt wijzigt|annule|annule et remplace|abroge|retire|"
        "retiree|ingetrokken|ingetrokken door|ingetrokken bij|trekt in|opgeheven bij|verlengd door|"
        "verlengd bij|aangepast bij|aangevuld door|uitgebreid door|complete|completee par|prorogee par|"
        "proroge|bemerking|bemerkingen|stand van zaken|"
        "modification|avenants|avenant|addendum|addenda|reden stopzetting|motif de fin|"
        "etat d avancement|zie ook|voir aussi|see also|commentaar|annotation|annotations|"
        "notitie|verwijzing|verwijzingen|renvoi|renvois|"
        "state|remarks|remark|comments|comment|notes|replaced by|replaces|amended by|amends|extended by|"
        "extends|repealed by|supersedes|history|historiek|geschiedenis|wijzigingen|wijziging|aangepast door|"
        "vervangen|in de plaats van|opgeheven door|observations|observation|commentaire|commentaires|"
        "modifications|historique|modifie par|remplace par|abroge par|en vigueur|geldend|"
        "nota|notas|opm|opmerk|"
        "status|geldig|vervangen door|vervangt|wijzigt|gewijzigd|gewijzigd bij|gewijzigd door|verlengd|verlengt|"
        "verlenging van|opgeheven|opmerking|opmerkingen|statut|modifiee|modifiee par|modifie|remplacee|remplacee par|"
        "remplace|prolonge|prolongee par|abrogee|remarque|remarques|toelichting|bemerkung"
    ),
    "link": (
        "web address|hyperlink|attachment|attachments|annex|list of beneficiaries|bijlagen|"
        "hyperlink beraadslaging|tekst|annexe|annexes|"
        "link|links|url|document|documenten|pdf|link beraadslaging|lijst begunstigden|webadres|lien|liens|bijlage"
    ),
    "direction": (
        "in out|richting van de stroom|sens du flux|entrant sortant|entree sortie|"
        "richting|in uit|sens|ontvangen verstrekt|ontvangen of verstrekt|direction|received or provided"
    ),
    "retention": (
        "bewaartermijn|bewaartermijnen|bewaarduur|bewaring|delai de conservation|duree de conservation|"
        "retention|retention period|storage period"
    ),
    "theme": (
        "onze dienst|notre service|our service|"
        "verwerkende dienst|uitvoerende dienst|eigen dienst|betrokken interne dienst|service instructeur|"
        "service concerne|sites concernes|betrokken sites|sites|vestiging|vestigingen|campus|campussen|locatie|"
        "locaties|taal|langue|language|taalrol|role linguistique|proceseigenaar|proprietaire du processus|"
        "process owner|aanspreekpunt|"
        "beleidsveld|interne dienst|service interne|direction interne|dossierbeheerder|"
        "gestionnaire de dossier|behandelende dienst|verantwoordelijke dienst|bevoegde dienst|"
        "service responsable|service gestionnaire|service traitant|business owner|"
        "enquete bestand|base de donnees|"
        "thema|domein|theme|rubriek|beleidsdomein|domaine|subject area|policy area|domain"
    ),
    "numbering": (
        "no fiche|fichenummer|flux no|code fiche|"
        "volgnummer|volgnr|rij|lijn|id|no d ordre|numero d ordre|serial number|row"
    ),
    "identifier": (
        "kbo nummer|kbo|kbo nr|ondernemingsnummer|ovo code|ovo|nis code|postcode|telefoon|e mail|email|adres|contact|"
        "contactpersoon|numero bce|bce|numero d entreprise|adresse|telephone|enterprise number|cbe number"
    ),
    "advice": (
        "advies|advies fg|advies dpo|advies functionaris|avis|avis du dpd|avis dpo|avis du delegue|opinion|"
        "functionaris voor gegevensbescherming|dpo|fg|delegue a la protection des donnees|data protection officer"
    ),
    "controller": (
        "verwerkingsverantwoordelijke|verwerkingsverantwoordelijken|responsable du traitement|"
        "responsables du traitement|controller|controllers"
    ),
}
WHOLE: Mapping[str, str] = {
    "status": (
        "suite|suites|gevolg|vervolgacties|details|detail|uitleg|divers|varia|info|memo|nb|n b|nota bene|mention|"
        "mentions|what next|"
        "situation|etat|situatie|relation|relations|relatie|relaties|actueel|actuel|versions|versies|evolution|evolutie"
    ),
    "subjects": "wie",
    "data": "wat|quoi|what|fields|champs|velden|elements|elementen|kenmerken",
    "purpose": (
        "projet|projets|project|projecten|programma|programme|proces|processus|process|use|usage|mission|missions|taak"
    ),
    "valid_from": "begin|aanvang|ingang",
    "valid_to": (
        "echu|echue|expire|expired|verlopen|afgelopen|beeindigd|ended|"
        "eind|terme|termijn|expiration|stopt|stop|stopdatum|au|periode|validity period"
    ),
    "party": "tussen|extern",
    "provider": (
        "emet|transmet|communique|fournit|donne|envoie|geeft|levert|verstrekt|bezorgt|zendt|deelt mee|stuurt|"
        "gever|gevers|donneur|sends|gives|provides|supplies|shares|discloses|giver|origine|origin|oorsprong|"
        "herkomstdienst|"
        "houder|holder|beheerder|gestionnaire|mededeler|detenteur"
    ),
    "receiver": (
        "recoit|obtient|consulte|ontvangt|krijgt|vraagt|raadpleegt|bekomt|nemer|nemers|preneur|receives|gets|"
        "obtains|requests|taker|destination|bestemming|eindbestemming|"
        "client|clients|gebruiker|gebruikers|users|contractant|contractanten|cocontractant|bevrager"
    ),
    "channel": "bericht|berichten|message|messages|flux|stroom|platform|plateforme",
    "theme": "bestand|fichier|survey|branche|directie|equipe|databank|enquete",
    "numbering": (
        "code|codes|cle|sleutel|key|volgorde|ordre|order|"
        "ref interne|reference interne|interne referentie|eigen referentie|internal reference|"
        "regel|ligne|line|fiche|identifiant"
    ),
    "date": "goedkeuring|getekend|ondertekend|signe|signee|signature|signed|vom",
    "reference": (
        "acte|actes|akte|akten|contract|contracten|contrat|convention|overeenkomst|decision|decisions|agreement|"
        "rechtstitel"
    ),
}
"""Words that head a column only where nothing stands beside them: «Situation», and not «Situation familiale»."""
AMBIGUOUS: Mapping[str, tuple[str, ...]] = {
    "van": ("provider", "date"),
    "du": ("date", "provider"),
    "de": ("provider",),
    "von": ("provider", "date"),
    "a": ("receiver",),
    "from": ("provider", "date"),
    "of": ("date",),
    "vers": ("receiver",),
    "par": ("provider",),
    "an": ("receiver",),
}
STEMS: tuple[tuple[str, str], ...] = (
    ("machtiging", "reference"),
    ("beraadslaging", "reference"),
    ("deliberation", "reference"),
    ("autorisation", "reference"),
    ("authoris", "reference"),
    ("referent", "reference"),
    ("protocol", "reference"),
    ("ontvang", "receiver"),
    ("bestemm", "receiver"),
    ("begunst", "receiver"),
    ("destinatair", "receiver"),
    ("beneficiair", "receiver"),
    ("recipient", "receiver"),
    ("mededel", "provider"),
    ("verstrek", "provider"),
    ("leverancier", "provider"),
    ("fourniss", "provider"),
    ("provider", "provider"),
    ("gegevens", "data"),
    ("donnees", "data"),
    ("doeleind", "purpose"),
    ("doelstelling", "purpose"),
    ("finalit", "purpose"),
    ("rechtsgrond", "basis"),
    ("betrokken", "subjects"),
    ("einddatum", "valid_to"),
    ("begindatum", "valid_from"),
    ("datum", "date"),
    ("variabel", "data"),
    ("remarq", "status"),
    ("opmerk", "status"),
    ("historiek", "status"),
)
"""What a word of a head may hold of that tells its field, where no phrase is known; the first that fits counts."""
