//! The closed classes: words that hold a sentence together and tell where its parts begin.

macro_rules! closed_class {
    ($(#[$doc:meta])* $name:ident: $($word:literal)*) => {
        $(#[$doc])*
        #[must_use]
        pub fn $name(word: &str) -> bool {
            matches!(word, $($word)|*)
        }
    };
}

closed_class! {
    /// Words that open a subordinate clause: behind them the verbs stand at the end.
    is_subordinator: "dat" "die" "omdat" "als" "wanneer" "terwijl" "zodat" "doordat" "hoewel" "ofschoon" "nadat" "voordat"
    "totdat" "tot" "sinds" "zolang" "zodra" "toen" "indien" "mits" "tenzij" "opdat" "aangezien" "waar" "waarin"
    "waarmee" "waarbij" "waardoor" "waarop" "waarvan" "waarvoor" "waaraan" "waarom" "waaruit" "waarover" "waarna" "hoe" "wat"
    "wie" "welke" "welk" "of" "om" "wiens" "wier" "zoals" "alsof" "naarmate" "behalve"
}

closed_class! {
    /// Words that join clauses or parts of them.
    is_coordinator: "en" "maar" "want" "of" "dus" "noch" "alsook" "evenals"
}

closed_class! {
    /// Finite and other forms of verbs that govern a bare infinitive or a participle.
    is_auxiliary: "heb" "hebt" "heeft" "hebben" "had" "hadden" "gehad" "ben" "bent" "is" "zijn" "was" "waren" "geweest" "wees"
    "word" "wordt" "worden" "werd" "werden" "geworden" "kan" "kun" "kunt" "kunnen" "kon" "konden" "wil" "wilt" "willen" "wilde"
    "wilden" "wou" "moet" "moeten" "moest" "moesten" "mag" "mogen" "mocht" "mochten" "zal" "zult" "zullen" "zou" "zouden" "ga"
    "gaat" "gaan" "ging" "gingen" "laat" "laten" "liet" "lieten" "blijf" "blijft" "blijven" "bleef" "bleven" "hoeft" "hoeven"
    "hoefde" "hoefden" "kom" "komt" "komen" "kwam" "kwamen" "help" "helpt" "helpen" "hielp" "hielpen" "leer" "leert" "leren"
    "leerde" "leerden" "doet" "doen" "deed" "deden"
    "hoort" "horen" "hoorde" "hoorden" "dient" "dienen" "diende" "dienden" "durft" "durven" "probeert" "proberen"
}

closed_class! {
    /// Forms of the verbs that make a perfect or a passive.
    is_participle_auxiliary: "heb" "hebt" "heeft" "hebben" "had" "hadden" "ben" "bent" "is" "zijn" "was" "waren" "word" "wordt"
    "worden" "werd" "werden" "geworden" "blijft" "blijven" "bleef" "bleven" "raakt" "raken" "raakte" "raakten" "geweest"
}

closed_class! {
    /// Pronouns that can only, or mostly, be a subject.
    is_subject_pronoun: "ik" "jij" "je" "u" "hij" "zij" "ze" "wij" "we" "jullie" "men" "iedereen" "niemand" "iemand"
}

closed_class! {
    /// Plural subject pronouns: a verb form in -en beside one is finite.
    is_plural_pronoun: "wij" "we" "zij" "ze" "jullie"
}

closed_class! {
    /// Possessives.
    is_possessive: "mijn" "m'n" "jouw" "je" "zijn" "z'n" "haar" "d'r" "ons" "onze" "jullie" "uw" "hun"
}

closed_class! {
    /// Reflexive pronouns.
    is_reflexive: "me" "mij" "mezelf" "mijzelf" "je" "jezelf" "zich" "zichzelf" "ons" "onszelf" "u" "uzelf"
}

closed_class! {
    /// Determiners behind which no finite verb can stand.
    is_noun_determiner: "de" "een" "'n" "onze" "elke" "iedere" "geen" "mijn" "jouw" "uw" "hun" "deze" "zo'n" "welke"
}

closed_class! {
    /// Determiners of all kinds, possessives and quantifiers included: a noun phrase begins here.
    is_determiner: "de" "het" "dezelfde" "hetzelfde" "een" "'n" "'t" "deze" "dit" "die" "dat" "mijn" "m'n" "jouw" "je" "zijn" "z'n" "haar" "ons" "onze"
    "jullie" "uw" "hun" "geen" "elk" "elke" "ieder" "iedere" "welk" "welke" "zo'n" "zulk" "zulke" "alle" "al" "beide" "enkele"
    "sommige" "veel" "weinig" "meer" "minder" "genoeg" "diverse" "verschillende" "meerdere" "twee" "drie" "vier" "vijf" "zes"
    "zeven" "acht" "negen" "tien"
}

closed_class! {
    /// Prepositions.
    is_preposition: "aan" "achter" "af" "als" "behalve" "beneden" "bij" "binnen" "boven" "buiten" "dankzij" "door" "in"
    "langs" "met" "middels" "mee" "na" "naar" "naast" "namens" "nabij" "om" "omtrent" "ondanks" "onder" "op" "over" "per" "rond" "rondom"
    "sinds" "te" "tegen" "tegenover" "tijdens" "tot" "tussen" "uit" "van" "vanaf" "vanuit" "vanwege" "via" "volgens" "voor"
    "voorbij" "zonder"
}

closed_class! {
    /// Adverbs and particles that stand freely in a clause and begin no object.
    is_free_adverb: "ook" "niet" "nu" "dan" "daar" "er" "hier" "graag" "al" "nog" "wel" "zelf" "samen" "vaak" "altijd" "soms"
    "nooit" "steeds" "vooral" "alleen" "zich" "elkaar" "weer" "echt" "zo" "daarmee" "hiermee" "daarom" "daarbij" "hierbij" "vandaag"
    "morgen" "gisteren" "onlangs" "binnenkort" "inmiddels" "straks" "verder" "direct" "actief" "gericht" "goed" "beter" "sterk"
}

/// The preposition in *daarop*, *ermee*, *waartoe*, as it stands before a noun: op, met, tot.
#[must_use]
pub fn preposition_of_pronominal(word: &str) -> Option<&str> {
    match ["er", "daar", "hier", "waar"].iter().find_map(|first| word.strip_prefix(first))? {
        "mee" => Some("met"),
        "toe" => Some("tot"),
        rest => is_preposition(rest).then_some(rest),
    }
}

/// A preposition as it stands in *daarop* and behind *daar …*: mee for met, toe for tot.
#[must_use]
pub fn stranded(preposition: &str) -> &str {
    match preposition {
        "met" => "mee",
        "tot" => "toe",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_hold_what_they_say() {
        assert_eq!(preposition_of_pronominal("daarmee"), Some("met"));
        assert_eq!(preposition_of_pronominal("erger"), None);
        assert!(is_subordinator("omdat") && !is_subordinator("daarom"));
        assert!(is_auxiliary("wordt") && !is_auxiliary("faciliteert"));
        assert!(is_noun_determiner("de") && !is_noun_determiner("het"), "het faciliteert: a pronoun");
    }
}
