"""What an edit may leave behind: half a noun phrase, a particle in the wrong place, a word twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from complaint import Complaint

if TYPE_CHECKING:
    from frog import Token

SEPARABLE = re.compile(r"(aan|af|bij|door|in|mee|op|samen|terug|toe|uit|vast|verder|voort)(?!ge)[a-z]{3,}en")
AUXILIARIES = {"moet", "moeten", "kan", "kunnen", "mag", "mogen", "zal", "zullen", "wil", "willen", "dient", "dienen", "moest", "kon", "zou", "zouden", "had", "hadden", "heb", "heeft", "hebben"}


def complaints(tokens: list[Token]) -> Iterator[Complaint]:
    for at in range(len(tokens) - 2):
        part = tokens[at : at + 3]
        for rule in (noun_missing, separable_before_object, cluster, twice):
            if message := rule(part, tokens[at + 3 :]):
                yield Complaint("frog", rule.__name__, " ".join(token.word for token in part).lower(), message)


def noun_missing(part: list[Token], rest: list[Token]) -> str | None:
    """een open in gesprek gaan, strakke de leiding, zorgen goede voor, mijn zelf beslissen"""
    first, second, third = part
    article = first.kind == "LID" or first.kind == "VNW" and {"bez", "prenom"} <= first.features
    # de op een rij gezette problemen, het sterker maken
    behind = [third, *rest[:5]]
    participle = any(token.prenominal or first.word.lower() == "het" and "inf" in token.features for token in behind)
    if article and not participle and (second.kind in ("VZ", "LID") or second.word.lower() in ("zelf", "sterk", "sterker", "samen")):
        return "an article without its noun"
    adjective = second.kind == "ADJ" and "met-e" in second.features and "comp" not in second.features
    bare = first.word.lower() == "een" and second.kind == "ADJ" and "comp" not in second.features
    before_object = adjective and first.kind in ("WW", "LID", "BW") and third.kind in ("LID", "VZ") and "nom" not in second.features
    if before_object or adjective and "pv" in first.features and third.kind == "VZ" or bare and third.kind == "VZ" and not participle:
        return "an adjective without its noun"
    return None


def separable_before_object(part: list[Token], _rest: list[Token]) -> str | None:
    """wij helpen en aanmoedigen bewoners, we invoeren regels"""
    before, verb, behind = part
    subject = before.word.lower() in ("en", "wij", "we", "zij", "ze", "jullie")
    if subject and SEPARABLE.fullmatch(verb.word.lower()) and behind.kind in ("N", "LID", "VNW", "ADJ", "TW") and verb.kind != "ADJ":
        return "a separable verb in one word before its object"
    return None


def cluster(part: list[Token], _rest: list[Token]) -> str | None:
    """moet worden op de agenda gezet, hadden moeten op gang brengen"""
    auxiliary, verb, behind = part
    complement = behind.kind in ("VZ", "LID", "BW") or behind.kind == "ADJ" and behind.word != "duidelijk"
    if auxiliary.word.lower() in AUXILIARIES and verb.word.lower() in ("worden", "moeten", "kunnen", "willen") and complement:
        return "a complement inside the verb cluster"
    return None


def twice(part: list[Token], rest: list[Token]) -> str | None:
    """helpen en helpen, de steun en de steun"""
    before, between, behind = part
    if between.word.lower() not in ("en", "of", "met") or len(before.word) == 1:
        return None
    with_article = behind.determiner and rest and rest[0].word.lower() == before.word.lower()
    return "the same word twice" if with_article or before.word.lower() == behind.word.lower() else None
