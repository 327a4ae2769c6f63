use super::{Forge, is_plain, plain_folder};
use crate::i18n::Language;
use crate::text::{Failure, Message};

/// What a pipeline is made of.
#[derive(Debug, Clone, Copy)]
pub struct Pipeline<'a> {
    /// The forge that runs it.
    pub forge: Forge,
    /// The folder of the agenda in its repository; empty where it is its root.
    pub folder: &'a str,
    /// The branch on which the agenda is in force.
    pub main_line: &'a str,
    /// The address of the repository of the tool; a variable of the forge holds it where there is none.
    pub source: Option<&'a str>,
    /// The commit of the tool; a variable of the forge holds it where there is none, else it is the newest.
    pub revision: Option<&'a str>,
    /// The language in which findings and pages are written.
    pub language: Language,
}

/// A file that a forge is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PipelineFile {
    /// The path from the root of the repository.
    pub path: String,
    /// What it contains.
    pub content: String,
    /// For a file that may hold more than the agenda's: what it must mention.
    pub mentions: Option<&'static str>,
}

const GITHUB: [(&str, &str); 2] = [
    (".github/workflows/agenda.yaml", include_str!("github/check.yaml")),
    (".github/workflows/agenda-comment.yaml", include_str!("github/comment.yaml")),
];
const GITLAB_JOBS: &str = ".gitlab/agenda-ci.yml";
const GITLAB: [(&str, &str); 2] =
    [(GITLAB_JOBS, include_str!("gitlab/check.yaml")), (".gitlab-ci.yml", include_str!("gitlab/include.yaml"))];
const FORGEJO: [(&str, &str); 2] = [
    (".forgejo/workflows/agenda.yaml", include_str!("forgejo/check.yaml")),
    (".forgejo/workflows/agenda-comment.yaml", include_str!("forgejo/comment.yaml")),
];
const INSTALL: &str = include_str!("forgejo/install.sh");

/// The files of the pipeline of a forge, with what they are made from; none for a forge for which there is no pipeline.
fn templates(forge: Forge) -> &'static [(&'static str, &'static str)] {
    match forge {
        Forge::Github => &GITHUB,
        Forge::Gitlab => &GITLAB,
        Forge::Forgejo => &FORGEJO,
        Forge::Gitea => &[],
    }
}

/// Where the files of the pipeline of a forge belong.
pub(super) fn paths(forge: Forge) -> impl Iterator<Item = &'static str> {
    templates(forge).iter().map(|(path, _)| *path)
}

impl Pipeline<'_> {
    /// The files.
    ///
    /// # Errors
    /// Where a name or address has characters that are not plain.
    pub fn files(&self) -> Result<Vec<PipelineFile>, Failure> {
        let folder = plain_folder(self.folder)?;
        let main_line = main_line(self.main_line)?;
        // Variables of GitLab reach its jobs by themselves and come before what stands in the file.
        let variable = |name: &str| match self.forge {
            Forge::Gitlab => String::new(),
            Forge::Github | Forge::Forgejo | Forge::Gitea => format!("${{{{ vars.{name} }}}}"),
        };
        let source = self.source.map(source).transpose()?.map_or_else(|| variable("AGENDA_SOURCE"), str::to_owned);
        let revision = self.revision.map(revision).transpose()?.map_or_else(|| variable("AGENDA_REVISION"), str::to_owned);
        let push_paths = match (folder, self.forge) {
            ("", _) => String::new(),
            (folder, Forge::Gitlab) => format!("\n      changes: [\"{folder}/**/*\"]"),
            (folder, _) => format!("\n    paths: [\"{folder}/**\"]"),
        };
        let folder = if folder.is_empty() { ".".to_owned() } else { format!("./{folder}") };
        let value = |name: &str| match name {
            "MAIN_LINE" => Some(main_line),
            "FOLDER" => Some(folder.as_str()),
            "PUSH_PATHS" => Some(push_paths.as_str()),
            "LANGUAGE" => Some(self.language.tag()),
            "SOURCE" => Some(source.as_str()),
            "REVISION" => Some(revision.as_str()),
            "INSTALL" => Some(INSTALL),
            _ => None,
        };
        let file = |(path, template): &(&'static str, &'static str)| PipelineFile {
            path: (*path).to_owned(),
            content: filled(template, value),
            mentions: (*path == ".gitlab-ci.yml").then_some(GITLAB_JOBS),
        };
        Ok(templates(self.forge).iter().map(file).collect())
    }
}

/// A template with values in the place of names such as `__FOLDER__`. What stands in a value is never taken for a name, and the lines
/// of a script are indented like its first.
fn filled<'v>(template: &str, value: impl Fn(&str) -> Option<&'v str>) -> String {
    let mut out = String::new();
    for (number, part) in template.split("__").enumerate() {
        match value(part).filter(|_| number % 2 == 1) {
            Some(script) if script.ends_with('\n') => {
                let margin = out.rsplit('\n').next().unwrap_or_default().to_owned();
                let lines: Vec<&str> = script.trim_end().lines().collect();
                out.push_str(&lines.join(&format!("\n{margin}")));
            }
            Some(value) => out.push_str(value),
            None => out.push_str(part),
        }
    }
    out
}

/// The name of a branch, if git takes it for one and all its characters are plain.
fn main_line(name: &str) -> Result<&str, Failure> {
    let part =
        |part: &str| part.chars().all(is_plain) && !part.is_empty() && !part.starts_with(['.', '-']) && !part.ends_with('.');
    if name.split('/').all(|one| part(one) && !one.contains("..") && one.strip_suffix(".lock").is_none()) {
        return Ok(name);
    }
    Err(Failure::new(Message::plain("failure-forge-main-line").with("branch", name))
        .hint(Message::plain("failure-forge-main-line-hint")))
}

/// The address of a repository, if it is one of https without a user, and all its characters are plain.
fn source(address: &str) -> Result<&str, Failure> {
    let rest = address.strip_prefix("https://").unwrap_or_default();
    let (host, path) = rest.split_once('/').unwrap_or_default();
    let plain = |text: &str, more: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c));
    if !host.is_empty() && plain(host, "-.:") && !path.is_empty() && plain(path, "-._~/") {
        return Ok(address);
    }
    Err(Failure::new(Message::plain("failure-forge-source").with("source", address))
        .hint(Message::plain("failure-forge-source-hint")))
}

/// The whole number of a commit.
fn revision(commit: &str) -> Result<&str, Failure> {
    const LENGTH: usize = 40;
    if commit.len() == LENGTH && commit.chars().all(|c| c.is_ascii_digit() || ('a'..='f').contains(&c)) {
        return Ok(commit);
    }
    Err(Failure::new(Message::plain("failure-forge-revision").with("revision", commit))
        .hint(Message::plain("failure-forge-revision-hint")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_never_taken_for_a_name() {
        let value = |name: &str| match name {
            "FOLDER" => Some("__SOURCE__"),
            "SOURCE" => Some("elsewhere"),
            "INSTALL" => Some("one\n  two\n"),
            _ => None,
        };
        assert_eq!(filled("a: __FOLDER__ __SOURCE__\n  __INSTALL__\nb", value), "a: __SOURCE__ elsewhere\n  one\n    two\nb");
    }
}
