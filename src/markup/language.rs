//! Whether a block is Dutch, told from its function words. When unsure, it is.

/// A language that a function word betrays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tongue {
    Dutch,
    /// Dutch and French both: `de`, `en`.
    Shared,
    French,
    /// English or German.
    Foreign,
}

/// Function words that belong to one language (of those that Dutch texts quote). Words that are
/// also a Dutch word are left out, however common: was, die, over, door, les, pas, plus, als.
const DUTCH: &str = "aan bij bent deze dit doen dus dat een geen had hebben hebt heeft het hier \
    hij hoe hun ik jij jou jouw jullie kunnen kun maar met mijn moet moeten naar niet niets nog \
    nu om omdat onder onze ons ook op soms tegen tot tussen uit van vanuit veel voor waar waarom \
    wat wel werd wij worden wordt zal ze zij zijn zo zonder zou zullen";
const SHARED: &str = "de en je se te u";
const FRENCH: &str = "au aux avec ce ces cette dans du elle est et il ils la le leur mais ne nous \
    où ou par pour que qui sont sur un une vous";
const FOREIGN: &str = "about and are at auch auf aus been because but can could dem der das does \
    ein eine einen einer for from für haben has have he ich im ist it its kann mit my nach nicht \
    not oder our she should sich sie sind that the their these they this those to und von what \
    which wir wird with would you your zu zum zur über";

/// What the function words of a text say.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Evidence {
    dutch: u32,
    shared: u32,
    french: u32,
    foreign: u32,
}

impl Evidence {
    /// Two different foreign words and no Dutch one. `de` and `en` are French too, but only a
    /// text with more French in it than two words may call them that.
    pub(super) fn is_foreign(self) -> bool {
        let foreign = self.french + self.foreign;
        foreign >= 2 && self.dutch == 0 && (self.shared == 0 || self.french >= 3)
    }

    /// Clearly Dutch, whatever the page claims.
    pub(super) fn is_dutch(self) -> bool {
        self.dutch + self.shared >= 2 && self.dutch >= 1 && self.french + self.foreign == 0
    }
}

/// Counts the different function words of each language.
pub(super) fn weigh(prose: &str) -> Evidence {
    let table = table();
    let mut seen = [0_u64; 4];
    let mut evidence = Evidence::default();
    for word in prose.split(|c: char| !c.is_alphabetic()) {
        // No function word is longer, and most words are.
        if word.is_empty() || word.len() > 8 {
            continue;
        }
        let mut folded = [0; 8];
        let folded = &mut folded[..word.len()];
        folded.copy_from_slice(word.as_bytes());
        folded.make_ascii_lowercase();
        let found = table.binary_search_by(|(entry, _)| entry.as_bytes().cmp(folded));
        let Ok(index) = found else { continue };
        let (slot, bit) = (index / 64, 1 << (index % 64));
        if seen[slot] & bit != 0 {
            continue;
        }
        seen[slot] |= bit;
        match table[index].1 {
            Tongue::Dutch => evidence.dutch += 1,
            Tongue::Shared => evidence.shared += 1,
            Tongue::French => evidence.french += 1,
            Tongue::Foreign => evidence.foreign += 1,
        }
    }
    evidence
}

/// All lists in one, sorted; made once.
fn table() -> &'static [(&'static str, Tongue)] {
    static TABLE: std::sync::OnceLock<Vec<(&'static str, Tongue)>> = std::sync::OnceLock::new();
    TABLE.get_or_init(|| {
        let lists =
            [(DUTCH, Tongue::Dutch), (SHARED, Tongue::Shared), (FRENCH, Tongue::French), (FOREIGN, Tongue::Foreign)];
        let words = lists.iter().flat_map(|&(list, tongue)| list.split_whitespace().map(move |word| (word, tongue)));
        let mut table: Vec<_> = words.collect();
        table.sort_unstable_by_key(|&(word, _)| word);
        table.truncate(256);
        table
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_fits_and_has_no_word_twice() {
        let table = table();
        assert!(table.len() < 256, "{}", table.len());
        assert!(table.windows(2).all(|pair| pair[0].0 < pair[1].0), "{table:?}");
        assert!(table.iter().all(|(word, _)| word.len() <= 8));
    }

    #[test]
    fn only_clear_cases_are_foreign() {
        let cases = [
            ("The quick fox and the dog.", true),
            ("This is what we have done.", true),
            ("Wir sind nicht allein.", true),
            ("Nous sommes dans la ville et pour vous.", true),
            ("L'avenir de la ville est dans nous.", true),
            ("Empowerment is the key", false),
            ("Samen sterk in de wijk", false),
            ("De film The Way and the Light is van hem.", false),
            ("La vie en rose", false),
            ("Welkom", false),
            ("the the the", false),
            ("", false),
        ];
        for (text, foreign) in cases {
            assert_eq!(weigh(text).is_foreign(), foreign, "{text}");
        }
    }
}
