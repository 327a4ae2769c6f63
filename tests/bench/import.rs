//! What it costs to import a table of many rows.

use super::measure::{environment, median};
use agenda::cli::run;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// How often each figure is taken.
const RUNS: usize = 5;

/// Imports a table of so many services into an agenda in which none is, and then the same table into one in which all are.
pub fn rows(count: usize) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let write = |path: &str, text: &str| fs::write(folder.path().join(path), text).expect("a file is written");
    fs::create_dir_all(folder.path().join("organisations")).expect("a folder is made");
    write("agenda.yaml", "agenda: 1\ntitle: Agenda\nlanguages: [fr]\n");
    write("organisations/interior.yaml", "id: interior\ntitle: Ministère de l’Intérieur\n");
    let row = |number: usize| {
        format!(
            "Démarche no {number};Ce que fait la démarche {number};Ministère de l’Intérieur;Ouvert;{}/03/2025;{number}\n",
            number % 28 + 1
        )
    };
    let header = "Nom;Description;Responsable;Statut;Date de lancement;Nombre d’usagers\n";
    write("services.csv", &(header.to_owned() + &(1..=count).map(row).collect::<String>()));
    let preview: Vec<Duration> = (0..RUNS).map(|_| import(folder.path(), &[])).collect();
    println!("{count} new rows, told:        {:>8.0} ms", median(preview).as_secs_f64() * 1e3);
    println!("{count} new rows, written:     {:>8.0} ms", import(folder.path(), &["--write"]).as_secs_f64() * 1e3);
    let again: Vec<Duration> = (0..RUNS).map(|_| import(folder.path(), &[])).collect();
    println!("{count} rows that are there:   {:>8.0} ms", median(again).as_secs_f64() * 1e3);
}

fn import(folder: &Path, options: &[&str]) -> Duration {
    let (root, table) = (folder.to_string_lossy(), folder.join("services.csv"));
    let args = ["agenda", "-C", &root, "import", &table.to_string_lossy(), "--kind", "service"].map(Into::into);
    let environment = environment(args.into_iter().chain(options.iter().map(Into::into)));
    let start = Instant::now();
    let ending = run(&environment);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    start.elapsed()
}
