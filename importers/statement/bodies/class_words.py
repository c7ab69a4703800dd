"""The words by which bodies and classes of them are named: nouns, what stands before and after them, heads of names."""

import functools
import re

from importers.statement.words import lexicon
from importers.statement.words.alternatives import any_of, longest_first

ARTICLES = frozenset({"de", "het", "een", "la", "le", "les", "the"})
DETERMINERS = re.compile(
    r"(?:(?:(?:de|het|een|alle|elke?|iedere?|chaque|tou(?:s|tes)|all|each|every|sommige|verschillende|diverse|bepaalde|enkele|le|la|les|une?|the|an?|onze|ons|zijn|haar|nos"
    r"|notre|our|uw|je|des|du|ses|leurs|certains|certaines|some|zogenaamde|welbepaalde|eigen|eventuele|eventuels?|any|your"
    r"|their|its|hun|jouw|votre|vos|deze|die|dergelijke|ces|these|those|such"
    r"|(?:wettelijk|daartoe|hiertoe|legalement|legally)(?= [a-z])"
    r"|(?:hier|daar)(?:voor|toe) [a-z]+de|door (?:jou|u|ons) [a-z]+de"
    r"|(?:aan|met|door|bij) (?:ons|jou|u|[\w!&.'-]+(?: [\w!&.'-]+){0,3}?) (?:gelieerde?|verbonden|gelinkte|verwante"
    r"|ingeschakelde|ingehuurde|aangestelde|aangewezen|gecontracteerde|aangesloten|geselecteerde|gemachtigde"
    r"|geautoriseerde|samenwerkende|geassocieerde|toegelaten|gekozen))(?!\w)|de l'|l'|d') ?)+(?<=[ '])"
)
COMPLEMENT = re.compile(
    r" (?:(?:in(?! order\b)|van|uit|binnen) (?:het|de|een|onze|andere|uw|je)?(?: ?[\w-]+){1,4}?(?=$"
    r"|[,.;:()]| (?:die|dat|om|en|of|wanneer|indien|bij|via|op|door|in|voor|kan|kunnen|mag|mogen|moet|moeten"
    r"|wordt|worden|is|zijn|reeds|al)\b)"
    r"|(?:publi(?:cs?|ques?)|partenaires?|habilitee?s?|autorisee?s?|concernee?s?|tierce?s?|informatiques?|medica(?:l"
    r"|le|ux|les)|administrati(?:fs?|ves?)|territoria(?:l|le|ux|les)|federa(?:l|le|ux|les)|regiona(?:l|le|ux|les)"
    r"|nationa(?:l|le|ux|les)|belges?|francais(?:es?)?|europeen(?:ne)?s?|judiciaires?|competente?s?|techniques?"
    r"|generalistes?|traitante?s?|referente?s?|specialistes?|sociales?|fiscales?|externes?|officielle?s?)(?![\w-])"
    r"|met (?:een|de|het) (?:[\w-]+- (?:of|en) )?[a-z-]*(?:missie|opdracht|bevoegdheid|taak)(?![\w-])"
    r"|die (?:er|hier|daar)toe gemachtigd zijn(?: om [^.,;:()]{3,60})?"
    r"| ?(?:autorisee?s a|agissant en tant que|acting as) [^.,;:()]{3,30}?(?=$|[.,;:()]| for\b| pour\b)"
    r"|die (?:belast zijn|bevoegd zijn|instaan)(?: [\w-]+){1,6}?(?=$|[,.;:()]| in (?:toepassing|het kader)| zoals))+"
)
APPOSED_TO_NAME = re.compile(
    r"(?:[a-z-]{0,20}(?:leverancier|provider|dienstverlener|partner)|drukker|verwerker|onderaannemer|bedrijf|firma"
    r"|tool|software|outil|logiciel|programma|societe|systeem|platform|plateforme|toepassing|applicatie|softwarepakket"
    r"|ledenadministratie(?:systeem|pakket)?|ledensysteem|application|system"
    r"|entreprise|prestataire|fournisseur|hebergeur|partenaire|sous-traitant|company|supplier|processor|subcontractor) "
    r"(?=[A-Z][a-z]*[A-Za-z])"
)


def _table() -> dict[str, list[str]]:
    return lexicon.table("parties")


@lexicon.remembered
def class_noun() -> re.Pattern[str]:
    """Return what a noun for a class of bodies looks like, with the adjectives before it («lokale besturen»)."""
    table = _table()
    nouns, adjectives = any_of(table["nouns"]), any_of(table["adjectives"])
    # an adjective is known by the list, or by how Dutch ones end («officiële», «betrouwbare», «lokale»)
    told = rf"(?:{adjectives}|[a-z]{{2,20}}(?:ele|ale|ische|lijke|bare|ige|ieve|aire|eerde|ende))"
    return re.compile(rf"(?<![\w-])(?:{told} ){{0,3}}(?:[a-z]{{1,24}}-?){{0,1}}(?:{nouns})(?![\w-])")


@lexicon.remembered
def head_word() -> re.Pattern[str]:
    """Return what a name begins with that a common noun leads in («Stichting X», «firma X»)."""
    heads = "|".join(f"[{word[0]}{word[0].lower()}]{word[1:]}" for word in _table()["heads"])
    return re.compile(rf"(?:{heads}|vzw|bedrijf|firma) (?=[\w])(?!(?:van|die|dat|voor|of|en|om|wordt|is)\b)")


@functools.cache
def sentence_words() -> frozenset[str]:
    """Return the words with a capital that begin sentences and name nobody."""
    return frozenset(_table()["sentence_words"])


@functools.cache
def words_of(of: str) -> re.Pattern[str]:
    """Return what the words of one list of the table of parties look like: `person`, `own_people`, `speaker`."""
    return re.compile(rf"(?:{any_of(longest_first(_table()[of]))})(?![\w-])")
