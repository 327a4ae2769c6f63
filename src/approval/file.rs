use super::people::Identity;
use super::statement::{Says, Seen, Source, Statement};
use crate::store::Branch;
use crate::text::{Failure, Message, Value as Said};
use chrono::DateTime;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Deserializer, Value};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// No proposal has so many approvals, in bytes.
const MOST: u64 = 4 * 1024 * 1024;

/// Approvals of a proposal, for `agenda review --approvals`. Keys that are not known are ignored.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(title = "Approvals")]
struct ApprovalsIn {
    /// The version of this format: a new minor number adds keys, a new major number changes them.
    #[schemars(regex(pattern = r"^1\.[0-9]+$"))]
    format_version: String,
    /// Who made the proposal, as a mail address or an account; beside the authors of its commits.
    author: Option<String>,
    /// The number of its pull request or merge request, where the file says of several proposals who approved them.
    pull_request: Option<u64>,
    /// What people have said, in the order in which they did.
    approvals: Vec<ApprovalIn>,
}

/// What somebody has said.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
struct ApprovalIn {
    /// Who, as a mail address or an account.
    by: String,
    /// The commit up to which they had read, as its number: whole, or seven digits of it at least.
    commit: Option<String>,
    /// When, such as `2026-05-12T09:30:00Z`.
    at: Option<String>,
    /// What; approved, if nothing is said.
    #[serde(default)]
    state: StateIn,
    /// Where it can be read, as an address on the web.
    evidence: Option<String>,
}

/// What somebody says.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum StateIn {
    /// The proposal is approved.
    #[default]
    Approved,
    /// It must change first.
    ChangesRequested,
    /// What was said before no longer counts.
    Withdrawn,
}

/// A review as GitHub, Forgejo and Gitea list it.
#[derive(Deserialize)]
struct ReviewIn {
    user: Option<UserIn>,
    state: String,
    commit_id: Option<String>,
    submitted_at: Option<String>,
    html_url: Option<String>,
    pull_request_url: Option<String>,
    #[serde(default)]
    dismissed: bool,
}

/// Somebody who has approved, as GitLab lists them.
#[derive(Deserialize)]
struct ApproverIn {
    user: Option<UserIn>,
    approved_at: Option<String>,
    /// Said by none of them so far; whoever says that it is not approved does not approve.
    #[serde(default = "yes")]
    approved: bool,
}

fn yes() -> bool {
    true
}

/// An account, as forges give it.
#[derive(Deserialize)]
struct UserIn {
    login: Option<String>,
    username: Option<String>,
    email: Option<String>,
}

/// What a file of approvals says.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Approvals {
    /// What people have said, in the order of the file.
    pub statements: Vec<Statement>,
    /// Who made the proposal, and the number of its pull request where the file says it.
    pub authors: Vec<(Identity, Option<u64>)>,
}

/// The published schema of the project's own form.
pub fn schema() -> Value {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<ApprovalsIn>().to_value()
}

impl Approvals {
    /// The approvals in some files: in the project's own form, or as a forge lists them, page after page.
    ///
    /// # Errors
    /// Where one cannot be read, or is in no form that is known.
    pub fn read(files: &[PathBuf]) -> Result<Self, Failure> {
        let mut approvals = Approvals::default();
        for file in files {
            approvals.take_file(file)?;
        }
        Ok(approvals)
    }

    fn take_file(&mut self, path: &Path) -> Result<(), Failure> {
        let file = path.display().to_string();
        let unread = |reason: &std::io::Error| {
            Failure::new(
                Message::plain("failure-approvals-unread").with("file", file.as_str()).with("reason", reason.to_string()),
            )
        };
        let mut bytes = Vec::new();
        let opened = File::open(path).map_err(|reason| unread(&reason))?;
        opened.take(MOST + 1).read_to_end(&mut bytes).map_err(|reason| unread(&reason))?;
        if bytes.len() as u64 > MOST {
            let message = Message::plain("failure-approvals-large").with("file", file).with("most", MOST / 1024 / 1024);
            return Err(Failure::new(message));
        }
        self.parse(&bytes).map_err(|wrong| {
            let Wrong { place, reason } = *wrong;
            let message = Message::plain("failure-approvals").with("file", file).with("place", place).with("reason", reason);
            Failure::new(message).hint(Message::plain("failure-approvals-hint"))
        })
    }

    /// What they say of a proposal that has landed: of its pull request, or of one of its commits.
    ///
    /// A forge that makes one commit of a proposal leaves out those that people had read: that they had read the last of them, only the
    /// forge can see to. Where the commits of the proposal are there, they tell.
    pub fn of_landed(&self, pull_request: Option<u64>, branch: &Branch) -> Self {
        let same = |number: Option<u64>| number.is_some() && number == pull_request;
        let written = branch.commits.iter().filter(|commit| commit.contributes && commit.id != branch.head).count();
        let of_it = |statement: &Statement| {
            let is_left_out = match &statement.seen {
                Seen::Commit(number) if branch.find(number).is_some() => return Some(statement.clone()),
                Seen::Commit(_) | Seen::Unknown => written == 0,
                // Some merge the one commit that they have made.
                Seen::Time(time) => written == 0 || (written == 1 && branch.at(*time).is_none()),
            };
            let seen = if is_left_out { Seen::Commit(branch.head.clone()) } else { statement.seen.clone() };
            same(statement.pull_request).then(|| Statement { seen, ..statement.clone() })
        };
        Approvals {
            statements: self.statements.iter().filter_map(of_it).collect(),
            authors: self.authors.iter().filter(|(_, number)| same(*number)).cloned().collect(),
        }
    }

    fn parse(&mut self, bytes: &[u8]) -> Result<(), Box<Wrong>> {
        for (number, document) in (1..).zip(Deserializer::from_slice(bytes).into_iter::<Value>()) {
            let document = document.map_err(|error| {
                let place = Message::plain("place-line").with("line", error.line()).with("column", error.column());
                Box::new(Wrong { place: place.into(), reason: Message::plain("approvals-not-json").into() })
            })?;
            // Tools that fetch page after page write one behind the other.
            let place = if number == 1 { String::new() } else { format!("({number})") };
            self.take(document, &place, None)?;
        }
        Ok(())
    }

    fn take(&mut self, value: Value, place: &str, pull_request: Option<u64>) -> Result<(), Box<Wrong>> {
        let has = |key: &str| value.get(key).is_some();
        if let Value::Array(items) = value {
            let mut items = (1..).zip(items);
            return items.try_for_each(|(number, item): (usize, _)| self.take(item, &format!("{place}[{number}]"), pull_request));
        }
        if has("format-version") {
            return self.own(decode(value, place)?, place);
        }
        if has("approved_by") {
            let mut value = value;
            let pull_request = value.get("iid").and_then(Value::as_u64);
            let by = value.get_mut("approved_by").map(Value::take).unwrap_or_default();
            return self.take(by, &format!("{place}.approved_by"), pull_request);
        }
        if has("state") && has("user") {
            return self.review(decode(value, place)?, place);
        }
        // Comments have an author and a text; they approve nothing.
        if has("user") && !has("body") && !has("note") {
            return self.approver(decode(value, place)?, place, pull_request);
        }
        Err(wrong(place, Message::plain("approvals-unknown-form")))
    }

    fn own(&mut self, own: ApprovalsIn, place: &str) -> Result<(), Box<Wrong>> {
        if !own.format_version.starts_with("1.") {
            let reason = Message::plain("approvals-version").with("version", short(&own.format_version));
            return Err(wrong(&format!("{place}.format-version"), reason));
        }
        let named = |text: &str, place: String| {
            Identity::named_in_file(text)
                .ok_or_else(|| wrong(&place, Message::plain("approvals-nobody").with("text", short(text))))
        };
        if let Some(author) = &own.author {
            self.authors.push((named(author, format!("{place}.author"))?, own.pull_request));
        }
        for (number, approval) in (1..).zip(own.approvals) {
            let place = format!("{place}.approvals[{number}]");
            let who = named(&approval.by, format!("{place}.by"))?;
            let says = match approval.state {
                StateIn::Approved => Says::Approved,
                StateIn::ChangesRequested => Says::Objected,
                StateIn::Withdrawn => Says::Withdrawn,
            };
            let at = time(approval.at.as_deref(), &format!("{place}.at"))?;
            let said = statement(who, says, approval.commit, at, approval.evidence);
            self.statements.push(Statement { pull_request: own.pull_request, ..said });
        }
        Ok(())
    }

    fn review(&mut self, review: ReviewIn, place: &str) -> Result<(), Box<Wrong>> {
        let says = match review.state.to_ascii_uppercase().as_str() {
            "APPROVED" | "CHANGES_REQUESTED" | "REQUEST_CHANGES" if review.dismissed => Says::Withdrawn,
            "APPROVED" => Says::Approved,
            "CHANGES_REQUESTED" | "REQUEST_CHANGES" => Says::Objected,
            "DISMISSED" => Says::Withdrawn,
            "COMMENTED" | "COMMENT" | "PENDING" | "REQUEST_REVIEW" | "" => return Ok(()),
            other => {
                let reason = Message::plain("approvals-unknown-state").with("state", short(other));
                return Err(wrong(&format!("{place}.state"), reason));
            }
        };
        let at = time(review.submitted_at.as_deref(), &format!("{place}.submitted_at"))?;
        // An account that was closed is nobody's.
        if let Some(user) = review.user {
            let address = review.pull_request_url.as_deref().or(review.html_url.as_deref());
            let pull_request = address.and_then(number_in);
            let said = statement(user.who(), says, review.commit_id, at, review.html_url);
            self.statements.push(Statement { pull_request, ..said });
        }
        Ok(())
    }

    fn approver(&mut self, approver: ApproverIn, place: &str, pull_request: Option<u64>) -> Result<(), Box<Wrong>> {
        let at = time(approver.approved_at.as_deref(), &format!("{place}.approved_at"))?;
        if let Some(user) = approver.user.filter(|_| approver.approved) {
            let said = statement(user.who(), Says::Approved, None, at, None);
            self.statements.push(Statement { pull_request, ..said });
        }
        Ok(())
    }
}

impl UserIn {
    fn who(&self) -> Identity {
        Identity::new(self.email.as_deref(), self.login.as_deref().or(self.username.as_deref()))
    }
}

fn statement(who: Identity, says: Says, commit: Option<String>, at: Option<i64>, evidence: Option<String>) -> Statement {
    let commit = commit.filter(|commit| !commit.is_empty());
    // What is shown as an address is one.
    const LONGEST: usize = 500;
    let is_address = |text: &String| {
        let plain = |c: char| !c.is_whitespace() && !crate::text::is_hidden(c);
        (text.starts_with("https://") || text.starts_with("http://")) && text.len() <= LONGEST && text.chars().all(plain)
    };
    let is_number = |text: &String| text.len() <= 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let evidence = evidence.filter(is_address).or_else(|| commit.clone().filter(is_number));
    let seen = match (commit, at) {
        (Some(commit), _) => Seen::Commit(commit),
        (None, Some(at)) => Seen::Time(at),
        (None, None) => Seen::Unknown,
    };
    Statement { who, says, seen, at, evidence, source: Source::Forge, pull_request: None }
}

/// The number of the pull request in an address of GitHub, Forgejo or Gitea, such as `…/pull/12#pullrequestreview-34`.
fn number_in(address: &str) -> Option<u64> {
    let (_, behind) = address.rsplit_once("/pull/").or_else(|| address.rsplit_once("/pulls/"))?;
    behind.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// What is wrong with a file of approvals, and where.
#[derive(Debug, PartialEq)]
struct Wrong {
    place: Said,
    reason: Said,
}

fn wrong(place: &str, reason: Message) -> Box<Wrong> {
    let place = if place.is_empty() { Message::plain("place-beginning").into() } else { Said::from(place) };
    Box::new(Wrong { place, reason: reason.into() })
}

fn decode<T: DeserializeOwned>(value: Value, place: &str) -> Result<T, Box<Wrong>> {
    serde_json::from_value(value)
        .map_err(|error| wrong(place, Message::plain("as-it-is").with("text", short(&error.to_string()))))
}

/// As much of a text as a sentence can quote.
fn short(text: &str) -> String {
    const LONGEST: usize = 100;
    let mut start: String = text.chars().take(LONGEST).collect();
    if start.len() < text.len() {
        start.push('…');
    }
    start
}

fn time(text: Option<&str>, place: &str) -> Result<Option<i64>, Box<Wrong>> {
    let read = |text: &str| {
        let time = DateTime::parse_from_rfc3339(text)
            .map_err(|_| wrong(place, Message::plain("approvals-time").with("text", short(text))));
        time.map(|time| time.timestamp())
    };
    text.map(read).transpose()
}
