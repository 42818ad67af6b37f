"""Do article, adjective, noun and verb agree?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from complaint import Complaint

if TYPE_CHECKING:
    from frog import Token

DE = {"de", "deze", "die", "onze", "elke", "iedere", "welke", "menige", "zulke", "dezelfde", "diezelfde"}
HET = {"het", "dit", "dat", "ons", "elk", "ieder", "welk", "menig", "hetzelfde", "datzelfde"}
NO_E_BEHIND = {"een", "geen", "elk", "ieder", "welk", "zo'n", "zo’n", "één", "menig", "veel", "weinig", "meer"}
ONE_ONLY = HET - {"ons"} | {"een", "één", "zo'n", "zo’n", "elke", "iedere"}
NEVER_E = {"online", "offline", "extra", "gratis", "live", "linker", "rechter", "plastic", "rubber", "beige", "roze", "oranje", "aluminium"}
GROUPS = {"aantal", "paar", "meerderheid", "minderheid", "groep", "deel", "reeks", "serie", "hoop", "boel", "soort"}


# Fixed names, which keep their bare adjective.
FIXED = {"dagelijks leven", "sociaal domein", "maatschappelijk werk"}


def complaints(tokens: list[Token]) -> Iterator[Complaint]:
    for at, noun in enumerate(tokens):
        if noun.kind != "N" or "soort" not in noun.features or "dim" in noun.features and "mv" in noun.features:
            continue
        first, determiner, adjectives = before_noun(tokens, at)
        words = " ".join(token.word for token in tokens[first : at + 1]).lower()
        for rule, message in disagreements(determiner, adjectives, noun):
            yield Complaint("frog", rule, words, message)
        verb = tokens[at + 1] if at + 1 < len(tokens) else None
        if first == 0 and verb and verb.kind == "WW" and "pv" in verb.features and noun.word.lower() not in GROUPS:
            if determiner and ("mv" in noun.features) != ("mv" in verb.features):
                yield Complaint("frog", "subject-verb", f"{words} {verb.word}".lower(), f"number of {noun.word} and {verb.word}")


def before_noun(tokens: list[Token], at: int) -> tuple[int, str, list[Token]]:
    """Where the noun phrase begins, its determiner (or nothing) and its adjectives."""
    adjectives, place = [], at - 1
    while place >= 0:
        joined = place > 0 and bool(adjectives) and tokens[place].word in (",", "en", "of") and tokens[place - 1].prenominal
        if tokens[place].prenominal:
            adjectives.append(tokens[place])
        elif not joined:
            break
        place -= 1
    first = place + 1
    while adjectives and place > first - 3 and place > 0 and (tokens[place].kind == "BW" or {"vrij", "zonder"} <= tokens[place].features):
        place -= 1
    if place >= 0 and determines(tokens, place):
        return place, tokens[place].word.lower(), adjectives
    return first, "", adjectives


def determines(tokens: list[Token], place: int) -> bool:
    """Whether a word determines the noun phrase behind it. Frog takes Dit and Ons at the start of a sentence for pronouns."""
    word = tokens[place].word.lower()
    early = place == 0 or tokens[place - 1].kind == "VZ"
    return tokens[place].determiner or word in NO_E_BEHIND or early and word in (DE | HET) - {"dat", "die"}


def disagreements(determiner: str, adjectives: list[Token], noun: Token) -> Iterator[tuple[str, str]]:
    plural, het, de = "mv" in noun.features, "onz" in noun.features, "zijd" in noun.features
    if plural and determiner in ONE_ONLY:
        yield "plural", f"{determiner} before the plural {noun.word}"
    if not plural and determiner in DE and het:
        yield "de-het", f"{determiner} before the het-word {noun.word}"
    if not plural and determiner in HET and de:
        yield "de-het", f"{determiner} before the de-word {noun.word}"
    for adjective in adjectives:
        if f"{adjective.word} {noun.word}".lower() in FIXED:
            continue
        bare, word = "zonder" in adjective.features, adjective.word.lower()
        if "met-e" not in adjective.features and not bare or word.endswith(("en", "er")) or word in NEVER_E:
            continue
        may_be_bare = not plural and not de and determiner in NO_E_BEHIND | {""}
        if bare and not may_be_bare:
            yield "adjective", f"{adjective.word} needs -e before {noun.word}"
        if not bare and not plural and het and (determiner in NO_E_BEHIND or not determiner and adjective.kind == "ADJ"):
            yield "adjective", f"{adjective.word} takes no -e before {noun.word}"
