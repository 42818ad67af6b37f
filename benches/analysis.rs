//! What it costs: starting, a whole text, and one key in it.
//!
//! `cargo bench` prints the figures; a text of 10 KB is about four pages.

#![allow(missing_docs)] // what the macros below make

use std::hint::black_box;
use std::sync::Arc;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use mensentaal::analysis::{self, Analyser, Settings};
use mensentaal::lexicon::Lexicon;
use mensentaal::lexicon::Tier;
use mensentaal::markup::Markup::Markdown;

/// The example article, repeated to a size.
fn text(bytes: usize) -> String {
    include_str!("../examples/nieuwsbericht.md")
        .chars()
        .cycle()
        .scan(0, |length, c| {
            *length += c.len_utf8();
            (*length <= bytes).then_some(c)
        })
        .collect()
}

fn whole(c: &mut Criterion) {
    let settings = Arc::new(Settings::default());
    let mut group = c.benchmark_group("whole");
    for size in [10_000, 100_000] {
        let text = text(size);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::new("analyse", size), &text, |b, text| {
            b.iter(|| analysis::analyse(black_box(text), Markdown, &settings));
        });
    }
    let text = text(10_000);
    group.bench_function("fix/10000", |b| b.iter(|| analysis::fix(black_box(&text), Markdown, &settings, Tier::Safe)));
    group.finish();
}

fn key(c: &mut Criterion) {
    let settings = Arc::new(Settings::default());
    let mut group = c.benchmark_group("key");
    for size in [10_000, 100_000] {
        let text = text(size);
        let middle = text[..size / 2].rfind(' ').unwrap_or(0);
        let typed: Vec<String> =
            ["e", "n"].iter().map(|letter| format!("{}{letter}{}", &text[..middle], &text[middle..])).collect();
        let mut analyser = Analyser::default();
        let mut turn = 0;
        group.bench_function(BenchmarkId::new("analyse", size), |b| {
            b.iter(|| {
                turn += 1;
                analyser.analyse(black_box(&typed[turn % 2]), Markdown, &settings)
            });
        });
    }
    group.finish();
}

/// Text made to be slow: twice the length ought to take twice the time.
fn hostile(c: &mut Criterion) {
    let settings = Arc::new(Settings::default());
    let mut group = c.benchmark_group("hostile");
    for piece in ["[", "*", "{{", "<a ", "‘", "doelgroep ", "zet ", "a, "] {
        for size in [20_000, 40_000] {
            let text = piece.repeat(size / piece.len());
            group.bench_with_input(BenchmarkId::new(format!("{piece:?}"), size), &text, |b, text| {
                b.iter(|| analysis::analyse(black_box(text), Markdown, &settings));
            });
        }
    }
    group.finish();
}

fn start(c: &mut Criterion) {
    let entries: Vec<_> = Lexicon::builtin().entries().map(|(_, entry)| entry.clone()).collect();
    c.bench_function("start/compile", |b| b.iter(|| Lexicon::compile(black_box(entries.clone()))));
}

criterion_group!(benches, whole, key, hostile, start);
criterion_main!(benches);
