"""Who gives, gets and works with data, in the many ways in which Dutch statements say so."""

import pytest

from tests.unit.statement.told import HEAD, Reader, ends


@pytest.mark.parametrize(
    ("text", "others"),
    [
        (HEAD + "Uw gegevens kunnen worden ingezien door medewerkers van de gemeente.\n", 1),
        (HEAD + "Wij kunnen verplicht zijn uw gegevens te overhandigen aan de politie.\n", 1),
        (HEAD + "Uw persoonsgegevens worden enkel meegedeeld aan bevoegde overheden en aan onze verzekeraar.\n", 2),
        (
            HEAD + "In geval van een gerechtelijk onderzoek stellen wij de gegevens ter "
            "beschikking van de gerechtelijke autoriteiten.\n",
            1,
        ),
        (HEAD + "Uw gegevens komen terecht bij de Vlaamse overheid.\n", 1),
        (HEAD + "De gegevens gaan naar de dienst Sport.\n", 1),
        (HEAD + "Wij rapporteren uw gegevens aan het Agentschap Modelzorg.\n", 1),
        (HEAD + "Enkel de huisarts en het ziekenhuis krijgen inzage in uw dossier.\n", 2),
        (HEAD + "Onze webhost Wolkje NV bewaart de gegevens op zijn servers.\n", 1),
        (HEAD + "De website wordt gehost bij Wolkje.\n", 1),
        (HEAD + "Voor het versturen van nieuwsbrieven gebruiken wij Postduifje.\n", 1),
        (HEAD + "Wij hebben met Postduifje een verwerkersovereenkomst afgesloten.\n", 1),
        (HEAD + "Betalingen verlopen via Betaalmaatje.\n", 1),
        (HEAD + "Wij besteden de loonadministratie uit aan een sociaal secretariaat.\n", 1),
        (HEAD + "Een externe partij voert het onderhoud van onze servers uit en kan daarbij uw gegevens zien.\n", 1),
        (HEAD + "Wij ontvangen uw gegevens van uw school.\n", 1),
        (HEAD + "De school bezorgt ons de gegevens van de leerlingen.\n", 1),
        (HEAD + "Wij halen adresgegevens uit het Rijksregister.\n", 1),
        (HEAD + "Uw adres wordt opgezocht in de Kruispuntbank van Ondernemingen.\n", 1),
        (HEAD + "Gegevens die wij via de gemeente verkregen, gebruiken wij voor de uitnodiging.\n", 1),
        (HEAD + "Uw gegevens zijn afkomstig van uw werkgever.\n", 1),
        (HEAD + "Wij verkrijgen informatie over u uit openbare bronnen.\n", 1),
        (HEAD + "Uw werkgever heeft ons uw e-mailadres gegeven.\n", 1),
        (HEAD + "Andere leden kunnen uw naam en foto zien.\n", 1),
        (HEAD + "Uw naam is zichtbaar voor de andere deelnemers.\n", 1),
        (HEAD + "Uw resultaten worden gepubliceerd in het openbaar register.\n", 1),
        (HEAD + "De ledenlijst wordt overgemaakt aan de Proefliga voor de verzekering.\n", 1),
        (HEAD + "Voor de aansluiting bij de federatie bezorgen wij uw naam aan Sport Model vzw.\n", 1),
        (HEAD + "Wij delen uw gegevens uitsluitend met partijen die ons helpen bij onze dienstverlening.\n", 1),
        (HEAD + "Wij kunnen uw gegevens delen met leveranciers die namens ons optreden.\n", 1),
        (HEAD + "Daarnaast kunnen uw gegevens worden doorgestuurd naar de verzekeringsmaatschappij.\n", 1),
        (HEAD + "Ontvangers van uw gegevens zijn het OCMW en de Proefdienst.\n", 2),
        (HEAD + "Wie krijgt uw gegevens?\n\n- de bibliotheek van uw gemeente\n- onze drukker\n", 2),
        (
            HEAD
            + "Categorieën van ontvangers\n\nUw gegevens gaan naar de belastingdienst en naar onze IT-leverancier.\n",
            2,
        ),
        (HEAD + "Bij een overname dragen wij uw gegevens over aan de overnemer.\n", 1),
        (HEAD + "Wij doen voor de hosting een beroep op Wolkje BV.\n", 1),
        (HEAD + "Onze partner Wolkje verwerkt uw gegevens in onze opdracht.\n", 1),
        (HEAD + "De app is ontwikkeld door Softje, die als verwerker optreedt.\n", 1),
        (HEAD + "Voor de ticketverkoop werken wij samen met Kaartjes BV.\n", 1),
        (HEAD + "Ticketverkoop verloopt via het platform van Kaartjes BV.\n", 1),
        (HEAD + "Wij werken met vrijwilligers; de gegevens worden gedeeld met de verzekeraar.\n", 1),
        (HEAD + "De arts stuurt een verslag naar uw huisarts.\n", 1),
        (HEAD + "Indien u via Facebook inlogt, ontvangen wij uw naam van Facebook.\n", 1),
        (HEAD + "Uw gegevens worden opgeslagen bij onze hostingprovider.\n", 1),
        (HEAD + "De gegevens worden verwerkt op servers van Amazon Web Services.\n", 1),
        (HEAD + "De gegevens worden gedeeld met de gemeente (dienst Burgerzaken) en het OCMW.\n", 2),
        (HEAD + "Wij geven gegevens door aan: de RSZ, de FOD Financiën en het sociaal secretariaat.\n", 3),
        (HEAD + "Uw contactgegevens kunnen worden doorgegeven aan de trainer van een andere club.\n", 1),
        (HEAD + "Om wettelijke redenen moeten wij bepaalde gegevens bekendmaken aan overheidsinstanties.\n", 1),
        (HEAD + "Wij werken samen met drukkerijen en verzendbedrijven die uw adres nodig hebben.\n", 2),
        (HEAD + "De resultaten van het onderzoek worden bezorgd aan de opdrachtgever.\n", 1),
        (
            HEAD + "Voor het uitvoeren van de overeenkomst kan het nodig zijn dat wij uw "
            "gegevens aan een onderaannemer verstrekken.\n",
            1,
        ),
        (HEAD + "Wanneer u een bestelling plaatst, delen wij uw adres met de koerierdienst.\n", 1),
        (HEAD + "De leerlingengegevens worden via een beveiligd kanaal bezorgd aan het Ministerie van Onderwijs.\n", 1),
        (HEAD + "Uw arts krijgt een kopie van het verslag.\n", 1),
        (HEAD + "Daarnaast kan de inspectie uw dossier opvragen.\n", 1),
        (
            HEAD + "De gegevens van uw identiteitskaart worden gelezen via de eID-lezer "
            "en doorgestuurd naar het Rijksregister.\n",
            1,
        ),
        (HEAD + "Aanvragen worden voor advies voorgelegd aan de brandweer.\n", 1),
        (HEAD + "Gegevens over uw gezin vragen wij op bij het Rijksregister.\n", 1),
        (HEAD + "Wij krijgen van uw mutualiteit de nodige attesten.\n", 1),
        (HEAD + "Wij nemen gegevens over uit de databank van de VDAB.\n", 1),
        (HEAD + "Uw foto kan gedeeld worden op onze Facebookpagina.\n", 1),
        (HEAD + "Voor statistieken maken wij gebruik van Google Analytics.\n", 1),
        (HEAD + "De nieuwsbrief wordt verstuurd met Mailchimp.\n", 1),
        (HEAD + "Onze formulieren draaien op Google Forms.\n", 1),
        (HEAD + "Hosting: Combell NV, Skaldenstraat 121, 9042 Gent\n", 1),
        (HEAD + "Onze verwerkers zijn Combell en Mailchimp.\n", 2),
        (HEAD + "De servers staan bij OVH in Frankrijk.\n", 1),
        (HEAD + "Uw gegevens kunnen wij delen met zusterorganisaties binnen onze groep.\n", 1),
        (HEAD + "Uw gegevens worden bezorgd aan de moedermaatschappij.\n", 1),
        (HEAD + "Wij verstrekken uw persoonsgegevens niet aan derden, tenzij aan de politie.\n", 1),
        (HEAD + "Wij doen onderzoek in opdracht van de Vlaamse overheid.\n", 1),
        (HEAD + "De gegevens worden verzameld door de scholen en aan ons bezorgd.\n", 1),
        (HEAD + "Wij kopen adressen bij een adresleverancier.\n", 1),
        (HEAD + "Bij wanbetaling geven wij uw dossier aan een incassobureau.\n", 1),
    ],
)
def test_who_is_told_in_dutch(text: str, others: int, reading: Reader) -> None:
    flows = ends(reading(text))
    assert len({(sender if role == "source" else receiver, role) for sender, receiver, role in flows}) == others, flows
