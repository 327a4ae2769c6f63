use super::arguments::CheckOptions;
use super::edit::write;
use super::fix::{Mended, mended, repair_of};
use super::{Context, Ending};
use crate::agenda::{Agenda, load, load_beside};
use crate::changes::Proposal;
use crate::finding::{FAMILIES, Finding};
use crate::render::patch;
use crate::render::verdict::{Format, Style, View, closing, markdown};
use crate::rules::{self, Conditions};
use crate::store::{Folder, Merged, merge_base, path_in_work_tree};
use crate::text::{Failure, Message, nearest};
use crate::verdict::{Base, Terms, Verdict, judge, judge_merged, judge_proposal};
use crate::yaml::MAX_SIZE;
use std::collections::BTreeMap;
use std::fs::OpenOptions;
use std::io::Write;
use std::iter;
use std::path::Path;

/// Checks an agenda.
pub(super) fn run(options: &CheckOptions, context: &Context<'_>) -> Result<Ending, Failure> {
    let mut checked = Checked::load(options, context)?;
    for name in options.select.iter().chain(&options.ignore) {
        known(name, checked.agendas())?;
    }
    let (told, verdict) = if options.fix {
        checked.mend(options, context)?
    } else {
        (String::new(), checked.verdict(&checked.agenda, options, context))
    };
    let closing = closing(&verdict, context.catalogue).iter().map(|line| format!("{line}\n")).collect::<String>();
    let view = View {
        agenda: &checked.agenda,
        catalogue: context.catalogue,
        style: Style { width: context.width(), color: context.color(), quiet: context.arguments.quiet },
        root: &path_in_work_tree(&context.root_or_folder()),
    };
    // Where programs read the answer, what was mended is said beside it.
    let (before, beside) = if options.format == Format::Human { (told, String::new()) } else { (String::new(), told) };
    let stdout = before + &options.format.render(&verdict, view);
    if let (Format::Github, Some(file)) = (options.format, &context.environment.step_summary) {
        append(file, &markdown(&verdict, context.catalogue))?;
    }
    let code = verdict.outcome.exit_code();
    // Taking the agenda apart takes a tenth of the time of loading it, for nothing: the program ends here.
    std::mem::forget(checked);
    // Who reads one line for each finding also wants to know what was checked; programs have it in the JSON.
    let in_lines = matches!(options.format, Format::Short | Format::Github);
    let stderr = if in_lines && !context.arguments.quiet { closing } else { String::new() };
    let offer = offer(&verdict, options, context);
    Ok(Ending { stdout, stderr: beside + &stderr + &offer, code, ..Ending::default() })
}

/// That some of what was found can be mended by this command, where people read it.
fn offer(verdict: &Verdict, options: &CheckOptions, context: &Context<'_>) -> String {
    let is_of_folder = options.rev.is_none() && options.merge.is_none();
    if !is_of_folder || !matches!(options.format, Format::Human | Format::Short) {
        return String::new();
    }
    let answers = || verdict.findings.iter().filter(|one| one.is_acted_on());
    let count = |guesses| answers().filter(|one| repair_of(&one.finding, guesses).is_some()).count();
    let (certain, all) = (count(false), count(true));
    match (options.fix, certain, all - certain) {
        (false, 1.., _) => context.told(&Message::plain("check-can-fix").with("count", certain)),
        (_, 0, guesses @ 1..) if !options.r#unsafe => context.told(&Message::plain("check-can-guess").with("count", guesses)),
        _ => String::new(),
    }
}

/// What is checked.
struct Checked {
    agenda: Agenda,
    /// What it is compared with, under the names by which that was asked for: nothing; a base; or the two revisions that it was merged
    /// from, the one that is merged into first.
    others: Vec<(String, Agenda)>,
}

impl Checked {
    fn load(options: &CheckOptions, context: &Context<'_>) -> Result<Self, Failure> {
        let revision = options.rev.as_deref();
        if let Some(into) = &options.merge {
            let head = revision.unwrap_or("HEAD");
            let merged = Merged::open(&context.root_or_folder(), context.named(into)?, context.named(head)?, MAX_SIZE)?;
            let agenda = load(&merged)?;
            let sides = [load_beside(&merged.into, &agenda)?, load_beside(&merged.head, &agenda)?];
            return Ok(Checked { agenda, others: [into.as_str(), head].map(str::to_owned).into_iter().zip(sides).collect() });
        }
        let agenda = context.load(revision)?;
        let base = |named: &String| {
            // What a base has become since the proposal left it, is none of the proposal's doing. Where nobody can tell when that was,
            // it is compared as it is.
            let common =
                |other: &str| merge_base(&context.root_or_folder(), context.named(named).ok()?, context.named(other).ok()?).ok();
            let left = common(revision.unwrap_or("HEAD")).filter(|left| common(named).as_ref() != Some(left));
            Ok((named.clone(), context.load_beside(left.as_deref().unwrap_or(named), &agenda)?))
        };
        let others = options.since.iter().map(base).collect::<Result<_, Failure>>()?;
        Ok(Checked { agenda, others })
    }

    /// The agenda that is checked, and those that it is compared with.
    fn agendas(&self) -> impl Iterator<Item = &Agenda> + Clone {
        iter::once(&self.agenda).chain(self.others.iter().map(|(_, agenda)| agenda))
    }

    /// Mends it, in its files too unless they are only to be shown: the patch with how much it is, and what is found then.
    fn mend(&mut self, options: &CheckOptions, context: &Context<'_>) -> Result<(String, Verdict), Failure> {
        let root = context.root()?;
        let verdict = |agenda: &Agenda| self.verdict(agenda, options, context);
        let mended = mended(&Folder::new(&root), &self.agenda, verdict, options.r#unsafe)?;
        let Mended { agenda: Some(agenda), files, count, verdict } = mended else {
            return Ok((context.told(&Message::plain("check-nothing-fixed")), mended.verdict));
        };
        if !options.dry_run {
            write(&root, &self.agenda, &files, &BTreeMap::new())?;
        }
        let before = |path: &str| self.agenda.document_at(path).map_or("", |id| self.agenda.document(id).tree().text());
        let shown = patch(files.iter().map(|(path, text)| (&**path, before(path), &**text)), context.color());
        let done = Message::plain(if options.dry_run { "check-would-fix" } else { "check-fixed" });
        let done = context.told(&done.with("count", count).with("files", files.len()));
        self.agenda = agenda;
        Ok((shown + &done, verdict))
    }

    /// Judges it. Both sides are held to the settings and the own rules of the base on the same day, and its waivers count, so that no
    /// proposal weakens the rules that judge it. The base of a merge is the revision that is merged into.
    fn verdict(&self, agenda: &Agenda, options: &CheckOptions, context: &Context<'_>) -> Verdict {
        let setter = self.others.first().map_or(agenda, |(_, base)| base);
        let terms = Terms {
            select: options.select.clone(),
            ignore: options.ignore.clone(),
            ..Terms::of(setter, context.as_of(), options.fail_on)
        };
        let conditions = Conditions::of(setter, context.as_of());
        match self.others.as_slice() {
            [] => judge(agenda, rules::check(agenda, conditions), &terms, None),
            [(revision, base)] => judge_proposal(&Proposal::between(base, agenda, &rules::book()), revision, &terms),
            [into, head, ..] => {
                let (found, [of_into, of_head]) = rules::check_merged(agenda, [&into.1, &head.1], conditions);
                judge_merged(agenda, found, &terms, [base(into, of_into), base(head, of_head)])
            }
        }
    }
}

fn base((revision, agenda): &(String, Agenda), findings: Vec<Finding>) -> Base<'_> {
    Base { revision: revision.clone(), agenda, findings }
}

/// Adds a text to the summary of a job, behind what other steps have written there.
fn append(file: &Path, text: &str) -> Result<(), Failure> {
    let written = OpenOptions::new().create(true).append(true).open(file).and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|reason| {
        let message = Message::plain("failure-write").with("file", file.display().to_string());
        Failure::new(message.with("reason", reason.to_string())).hint(Message::plain("failure-summary-hint"))
    })
}

/// Whether a name is that of a rule or of a family.
fn known<'a>(name: &str, agendas: impl Iterator<Item = &'a Agenda> + Clone) -> Result<(), Failure> {
    let own = agendas.filter_map(Agenda::file).flat_map(|file| &file.custom_rules).map(|rule| rule.id.as_str());
    let names = || FAMILIES.into_iter().chain(rules::all().map(|rule| &*rule.info.id)).chain(own.clone());
    if names().any(|known| known == name) {
        return Ok(());
    }
    let failure = Failure::new(Message::plain("failure-unknown-rule").with("name", name));
    Err(match nearest(name, names()) {
        Some(near) => failure.hint(Message::plain("help-did-you-mean").with("word", near)),
        None => failure.hint(Message::plain("dangling-rule-help")),
    })
}
