//! What a configuration may hold, for editors that complete and check TOML by a JSON schema.

use serde_json::{Map, Value, json};

use super::keys;
use crate::lexicon::{Category, Severity};

/// The schema as it is published, with a line end.
#[must_use]
pub fn text() -> String {
    format!("{:#}\n", schema())
}

/// The schema.
#[must_use]
pub fn schema() -> Value {
    let levels: Vec<&str> =
        [Severity::Hint, Severity::Information, Severity::Warning].into_iter().map(Severity::name).collect();
    let level = json!({
        "description": "true: aan; false: uit; of hoe luid het is.",
        "anyOf": [{ "type": "boolean" }, { "enum": levels }],
    });
    let categories: Map<String, Value> = Category::ALL
        .into_iter()
        .map(|category| (category.name().to_owned(), json!({ "$ref": "#/definitions/level" })))
        .collect();
    let plurals: Vec<&str> = keys::PLURALS.iter().map(|known| known.0).collect();
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "mensentaal.toml",
        "description": "De keuzes van jouw organisatie voor mensentaal.",
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "address": {
                "description": "Hoe je lezers aanspreekt: je of u.",
                "enum": ["je", "u"],
                "default": "je",
            },
            "people": {
                "description": "Jullie woord voor de mensen voor wie je er bent.",
                "anyOf": [
                    { "enum": plurals },
                    table(&["singular", "plural"], json!({
                        "singular": { "description": "Eén van hen.", "type": "string", "minLength": 1 },
                        "plural": { "description": "Meer van hen.", "type": "string", "minLength": 1 },
                    })),
                ],
            },
            "audience": {
                "description": "Voor wie je schrijft. Onder collega's is vaktaal goed.",
                "enum": ["algemeen publiek", "collega's"],
                "default": "algemeen publiek",
            },
            "allow": strings("Woorden die mensentaal laat staan."),
            "exclude": strings("Bestanden die mensentaal overslaat, geschreven als in .gitignore."),
            "categories": {
                "description": "Soorten woorden: aan, uit, of stiller.",
                "type": "object",
                "additionalProperties": false,
                "properties": categories,
            },
            "words": {
                "description": "Losse woorden: aan, uit, of stiller.",
                "type": "object",
                "additionalProperties": { "$ref": "#/definitions/level" },
            },
            "exception": {
                "description": "Plekken die mensentaal laat staan.",
                "type": "array",
                "items": table(&["term", "sentence"], json!({
                    "file": { "description": "Het bestand, vanaf deze map.", "type": "string", "minLength": 1 },
                    "term": { "description": "Het woord.", "type": "string", "minLength": 1 },
                    "sentence": { "description": "De zin waarin het staat.", "type": "string", "minLength": 1 },
                })),
            },
            "entry": {
                "description": "Eigen woorden.",
                "type": "array",
                "items": { "$ref": "#/definitions/entry" },
            },
        },
        "definitions": {
            "level": level,
            "context": table(&[], json!({
                "near": strings("Een van deze woorden staat in dezelfde zin."),
                "before": strings("Een van deze woorden staat er net voor."),
                "after": strings("Een van deze woorden staat er net na."),
                "object": strings("Daar gaat het over: bij een werkwoord wie of wat, bij een naamwoord wat achter van staat."),
            })),
            "entry": entry(),
        },
    })
}

fn table(required: &[&str], properties: Value) -> Value {
    json!({ "type": "object", "additionalProperties": false, "required": required, "properties": properties })
}

fn strings(description: &str) -> Value {
    json!({ "description": description, "type": "array", "items": { "type": "string", "minLength": 1 } })
}

fn entry() -> Value {
    let pos = json!({
        "description": "Het soort woord.",
        "enum": ["noun", "verb", "adjective", "adverb", "preposition", "conjunction", "phrase"],
    });
    let contexts = |description: &str| json!({ "description": description, "type": "array", "items": { "$ref": "#/definitions/context" } });
    let sentence = |description: &str| json!({ "description": description, "type": "string", "minLength": 1 });
    let facts = [
        ("gender", json!({ "description": "De of het.", "enum": ["de", "het"] })),
        (
            "plural",
            json!({
                "description": "Het meervoud, of false als dat er niet is.",
                "anyOf": [{ "type": "string" }, { "const": false }],
            }),
        ),
        (
            "past",
            json!({
                "description": "De verleden tijd: kocht, kochten.",
                "type": "array", "items": { "type": "string" }, "minItems": 2, "maxItems": 2,
            }),
        ),
        ("participle", sentence("Het voltooid deelwoord: gekocht.")),
        ("particle", sentence("Wat losraakt: in, bij inzetten.")),
        ("inseparable", json!({ "description": "Er raakt niets los: ondersteunen.", "type": "boolean" })),
        ("inflected", sentence("De vorm met -e, als die anders is.")),
    ];
    let mut replacement = table(
        &["text"],
        json!({
            "text": sentence("Wat je liever schrijft."),
            "tier": { "description": "Hoe zeker het past.", "enum": ["safe", "suggestion", "advice"] },
            "pos": pos,
            "object": {
                "description": "Alleen bij een mens, bij een ding, of als er geen van beide staat.",
                "enum": ["person", "thing", "none"],
            },
            "number": { "description": "Alleen bij enkelvoud of meervoud.", "enum": ["singular", "plural"] },
            "only": contexts("Alleen hier."),
            "unless": contexts("Hier niet."),
        }),
    );
    let flag = table(
        &["text"],
        json!({
            "text": sentence("De zin."),
            "becomes": {
                "description": "Wat de zin wordt, of false als jij zelf kiest.",
                "anyOf": [{ "type": "string" }, { "type": "boolean" }],
            },
        }),
    );
    let levels = ["hint", "information", "warning"];
    let kinds = ["synonym", "depends", "container", "person-label", "professional", "empty-praise", "keep-and-explain"];
    let mut entry = table(
        &["term", "pos", "kind", "why", "flag"],
        json!({
            "term": sentence("Het woord, zoals het woordenboek het geeft."),
            "category": { "description": "De soort.", "enum": Category::ALL.map(Category::name) },
            "pos": pos,
            "also": strings("Andere spellingen."),
            "compounds": strings("Delen van langere woorden: interventie*, *problematiek."),
            "patterns": strings("Waar mensentaal naar zoekt, als dat meer is dan het woord."),
            "kind": { "description": "Wat er lastig aan is.", "enum": kinds },
            "severity": { "description": "Hoe luid het is.", "enum": levels },
            "why": sentence("Waarom het lezers op afstand houdt: één zin van hooguit 15 woorden."),
            "advice": sentence("Wat je dan doet: één zin van hooguit 15 woorden."),
            "replace": { "description": "Wat je liever schrijft, het beste eerst.", "type": "array", "items": null },
            "only": contexts("Alleen hier."),
            "unless": contexts("Hier niet."),
            "flag": {
                "description": "Zinnen waarin mensentaal het woord vindt.",
                "type": "array", "minItems": 1, "items": { "anyOf": [{ "type": "string" }, flag] },
            },
            "pass": strings("Zinnen waarin het woord goed is."),
            "source": sentence("Waar het woord vandaan komt."),
        }),
    );
    for (key, value) in facts {
        replacement["properties"][key] = value.clone();
        entry["properties"][key] = value;
    }
    entry["properties"]["replace"]["items"] = replacement;
    entry
}
