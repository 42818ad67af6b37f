"""What mensentaal offers: every fix of every finding, each by itself, as the sentence before and after."""

import hashlib
import json
import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from texts import Text

SENTENCE_END = re.compile(rb"[.!?\xe2\x80\xa6][\"')\]\xe2\x80\x99\x9d]*\s+(?=[\"'(\[\xe2\x80\x98\x9c]*[A-Z\xc3])|\n\s*\n")


@dataclass(frozen=True)
class Case:
    """One fix, in its sentence."""

    entry: str
    replacement: str
    tier: str
    source: str
    before: str
    after: str

    @property
    def key(self) -> str:
        """What a verdict is kept by."""
        return hashlib.sha256(f"{self.before}\t{self.after}".encode()).hexdigest()[:16]


def cases(mensentaal: Path, texts: list[Text]) -> list[Case]:
    """All fixes in all texts. Every text is a file of its own: what was said in one has no part in another."""
    with tempfile.TemporaryDirectory(prefix="oracles-") as folder:
        paths = {}
        for number, text in enumerate(texts):
            path = Path(folder, f"{number // 500:04}", f"{number:06}{text.suffix}")
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.text.encode())
            paths[str(path)] = text
        found = []
        for part in sorted(Path(folder).iterdir()):
            found += [case for file in check(mensentaal, part)["files"] for case in of_file(file, paths)]
    return found


def check(mensentaal: Path, folder: Path) -> dict:
    """The report on a folder."""
    run = subprocess.run(
        [mensentaal, "check", "--format", "json", str(folder)], cwd=folder, capture_output=True, text=True, check=False
    )
    if run.returncode not in (0, 1):
        raise SystemExit(f"{mensentaal} check ended with {run.returncode}: {run.stderr.strip() or run.stdout[-500:]}")
    return json.loads(run.stdout)


def of_file(file: dict, paths: dict[str, Text]) -> list[Case]:
    text = paths[file["path"]]
    source = text.text.encode()
    found = []
    for finding in file["findings"]:
        for fix in finding["fixes"]:
            before, after = sentence(source, fix["edits"])
            replacement = fix["title"].partition("‘")[2].rpartition("’")[0] or fix["title"]
            found.append(Case(finding["term"], replacement, fix["tier"], text.source, before, after))
    return found


def sentence(source: bytes, edits: list[dict]) -> tuple[str, str]:
    """The sentence (or sentences) that the edits are in, before and after."""
    first, last = min(edit["start"] for edit in edits), max(edit["end"] for edit in edits)
    ends = [match.end() for match in SENTENCE_END.finditer(source)]
    start = max((end for end in ends if end <= first), default=0)
    stop = min((end for end in ends if end > last), default=len(source))
    after = source[:stop]
    for edit in sorted(edits, key=lambda edit: (edit["start"], edit["end"]), reverse=True):
        after = after[: edit["start"]] + edit["text"].encode() + after[edit["end"] :]
    return one_line(source[start:stop]), one_line(after[start:])


def one_line(text: bytes) -> str:
    return " ".join(text.decode().split())
