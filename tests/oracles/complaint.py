"""What an oracle says of a sentence."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Complaint:
    """An error that an oracle sees: by which rule, in which words, and what it says."""

    oracle: str
    rule: str
    words: str
    message: str


def new(before: list[Complaint], after: list[Complaint]) -> list[Complaint]:
    """What is wrong after an edit and was not before it."""
    known = {(complaint.rule, complaint.words) for complaint in before}
    return [complaint for complaint in after if (complaint.rule, complaint.words) not in known]
