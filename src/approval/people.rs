use super::policy::Policy;
use crate::model::{Date, MailAddress, RoleMember};
use crate::store::Branch;
use std::collections::BTreeSet;

/// Whom a commit, a trailer or a forge speaks of: a mail address, an account, or both. Upper and lower case are the same.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Identity {
    mail: Option<String>,
    handle: Option<String>,
}

impl Identity {
    /// A person of this mail address and this account. An address that a forge gives in the place of one names the account.
    pub fn new(mail: Option<&str>, handle: Option<&str>) -> Self {
        let plain = |text: &str| Some(text.trim().to_lowercase()).filter(|text| !text.is_empty());
        let mail = mail.and_then(plain);
        let handle = handle.and_then(|handle| plain(handle.trim().trim_start_matches('@')));
        let given = || mail.as_deref().and_then(account);
        Identity { handle: handle.or_else(given), mail }
    }

    /// The person that a trailer or a file names: `Name <mail>`, a mail address, `@handle`; none for a mere name.
    pub fn named(text: &str) -> Option<Self> {
        let text = text.trim();
        let inside = text.rsplit_once('<').and_then(|(_, rest)| rest.split_once('>')).map(|(mail, _)| mail.trim());
        let word = inside.unwrap_or(text);
        if word.is_empty() || word.contains(char::is_whitespace) {
            return None;
        }
        match word.split_once('@') {
            Some(("", handle)) if !handle.contains('@') => Some(Identity::new(None, Some(handle))),
            Some((before, _)) if !before.is_empty() => Some(Identity::new(Some(word), None)),
            _ => None,
        }
    }

    /// The person that a file names: as a trailer does, or by the account alone.
    pub fn named_in_file(text: &str) -> Option<Self> {
        let account = || Some(text.trim()).filter(|text| !text.is_empty() && !text.contains([' ', '\t', '\n', '<', '@']));
        Identity::named(text).or_else(|| account().map(|account| Identity::new(None, Some(account))))
    }

    /// Whether both may be the same person: the mail address or the account is the same.
    pub fn is(&self, other: &Identity) -> bool {
        let same = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
        same(&self.mail, &other.mail) || same(&self.handle, &other.handle)
    }

    /// Whether what this one says counts as said by another: where both have an account, the account decides, for a forge knows whose
    /// it is, and nobody knows whose address somebody has written there.
    pub fn speaks_as(&self, other: &Identity) -> bool {
        match (&self.handle, &other.handle) {
            (Some(own), Some(other)) => own == other && self.has_account_for_sure(),
            _ => self.is(other),
        }
    }

    /// Whether its account is more than a part of an address that anybody may have: of a domain other than those of the large forges.
    fn has_account_for_sure(&self) -> bool {
        let Some((_, domain)) = self.mail.as_deref().and_then(|mail| mail.split_once('@')) else { return true };
        let given = self.mail.as_deref().and_then(account);
        given.is_none() || given != self.handle || LARGE_FORGES.contains(&domain)
    }
}

/// The domains of addresses that a forge known to everybody gives.
const LARGE_FORGES: [&str; 2] = ["users.noreply.github.com", "users.noreply.gitlab.com"];

/// The account that an address names which forges give to those who keep their own to themselves:
/// `123+handle@users.noreply.github.com`, and `123-handle@users.noreply.` of a GitLab.
fn account(mail: &str) -> Option<String> {
    let (local, domain) = mail.split_once('@')?;
    let numbered = |mark: char| {
        let (number, handle) = local.split_once(mark)?;
        (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(handle)
    };
    let handle = match domain.strip_prefix("users.noreply.")? {
        // Older addresses have no number, and accounts may begin with one.
        "github.com" => numbered('+').unwrap_or(local),
        _ => numbered('-')?,
    };
    Some(handle.to_owned()).filter(|handle| !handle.is_empty())
}

impl From<&RoleMember> for Identity {
    fn from(member: &RoleMember) -> Self {
        Identity::new(member.email.as_ref().map(|mail| mail.as_str()), member.handle.as_deref())
    }
}

/// Whether somebody holds a role on a day.
pub fn holds(member: &RoleMember, day: Date) -> bool {
    member.from.is_none_or(|from| from <= day) && member.to.is_none_or(|to| day <= to)
}

/// Those who wrote a proposal, by all mail addresses and accounts by which the roles know them.
#[derive(Debug, Default)]
pub struct Authors {
    mails: BTreeSet<String>,
    handles: BTreeSet<String>,
}

impl Authors {
    /// The authors of these names. An account is one person, a mailbox may be that of several: who is known by the account alone is
    /// not taken for another who shares the mailbox.
    pub(super) fn of(named: impl IntoIterator<Item = Identity>, policy: Option<&Policy<'_>>) -> Self {
        let mut authors = Authors::default();
        for Identity { mail, handle } in named {
            authors.mails.extend(mail);
            authors.handles.extend(handle);
        }
        let members: Vec<Identity> = policy.into_iter().flat_map(Policy::members).map(Identity::from).collect();
        let known = |own: &Option<String>, of: &BTreeSet<String>| own.as_ref().is_some_and(|own| of.contains(own));
        let handles =
            members.iter().filter(|member| known(&member.mail, &authors.mails)).filter_map(|member| member.handle.clone());
        let handles: Vec<String> = handles.collect();
        authors.handles.extend(handles);
        let mails =
            members.iter().filter(|member| known(&member.handle, &authors.handles)).filter_map(|member| member.mail.clone());
        let mails: Vec<String> = mails.collect();
        authors.mails.extend(mails);
        authors
    }

    /// Those who wrote what some commits bring; who merely put it there for them aside.
    pub fn of_commits(branch: &Branch, policy: Option<&Policy<'_>>) -> Self {
        Authors::of(super::statement::authors(branch), policy)
    }

    /// Whether what some commits bring was written by people of these mail addresses alone, as the commits say.
    pub fn are_all(branch: &Branch, mails: &[MailAddress]) -> bool {
        let known: Vec<Identity> = mails.iter().map(|mail| Identity::new(Some(mail.as_str()), None)).collect();
        let authors = super::statement::authors(branch);
        !authors.is_empty() && authors.iter().all(|author| known.iter().any(|one| one.is(author)))
    }

    /// Whether whoever is named so is one of them.
    pub fn include(&self, who: &Identity) -> bool {
        who.mail.as_ref().is_some_and(|mail| self.mails.contains(mail)) || self.have_account(who)
    }

    /// Whether a member of a role is one of them: by the account, or by the mail address where that is all there is.
    pub(super) fn include_member(&self, member: &Identity) -> bool {
        if member.handle.is_some() { self.have_account(member) } else { self.include(member) }
    }

    fn have_account(&self, who: &Identity) -> bool {
        who.handle.as_ref().is_some_and(|handle| self.handles.contains(handle))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_named_by_mail_or_account_and_a_mere_name_is_nobody() {
        let person = |mail: &str, handle: &str| {
            let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
            Some(Identity { mail: some(mail), handle: some(handle) })
        };
        assert_eq!(
            Identity::named("Chief Architect <Architect@Digital.GOV.example>"),
            person("architect@digital.gov.example", "")
        );
        assert_eq!(Identity::named("architect@digital.gov.example"), person("architect@digital.gov.example", ""));
        assert_eq!(Identity::named("@Ann-Architect"), person("", "ann-architect"));
        assert_eq!(Identity::named("123+Ann@users.noreply.github.com"), person("123+ann@users.noreply.github.com", "ann"));
        assert_eq!(
            Identity::named("<12-ann-b@users.noreply.git.gov.example>"),
            person("12-ann-b@users.noreply.git.gov.example", "ann-b")
        );
        assert_eq!(Identity::named("12-ann@users.noreply.github.com"), person("12-ann@users.noreply.github.com", "12-ann"));
        for nobody in ["Chief Architect", "architect", "", "<>", "@", "a b@c", "@a@b"] {
            assert!(Identity::named(nobody).is_none_or(|one| one == Identity::default()), "{nobody}");
        }
        assert_eq!(Identity::named_in_file("architect"), person("", "architect"));
        assert_eq!(Identity::named_in_file("Chief Architect"), None);
        // An account counts for more than an address beside it, and for more than an address that anybody may have.
        let member = Identity::new(Some("law@gov.example"), Some("law"));
        for (mail, handle, speaks) in [
            (Some("law@gov.example"), None, true),
            (Some("law@gov.example"), Some("mallory"), false),
            (None, Some("law"), true),
            (Some("7-law@users.noreply.evil.example"), None, false),
            (Some("7-law@users.noreply.gitlab.com"), None, true),
        ] {
            assert_eq!(Identity::new(mail, handle).speaks_as(&member), speaks, "{mail:?} {handle:?}");
        }
        assert!(!Identity::default().is(&Identity::default()));
    }
}
