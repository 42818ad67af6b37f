//! What the command line may say. Its help is for writers: Dutch, and about their texts.

use std::path::PathBuf;

use clap::{ArgAction, Args, ColorChoice, Parser, Subcommand, ValueEnum};

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
    #[arg(long, global = true, value_name = "WANNEER", default_value = "auto")]
    #[arg(hide_possible_values = true, hide_default_value = true)]
    pub(super) color: ColorChoice,

    /// Toon deze uitleg
    #[arg(short, long, global = true, action = ArgAction::Help)]
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
