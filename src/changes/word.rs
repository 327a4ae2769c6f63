//! What changes are called, and how much they weigh.

/// How much a change weighs for those who rely on the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    /// Wording, translations, links.
    Editorial,
    /// Something was done, measured or advanced.
    Progress,
    /// What the agenda says of a thing.
    Substance,
    /// What others were promised: a deadline, a target, a baseline, a scope, an owner, a status.
    Promise,
}

impl Gravity {
    /// All of them, the heaviest first.
    pub const ALL: [Gravity; 4] = [Gravity::Promise, Gravity::Substance, Gravity::Progress, Gravity::Editorial];

    /// The word for it in JSON and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Gravity::Promise => "promise",
            Gravity::Substance => "substance",
            Gravity::Progress => "progress",
            Gravity::Editorial => "editorial",
        }
    }
}

/// Declares the words: how each is written, what it weighs, and the template that says it; then the word for the same change the
/// other way round.
macro_rules! words {
    ($($(#[doc = $doc:literal])+ $word:ident $name:literal $gravity:ident ~ $mirror:ident,)+) => {
        /// What a change is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Word {
            $($(#[doc = $doc])+ $word,)+
        }

        impl Word {
            /// All words.
            pub const ALL: &'static [Word] = &[$(Word::$word),+];

            /// How it is written in JSON and in policies, such as `deadline-moved`.
            pub fn name(self) -> &'static str {
                match self {
                    $(Word::$word => $name,)+
                }
            }

            /// How much it weighs.
            pub fn gravity(self) -> Gravity {
                match self {
                    $(Word::$word => Gravity::$gravity,)+
                }
            }

            /// The word for the change that undoes it.
            pub fn mirror(self) -> Word {
                match self {
                    $(Word::$word => Word::$mirror,)+
                }
            }

            /// The template of the words in which an approval is asked for it.
            pub fn phrase(self) -> &'static str {
                match self {
                    $(Word::$word => concat!("meaning-", $name),)+
                }
            }

            /// The template of the sentence that says it.
            pub(super) fn template(self) -> &'static str {
                match self {
                    $(Word::$word => concat!("change-", $name),)+
                }
            }
        }
    };
}

words! {
    /// An entity is new.
    Added "added" Substance ~ Removed,
    /// An entity's file is gone.
    Removed "removed" Promise ~ Added,
    /// An entity has another identifier, and says so.
    Renamed "renamed" Substance ~ Renamed,
    /// A file can no longer be read.
    Unreadable "unreadable" Substance ~ Readable,
    /// A file can be read again.
    Readable "readable" Substance ~ Unreadable,
    /// A due date is later.
    DeadlineMoved "deadline-moved" Promise ~ DeadlineBroughtForward,
    /// A due date is earlier.
    DeadlineBroughtForward "deadline-brought-forward" Promise ~ DeadlineMoved,
    /// There is a due date where there was none.
    DeadlineSet "deadline-set" Substance ~ DeadlineRemoved,
    /// A due date is gone.
    DeadlineRemoved "deadline-removed" Promise ~ DeadlineSet,
    /// A move of a due date is recorded.
    MoveRecorded "move-recorded" Substance ~ MoveErased,
    /// A recorded move of a due date is gone.
    MoveErased "move-erased" Promise ~ MoveRecorded,
    /// A recorded move of a due date says something else.
    MoveRewritten "move-rewritten" Promise ~ MoveRewritten,
    /// A target asks for less.
    TargetLowered "target-lowered" Promise ~ TargetRaised,
    /// A target asks for more.
    TargetRaised "target-raised" Promise ~ TargetLowered,
    /// A target is another one, neither more nor less.
    TargetChanged "target-changed" Promise ~ TargetChanged,
    /// A target is due later.
    TargetPostponed "target-postponed" Promise ~ TargetBroughtForward,
    /// A target is due earlier.
    TargetBroughtForward "target-brought-forward" Promise ~ TargetPostponed,
    /// A target is new.
    TargetAdded "target-added" Substance ~ TargetRemoved,
    /// A target is gone.
    TargetRemoved "target-removed" Promise ~ TargetAdded,
    /// A baseline says something else.
    BaselineChanged "baseline-changed" Promise ~ BaselineChanged,
    /// What is measured, or how, is another thing.
    DefinitionChanged "definition-changed" Promise ~ DefinitionChanged,
    /// A value was measured.
    MeasurementAdded "measurement-added" Progress ~ MeasurementRemoved,
    /// A measured value is gone.
    MeasurementRemoved "measurement-removed" Promise ~ MeasurementAdded,
    /// A measured value says something else.
    MeasurementCorrected "measurement-corrected" Substance ~ MeasurementCorrected,
    /// A status is further on.
    StatusAdvanced "status-advanced" Progress ~ StatusBack,
    /// A status is further back.
    StatusBack "status-back" Promise ~ StatusAdvanced,
    /// Something is given up, suspended or ended.
    GivenUp "given-up" Promise ~ TakenUp,
    /// Something that was given up, suspended or ended goes on.
    TakenUp "taken-up" Promise ~ GivenUp,
    /// A text is at a later stage.
    StageAdvanced "stage-advanced" Progress ~ StageBack,
    /// A text is at an earlier stage.
    StageBack "stage-back" Promise ~ StageAdvanced,
    /// A service has reached a higher level.
    LevelReached "level-reached" Progress ~ LevelLost,
    /// A service is at a lower level.
    LevelLost "level-lost" Promise ~ LevelReached,
    /// A milestone is done.
    MilestoneDone "milestone-done" Progress ~ MilestoneUndone,
    /// A milestone is no longer done.
    MilestoneUndone "milestone-undone" Promise ~ MilestoneDone,
    /// A milestone is new.
    MilestoneAdded "milestone-added" Substance ~ MilestoneRemoved,
    /// A milestone is gone.
    MilestoneRemoved "milestone-removed" Promise ~ MilestoneAdded,
    /// Somebody reported on a period.
    ReportAdded "report-added" Progress ~ ReportRemoved,
    /// A report is gone.
    ReportRemoved "report-removed" Promise ~ ReportAdded,
    /// A report says something else.
    ReportEdited "report-edited" Substance ~ ReportEdited,
    /// Another organisation or role answers for it.
    OwnerChanged "owner-changed" Promise ~ OwnerChanged,
    /// Something more is promised.
    ScopeWidened "scope-widened" Substance ~ ScopeNarrowed,
    /// Something is no longer promised.
    ScopeNarrowed "scope-narrowed" Promise ~ ScopeWidened,
    /// A service asks its users for something more.
    AsksMore "asks-more" Substance ~ AsksLess,
    /// A service asks its users for something less.
    AsksLess "asks-less" Progress ~ AsksMore,
    /// A service takes a building block into use.
    BuildingBlockUsed "building-block-used" Substance ~ BuildingBlockDropped,
    /// A service no longer uses a building block.
    BuildingBlockDropped "building-block-dropped" Substance ~ BuildingBlockUsed,
    /// A service uses another building block for the same capability.
    BuildingBlockSwapped "building-block-swapped" Substance ~ BuildingBlockSwapped,
    /// A decision waives a rule.
    WaiverGranted "waiver-granted" Promise ~ WaiverEnded,
    /// A waiver is gone.
    WaiverEnded "waiver-ended" Substance ~ WaiverGranted,
    /// A waiver counts for longer.
    WaiverExtended "waiver-extended" Promise ~ WaiverShortened,
    /// A waiver counts for less long.
    WaiverShortened "waiver-shortened" Substance ~ WaiverExtended,
    /// A rule is off or milder.
    RuleWeakened "rule-weakened" Promise ~ RuleTightened,
    /// A rule is on or stricter.
    RuleTightened "rule-tightened" Substance ~ RuleWeakened,
    /// A rule is set in another way.
    RuleSet "rule-set" Substance ~ RuleSet,
    /// A text for readers was edited.
    TextEdited "text-edited" Editorial ~ TextEdited,
    /// A text was written, or translated.
    TextAdded "text-added" Editorial ~ TextRemoved,
    /// A text, or its translation, is gone.
    TextRemoved "text-removed" Editorial ~ TextAdded,
    /// A field is given that was not.
    FieldSet "field-set" Substance ~ FieldRemoved,
    /// A field is no longer given.
    FieldRemoved "field-removed" Substance ~ FieldSet,
    /// A field says something else.
    FieldChanged "field-changed" Substance ~ FieldChanged,
}
