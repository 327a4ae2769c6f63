//! Anything can be in a proposal: each bad file gives a finding at its place, and the others are checked all the same.

use crate::support::{agenda, lines, memory};
use agenda::store::Folder;
use std::fs;

/// A dangling reference, to see that this file was checked beside the bad one.
const WITNESS: (&str, &[u8]) = ("services/witness.yaml", b"id: witness\nrequires: [nobody]\n");

fn found(bad: &[u8]) -> String {
    let all = lines(&memory([("services/bad.yaml", bad), WITNESS]));
    let (witness, rest): (Vec<&str>, Vec<&str>) =
        all.lines().partition(|line| line.starts_with("services/witness.yaml:2:12: error"));
    assert_eq!(witness.len(), 1, "{all}");
    rest.join("\n")
}

#[test]
fn every_sort_of_broken_yaml_has_its_finding() {
    for (bad, expected) in [
        (&b"id: bad\nchannels:\n\t- type: web\n"[..], "services/bad.yaml:3:1: error: a tab stands where spaces belong"),
        (
            b"id: bad\ntags: [\"a, b]\n",
            "services/bad.yaml:2:8: error: a quotation mark is not closed, or text follows a closed one",
        ),
        (b"id: bad\ntags: [a, b\nstatus: live\n", "services/bad.yaml:2:7: error: a bracket or brace is not closed"),
        (b"id: bad\n status: live\n", "services/bad.yaml:2:8: error: a colon stands where no field can begin"),
        (b"id: bad\ncost:\n  amount: 1\n currency: EUR\n", "services/bad.yaml:4:2: error: the lines do not line up"),
        (b"id: bad\ntitle: Passport: renewal\n", "services/bad.yaml:2:16: error: a colon stands where no field can begin"),
        (
            b"<<<<<<< HEAD\nid: bad\n=======\nid: worse\n>>>>>>> other\n",
            "services/bad.yaml:1:1: error: a merge-conflict mark was left in the file",
        ),
        (b"id: bad\nid: worse\n", "services/bad.yaml:2:1: error: the key ‘id’ is given twice"),
        (b"id: bad\ntags: &a [x]\n", "services/bad.yaml:2:7: error: anchors (`&name`) are not used in an agenda"),
        (b"id: bad\ntags: *a\n", "services/bad.yaml:2:7: error: aliases (`*name`) are not used in an agenda"),
        (b"id: bad\ntags: !set [x]\n", "services/bad.yaml:2:7: error: tags (`!name`) are not used in an agenda"),
        (b"id: ba\0d\n", "services/bad.yaml:1:7: error: the character U+0000 has no place in a text"),
        (b"id: b\xe9\n", "services/bad.yaml:1:6: error: the file is not UTF-8 text"),
        (b"\xff\xfei\0d\0:\0 \0b\0", "services/bad.yaml:1:1: error: the file is saved as UTF-16"),
        (b"", "services/bad.yaml:1:1: error: the file is empty"),
        (b"# nothing yet\n", "services/bad.yaml:1:1: error: the file is empty"),
        (b"- id: bad\n", "services/bad.yaml:1:1: error: ‘- id: bad’ is a list; a mapping of fields belongs here"),
        (b"bad\n", "services/bad.yaml:1:1: error: ‘bad’ is a text; a mapping of fields belongs here"),
        (b"id: \"\\u001b[31mbad\"\n", "services/bad.yaml:1:5: error: ‘\\u{1b}[31mbad’ is not an identifier"),
        (b"id: [bad]\n", "services/bad.yaml:1:5: error: ‘[bad]’ is a list; a text belongs here"),
        (b"id: bad\nvolume: {year: .inf}\n", "services/bad.yaml:2:16: error: ‘.inf’ is a text; a whole number belongs here"),
    ] {
        let found = found(bad);
        assert!(found.starts_with(expected), "{}\n{found}\n{expected}", String::from_utf8_lossy(bad));
    }
}

#[test]
fn line_ends_and_byte_order_marks_do_no_harm() {
    assert_eq!(found(b"\xef\xbb\xbfid: bad\r\nstatus: live\r\n"), "");
    assert_eq!(found(b"\xef\xbb\xbf---\nid: bad\n"), "");
    assert_eq!(
        found(b"id: bad\rstatus: lve\r").as_str(),
        "services/bad.yaml:2:9: error: ‘lve’ is not one of the values that this field may have [structure-schema]"
    );
}

#[test]
fn bombs_are_defused() {
    let mut aliases = b"id: bad\na0: &a0 [x]\n".to_vec();
    for level in 1..60 {
        aliases.extend(format!("a{level}: &a{level} [*a{0}, *a{0}, *a{0}]\n", level - 1).bytes());
    }
    assert!(found(&aliases).contains("aliases (`*name`)"));
    assert!(found("[".repeat(10_000).as_bytes()).contains("nested too deeply"));
    assert!(found(format!("a: {}", "{b: ".repeat(10_000)).as_bytes()).contains("nested too deeply"));
    let blocks: String = (0..2_000).map(|depth| format!("{}a:\n", " ".repeat(depth.min(400)))).collect();
    assert!(!found(blocks.as_bytes()).is_empty());
    assert!(found(&vec![b'a'; 2 * 1024 * 1024]).contains("too large"));
    let keys: String = (0..40_000).map(|number| format!("k{number}: 1\n")).collect();
    assert!(found(keys.as_bytes()).contains("there is no field"));
}

#[test]
fn a_chain_of_many_links_does_not_use_up_the_stack() {
    let link = |number: usize| format!("id: s{number}\nrequires: [s{}]\n", number + 1);
    let files: Vec<(String, String)> = (0..20)
        .map(|file| {
            let links: Vec<String> = (file * 1_000..(file + 1) * 1_000).map(link).collect();
            (format!("services/part-{file}.yaml"), links.join("---\n"))
        })
        .collect();
    let found = lines(&memory(files.iter().map(|(path, text)| (path.as_str(), text.as_bytes()))));
    assert_eq!(found, "services/part-19.yaml:2999:12: error: there is no service ‘s20000’ [structure-dangling-reference]\n");
}

#[test]
fn a_broken_file_keeps_its_identity() {
    let store = memory([
        ("services/a.yaml", &b"id: a\nrequires: [b, c, d]\n"[..]),
        ("services/b.yaml", b"id: b\nstatus: [\n"),
        ("services/c.yaml", b"id: c\nstatus: sleeping\n"),
        ("services/d.yaml", b""),
    ]);
    let all = lines(&store);
    assert!(!all.contains("structure-dangling-reference"), "{all}");
    assert_eq!(all.lines().count(), 3, "{all}");
}

#[cfg(unix)]
#[test]
fn strange_things_in_a_folder_are_reported_not_followed() {
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let services = root.join("services");
    fs::create_dir_all(services.join("folder.yaml")).unwrap();
    fs::write(root.join("agenda.yaml"), crate::support::AGENDA).unwrap();
    fs::write(services.join("un été.yaml"), "id: ete\n").unwrap();
    fs::write(services.join("bell\u{7}.yaml"), "id: bell\n").unwrap();
    fs::write(root.join("secret"), "id: secret\n").unwrap();
    symlink(root.join("secret"), services.join("out.yaml")).unwrap();
    symlink(&services, services.join("loop")).unwrap();
    symlink("loop.yaml", services.join("loop.yaml")).unwrap();
    fs::write(services.join(std::ffi::OsStr::from_bytes(b"latin-\xe9.yaml")), "id: latin\n").unwrap();
    fs::File::create(services.join("large.yaml")).unwrap().set_len(100 * 1024 * 1024).unwrap();
    let all = lines(&Folder::new(root));
    assert_eq!(
        all,
        "services/bell\\u{7}.yaml:1:5: warning: the file is services/bell\\u{7}.yaml, the entity in it ‘bell’ [structure-file-name]\n\
         services/folder.yaml:1:1: error: a folder has the name of a YAML file [structure-syntax]\n\
         services/large.yaml:1:1: error: the file is too large to be read [structure-syntax]\n\
         services/latin-\u{fffd}.yaml:1:1: error: the name of the file is not Unicode text [structure-syntax]\n\
         services/loop.yaml:1:1: error: symbolic links are not followed [structure-syntax]\n\
         services/out.yaml:1:1: error: symbolic links are not followed [structure-syntax]\n\
         services/un été.yaml:1:5: warning: the file is services/un été.yaml, the entity in it ‘ete’ [structure-file-name]\n"
    );
}

#[test]
fn no_form_of_the_answer_obeys_what_a_file_says() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    fs::create_dir_all(root.join("services")).unwrap();
    fs::write(root.join("agenda.yaml"), crate::support::AGENDA).unwrap();
    let nasty = "id: nasty\ntitle: \"\\e[2J\\u202Eevil\\u2028<script>|*x*@all\\a\"\nstatus: \"\\e]0;owned\\a\"\nrequires: [nasty, \"a\\nb\"]\n";
    fs::write(root.join("services/nasty.yaml"), nasty).unwrap();
    let at = root.to_str().unwrap();
    for command in [
        &["check"][..],
        &["check", "--format", "short"],
        &["list", "service"],
        &["list", "service", "--format", "markdown"],
        &["show", "services/nasty"],
        &["show", "services/nasty", "--format", "markdown"],
    ] {
        let ending = agenda(&[command, &["-C", at, "--color", "never"]].concat());
        let hidden: Vec<char> = ending.stdout.chars().filter(|c| *c != '\n' && agenda::text::is_hidden(*c)).collect();
        assert_eq!(hidden, Vec::<char>::new(), "{command:?}\n{}", ending.stdout);
        if command.last() == Some(&"markdown") {
            assert!(!ending.stdout.contains("<script>") && !ending.stdout.contains("@all"), "{}", ending.stdout);
        }
    }
    let ending = agenda(&["check", "-C", at, "--format", "json"]);
    assert!(serde_json::from_str::<serde_json::Value>(&ending.stdout).is_ok());
}
