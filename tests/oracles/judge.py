"""Lets LanguageTool and Frog judge every edit that mensentaal offers: see README.md."""

import argparse
import random
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

import complaint
import frog
import languagetool
import texts
from cases import Case, cases
from complaint import Complaint

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
VERDICTS = HERE / "verdicts.tsv"

Reports = list[tuple[Case, list[Complaint]]]


def main() -> int:
    options = arguments()
    chosen = list(gather(options))
    if not chosen:
        raise SystemExit("nothing to read: name files, --lexicon, --templates or --gold")
    start = time.monotonic()
    found = list(dict.fromkeys(cases(options.mensentaal, chosen)))
    progress(f"{len(chosen)} texts, {len(found)} fixes", start)
    reports = judge(found, start)
    verdicts = read_verdicts(options.verdicts)
    tell(reports, verdicts)
    summary(found, reports, verdicts)
    if options.sample:
        sample(found, reports, options.sample, options.seed)
    return 1 if open_reports(reports, verdicts) or still_bad(found, verdicts) else 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, help="texts, JSONL, corpus files, or folders of them")
    parser.add_argument("--mensentaal", type=Path, default=ROOT / "target/release/mensentaal", help="the program to judge")
    parser.add_argument("--lexicon", action="store_true", help="the lexicon's own examples")
    parser.add_argument("--corpus", action="store_true", help="the files of tests/corpus")
    parser.add_argument("--templates", action="store_true", help="sentences made around every entry with a replacement")
    parser.add_argument("--gold", type=Path, metavar="FOLDER", help="a folder of JSONL texts that are not in the repository")
    parser.add_argument("--verdicts", type=Path, default=VERDICTS, help="who was right, where an oracle complained")
    parser.add_argument("--sample", type=int, metavar="N", help="also show N fixes that no oracle complains about")
    parser.add_argument("--seed", type=int, default=1, help="of the sample")
    options = parser.parse_args()
    options.mensentaal = options.mensentaal.resolve()
    if not options.mensentaal.is_file():
        parser.error(f"{options.mensentaal} is not there: cargo build --release, or name another with --mensentaal")
    return options


def gather(options: argparse.Namespace):
    for path in options.paths:
        yield from texts.of_path(path)
    if options.gold:
        yield from texts.of_path(options.gold)
    if options.corpus:
        yield from texts.of_path(ROOT / "tests/corpus")
    if options.lexicon:
        yield from texts.of_lexicon(ROOT / "lexicon")
    if options.templates:
        import templates  # asks cargo for the forms: only when wanted

        yield from templates.sentences(ROOT / "lexicon")


def judge(found: list[Case], start: float) -> Reports:
    """The fixes after which an oracle sees an error that it did not see before."""
    sentences = list(dict.fromkeys(text for case in found for text in (case.before, case.after)))
    said: dict[str, list[Complaint]] = {sentence: [] for sentence in sentences}
    for oracle in (languagetool, frog):
        for sentence, judged in zip(sentences, oracle.judge(sentences), strict=True):
            said[sentence] += judged
        progress(f"{oracle.__name__} has read {len(sentences)} sentences", start)
    reports = ((case, complaint.new(said[case.before], said[case.after])) for case in found)
    return [(case, complaints) for case, complaints in reports if complaints]


def progress(what: str, start: float) -> None:
    print(f"{time.monotonic() - start:6.1f} s  {what}", file=sys.stderr)


def read_verdicts(path: Path) -> dict[str, str]:
    """By key: ok or bad. A line is key, verdict, reason, with tabs between them."""
    verdicts = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines() if path.exists() else [], 1):
        if line.strip() and not line.startswith("#"):
            key, verdict, reason = (line.split("\t") + ["", ""])[:3]
            if verdict not in ("ok", "bad") or not reason:
                raise SystemExit(f"{path}:{number}: a verdict is a key, ok or bad, and a reason, with tabs between them")
            verdicts[key] = verdict
    return verdicts


def open_reports(reports: Reports, verdicts: dict[str, str]) -> Reports:
    return [(case, complaints) for case, complaints in reports if case.key not in verdicts]


def still_bad(found: list[Case], verdicts: dict[str, str]) -> list[Case]:
    return [case for case in found if verdicts.get(case.key) == "bad"]


def tell(reports: Reports, verdicts: dict[str, str]) -> None:
    """What nobody has judged yet, by entry and replacement."""
    groups: dict[tuple[str, str], Reports] = defaultdict(list)
    for case, complaints in open_reports(reports, verdicts):
        groups[case.entry, case.replacement].append((case, complaints))
    for (entry, replacement), members in sorted(groups.items()):
        print(f"\n{entry} → {replacement}")
        for case, complaints in members:
            print(f"  {case.key} {case.tier}  ({case.source})\n    - {case.before}\n    + {case.after}")
            for one in complaints:
                print(f"    {one.oracle} {one.rule}: ‘{one.words}’ {one.message}")


def summary(found: list[Case], reports: Reports, verdicts: dict[str, str]) -> None:
    bad = still_bad(found, verdicts)
    for case in bad:
        print(f"\nbad, and still offered: {case.entry} → {case.replacement} ({case.tier})\n    - {case.before}\n    + {case.after}")
    tiers = Counter(case.tier for case in found)
    oracles = Counter((one, case.tier) for case, complaints in reports for one in {one.oracle for one in complaints})
    unjudged = open_reports(reports, verdicts)
    print("\nfixes: " + (", ".join(f"{count} {tier}" for tier, count in sorted(tiers.items())) or "none"))
    for (oracle, tier), count in sorted(oracles.items()):
        print(f"  {count} {tier} with a new error according to {oracle}")
    print(f"{len(reports)} with a new error, {len(reports) - len(unjudged)} of them judged; {len(bad)} bad ones still offered")
    for entry, count in Counter(case.entry for case, _ in unjudged).most_common():
        print(f"  {count:4}  {entry}")


def sample(found: list[Case], reports: Reports, size: int, seed: int) -> None:
    complained = {case for case, _ in reports}
    quiet = [case for case in found if case not in complained]
    print(f"\n{size} of {len(quiet)} fixes without a new error")
    for case in random.Random(seed).sample(quiet, min(size, len(quiet))):
        print(f"{case.entry} → {case.replacement}  {case.tier}  ({case.source})\n  - {case.before}\n  + {case.after}")


if __name__ == "__main__":
    sys.exit(main())
