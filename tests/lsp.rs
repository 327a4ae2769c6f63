//! The language server, as an editor has it: the built program is started and spoken with over pipes.

mod client;
mod hostile;
mod questions;
mod renaming;
mod told;

/// An agenda in which nothing is asked but that files say what they mean.
const FILE: &str = "agenda: 1
title: {en: Test agenda, fr: Agenda de test}
languages: [en, fr]
axes: [{id: simple, title: {en: Simple services, fr: Services simples}}]
rules: {approach: off, ownership: off, schedule: off, status: off, kpi: off, service: off, reuse: off, once-only: off, legal: off, \
participation: off, decision: off, structure-unused: off, structure-missing-translation: off}
";

const FILES: [(&str, &str); 5] = [
    ("agenda.yaml", FILE),
    ("organisations/treasury.yaml", "id: treasury\ntitle: {en: Treasury, fr: Trésor public}\n"),
    ("services/permit.yaml", "id: permit\ntitle: {en: Permit 🗳, fr: Permis 🗳}\nowner: treasury\nrequires: [record]\n"),
    (
        "services/record.yaml",
        "id: record\ntitle: {en: Record, fr: Dossier}\ndescription: {en: What is on file., fr: Ce qui est au dossier.}\n",
    ),
    ("objectives/simple.yaml", "id: simple\naxis: simple\nsdg: [{target: \"16.6\"}]\n"),
];
