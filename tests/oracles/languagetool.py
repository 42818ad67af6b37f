"""LanguageTool's Dutch rules, as `lingotweaker` runs them."""

import re

import lt_py

from complaint import Complaint

# Rules about style, and about words that may be names or compounds: true or not, they are no matter of grammar.
IGNORED_CATEGORIES: frozenset[str] = frozenset()
IGNORED_RULES: frozenset[str] = frozenset()


def judge(sentences: list[str]) -> list[list[Complaint]]:
    """The complaints about each sentence."""
    engine = lt_py.Engine("nl")
    return [[complaint(sentence.encode(), match) for match in engine.check(sentence) if counts(match)] for sentence in sentences]


def counts(match: dict) -> bool:
    return match["category_id"] not in IGNORED_CATEGORIES and match["rule_id"] not in IGNORED_RULES


def complaint(sentence: bytes, match: dict) -> Complaint:
    words = sentence[match["offset"] : match["offset"] + match["length"]].decode()
    message = re.sub(r"</?suggestion>", "", match["message"])
    return Complaint("languagetool", match["rule_id"], words.lower(), message)
