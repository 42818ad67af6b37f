//! What the command line may say. Its help is for writers: Dutch, and about their texts.

use std::path::PathBuf;

use clap::{ArgAction, Args, ColorChoice, Parser, Subcommand, ValueEnum};

use crate::lexicon::Pos;

const TEMPLATE: &str = "{about-with-newline}\nGebruik: {usage}\n\n{all-args}{after-help}\n";

const ABOUT: &str = "Mensentaal zoekt woorden die lezers op afstand houden, en zegt wat je liever schrijft.";

const EXAMPLES: &str = "\
Om mee te beginnen:
  mensentaal check post.md           wat staat er in deze tekst?
  mensentaal check .                 alle teksten in deze map
  mensentaal fix --diff post.md      laat zien wat mensentaal zelf kan vervangen
  mensentaal explain faciliteren     waarom, en wat dan wel?

Keuzes voor jouw organisatie staan in mensentaal.toml, in de map van je teksten of daarboven.";

#[derive(Debug, Parser)]
#[command(
    name = "mensentaal",
    bin_name = "mensentaal",
    version,
    about = ABOUT,
    after_help = EXAMPLES,
    help_template = TEMPLATE,
    override_usage = "mensentaal OPDRACHT …",
    subcommand_help_heading = "Opdrachten",
    subcommand_required = true,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    next_help_heading = "Opties",
)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,

    /// Kleuren: auto, always (altijd) of never (nooit)
    #[arg(long, global = true, value_name = "WANNEER", default_value = "auto", display_order = 100)]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub(super) color: ColorChoice,

    /// Toon deze uitleg
    #[arg(short, long, global = true, action = ArgAction::Help, display_order = 101)]
    help: Option<bool>,

    /// Toon welke versie dit is
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Check(Check),
    Fix(Fix),
    Explain(Explain),
    Lsp(Lsp),
    #[command(subcommand)]
    Config(Config),
    #[command(subcommand)]
    Lexicon(Lexicon),
}

/// Zoek lastige woorden en laat zien wat je liever schrijft
#[derive(Debug, Args)]
#[command(
    help_template = TEMPLATE,
    override_usage = "mensentaal check [OPTIES] [BESTAND|MAP|-]…",
    next_help_heading = "Opties",
    after_help = "\
In een map leest mensentaal .md, .markdown, .html, .htm en .txt. \
Wat in .gitignore staat, of onder exclude in mensentaal.toml, slaat het over. \
Noem je niets, dan leest het deze map. Met - leest het wat je erin typt of plakt.

Afloop: 0 niets gevonden (hints tellen niet mee), 1 iets gevonden, 2 iets was niet te lezen."
)]
pub(super) struct Check {
    /// Bestanden en mappen
    #[arg(value_name = "BESTAND|MAP|-", help_heading = "Teksten")]
    pub(super) paths: Vec<PathBuf>,

    /// Hoe je het resultaat krijgt: text (om te lezen) of json (voor programma's)
    #[arg(long, value_name = "VORM", default_value = "text", hide_possible_values = true, hide_default_value = true)]
    pub(super) format: Format,

    /// Lees - alsof het in dit bestand staat
    #[arg(long, value_name = "BESTAND")]
    pub(super) stdin_filename: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
}

/// Vervang wat altijd goed gaat, in het bestand zelf
#[derive(Debug, Args)]
#[command(
    help_template = TEMPLATE,
    override_usage = "mensentaal fix [OPTIES] BESTAND|MAP…",
    next_help_heading = "Opties",
    after_help = "\
Mensentaal vervangt alleen woorden waarbij de zin zeker goed blijft. De rest kies jij zelf. \
Met - leest het wat je erin typt of plakt, en geeft het de nieuwe tekst terug.

Afloop: 0 niets meer te doen, 1 er zijn nog woorden over, 2 iets was niet te lezen of te bewaren.
Met --diff: 1 als er iets te vervangen is."
)]
pub(super) struct Fix {
    /// Bestanden en mappen
    #[arg(value_name = "BESTAND|MAP|-", help_heading = "Teksten", required = true)]
    pub(super) paths: Vec<PathBuf>,

    /// Laat alleen zien wat er zou veranderen
    #[arg(long)]
    pub(super) diff: bool,

    /// Neem ook het eerste voorstel mee waar jij anders kiest (alleen met --diff)
    #[arg(long, requires = "diff")]
    pub(super) suggestions: bool,

    /// Lees - alsof het in dit bestand staat
    #[arg(long, value_name = "BESTAND")]
    pub(super) stdin_filename: Option<PathBuf>,
}

/// Vertel waarom een woord lastig is en wat je liever schrijft
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE, override_usage = "mensentaal explain WOORD…", next_help_heading = "Opties")]
pub(super) struct Explain {
    /// Een woord of een paar woorden, in elke vorm: gefaciliteerd, in zijn kracht gezet
    #[arg(value_name = "WOORD", help_heading = "Woorden", required = true)]
    pub(super) words: Vec<String>,
}

/// Praat met je schrijfprogramma (VS Code, Neovim en andere)
#[derive(Debug, Args)]
#[command(help_template = TEMPLATE, override_usage = "mensentaal lsp [--stdio]", next_help_heading = "Opties")]
pub(super) struct Lsp {
    /// Via invoer en uitvoer; zo gaat het altijd
    #[arg(long)]
    stdio: bool,
}

/// Hulp bij mensentaal.toml
#[derive(Debug, Subcommand)]
#[command(
    help_template = TEMPLATE,
    override_usage = "mensentaal config schema",
    subcommand_help_heading = "Opdrachten",
    disable_help_subcommand = true
)]
pub(super) enum Config {
    /// Toon de JSON Schema waarmee je schrijfprogramma kan meedenken
    #[command(help_template = TEMPLATE, override_usage = "mensentaal config schema")]
    Schema,
}

/// Hulp bij eigen woorden
#[derive(Debug, Subcommand)]
#[command(
    help_template = TEMPLATE,
    override_usage = "mensentaal lexicon OPDRACHT …",
    subcommand_help_heading = "Opdrachten",
    disable_help_subcommand = true
)]
pub(super) enum Lexicon {
    Check(LexiconCheck),
    Forms(LexiconForms),
    Stats(LexiconStats),
    Import(LexiconImport),
    #[command(name = "catalogus", alias = "catalogue")]
    Catalogue(LexiconCatalogue),
}

/// Kijk woorden na: de voorbeelden, de uitleg, en wat er dubbel staat
#[derive(Debug, Args)]
#[command(
    help_template = TEMPLATE,
    override_usage = "mensentaal lexicon check [BESTAND]…",
    next_help_heading = "Opties",
    after_help = "\
Een bestand is een mensentaal.toml met eigen woorden, of een bestand met alleen [[entry]]-blokken. \
Noem je niets, dan kijkt mensentaal naar de woorden die voor deze map gelden.

Mensentaal probeert elk voorbeeld, leest de uitleg na, en zegt welk woord er twee keer staat. \
Een regel met “tip” is goed om te weten: jouw woord komt in de plaats van een ingebouwd woord, twee woorden hebben dezelfde uitleg, \
of een vorm staat niet in de woordenlijst (hunspell-nl, als die op je computer staat; MENSENTAAL_HUNSPELL noemt een andere map).

Afloop: 0 alles klopt (tips tellen niet mee), 1 er is iets op te merken, 2 iets was niet te lezen."
)]
pub(super) struct LexiconCheck {
    /// Bestanden met woorden
    #[arg(value_name = "BESTAND", help_heading = "Woorden")]
    pub(super) files: Vec<PathBuf>,
}

/// Toon alle vormen van een woord
#[derive(Debug, Args)]
#[command(
    help_template = TEMPLATE,
    override_usage = "mensentaal lexicon forms WOORD [OPTIES]",
    next_help_heading = "Opties",
    after_help = "\
Een woord uit de lijst kent mensentaal al. Van elk ander woord zeg je wat het is, en wat niemand raden kan:
  mensentaal lexicon forms wijk --pos noun --gender de --plural wijken
  mensentaal lexicon forms doorpakken --pos verb
  mensentaal lexicon forms online --pos adjective

Klopt een vorm niet? Geef hem zelf, met dezelfde naam als in mensentaal.toml: --participle gekocht.

Afloop: 0 dit zijn de vormen, 1 dit woord is niet bekend, 2 iets was niet te lezen."
)]
pub(super) struct LexiconForms {
    /// Een woord of een paar woorden
    #[arg(value_name = "WOORD", help_heading = "Woorden", required = true)]
    pub(super) words: Vec<String>,

    /// Wat voor woord: verb (werkwoord), noun (zelfstandig naamwoord) of adjective (bijvoeglijk naamwoord)
    #[arg(long, value_name = "SOORT", hide_possible_values = true)]
    pub(super) pos: Option<WordKind>,

    /// Is het de of het?
    #[arg(long, value_name = "LIDWOORD", hide_possible_values = true)]
    pub(super) gender: Option<Article>,

    /// Het meervoud
    #[arg(long, value_name = "VORM")]
    pub(super) plural: Option<String>,

    /// Dit woord heeft geen meervoud
    #[arg(long, conflicts_with = "plural")]
    pub(super) no_plural: bool,

    /// Verleden tijd: --past kocht kochten
    #[arg(long, value_names = ["VORM", "VORMEN"], num_args = 2)]
    pub(super) past: Option<Vec<String>>,

    /// Voltooid deelwoord: --participle gekocht
    #[arg(long, value_name = "VORM")]
    pub(super) participle: Option<String>,

    /// Wat losraakt van het werkwoord: --particle in, van inzetten
    #[arg(long, value_name = "DEEL")]
    pub(super) particle: Option<String>,

    /// Er raakt niets los van het werkwoord: ondersteunen
    #[arg(long, conflicts_with = "particle")]
    pub(super) inseparable: bool,

    /// De vorm met -e: --inflected online
    #[arg(long, value_name = "VORM")]
    pub(super) inflected: Option<String>,
}

impl LexiconForms {
    /// What kind of word it is said to be, or what was said of it can only be said of.
    pub(super) fn kind(&self) -> Option<WordKind> {
        let is_noun = self.gender.is_some() || self.plural.is_some() || self.no_plural;
        let is_verb = self.past.is_some() || self.participle.is_some() || self.particle.is_some() || self.inseparable;
        self.pos
            .or(is_noun.then_some(WordKind::Noun))
            .or(is_verb.then_some(WordKind::Verb))
            .or(self.inflected.is_some().then_some(WordKind::Adjective))
    }
}

/// A word that has forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum WordKind {
    #[value(alias = "werkwoord")]
    Verb,
    #[value(aliases = ["naamwoord", "zelfstandig"])]
    Noun,
    #[value(alias = "bijvoeglijk")]
    Adjective,
}

impl WordKind {
    /// Its name in the lexicon.
    pub(super) const fn pos(self) -> Pos {
        match self {
            Self::Verb => Pos::Verb,
            Self::Noun => Pos::Noun,
            Self::Adjective => Pos::Adjective,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Article {
    De,
    Het,
}

/// Tel de woorden, naar soort en naar wat mensentaal ermee kan
#[derive(Debug, Args)]
#[command(
    help_template = TEMPLATE,
    override_usage = "mensentaal lexicon stats [OPTIES] [BESTAND]…",
    next_help_heading = "Opties",
    after_help = "\
Noem je niets, dan telt mensentaal de woorden die voor deze map gelden. \
“Past altijd” kan mensentaal zelf vervangen; bij “jij kiest” is er een voorstel; bij “alleen raad” schrijf je het zelf."
)]
pub(super) struct LexiconStats {
    /// Bestanden met woorden
    #[arg(value_name = "BESTAND", help_heading = "Woorden")]
    pub(super) files: Vec<PathBuf>,

    /// Hoe je het resultaat krijgt: text (om te lezen) of json (voor programma's)
    #[arg(long, value_name = "VORM", default_value = "text", hide_possible_values = true, hide_default_value = true)]
    pub(super) format: Format,
}

/// Neem een lijst met woorden over uit een rekenblad of uit vale
#[derive(Debug, Args)]
#[command(
    help_template = TEMPLATE,
    override_usage = "mensentaal lexicon import [OPTIES] BESTAND",
    next_help_heading = "Opties",
    after_help = "\
Een rekenblad bewaar je als CSV UTF-8, met op elke regel een woord en wat je liever schrijft:
  klantreis;wat iemand bij ons meemaakt
  uitnutten;opmaken|helemaal gebruiken
Meer alternatieven zet je met | of / achter elkaar, of in meer kolommen. Een kop mag: woord;alternatief;uitleg. \
Van vale neemt mensentaal de lijsten over waarin extends: substitution staat.

Je eigen bestand houdt wat erin staat. Een woord dat er al in staat komt er niet nog eens bij. \
Wat mensentaal niet overneemt, zegt het, met de regel en de reden.

Afloop: 0 alles overgenomen, 1 er bleef iets liggen, 2 iets was niet te lezen of te bewaren."
)]
pub(super) struct LexiconImport {
    /// De lijst
    #[arg(value_name = "BESTAND", help_heading = "Woorden")]
    pub(super) file: PathBuf,

    /// Schrijf ze bij in dit bestand; anders zie je ze alleen
    #[arg(short, long, value_name = "BESTAND")]
    pub(super) output: Option<PathBuf>,

    /// Bied voorzetsels aan als verbetering (met betrekking tot → over); anders is alles raad
    #[arg(long)]
    pub(super) suggest: bool,

    /// Neem ook woorden mee die mensentaal al kent: de jouwe komen ervoor in de plaats
    #[arg(long)]
    pub(super) known: bool,
}

/// Zet alle woorden op één webpagina, om in te zoeken en te bladeren
#[derive(Debug, Args)]
#[command(
    help_template = TEMPLATE,
    override_usage = "mensentaal lexicon catalogus [OPTIES] [BESTAND]…",
    next_help_heading = "Opties",
    after_help = "\
Noem je niets, dan staan de woorden erop die voor deze map gelden, ook die van jullie zelf:
  mensentaal lexicon catalogus -o woorden.html

De pagina werkt zonder internet. Je kunt hem mailen, op intranet zetten of afdrukken."
)]
pub(super) struct LexiconCatalogue {
    /// Bestanden met woorden
    #[arg(value_name = "BESTAND", help_heading = "Woorden")]
    pub(super) files: Vec<PathBuf>,

    /// Bewaar de pagina hier; anders komt hij op het scherm
    #[arg(short, long, value_name = "BESTAND")]
    pub(super) output: Option<PathBuf>,
}
