"""The texts to try mensentaal on."""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Text:
    """A text of its own, and where it is from."""

    source: str
    text: str
    suffix: str = ".txt"


def of_path(path: Path) -> Iterator[Text]:
    """The texts of a file or a folder: JSONL by field, the corpus by its blocks, anything else whole."""
    if not path.exists():
        raise SystemExit(f"{path} is not there")
    if path.is_dir():
        for inner in sorted(path.rglob("*")):
            if inner.suffix in (".txt", ".md", ".html", ".jsonl"):
                yield from of_path(inner)
    elif path.suffix == ".jsonl":
        yield from of_jsonl(path)
    elif path.suffix == ".txt" and path.parent.name == "corpus":
        yield from of_corpus(path)
    else:
        yield Text(path.name, path.read_text("utf-8"), path.suffix)


def of_jsonl(path: Path) -> Iterator[Text]:
    """Every field that holds running text."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        record = json.loads(line)
        for field in ("text", "before", "after", "sentence"):
            if record.get(field):
                yield Text(f"{path.name}:{number}:{field}", record[field])


def of_corpus(path: Path) -> Iterator[Text]:
    """The text lines of tests/corpus: not indented, no heading, in blocks with blank lines between them."""
    block = []
    for number, line in enumerate([*path.read_text("utf-8").splitlines(), ""], 1):
        if line and not line.startswith(("#", " ", "\t")):
            block.append(line)
        elif not line and block:
            yield Text(f"{path.name}:{number}", "\n".join(block))
            block = []


def of_lexicon(folder: Path) -> Iterator[Text]:
    """The lexicon's own examples."""
    for entry in entries(folder):
        for flag in entry["flag"]:
            yield Text(f"lexicon:{entry['term']}", flag if isinstance(flag, str) else flag["text"])
        for passed in entry.get("pass", []):
            yield Text(f"lexicon:{entry['term']}:pass", passed)


def groups(folder: Path) -> dict[str, list[str]]:
    """The groups of words that contexts name."""
    path = folder / "groups.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.exists() else {}


def entries(folder: Path) -> Iterator[dict]:
    """All entries of the lexicon."""
    for path in sorted(folder.rglob("*.toml")):
        yield from tomllib.loads(path.read_text("utf-8")).get("entry", [])
