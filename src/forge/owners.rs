use super::{Forge, pipeline, plain_folder};
use crate::agenda::Agenda;
use crate::approval::{approves, holds};
use crate::model::{Date, Entity, Kind, Role, RoleMember};
use crate::schema::Subject;
use crate::store::AGENDA_FILE;
use crate::text::{Failure, Message};
use std::collections::{BTreeMap, BTreeSet};

/// The file that says whose review a change needs.
#[derive(Debug, Clone, PartialEq)]
pub struct Owners {
    /// Where the forge looks for it, from the root of the repository.
    pub path: &'static str,
    /// What it contains.
    pub content: String,
    /// Whom it leaves out, and why.
    pub remarks: Vec<Message>,
}

impl Owners {
    /// Whether a file was made here, so that nobody's own words are lost with it.
    pub fn made(content: &str) -> bool {
        content.starts_with(HEAD)
    }
}

/// The first line of every file of owners.
const HEAD: &str = "# Whose review a change of the agenda needs, by its roles. Generated: do not edit it, but run";

/// Who owns which paths of a repository, by the roles that are held on a day. Patterns: GitHub, `CODEOWNERS` as described in “About
/// code owners”; GitLab, “Code Owners”; Gitea and Forgejo, regular expressions as described in “Code Owners” of Gitea.
///
/// # Errors
/// Where the name of the folder has characters that are not plain.
pub fn owners(agenda: &Agenda, forge: Forge, folder: &str, day: Date) -> Result<Owners, Failure> {
    let folder = plain_folder(folder)?;
    let mut remarks = Vec::new();
    let mut owned: BTreeMap<Subject, Vec<String>> = BTreeMap::new();
    for (id, role) in agenda.all::<Role>().filter(|(_, role)| !role.is_retired(day)) {
        let subjects = kinds_approved(role);
        if subjects.is_empty() {
            continue;
        }
        let name = agenda.record(id).name();
        let current = role.members.iter().filter(|member| holds(member, day));
        let names: Vec<String> = current.filter_map(|member| named(member, forge, &name, &mut remarks)).collect();
        if names.is_empty() {
            remarks.push(Message::plain("owners-nobody").with("role", name));
        }
        for subject in subjects {
            let of_subject = owned.entry(subject).or_default();
            let new: Vec<String> = names.iter().filter(|name| !of_subject.contains(name)).cloned().collect();
            of_subject.extend(new);
        }
    }
    let mut content = format!("{HEAD}\n# agenda codeowners {} --write\n", forge.name());
    for (subject, names) in owned.iter().filter(|(_, names)| !names.is_empty()) {
        let below = match subject {
            Subject::Agenda => AGENDA_FILE.to_owned(),
            Subject::Kind(kind) => format!("{}/", kind.folder()),
        };
        let path = if folder.is_empty() { below } else { format!("{folder}/{below}") };
        content += &line(forge, &path, names);
    }
    if let Some(names) = owned.get(&Subject::Agenda).filter(|names| !names.is_empty()) {
        content += "# What judges changes is owned by those who approve the settings of the agenda.\n";
        for path in pipeline::paths(forge).chain(places(forge).iter().copied()) {
            content += &line(forge, path, names);
        }
    }
    if owned.values().all(Vec::is_empty) {
        remarks.push(Message::plain("owners-none"));
    }
    Ok(Owners { path: place(forge), content, remarks })
}

/// Whose files a role approves, as a whole or in part: kinds and their fields, and changes that only one kind has.
fn kinds_approved(role: &Role) -> BTreeSet<Subject> {
    let subject = |meaning: &str| match meaning {
        "definition-changed" | "baseline-changed" => Some(Subject::Kind(Kind::Kpi)),
        "waiver-granted" | "waiver-extended" => Some(Subject::Kind(Kind::Decision)),
        "rule-weakened" => Some(Subject::Agenda),
        _ => Subject::find(meaning.split('.').next().unwrap_or_default()),
    };
    approves(role).into_iter().filter_map(subject).collect()
}

/// How a forge names a member: by handle, else by mail address where it takes one.
fn named(member: &RoleMember, forge: Forge, role: &str, remarks: &mut Vec<Message>) -> Option<String> {
    let safe = |text: &str, more: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c));
    if let Some(handle) = &member.handle {
        let bare = handle.strip_prefix('@').unwrap_or(handle);
        if safe(bare, "-_./") {
            return Some(format!("@{bare}"));
        }
        remarks.push(Message::plain("owners-unsafe-handle").with("role", role).with("handle", handle.as_str()));
    }
    let takes_mail = matches!(forge, Forge::Github | Forge::Gitlab);
    let mail = member.email.as_ref().filter(|_| takes_mail)?.as_str();
    let (user, host) = mail.split_once('@')?;
    if safe(user, "-_.+") && safe(host, "-.") {
        return Some(mail.to_owned());
    }
    remarks.push(Message::plain("owners-unsafe-mail").with("role", role).with("mail", mail));
    None
}

/// Where a forge looks for owners, the one where this command writes them first: it reads one of them, and whoever could add another
/// one would say who owns what.
fn places(forge: Forge) -> &'static [&'static str] {
    match forge {
        // Here the one in the forge's own folder counts before the others.
        Forge::Github => &[".github/CODEOWNERS"],
        Forge::Gitlab => &[".gitlab/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"],
        Forge::Forgejo => &[".forgejo/CODEOWNERS", ".gitea/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"],
        Forge::Gitea => &[".gitea/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"],
    }
}

/// Where this command writes owners.
fn place(forge: Forge) -> &'static str {
    places(forge)[0]
}

/// A line for a file, or for a folder, whose path ends with `/`.
fn line(forge: Forge, path: &str, names: &[String]) -> String {
    let pattern = match forge {
        Forge::Github | Forge::Gitlab => format!("/{}", path.replace(' ', "\\ ")),
        // A regular expression for the whole path, in which the file itself takes away one backslash of two.
        Forge::Forgejo | Forge::Gitea => {
            let pattern = path.replace('.', "\\\\.").replace(' ', "\\ ");
            if path.ends_with('/') { format!("{pattern}.*") } else { pattern }
        }
    };
    format!("{pattern} {}\n", names.join(" "))
}
