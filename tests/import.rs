//! Tables that people filled in elsewhere: what becomes of them, and what is said where they are wrong.

mod workbooks;

use crate::support::{environment, files};
use agenda::cli::{Ending, run};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const AGENDA: &str = "agenda: 1\ntitle: {fr: Agenda, en: Agenda}\nlanguages: [fr, en]\n";

const MINISTRY: &str =
    "# Kept by hand.\nid: interior\ntitle: {fr: Ministère de l’Intérieur, en: Ministry of the Interior}\nacronym: MI\n";

const KPI: &str = "id: online-share\ntitle: Part en ligne\nvalue: percent\nmeasurements:\n  - period: \"2024\"\n    value: 12 # counted twice\n";

/// An agenda with two organisations, a KPI, and these files beside them.
fn folder(more: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let own: [(&str, &[u8]); 4] = [
        ("agenda.yaml", AGENDA.as_bytes()),
        ("organisations/interior.yaml", MINISTRY.as_bytes()),
        ("organisations/health.yaml", "id: health\ntitle: {fr: Ministère de la Santé, en: Ministry of Health}\n".as_bytes()),
        ("kpis/online-share.yaml", KPI.as_bytes()),
    ];
    for (path, bytes) in own.iter().chain(more) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn import(folder: &Path, args: &[&str]) -> Ending {
    let root = folder.to_str().unwrap();
    let args: Vec<String> = args
        .iter()
        .map(|arg| if arg.starts_with("tables/") { folder.join(arg).to_str().unwrap().to_owned() } else { (*arg).to_owned() })
        .collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    run(&environment(&[&["--as-of", "2026-10-31", "-C", root, "import"], &args[..]].concat()))
}

/// What becomes of a table that is imported with these options, and the files of the agenda afterwards.
fn imported(table: (&str, &[u8]), args: &[&str]) -> (Ending, TempDir) {
    let path = format!("tables/{}", table.0);
    let folder = folder(&[(&path, table.1)]);
    let ending = import(folder.path(), &[&[path.as_str()], args].concat());
    (ending, folder)
}

fn text(folder: &TempDir, path: &str) -> String {
    fs::read_to_string(folder.path().join(path)).unwrap_or_default()
}

/// What is said of a table that is wrong, of which nothing may be written.
fn wrong(table: (&str, &[u8]), args: &[&str]) -> String {
    let (ending, folder) = imported(table, &[args, &["--write"]].concat());
    assert_eq!(ending.code, 1, "{}{}", ending.stdout, ending.stderr);
    assert_eq!(files(folder.path()).len(), 5, "{}", ending.stdout);
    ending.stdout
}

const SERVICES: &str = "Nom;Description;Lien;Responsable;Statut;Date de lancement;Nombre d’usagers;Publics
Renouvellement du passeport;Demander un passeport;https://passeport.gov.example;MI;Ouvert;23/04/2025;1 250;tous
Carte d’état civil;;https://ec.gov.example;Ministère de  l'intérieur;Prévu;03/04/2025;;
";

#[test]
fn a_table_in_french_becomes_files() {
    let (ending, folder) = imported(("services.csv", SERVICES.as_bytes()), &["--write"]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    let expected = "id: renouvellement-du-passeport
title: Renouvellement du passeport
description: Demander un passeport
owner: interior
status: live
launched: 2025-04-23
channels:
  - {type: web, url: \"https://passeport.gov.example\"}
volume: {users: 1250}
";
    assert_eq!(text(&folder, "services/renouvellement-du-passeport.yaml"), expected);
    assert!(
        text(&folder, "services/carte-d-etat-civil.yaml").contains("owner: interior\nstatus: planned\nlaunched: 2025-04-03\n")
    );
    assert!(ending.stdout.contains("‘Publics’ (services!H1)"), "{}", ending.stdout);
}

/// The questions of GovStack's implementation playbook, in English and French.
#[test]
fn the_questions_of_govstack_are_known_and_what_is_counted_by_month_is_not_taken_for_a_year() {
    let english = "Service name,Number of transactions per month,Number of service users,Number of in person visits to a government \
                   office (customer visits required to get the service),Number of prerequisites and documents,Time to response from \
                   Government to get the service (days/months),Number of Govt agencies involved\nPassport,100,2000,2,4,P10D,3\n";
    let french = "Nom du service;Nombre de transactions par mois;Nombre d’utilisateurs des services;Nombre de visites en personne dans un \
                  bureau gouvernemental (visites de clients nécessaires pour obtenir le service);Nombre de prérequis et de \
                  documents;Délai de réponse du gouvernement pour obtenir le service (jours/mois);Nombre d’agences gouvernementales \
                  impliquées\nPassport;100;2000;2;4;P10D;3\n";
    for table in [english, french] {
        let (ending, folder) = imported(("services.csv", table.as_bytes()), &["--kind", "service", "--write"]);
        assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
        let expected = "id: passport\ntitle: Passport\nvolume: {users: 2000}\n\
                        burden: {visits: 2, documents: 4, agencies: 3, processing-time: P10D}\n";
        assert_eq!(text(&folder, "services/passport.yaml"), expected);
        assert!(
            ending.stdout.contains("(services!B1) is no field that is known: nothing is taken from it.\n"),
            "{}",
            ending.stdout
        );
    }
}

#[test]
fn nothing_is_written_unless_it_is_asked_for() {
    let (ending, folder) = imported(("services.csv", b"title\nPassport\n"), &[]);
    assert_eq!(ending.code, 0, "{}", ending.stderr);
    assert!(ending.stdout.contains("id: passport\n"), "{}", ending.stdout);
    assert_eq!(files(folder.path()).len(), 5);
}

#[test]
fn what_is_there_is_changed_field_by_field() {
    let table = "id,title_en,Website,Acronym\ninterior,Home Office,https://interior.gov.example,\n".as_bytes();
    let (ending, folder) = imported(("t.csv", table), &["--kind", "organisation", "--write"]);
    assert_eq!(ending.code, 0, "{}", ending.stderr);
    let expected = MINISTRY.replace("Ministry of the Interior", "Home Office") + "website: https://interior.gov.example\n";
    assert_eq!(text(&folder, "organisations/interior.yaml"), expected);
    let again = import(folder.path(), &["tables/t.csv", "--kind", "organisations", "--write"]);
    assert_eq!((again.code, text(&folder, "organisations/interior.yaml")), (0, expected));
    assert!(again.stdout.contains("Unchanged: 1"), "{}", again.stdout);
}

#[test]
fn what_may_mean_two_things_is_asked_and_not_guessed() {
    let table = "title,launched,volume.users\nPassport,03/04/2025,\"1,234\"\n".as_bytes();
    let told = wrong(("services.csv", table), &[]);
    for part in
        ["services!B2: ‘03/04/2025’ may be 3 April 2025 or 4 March 2025", "services!C2: ‘1,234’ may be 1,234 or 1.234", "--map"]
    {
        assert!(told.contains(part), "{told}");
    }
    let map = ("tables/map.yaml", &b"dates: month-first\ndecimal: point\n"[..]);
    let folder = folder(&[("tables/services.csv", table), map]);
    let ending = import(folder.path(), &["tables/services.csv", "--map", "tables/map.yaml", "--write"]);
    assert_eq!(ending.code, 0, "{}", ending.stdout);
    assert_eq!(
        text(&folder, "services/passport.yaml"),
        "id: passport\ntitle: Passport\nlaunched: 2025-03-04\nvolume: {users: 1234}\n"
    );
}

#[test]
fn a_mapping_says_what_headers_do_not() {
    let table = "Nom|Art|Tags|Remarques\nAgence|Établissement|a/b|x\n".as_bytes();
    let map = "kind: organisation
columns: {Art: type, Tags: tags}
words: {Art: {Etablissement: public-body}}
constants: {category: public-sector}
skip: [Remarques]
separator: /
language: fr
";
    let folder = folder(&[("tables/t.csv", table), ("tables/map.yaml", map.as_bytes())]);
    let ending = import(folder.path(), &["tables/t.csv", "--map", "tables/map.yaml", "--write"]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    let expected = "id: agence\ntitle: {fr: Agence}\ntags: [a, b]\ncategory: public-sector\ntype: public-body\n";
    assert_eq!(text(&folder, "organisations/agence.yaml"), expected);
    fs::write(folder.path().join("tables/map.yaml"), "knid: service\ndates: sideways\n").unwrap();
    let ending = import(folder.path(), &["tables/t.csv", "--map", "tables/map.yaml"]);
    assert_eq!(ending.code, 2);
    assert!(ending.stderr.contains("map.yaml:1:1:") && ending.stderr.contains("map.yaml:2:8:"), "{}", ending.stderr);
}

#[test]
fn references_are_found_by_what_they_are_called_and_what_is_not_is_told() {
    let told = wrong(("services.csv", "title,owner\nPassport,Ministry of the Interio\n".as_bytes()), &[]);
    assert!(told.contains("services!B2") && told.contains("ministry of the interior"), "{told}");
    let twins = "id: health-2\ntitle: Ministère de la Santé\n".as_bytes();
    let table = "title,owner\nPassport,ministère de la  santé\n".as_bytes();
    let folder = folder(&[("organisations/health-2.yaml", twins), ("tables/services.csv", table)]);
    let ending = import(folder.path(), &["tables/services.csv"]);
    assert_eq!(ending.code, 1);
    assert!(ending.stdout.contains("organisations/health, organisations/health-2"), "{}", ending.stdout);
}

#[test]
fn rows_that_are_right_are_written_alone_where_that_is_asked_for() {
    let table = "title,status\nPassport,live\nCard,sleeping\n".as_bytes();
    let told = wrong(("services.csv", table), &[]);
    assert!(told.contains("services!B3") && told.contains("--partial"), "{told}");
    let (ending, folder) = imported(("services.csv", table), &["--write", "--partial"]);
    assert_eq!(ending.code, 1);
    assert_eq!(text(&folder, "services/passport.yaml"), "id: passport\ntitle: Passport\nstatus: live\n");
    assert!(!folder.path().join("services/card.yaml").exists());
}

#[test]
fn what_does_not_satisfy_the_schema_is_told_at_its_cell() {
    let told = wrong(("services.csv", "title,website,maturity.level\nPassport,passport.gov.example,7\n".as_bytes()), &[]);
    assert!(told.contains("services!B2") && told.contains("services!C2"), "{told}");
}

#[test]
fn durations_are_read_as_people_say_them() {
    let table = "nom;délai de traitement\nPasseport;10 jours\nVisa;P2M\n".as_bytes();
    let (ending, folder) = imported(("services.csv", table), &["--write"]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    assert!(text(&folder, "services/passeport.yaml").contains("burden: {processing-time: P10D}"));
    assert!(text(&folder, "services/visa.yaml").contains("burden: {processing-time: P2M}"));
    let table = "id;fréquence\nonline-share;trimestriel\n".as_bytes();
    let (ending, folder) = imported(("kpis.csv", table), &["--write"]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    assert!(text(&folder, "kpis/online-share.yaml").contains("\nevery: P3M\n"));
}

#[test]
fn identifiers_are_told_apart_and_repeated_rows_are_told() {
    let (ending, folder) = imported(("services.csv", "title\nPassport\nPassport!\n".as_bytes()), &["--write"]);
    assert_eq!(ending.code, 0, "{}", ending.stdout);
    assert!(folder.path().join("services/passport-2.yaml").exists());
    let told = wrong(("services.csv", "title,status\nPassport,live\nPassport,beta\n".as_bytes()), &[]);
    assert!(told.contains("services!A3") && told.contains("services!A2"), "{told}");
    let told = wrong(("services.csv", "id,title\nPassport renewal,x\n".as_bytes()), &[]);
    assert!(told.contains("passport-renewal"), "{told}");
    assert!(wrong(("services.csv", "title\nخدمة\n".as_bytes()), &[]).contains("services!A2"));
}

#[test]
fn measurements_stand_wide_or_long() {
    let wide = "id;2024;2025;cible_2026\nonline-share;12;12,5 %;40\n".as_bytes();
    let (ending, folder) = imported(("t.csv", wide), &["--kind", "kpi", "--write"]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    let expected = KPI.replace("measurements:", "targets:\n  - {date: 2026-12-31, value: 40}\nmeasurements:")
        + "  - period: \"2025\"\n    value: 12.5\n";
    assert_eq!(text(&folder, "kpis/online-share.yaml"), expected);
    let long = "id,year,value\nonline-share,2026-03-31,14\nonline-share,2025,12.5\n".as_bytes();
    let (ending, folder) = imported(("t.csv", long), &["--kind", "kpi", "--write"]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    let expected = KPI.to_owned() + "  - period: \"2025\"\n    value: 12.5\n  - date: 2026-03-31\n    value: 14\n";
    assert_eq!(text(&folder, "kpis/online-share.yaml"), expected);
}

#[test]
fn a_kpi_with_a_table_of_its_own_keeps_it() {
    let kpi = "id: waiting\ntitle: Attente\nmeasurements-file: waiting.csv\n".as_bytes();
    let table = "id,period,value\nwaiting,2026-02,3.5\n".as_bytes();
    let own = "date,value\n2026-01,4\n2026-03,3\n".as_bytes();
    let folder = folder(&[("kpis/waiting.yaml", kpi), ("kpis/waiting.csv", own), ("tables/t.csv", table)]);
    let ending = import(folder.path(), &["tables/t.csv", "--kind", "kpi", "--write"]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    assert_eq!(text(&folder, "kpis/waiting.csv"), "date,value\n2026-01,4\n2026-02,3.5\n2026-03,3\n");
    assert_eq!(text(&folder, "kpis/waiting.yaml").as_bytes(), kpi);
}

#[test]
fn other_encodings_and_delimiters_are_read_and_said() {
    let latin: Vec<u8> =
        "nom;description\nDécès;\u{a0}Déclarer\u{a0}\n".chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let utf_16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain("nom\tdescription\nDécès\tDéclarer\n".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for (bytes, said) in [(&latin, "windows-1252"), (&utf_16, "UTF-16LE")] {
        let (ending, folder) = imported(("services.csv", bytes), &["--write"]);
        assert_eq!(ending.code, 0, "{}", ending.stderr);
        assert_eq!(text(&folder, "services/deces.yaml"), "id: deces\ntitle: Décès\ndescription: Déclarer\n");
        assert!(ending.stdout.contains(said), "{}", ending.stdout);
    }
}

#[test]
fn what_is_no_table_is_told() {
    let told = |bytes: &[u8], kind: &str| {
        let (ending, folder) = imported(("t.csv", bytes), &["--kind", kind, "--write"]);
        assert_ne!(ending.code, 0, "{}", ending.stdout);
        assert_eq!(files(folder.path()).len(), 5);
        ending.stdout + &ending.stderr
    };
    assert!(told(b"", "service").contains("there is nothing in"));
    assert!(told(b"id,title\n", "service").contains("below the headers there is nothing"));
    assert!(told(b"title,name\na,b\n", "service").contains("t!B1"));
    assert!(told(b"status\nlive\n", "service").contains("no column says"));
    assert!(told(b"title\n\"Passport\nCard\nVisa\n", "service").contains("quotation mark"));
    assert!(told(b"\0\x01\x02", "service").contains("neither a text nor a workbook"));
    assert!(told(b"PK\x03\x04 and nothing more", "service").contains("damaged"));
    assert!(told(b"title\nx\n", "nothing").contains("nothing"));
}

#[test]
fn texts_stay_texts_and_hidden_characters_are_seen() {
    let table = "title,description\n=1+1,\"@x \u{202e}\u{1b}[31m\"\n".as_bytes();
    let (ending, folder) = imported(("services.csv", table), &["--write"]);
    assert_eq!(ending.code, 0, "{}", ending.stdout);
    assert!(!ending.stdout.contains(['\u{202e}', '\u{1b}']), "{:?}", ending.stdout);
    let written = text(&folder, "services/1-1.yaml");
    assert!(written.contains("title: \"=1+1\"") && written.contains("\\u202e\\u001b"), "{written}");
}

#[test]
fn a_list_of_things_may_stand_in_rows_of_its_own() {
    let table = "id,title,milestones.id,milestones.title,milestones.due\nportal,Portal,pilot,Pilot,2026-03-31\nportal,Portal,launch,Launch,2026-09-30\n";
    let (ending, folder) = imported(("action-lines.csv", table.as_bytes()), &["--write"]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    let expected = "id: portal
title: Portal
milestones:
  - {id: pilot, title: Pilot, due: 2026-03-31}
  - {id: launch, title: Launch, due: 2026-09-30}
";
    assert_eq!(text(&folder, "action-lines/portal.yaml"), expected);
}

#[test]
fn publiccode_becomes_a_building_block_and_comes_back() {
    let file = "publiccodeYmlVersion: '0.7'
name: Identity
url: https://code.gov.example/identity
platforms: [web]
categories: [identity-management]
usedBy: [Ministry of Health, Somebody else]
developmentStatus: stable
softwareType: standalone/web
organisation: {uri: https://interior.gov.example, name: Ministry of the Interior}
description:
  en:
    localisedName: Identity
    shortDescription: Proves who somebody is.
    features: [Verify an identity]
  fr:
    localisedName: Identité
    shortDescription: Prouve qui est quelqu’un.
    features: [Vérifier une identité]
legal: {license: EUPL-1.2}
maintenance:
  type: internal
  contacts: [{name: Code team, email: code@digital.gov.example}]
localisation: {localisationReady: true, availableLanguages: [fr, en]}
dependsOn: {open: [{name: PostgreSQL}]}
"
    .as_bytes();
    let (ending, folder) = imported(("publiccode.yml", file), &["--write"]);
    assert_eq!(ending.code, 0, "{}{}", ending.stdout, ending.stderr);
    for lost in ["dependsOn", "usedBy/Somebody else"] {
        assert!(ending.stdout.contains(lost), "{}", ending.stdout);
    }
    let written = text(&folder, "building-blocks/identity.yaml");
    for part in [
        "capability: identity\n",
        "owner: {organisation: interior}\n",
        "maturity: stable\n",
        "used-by: [health]\n",
        "  type: standalone-web\n",
        "  repository: https://code.gov.example/identity\n",
    ] {
        assert!(written.contains(part), "{written}");
    }
    let again = import(folder.path(), &["tables/publiccode.yml"]);
    assert!(again.stdout.contains("Unchanged: 1"), "{}", again.stdout);
}
