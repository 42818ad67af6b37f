//! Verbs: the whole paradigm from the infinitive and what it does not tell.

use super::english::english_stem;
use super::noun::Noun;
use super::spelling::{LastSyllable, Voicing, is_vowel, join_prefix, open_syllable};
use super::stem::Stem;
use super::verb_form::{Number, Person, Tense, VerbForm};
use super::{InflectionError, particle, prefix, strong};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What an infinitive does not tell about its verb. Everything is optional: what is missing is
/// inferred, by closed lists (strong verbs, particles) and rules.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct VerbFacts {
    /// Past singular and plural of the base verb, without particle: `["bracht", "brachten"]`.
    pub past: Option<[String; 2]>,
    /// The whole past participle, with particle: `"ingebracht"`.
    pub participle: Option<String>,
    /// The part that comes off: `"in"`.
    pub particle: Option<String>,
    /// Nothing comes off although it looks like it, and where it begins with a preposition the
    /// participle has no *ge-*: ondersteunen, voorkomen.
    pub inseparable: bool,
    /// Whether the last vowel of the stem is stressed: presenteren (presenteer) yes, luisteren
    /// (luister) no.
    pub stress_last: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Form {
    form: VerbForm,
    joined: String,
    /// Where in `joined` the form without particle begins: 0 without one.
    base_start: usize,
}

impl Form {
    fn base(&self) -> &str {
        &self.joined[self.base_start..]
    }
}

/// A verb with all its forms. Where two forms are good for one place (*zei*, *zegde*) the first is
/// the one to write; [`Verb::forms`] gives both.
///
/// Every verb has a form for every place, also where hardly anyone uses it (*gezuld*): the methods give a
/// string, never nothing.
///
/// ```
/// use mensentaal::dutch::inflect::{Number, Person, Tense, Verb, VerbFacts, VerbForm};
///
/// let verb = Verb::new("inzetten", &VerbFacts::default())?;
/// assert_eq!(verb.particle(), Some("in"));
/// // in one word, as in a subordinate clause: (dat zij zich) inzet
/// assert_eq!(verb.joined(VerbForm::PresentThird), "inzet");
/// assert_eq!(verb.joined(VerbForm::Participle), "ingezet");
/// // in two, as in a main clause: (zij) zet (zich) in
/// assert_eq!(verb.base(VerbForm::PresentThird), "zet");
/// assert_eq!(verb.conjugate(Person::First, Number::Plural, Tense::Past), "zetten in");
/// assert_eq!(verb.te_infinitive(), "in te zetten");
/// assert_eq!(verb.imperative().as_deref(), Some("zet in"));
///
/// // What looks the same can be another verb; the stress decides, and spelling does not show it.
/// let stated = VerbFacts { particle: Some("voor".into()), ..VerbFacts::default() };
/// assert_eq!(Verb::new("voorkomen", &stated)?.joined(VerbForm::Participle), "voorgekomen");
/// let stated = VerbFacts { inseparable: true, ..VerbFacts::default() };
/// assert_eq!(Verb::new("voorkomen", &stated)?.joined(VerbForm::Participle), "voorkomen");
/// # Ok::<(), mensentaal::dutch::inflect::InflectionError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verb {
    infinitive: String,
    complement: Option<String>,
    particle: Option<String>,
    forms: Vec<Form>,
}

impl Verb {
    /// The verb of an infinitive. In a phrase everything before the last word is the complement
    /// and does not inflect: *mogelijk maken*, *zich inzetten*.
    ///
    /// # Errors
    /// When the last word cannot be an infinitive, or the particle stated is not its beginning.
    pub fn new(infinitive: &str, facts: &VerbFacts) -> Result<Verb, InflectionError> {
        let phrase = infinitive.trim();
        let (complement, word) = match phrase.rsplit_once(char::is_whitespace) {
            Some((complement, word)) => (Some(complement.trim_end().to_owned()), word),
            None => (None, phrase),
        };
        if !prefix::is_plausible_verb(word) && english_stem(word).is_none() {
            return Err(InflectionError::NotAnInfinitive(word.to_owned()));
        }
        let (particle, base) = split(word, facts)?;
        let paradigm = Paradigm::of(word, base, particle, facts);
        Ok(Verb {
            infinitive: word.to_owned(),
            complement,
            particle: particle.map(str::to_owned),
            forms: paradigm.forms,
        })
    }

    /// The infinitive, without complement: *maken*, *inzetten*.
    pub fn infinitive(&self) -> &str {
        &self.infinitive
    }

    /// What stands before the verb in its phrase: *mogelijk* of *mogelijk maken*.
    pub fn complement(&self) -> Option<&str> {
        self.complement.as_deref()
    }

    /// What comes off in a main clause: *in* of *inzetten*.
    pub fn particle(&self) -> Option<&str> {
        self.particle.as_deref()
    }

    /// The form in one word, particle in front: *inzet*, *ingezet*, *inzettend*. Never the complement.
    /// Of several good forms the one to write.
    pub fn joined(&self, form: VerbForm) -> &str {
        self.find(form).map_or("", |found| &found.joined)
    }

    /// The form without its particle: *zet*, *gezet*, *zetten* (in te *zetten*).
    pub fn base(&self, form: VerbForm) -> &str {
        self.find(form).map_or("", Form::base)
    }

    fn find(&self, form: VerbForm) -> Option<&Form> {
        self.forms.iter().find(|candidate| candidate.form == form)
    }

    /// The infinitive with *te*: *te maken*, *in te zetten*.
    pub fn te_infinitive(&self) -> String {
        match &self.particle {
            Some(particle) => format!("{particle} te {}", self.base(VerbForm::Infinitive)),
            None => format!("te {}", self.infinitive),
        }
    }

    /// The finite form that goes with a subject, as it stands in a main clause: *maakt*, *zet in*.
    /// [`VerbForm::finite`] names its place.
    pub fn conjugate(&self, person: Person, number: Number, tense: Tense) -> String {
        self.apart(self.base(VerbForm::finite(person, number, tense)))
    }

    /// The imperative: *maak*, *zet in*, *wees*. `None` for *kunnen*, *moeten*, *mogen* and *zullen*.
    pub fn imperative(&self) -> Option<String> {
        match self.base(VerbForm::Infinitive) {
            "kunnen" | "moeten" | "mogen" | "zullen" => None,
            "zijn" => Some(self.apart("wees")),
            _ => Some(self.apart(self.base(VerbForm::PresentStem))),
        }
    }

    fn apart(&self, base: &str) -> String {
        self.particle.as_ref().map_or_else(|| base.to_owned(), |particle| format!("{base} {particle}"))
    }

    /// The infinitive as a noun: *het maken*, *het inzetten*. Always *het*, and it has no plural.
    pub fn nominalised_infinitive(&self) -> Noun {
        Noun::of_infinitive(&self.infinitive)
    }

    /// All joined forms, each with its place in the paradigm; a string comes back for every place
    /// it has, and a place for every good form.
    pub fn forms(&self) -> impl Iterator<Item = (VerbForm, &str)> {
        self.forms.iter().map(|form| (form.form, form.joined.as_str()))
    }

    /// The finite forms that stand apart from their particle (*zet … in*); none for a verb without.
    pub fn split_forms(&self) -> impl Iterator<Item = (VerbForm, &str)> {
        self.forms
            .iter()
            .filter(|form| form.base_start > 0 && form.form.is_finite())
            .map(|form| (form.form, form.base()))
    }
}

impl fmt::Display for Verb {
    /// As a dictionary has it: *mogelijk maken*, *inzetten*.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(complement) = &self.complement {
            write!(f, "{complement} ")?;
        }
        f.write_str(&self.infinitive)
    }
}

/// Particle and base, as stated or as inferred.
fn split<'w>(word: &'w str, facts: &'w VerbFacts) -> Result<(Option<&'w str>, &'w str), InflectionError> {
    if let Some(particle) = facts.particle.as_deref() {
        let base = word.strip_prefix(particle).map(|base| base.strip_prefix('-').unwrap_or(base));
        return match base {
            Some(base) if prefix::is_plausible_verb(base) => Ok((Some(particle), base)),
            _ => Err(InflectionError::ParticleMismatch { infinitive: word.to_owned(), particle: particle.to_owned() }),
        };
    }
    if facts.inseparable {
        return Ok((None, word));
    }
    Ok(match particle::split(word) {
        Some((particle, base)) => (Some(particle), base),
        None => (None, word),
    })
}

/// A base verb taken apart: unstressed prefixes, and the verb that gives the forms.
struct Root {
    /// *be*, *veronder*, *over*: everything that takes the place of *ge-*.
    prefix: String,
    core: String,
}

impl Root {
    /// Takes prefixes off until a strong verb appears, or nothing more comes off.
    fn of(base: &str, may_be_inseparable: bool) -> Root {
        let mut prefix = String::new();
        let mut core = base.to_owned();
        let mut inseparable = may_be_inseparable;
        while strong::principal_parts(&core).is_empty() && strong::irregular_present(&core).is_none() {
            let stripped = if inseparable { particle::strip_unstressed(&core) } else { None };
            let Some((part, rest)) = stripped.or_else(|| prefix::strip(&core)) else {
                break;
            };
            prefix.push_str(part);
            core = rest;
            // veronderstellen: behind a prefix the preposition is unstressed as well.
            inseparable = true;
        }
        Root { prefix, core }
    }

    /// The core form behind the prefixes, with the trema that *be-* and *ge-* ask for.
    fn prefixed(&self, form: &str) -> String {
        if self.prefix.is_empty() { form.to_owned() } else { join_prefix(&self.prefix, form) }
    }
}

/// Whether the particle keeps its distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hyphen {
    Never,
    /// From a vowel: na-apen, na-aap, but nageaapt.
    BeforeVowel,
    /// From everything: tv-kijken, tv-gekeken.
    Always,
}

struct Paradigm<'v> {
    particle: &'v str,
    hyphen: Hyphen,
    forms: Vec<Form>,
}

impl<'v> Paradigm<'v> {
    fn of(word: &str, base: &str, particle: Option<&'v str>, facts: &VerbFacts) -> Self {
        if particle.is_none() && !facts.inseparable {
            if let Some(nested) = Self::nested(base, facts) {
                return nested;
            }
        }
        // dooronderhandelen: what keeps *ge-* away keeps it away behind a particle as well.
        let root = Root::of(base, particle.is_none() || particle::split(base).is_none());
        let particle = particle.unwrap_or("");
        let mut paradigm = Paradigm {
            particle,
            hyphen: match word[particle.len()..].strip_prefix('-') {
                Some(_) if particle.is_empty() => Hyphen::Never,
                Some(rest) if rest.starts_with(is_vowel) => Hyphen::BeforeVowel,
                Some(_) => Hyphen::Always,
                None => Hyphen::Never,
            },
            forms: Vec::with_capacity(VerbForm::ALL.len() + 2),
        };
        let stem = Stem::of(&root.core, facts.stress_last);
        let stated = facts.participle.is_some() && facts.past.is_some();
        let parts = if strong::is_weak_all_the_same(word) || stated {
            &[]
        } else {
            strong::principal_parts_of(word, &root.core)
        };
        paradigm.push(VerbForm::Infinitive, base);
        paradigm.present(base, &root, &stem);
        paradigm.past(&root, &stem, parts, facts);
        paradigm.participles(&root, &stem, parts, facts);
        let present_participle = format!("{base}d");
        paradigm.push(VerbForm::PresentParticiple, &present_participle);
        paradigm.push(VerbForm::PresentParticipleInflected, &format!("{present_participle}e"));
        paradigm.push(VerbForm::PresentParticipleNominalisedPlural, &format!("{present_participle}en"));
        paradigm.forms.sort_by_key(|form| form.form);
        paradigm
    }

    /// A verb that keeps all its own forms behind a first part: her- and a separable verb
    /// (herinrichten, heringericht), *over* and a loan (overwaarderen, overgewaardeerd).
    fn nested(base: &str, facts: &VerbFacts) -> Option<Self> {
        let (first, rest) = particle::before_whole_verb(base)?;
        let inner_facts = VerbFacts { stress_last: facts.stress_last, ..VerbFacts::default() };
        let inner = Verb::new(rest, &inner_facts).ok()?;
        let mut paradigm = Paradigm { particle: "", hyphen: Hyphen::Never, forms: Vec::new() };
        if let Some([singular, plural]) = &facts.past {
            paradigm.push(VerbForm::PastSingular, singular);
            paradigm.push(VerbForm::PastPlural, plural);
        }
        if let Some(participle) = &facts.participle {
            paradigm.participle(participle, &inflect_stated(participle));
        }
        let stated: Vec<VerbForm> = paradigm.forms.iter().map(|form| form.form).collect();
        for (form, text) in inner.forms().filter(|(form, _)| !stated.contains(form)) {
            paradigm.push(form, &format!("{first}{text}"));
        }
        paradigm.forms.sort_by_key(|form| form.form);
        Some(paradigm)
    }

    fn push(&mut self, form: VerbForm, base: &str) {
        let duplicate = self.forms.iter().any(|known| known.form == form && known.base() == base);
        if !duplicate && !base.is_empty() {
            let hyphen = match self.hyphen {
                Hyphen::Always => "-",
                Hyphen::BeforeVowel if base.starts_with(is_vowel) => "-",
                _ => "",
            };
            self.forms.push(Form {
                form,
                joined: format!("{}{hyphen}{base}", self.particle),
                base_start: self.particle.len() + hyphen.len(),
            });
        }
    }

    fn present(&mut self, base: &str, root: &Root, stem: &Stem) {
        self.push(VerbForm::PresentPlural, base);
        if let Some(irregular) = strong::irregular_present(&root.core) {
            self.push(VerbForm::PresentStem, &root.prefixed(irregular.stem));
            self.push(VerbForm::PresentSecond, &root.prefixed(irregular.second));
            self.push(VerbForm::PresentThird, &root.prefixed(irregular.third));
            if let Some(other) = irregular.other_stem {
                self.push(VerbForm::PresentStem, &root.prefixed(other));
            }
            if let Some(other) = irregular.other_second {
                self.push(VerbForm::PresentSecond, &root.prefixed(other));
            }
            return;
        }
        let third = root.prefixed(&stem.with_t());
        self.push(VerbForm::PresentStem, &root.prefixed(&stem.alone));
        self.push(VerbForm::PresentSecond, &third);
        self.push(VerbForm::PresentThird, &third);
    }

    fn past(&mut self, root: &Root, stem: &Stem, parts: &[[&str; 4]], facts: &VerbFacts) {
        if let Some([singular, plural]) = &facts.past {
            self.push(VerbForm::PastSingular, singular);
            self.push(VerbForm::PastPlural, plural);
        } else if parts.is_empty() {
            let singular = root.prefixed(&format!("{}{}", stem.closed, stem.past_ending()));
            self.push(VerbForm::PastPlural, &format!("{singular}n"));
            self.push(VerbForm::PastSingular, &singular);
        }
        for [_, singular, plural, _] in parts.iter().filter(|_| facts.past.is_none()) {
            self.push(VerbForm::PastSingular, &root.prefixed(singular));
            self.push(VerbForm::PastPlural, &root.prefixed(plural));
        }
    }

    fn participles(&mut self, root: &Root, stem: &Stem, parts: &[[&str; 4]], facts: &VerbFacts) {
        if let Some(whole) = &facts.participle {
            let without = whole.strip_prefix(self.particle).unwrap_or(whole).to_owned();
            let inflected = inflect_stated(&without);
            self.participle(&without, &inflected);
            return;
        }
        if parts.is_empty() {
            let with_ge = |form: &str| {
                if root.prefix.is_empty() { join_prefix("ge", form) } else { root.prefixed(form) }
            };
            self.participle(&with_ge(&stem.participle()), &with_ge(&stem.participle_inflected()));
            return;
        }
        for [infinitive, _, _, participle] in parts {
            let participle = if root.prefix.is_empty() {
                (*participle).to_owned()
            } else {
                root.prefixed(without_ge(participle, infinitive))
            };
            let inflected = inflect_stated(&participle);
            self.participle(&participle, &inflected);
        }
    }

    fn participle(&mut self, participle: &str, inflected: &str) {
        self.push(VerbForm::Participle, participle);
        self.push(VerbForm::ParticipleInflected, inflected);
        let person = if inflected.ends_with('e') { inflected.to_owned() } else { format!("{inflected}e") };
        self.push(VerbForm::ParticipleNominalised, &person);
        self.push(VerbForm::ParticipleNominalisedPlural, &format!("{person}n"));
    }
}

/// The participle of a strong verb as it stands behind a prefix: gegeven → (ver)geven.
fn without_ge<'p>(participle: &'p str, infinitive: &str) -> &'p str {
    match participle.strip_prefix("ge") {
        // gegeten is ge- before an old geten: overeten
        Some(_) if infinitive == "eten" => &participle[3..],
        Some(rest) if !infinitive.starts_with("ge") || participle.starts_with("geg") => rest,
        _ => participle,
    }
}

/// The -e form of a participle whose stem is not known: gesproken stays, gedaan → gedane.
fn inflect_stated(participle: &str) -> String {
    let unstressed_en =
        LastSyllable::of(participle).is_some_and(|last| matches!(last.nucleus, "e" | "ë") && last.coda == "n");
    if unstressed_en {
        return participle.to_owned();
    }
    format!("{}e", open_syllable(participle, true, Voicing::Kept))
}
