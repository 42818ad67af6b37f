"""Frog's parts of speech, and on them a check of its own: do article, adjective, noun and verb agree?"""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass

from complaint import Complaint

DE = {"de", "deze", "die", "onze", "elke", "iedere", "welke", "menige", "zulke", "dezelfde", "diezelfde", "al die"}
HET = {"het", "dit", "dat", "ons", "elk", "ieder", "welk", "menig", "hetzelfde", "datzelfde"}
NO_E_BEHIND = {"een", "geen", "elk", "ieder", "welk", "zo'n", "zo’n", "één", "menig", "veel", "weinig", "meer"}
ONE_ONLY = HET - {"ons"} | {"een", "één", "zo'n", "zo’n", "elke", "iedere"}
NEVER_E = {"online", "offline", "extra", "gratis", "live", "linker", "rechter", "plastic", "rubber", "beige", "roze", "oranje", "aluminium"}
GROUPS = {"aantal", "paar", "meerderheid", "minderheid", "groep", "deel", "reeks", "serie", "hoop", "boel", "soort"}


@dataclass(frozen=True)
class Token:
    word: str
    kind: str
    features: frozenset[str]

    @property
    def prenominal(self) -> bool:
        return self.kind in ("ADJ", "WW") and "prenom" in self.features

    @property
    def determiner(self) -> bool:
        return self.kind == "LID" or self.kind == "VNW" and bool(self.features & {"det", "bez"}) and "vrij" not in self.features


def judge(sentences: list[str]) -> list[list[Complaint]]:
    """The complaints about each sentence."""
    return [list(complaints(tokens)) for tokens in tag(sentences)]


def tag(sentences: list[str]) -> list[list[Token]]:
    """The sentences in tokens. Frog reads all of them at once; it may cut one in pieces, which are put together again."""
    with tempfile.TemporaryDirectory(prefix="frog-") as folder:
        path = os.path.join(folder, "sentences.txt")
        with open(path, "w", encoding="utf-8") as file:
            file.writelines(sentence + "\n" for sentence in sentences)
        # With more than one thread it waits in a loop and takes twenty times as long.
        run = subprocess.run(
            ["frog", "-n", "-t", path, "--skip=acnpml"],
            cwd=folder, env={**os.environ, "OMP_NUM_THREADS": "1"}, capture_output=True, text=True, check=False,
        )
    if run.returncode:
        raise SystemExit(f"frog ended with {run.returncode}: {run.stderr[-500:]}")
    rows = [row.split("\t") for row in run.stdout.splitlines() if row]
    tagged, at = [], 0
    for sentence in sentences:
        tokens, left = [], "".join(sentence.split())
        while left:
            word = "".join(rows[at][1].split()) if at < len(rows) else None
            if word is None or not left.startswith(word):
                raise SystemExit(f"frog lost the thread in: {sentence!r}, before {left[:20]!r}")
            left = left[len(word) :]
            kind, _, features = rows[at][4].partition("(")
            tokens.append(Token(rows[at][1], kind, frozenset(features.rstrip(")").split(","))))
            at += 1
        tagged.append(tokens)
    return tagged


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
    if place >= 0 and (tokens[place].determiner or tokens[place].word.lower() in ("zo'n", "zo’n", "veel", "weinig", "meer")):
        return place, tokens[place].word.lower(), adjectives
    return first, "", adjectives


def disagreements(determiner: str, adjectives: list[Token], noun: Token) -> Iterator[tuple[str, str]]:
    plural, het, de = "mv" in noun.features, "onz" in noun.features, "zijd" in noun.features
    if plural and determiner in ONE_ONLY:
        yield "plural", f"{determiner} before the plural {noun.word}"
    if not plural and determiner in DE and het:
        yield "de-het", f"{determiner} before the het-word {noun.word}"
    if not plural and determiner in HET and de:
        yield "de-het", f"{determiner} before the de-word {noun.word}"
    for adjective in adjectives:
        bare, word = "zonder" in adjective.features, adjective.word.lower()
        if "met-e" not in adjective.features and not bare or word.endswith(("en", "er")) or word in NEVER_E:
            continue
        may_be_bare = not plural and not de and determiner in NO_E_BEHIND | {""}
        if bare and not may_be_bare:
            yield "adjective", f"{adjective.word} needs -e before {noun.word}"
        if not bare and not plural and het and determiner in NO_E_BEHIND:
            yield "adjective", f"{adjective.word} takes no -e before {noun.word}"
