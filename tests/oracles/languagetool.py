"""LanguageTool's Dutch rules, as `lingotweaker` runs them."""

import os
import re
from functools import cache
from multiprocessing import Pool

import lt_py

from complaint import Complaint

# Words that it does not know and the Woordenlijst does.
KNOWN = {"verderhelpen", "verderhelpt", "verderhielp", "verderhielpen", "verdergeholpen"}


@cache
def engine() -> lt_py.Engine:
    """One for each process: it takes seconds to load."""
    return lt_py.Engine("nl")


def judge(sentences: list[str]) -> list[list[Complaint]]:
    """The complaints about each sentence."""
    with Pool(os.cpu_count()) as pool:
        return pool.map(of_sentence, sentences, chunksize=100)


def of_sentence(sentence: str) -> list[Complaint]:
    complaints = (complaint(sentence.encode(), match) for match in engine().check(sentence))
    return [complaint for complaint in complaints if complaint.words not in KNOWN]


def complaint(sentence: bytes, match: dict) -> Complaint:
    words = sentence[match["offset"] : match["offset"] + match["length"]].decode()
    message = re.sub(r"</?suggestion>", "", match["message"])
    return Complaint("languagetool", match["rule_id"], words.lower(), message)
