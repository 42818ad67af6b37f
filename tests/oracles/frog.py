"""Frog's parts of speech, and what the rules built on them say of a sentence."""

import os
import re
import subprocess
import tempfile
from dataclasses import dataclass

import agreement
import leftovers
from complaint import Complaint

TAG = re.compile(r"[A-Z]+\(.*\)")


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
    return [[*agreement.complaints(tokens), *leftovers.complaints(tokens)] for tokens in tag(sentences)]


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
            # which column the tag is in depends on what else Frog was asked
            kind, _, features = next(filter(TAG.fullmatch, rows[at][2:])).partition("(")
            tokens.append(Token(rows[at][1], kind, frozenset(features.rstrip(")").split(","))))
            at += 1
        tagged.append(tokens)
    return tagged
