"""Sentences made around every entry that offers an edit: each part of speech in the constructions Dutch puts it in.

They test grammar, not sense: what they say is often odd. Their forms come from the engine itself (`paradigms forms`).
"""

import re
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from texts import Text, entries, groups

MANIFEST = Path(__file__).resolve().parent / "paradigms/Cargo.toml"

NOUN = """
{The} {noun} helpt. | {This} {noun} werkt goed. | Een {noun} helpt soms. | Geen {noun} helpt hier. | {Our} {noun} is bekend.
{Each} {noun} helpt. | Welk{e} {noun} helpt jou? | Zo'n {noun} is fijn. | Een goed{e} {noun} helpt. | {The} goede {noun} helpt.
Geen goed{e} {noun} helpt hier. | {Our} goede {noun} helpt. | Elk{e} nieuw{e} {noun} helpt. | Hun nieuwe {noun} helpt. | Jouw {noun} telt.
{The} {noun} {that} wij kennen, helpt. | Dit is een {noun} {that} werkt. | Wij praten over {the} {noun}. | Wij praten over {noun}.
Met goed{e} {noun} komt het goed. | Door {the} {noun} gaat het beter. | Zonder {noun} lukt het niet. | Er is {noun} nodig.
Morgen begint {the} {noun}. | Werkt {the} {noun} goed? | Wij zoeken {noun} en geld. | Wij zoeken geld en {noun}. | Wij zoeken hulp of {noun}.
{The} {noun} en de hulp werken samen. | {The} {noun} van de buurt is groot. | Er is meer {noun} nodig. | Er is veel {noun}.
{The} {noun} is belangrijk, want {it} helpt. | {Noun} helpt. | {Noun} is nodig. | Deze vorm van {noun} helpt. | Wij hebben een {noun} nodig.
Dat is {noun}. | Als {noun} werkt het goed. | Wij gaan in op {the} {noun}, {the} grote {noun} en {our} {noun}. | Het is {the} {noun} die telt.
Een eigen {noun} helpt. | {The} {noun} waar wij over praten, helpt. | Van elk{e} {noun} leren wij. | Wij werken aan een nieuw{e}, goed{e} {noun}.
"""
NOUNS = """
{Nouns} helpen. | De {nouns} helpen. | Deze {nouns} werken goed. | Onze {nouns} zijn bekend. | Alle {nouns} helpen. | Goede {nouns} helpen.
Twee {nouns} helpen. | Geen {nouns} helpen. | De {nouns} die wij kennen, helpen. | Wij praten over de {nouns}. | Wij zoeken {nouns}.
Een van de {nouns} helpt. | Veel {nouns} helpen. | Met {nouns} en geld lukt het. | Hun nieuwe {nouns} helpen. | Werken de {nouns} goed?
Zulke {nouns} zijn fijn. | Een aantal {nouns} helpt. | De drie nieuwe {nouns} helpen de buurt. | Meer {nouns} zijn nodig.
"""
ADJECTIVE = """
De {e} hulp is fijn. | Een {e} afspraak helpt. | Het {e} plan is klaar. | Een {base} plan helpt. | Geen {base} plan helpt. | {E} mensen helpen.
Deze {e} mensen helpen. | Het plan is {base}. | Wij maken het {base}. | Dat werkt {base}. | Hun {e} plan is klaar. | Ons {e} huis is groot.
Een {base} goed plan helpt. | Zo {base} mogelijk. | Het is heel {base}. | Het is {base} en goed. | {Base} en goed is het plan. | Wij gaan {base} om met geld.
Een heel {e} afspraak helpt. | Het is even {base} als vroeger. | {Base} water helpt. | Het is te {base}. | Het was niet {base}. | Het wordt {base} geregeld.
Wij bieden {e} hulp en een {base} gesprek. | Dat is {base} zorg. | Is het {base}? | De {e} en goede hulp werkt. | De meest {e} hulp werkt.
"""
ADVERB = """
Wij komen {x} langs. | {X} komen wij langs. | Het is {x} goed. | Wij hebben {x} gegeten. | Wij weten dat u {x} komt. | Komt u {x} langs?
De hulp is {x} goed en {x} nodig. | U krijgt {x} geld. | Wij zijn {x} blij. | U moet {x} betalen. | Dat is {x} zo. | Wij willen u {x} vragen om te komen.
U belt niet {x}. | Het is, {x}, goed. | Het gaat {x} om geld. | {X}: u krijgt geld. | Het gesprek was {x} fijn dat wij bleven.
"""
PREPOSITION = """
{X} de regels krijgt u geld. | Wij schrijven {x} het plan. | Wij werken {x} u. | Wij doen dit {x} mensen in de buurt. | De brief {x} de zorg is er.
Wij weten dat u {x} de wet geld krijgt. | Dat is {x} 1 januari zo. | Het is {x} elkaar. | Wij leren {x} te doen. | Wij bellen {x} een brief.
De vraag {x} uw uitkering is er. | U hoort van ons {x} uw vraag. | Wij werken {x} goede hulp. | Het plan {x} wonen is klaar. | {X} het werk is er hulp.
"""
CONJUNCTION = """
Wij komen {x} u belt. | {X} u belt, komen wij. | Wij geven hulp {x} geld. | Wij helpen, {x} dat is moeilijk. | Wij helpen {x} mensen te leren lezen.
{X} mensen te helpen, bellen wij. | U komt, {x} het goed gaat. | De hulp {x} het geld is er. | Wij bellen u {x} de familie. | {X} dat zo is, bellen wij.
"""
PHRASE = """
Wij praten over {x}. | Bij {x} is er hulp. | {X} krijgen hulp. | Er zijn {x}. | Wij helpen {x} en ouderen. | Een brief voor {x}.
"""
DETERMINER = """
{X} hulp is nodig. | Wij hebben {x} hulp nodig. | Wij praten over {x} hulp. | Bij {x} hulp is er geld. | Wij helpen met {x} goede hulp.
"""
VERB = """
De gemeente {third}{o}{c}{off}{t}. | Wij {plural}{o}{c}{off}{t}. | Ik {stem}{o}{c}{off}{t}. | Morgen {third} de gemeente{o}{c}{off}{t}. | Daarom {plural} wij{o}{c}{off}{t}.
{Stem} je{o}{c}{off}{t}? | Wij willen{o}{c} {inf}{t}. | De gemeente wil{o} graag{c} {inf}{t}. | Het is fijn om{o}{c} {te}{t}. | Wij proberen{o}{c} {te}{t}.
Het is fijn dat de gemeente{o}{c} {joined}{t}. | Het is fijn dat wij{o}{t}{c} {inf}. | De medewerker die{o}{c} {joined}{t}, belt u. | Wij hebben{o}{c} {done}{t}.
De gemeente heeft{o} vaak{c} {done}{t}. | Het is fijn dat de gemeente{o}{c} heeft {done}{t}. | Het is fijn dat de gemeente{o}{c} {done} heeft{t}.
De gemeente {past}{o}{c}{off}{t}. | Wij {pasts}{o}{c}{off}{t}. | {O} moet{c} {done} worden{t}. | {O} kan worden{c} {done}{t}. | {O} wordt{c} {done}{t}.
{O} is{c} {done}{t}. | Het is fijn als{o}{c} wordt {done}{t}. | Het{c} {inf} van{o} is fijn. | Wij helpen en {plural}{o}{c}{off}{t}. | Wij {plural}{o}{c}{off}{t} en helpen mensen.
De gemeente gaat{o}{c} {inf}{t}, en dat is fijn. | Zij kan{o} niet{c} {inf}{t}. | De {dones} hulp werkt. | Zij {third}{o} niet{c}{off}{t}. | {Plural} jullie{o}{c}{off}{t}?
Wij gaan mensen helpen en wij {plural}{o}{c}{off}{t}. | Wij bezoeken buren en {plural}{o}{c}{off}{t}. | Wij bezoeken buren, {plural}{o}{c}{off}{t} en bellen.
Zij wil{o} helpen en{c} {inf}{t}. | Het is fijn om{o} te helpen en{c} {te}{t}. | Het is fijn om{o} te helpen en{c} {inf}{t}. | Wij hadden{o}{c} moeten {inf}{t}.
{O} moet{c} worden {done}{t}. | {O} moet worden geholpen en{c} {done}{t}. | Laat{o}{c} {inf}{t}. | {Stem}{o}{c}{off}{t}!
Als wij{o}{c} {plural1}{t}, bellen wij. | Wij zouden{o}{c} moeten {inf}{t}. | Het is de bedoeling{o}{c} {te}{t}. | Door{o}{c} {te}{t} komt het goed. | U {third}{o}{c}{off}{t}.
"""
AND_AGAIN = """
Wij {plural}{c}{off}{t} en {again}. | Zij wil niet alleen{c} {inf}{t}, maar ook {again}. | Wij {plural} zowel{c}{off}{t} als {again}.
"""
# What a noun inside a verb phrase may have in front of it (strakke regie voeren), and what is no noun.
INSIDE = ["goede", "meer", "hun"]
NO_NOUN = {"in", "van", "inzichtelijk", "kenbaar", "voornemens", "woonachtig", "integraal", "outreachend"}
OBJECTS = ["mensen", "de buurt", "het plan", "een goed plan", "de hulp", "hen"]
TAILS = ["mensen", "de buurt", "een goed plan"]


def sentences(lexicon: Path) -> Iterator[Text]:
    """Every template with every entry that offers an edit."""
    forms, words = all_forms(), groups(lexicon)
    for entry in entries(lexicon):
        if all(replacement.get("tier") == "advice" for replacement in entry.get("replace", [])):
            continue
        made = dict.fromkeys(of_entry(entry, forms, words))
        for near in near_words(entry, words):
            for number, sentence in enumerate(made):
                if near and number % 3:
                    continue  # a third of them is enough
                tail = near[number % len(near)] if near else ""
                whole = f"{sentence[:-1]}, zegt de wethouder over {tail}{sentence[-1]}" if tail else sentence
                yield Text(f"template:{entry['term']}", whole)


def all_forms() -> dict[str, dict[str, str]]:
    """By term: LanguageTool's tag, and the form that the engine makes. Of two forms for one place, either will do."""
    run = subprocess.run(
        ["cargo", "run", "--quiet", "--manifest-path", MANIFEST, "--", "forms"], capture_output=True, text=True, check=False
    )
    if run.returncode:
        raise SystemExit(f"the forms for the templates could not be made:\n{run.stderr[-2000:]}")
    forms: dict[str, dict[str, str]] = defaultdict(dict)
    for line in run.stdout.splitlines():
        term, pos, _, tag, form = line.split("\t")
        forms[f"{pos} {term}"][tag] = form
    return forms


def in_contexts(entry: dict, keys: tuple[str, ...], groups: dict) -> Iterator[str]:
    """The words that contexts ask for, of a group the first."""
    conditions = entry.get("only", []) + [context for replacement in entry["replace"] for context in replacement.get("only", [])]
    words = [word for context in conditions for key in keys for word in context.get(key, [])]
    while words:
        word = words.pop(0)
        if word.startswith("@"):
            words[:0] = groups.get(word[1:], [])[:3]
        elif word.replace("*", "").strip():
            yield word


def near_words(entry: dict, groups: dict) -> Iterator[list[str]]:
    """Words that must be in the sentence: none at all, and those of the entry's contexts."""
    yield []
    near = [word.replace("*", "") for word in in_contexts(entry, ("near",), groups)]
    if near:
        yield near[:8]


def beside(entry: dict, groups: dict) -> list[str]:
    """What must stand beside it, as objects."""
    words = [word for word in in_contexts(entry, ("object", "after"), groups) if not re.search(r"^\*|[.,?!;:*]", word)]
    return [word for word in dict.fromkeys(words) if len(word) > 3][:8:2]


def of_entry(entry: dict, forms: dict, groups: dict) -> Iterator[str]:
    pos, term = entry["pos"], entry["term"]
    of_head = forms.get(f"{pos} {term.replace('*', '')}", {})
    if pos == "noun":
        yield from of_noun(entry)
    elif pos == "adjective":
        yield from fill(ADJECTIVE, base=term, e=of_head.get("BNW:STL:VRB", term))
    elif pos == "verb":
        for phrase in dict.fromkeys([term, *map(first_of, entry.get("patterns", []))]):
            yield from of_verb(phrase, of_head, [*beside(entry, groups), *OBJECTS])
    else:
        templates = {"adverb": ADVERB, "preposition": PREPOSITION, "conjunction": CONJUNCTION, "phrase": PHRASE}[pos]
        if pos == "phrase" and term.split()[0] in ("een", "de", "het"):
            templates = DETERMINER.replace("hulp", "plan") if term.startswith("het") else DETERMINER
        for phrase in dict.fromkeys([term, *map(first_of, entry.get("patterns", []))]):
            yield from fill(templates, x=phrase)


def first_of(pattern: str) -> str:
    """One wording of a pattern: with everything that may be absent, and the first of what may differ."""
    return " ".join(word.split("/")[0].replace("[bezit]", "hun").replace("?", "") for word in pattern.split() if word != "...")


def fill(templates: str, **words: str) -> Iterator[str]:
    capitals = {name.capitalize(): capital(word.strip() or "er") for name, word in words.items()}
    for template in re.split(r"[|\n]", templates):
        if template.strip():
            yield template.strip().format(**capitals, **words)


def capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def of_noun(entry: dict) -> Iterator[str]:
    term, de = entry["term"].replace("*", ""), entry["gender"] == "de"
    words = ("de", "deze", "onze", "elke", "die", "hij", "e") if de else ("het", "dit", "ons", "elk", "dat", "het", "")
    yield from fill(NOUN, noun=term, **dict(zip(("the", "this", "our", "each", "that", "it", "e"), words, strict=True)))
    if entry["plural"]:
        yield from fill(NOUNS, nouns=entry["plural"])


def of_verb(phrase: str, forms: dict, objects: list[str]) -> Iterator[str]:
    words = phrase.split()
    at = next((at for at, word in enumerate(words) if word.endswith("*")), len(words) - 1)
    if words[at].rstrip("*") != forms["WKW:TGW:INF"]:
        return  # vorm geven, of the entry vormgeven
    before, behind = " ".join(words[:at]), " ".join(words[at + 1 :])
    particle = forms["te"].rpartition("te ")[0].strip()

    def apart(tag: str) -> str:
        return forms[tag].removeprefix(particle).removeprefix("-")

    complements = [before]
    if before and words[0] not in NO_NOUN:
        noun = words[at - 1]
        complements += [f"{before[: -len(noun)]}{inside} {noun}" for inside in INSIDE]
    for complement, thing in product(complements, TAILS if behind else objects):
        templates = VERB + (AND_AGAIN if behind else "")
        made = fill(
            templates,
            third=apart("WKW:TGW:3EP"), stem=apart("WKW:TGW:1EP"), plural=apart("WKW:TGW:INF"), plural1=forms["WKW:TGW:INF"],
            past=apart("WKW:VLT:1EP"), pasts=apart("WKW:VLT:INF"), joined=forms["WKW:TGW:3EP"], inf=forms["WKW:TGW:INF"],
            te=forms["te"], done=forms["WKW:VTD:ONV"], dones=forms["WKW:VTD:VRB"], off=f" {particle}" if particle else "",
            c=f" {complement}" if complement else "", t=f" {behind} {thing}" if behind else "", o="" if behind else f" {thing}",
            again=f"{words[-1]} de school",
        )
        yield from (re.sub(r"\s+", " ", sentence).strip().replace(" ,", ",") for sentence in made)
