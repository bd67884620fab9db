//! Judging translations: each check looks at one unit's own text and its translation, and says what to type.
//!
//! In go pairs, out come diagnostics that point into the `.ftl`. A translation is compared with the text it was made
//! from, as multisets: what the source has it may use, what the source lacks it may not bring; order never matters.
//! The safety checks fail closed: they read more as a link, a tag or a macro than any renderer does, on both sides
//! alike. Deliberately absent: state (`sync`), coverage, levels and exit codes (`Sink`, the binary).

mod case;
mod facts;
mod found;
mod pair;

mod bidi_control;
mod block_leak;
mod broken_anchor;
mod broken_page_link;
mod code_span;
mod edge_whitespace;
mod emphasis_not_rendered;
mod emptied_text;
mod flooded_text;
mod footnote;
mod foreign_target;
mod full_width_syntax;
mod html_tag;
mod icon;
mod invisible_character;
mod keep_term;
mod length_ratio;
mod link_count;
mod look_alike;
mod missing_variable;
mod not_nfc;
mod number_changed;
mod reference;
mod repeated_variable;
mod reverted_to_source;
mod script_html;
mod settings_changed;
mod site;
mod site_link;
mod swallowed_message;
mod target_map_changed;
mod target_rows;
mod template_injection;
mod terminology;
mod token_changed;
mod unbalanced_emphasis;
mod unknown_variable;
mod unsafe_scheme;
mod variable_out_of_place;

use std::cell::OnceCell;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{Locale, TargetMap};
use crate::text::Source;

use case::Case;
use found::Found;
pub use pair::{Context, Pair, Standing};
pub use site::{Broken, SitePage, site};

/// What a check of one pair can do.
pub(crate) trait Check: Sync {
    /// Looks at one pair and reports what it finds.
    fn look(&self, case: &Case<'_>, found: &mut Found<'_, '_>);
}

/// Which part of the manual a check stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The Fluent file itself.
    Fluent,
    /// How a translation stands to its source over time.
    State,
    /// `{ $variables }`.
    Variables,
    /// Markdown inside a message.
    Markup,
    /// What may harm a reader. These fail closed, and `build` never lets their errors through.
    Safety,
    /// Thresholds and the ratchet.
    Gate,
    /// What a page, a folder or a file of ours looks like before anything is translated.
    Files,
    /// Links between the pages of a built site.
    Site,
    /// Words and characters.
    Text,
}

impl Group {
    /// The word in `--list` and in the manual.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fluent => "Fluent",
            Self::State => "state",
            Self::Variables => "variables",
            Self::Markup => "markup",
            Self::Safety => "safety",
            Self::Gate => "gate",
            Self::Files => "files",
            Self::Site => "site",
            Self::Text => "text",
        }
    }
}

/// One check as users know it.
pub struct Row {
    /// Kebab-case code, for ever the same.
    pub code: &'static str,
    /// How bad it is unless the configuration says otherwise. The one place that decides it.
    pub severity: Severity,
    /// Which group it belongs to.
    pub group: Group,
    /// What it finds, in one line.
    pub summary: &'static str,
    /// Who looks: `None` where the finding is made elsewhere (by the Fluent parser, the states, the site).
    pub(crate) check: Option<&'static dyn Check>,
}

impl Row {
    /// Whether `build` always shows the page's own text instead of a unit with such a finding: the errors of the
    /// safety group. Findings of other groups are refused where a translation brings what its source lacks.
    pub fn is_safety(&self) -> bool {
        self.group == Group::Safety && self.severity == Severity::Error
    }

    /// Whether any of its findings may: those of warnings and notes never do.
    fn may_refuse(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// A row for a check of pairs.
const fn row(
    code: &'static str,
    severity: Severity,
    group: Group,
    summary: &'static str,
    check: &'static dyn Check,
) -> Row {
    Row {
        code,
        severity,
        group,
        summary,
        check: Some(check),
    }
}

/// A row for a finding that is made elsewhere.
const fn elsewhere(
    code: &'static str,
    severity: Severity,
    group: Group,
    summary: &'static str,
) -> Row {
    Row {
        code,
        severity,
        group,
        summary,
        check: None,
    }
}

use Group::{Files, Fluent, Gate, Markup, Safety, Site, State, Text, Variables};
use Severity::{Error, Note, Warning};

/// Every check there is. Configuration, `check --list` and `explain` read their codes from here.
#[rustfmt::skip]
pub const CHECKS: &[Row] = &[
    elsewhere("ftl-syntax", Error, Fluent, "an entry that Fluent cannot read"),
    elsewhere("duplicate-message", Error, Fluent, "two messages with one id in a file"),
    elsewhere("cut-message", Error, Fluent, "lines directly after a message that Fluent does not count to it"),
    row("swallowed-message", Error, Fluent, "a translation that holds another message of its page", &swallowed_message::SwallowedMessage),
    elsewhere("commented-translation", Error, Fluent, "a translation written into a stub that is still a comment"),
    elsewhere("merge-markers", Error, Fluent, "conflict markers of a merge"),
    elsewhere("obsolete-message", Note, Fluent, "a message whose unit is gone"),
    elsewhere("misspelt-id", Warning, Fluent, "a message whose id is a slip or two from that of a unit without a text"),

    elsewhere("registry-stale", Error, State, "pages and registry disagree; `l10n extract` has not been run"),
    elsewhere("lock-lost", Error, State, "translations without a lock to say what they were made from"),
    elsewhere("missing", Note, State, "a unit without a translation"),
    elsewhere("untranslated-fragment", Warning, State, "a sentence left in the source language"),
    elsewhere("outdated", Warning, State, "the source has changed since the translation was made"),
    elsewhere("identical-to-source", Note, State, "a translation that is the source text"),

    row("missing-variable", Error, Variables, "a variable of the source is not in the translation", &missing_variable::MissingVariable),
    row("unknown-variable", Error, Variables, "a variable that the source does not have", &unknown_variable::UnknownVariable),
    row("repeated-variable", Warning, Variables, "a variable used more often than in the source", &repeated_variable::RepeatedVariable),
    row("variable-out-of-place", Error, Variables, "a variable where it does something else than in the source", &variable_out_of_place::VariableOutOfPlace),

    row("code-span", Error, Markup, "code that differs from the source", &code_span::CodeSpan),
    row("icon", Warning, Markup, "an icon shortcode that differs from the source", &icon::Icon),
    row("footnote", Error, Markup, "a footnote reference that differs from the source", &footnote::Footnote),
    row("link-count", Warning, Markup, "more or fewer links than the source has", &link_count::LinkCount),
    row("reference", Error, Markup, "a reference link whose name differs from the source", &reference::Reference),
    row("emphasis-not-rendered", Warning, Markup, "emphasis whose signs a renderer shows instead of pairing them", &emphasis_not_rendered::EmphasisNotRendered),
    row("block-leak", Error, Markup, "a translation that opens a heading, list, quote, table or paragraph of its own", &block_leak::BlockLeak),
    row("html-tag", Error, Markup, "an HTML tag that differs from the source", &html_tag::HtmlTag),
    row("full-width-syntax", Error, Markup, "Markdown signs typed full-width or pulled apart", &full_width_syntax::FullWidthSyntax),
    row("unbalanced-emphasis", Warning, Markup, "a sign of emphasis without a partner", &unbalanced_emphasis::UnbalancedEmphasis),

    row("foreign-target", Error, Safety, "a link, address or host that the source does not have", &foreign_target::ForeignTarget),
    row("unsafe-scheme", Error, Safety, "an address that runs code: `javascript:`, `data:`, `vbscript:`", &unsafe_scheme::UnsafeScheme),

    row("script-html", Error, Safety, "HTML that runs code, loads other pages, restyles or hides", &script_html::ScriptHtml),
    row("template-injection", Error, Safety, "macros, shortcodes, snippets or braces that the source does not have", &template_injection::TemplateInjection),
    row("token-changed", Error, Safety, "a wallet, onion, e-mail address, key or hash that differs from the source", &token_changed::TokenChanged),
    row("bidi-control", Error, Safety, "characters that turn the direction of the text", &bidi_control::BidiControl),
    row("invisible-character", Error, Safety, "characters that cannot be seen and that no script needs there", &invisible_character::InvisibleCharacter),
    row("look-alike", Error, Safety, "letters of another script in a host or a kept name", &look_alike::LookAlike),
    row("emptied-text", Error, Safety, "a translation that says nothing", &emptied_text::EmptiedText),
    row("flooded-text", Error, Safety, "a translation that buries the page by its length, blanks or rows of one sign", &flooded_text::FloodedText),
    elsewhere("target-map-changed", Note, Safety, "rows of `_targets.tsv` that a change touched"),
    row("number-changed", Warning, Safety, "a number that differs from the source, compared by value", &number_changed::NumberChanged),
    row("reverted-to-source", Warning, Safety, "a unit that was translated and is the source text again", &reverted_to_source::RevertedToSource),

    elsewhere("gate-coverage", Error, Gate, "a locale, or the pages of a glob, below their share of translated words"),
    elsewhere("gate-page-coverage", Error, Gate, "a page below its share of translated words"),
    elsewhere("gate-state", Error, Gate, "units in a state that the gate denies"),
    elsewhere("gate-baseline", Error, Gate, "a page that got worse than the baseline says"),
    elsewhere("baseline-behind", Note, Gate, "pages that are better than the baseline says"),
    elsewhere("gate-idle", Warning, Gate, "a table of the gate that fits no locale or page of the project"),

    elsewhere("unclosed-block", Warning, Files, "a fence, block or comment of a page that is never closed"),
    elsewhere("unknown-directive", Warning, Files, "a comment that begins with `l10n:` and says nothing"),
    elsewhere("front-matter", Warning, Files, "a head of a page that cannot be read"),
    elsewhere("terms", Warning, Files, "a row of the terms file that cannot be read"),
    elsewhere("target-rows", Warning, Files, "a row of `_targets.tsv` that cannot be read, or that nothing uses"),
    elsewhere("settings-changed", Warning, Files, "lines of the configuration, the terms or the baseline that a change touched"),
    elsewhere("alike-pages", Warning, Files, "pages whose names are one on some systems"),
    elsewhere("no-page", Note, Files, "a Fluent file of a locale that belongs to no page"),
    elsewhere("not-a-locale", Note, Files, "a folder under `locales` whose name is no language tag"),

    elsewhere("broken-anchor", Error, Site, "a link to an anchor that the locale's page does not have"),
    elsewhere("broken-page-link", Error, Site, "a link to a page that is not there"),

    row("edge-whitespace", Warning, Text, "blanks at the start or the end", &edge_whitespace::EdgeWhitespace),
    row("not-nfc", Warning, Text, "letters taken apart (not Unicode NFC)", &not_nfc::NotNfc),
    row("keep-term", Warning, Text, "a name that stays as it is, and is missing", &keep_term::KeepTerm),
    row("terminology", Warning, Text, "a term without its agreed translation", &terminology::Terminology),
    row("length-ratio", Note, Text, "a translation so long or short that something may be missing or added", &length_ratio::LengthRatio),
];

/// The row of a code.
pub fn find(code: &str) -> Option<&'static Row> {
    CHECKS.iter().find(|row| row.code == code)
}

/// The severity that the table gives a code.
fn severity(code: &str) -> Severity {
    find(code).map_or(Error, |row| row.severity)
}

/// Looks at pairs of one locale's page with every check.
pub fn run(context: &Context<'_>, pairs: &[Pair<'_>]) -> Vec<Diagnostic> {
    look(context, pairs, |_| true)
}

/// Looks for what `build` does not let through alone: the findings of [`run`] that refuse their unit.
pub fn refusals(context: &Context<'_>, pairs: &[Pair<'_>]) -> Vec<Diagnostic> {
    let mut found = look(context, pairs, Row::may_refuse);
    found.retain(|found| found.refused);
    found
}

fn look(
    context: &Context<'_>,
    pairs: &[Pair<'_>],
    is_asked: impl Fn(&Row) -> bool,
) -> Vec<Diagnostic> {
    let asked: Vec<_> = CHECKS
        .iter()
        .filter(|row| is_asked(row))
        .filter_map(|row| Some((row, row.check?)))
        .collect();
    let mut out = Vec::new();
    let own_targets = OnceCell::new();
    for pair in pairs {
        let case = Case::new(context, pair, &own_targets);
        for (row, check) in &asked {
            check.look(&case, &mut Found::new(row, &case, &mut out));
        }
    }
    out
}

/// Looks at what a change did to a file of the project's own rules, which was `before`.
pub fn settings(now: &Source, before: &str) -> Vec<Diagnostic> {
    let row = find("settings-changed");
    row.map_or_else(Vec::new, |row| settings_changed::compare(now, before, row))
}

/// Looks at a locale's `_targets.tsv`; with the file as it was before a change, also at what the change touched.
pub fn target_map(locale: &Locale, map: &TargetMap, before: Option<&TargetMap>) -> Vec<Diagnostic> {
    let mut found = target_rows::look(locale, map);
    if let (Some(before), Some(row)) = (before, find("target-map-changed")) {
        found.extend(target_map_changed::compare(locale, map, before, row));
    }
    found
}
