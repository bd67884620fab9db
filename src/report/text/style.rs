//! The few styles a report uses.

use anstyle::{AnsiColor, Style};

use crate::diagnostic::Severity;
use crate::model::State;

/// Page names, headings.
pub(crate) const STRONG: Style = Style::new().bold();
/// What is there for the eye to skip.
pub(crate) const FAINT: Style = Style::new().dimmed();
/// Untranslated, errors, empty bars.
pub(crate) const BAD: Style = AnsiColor::Red.on_default();
/// Partial, warnings.
pub(crate) const SOSO: Style = AnsiColor::Yellow.on_default();
/// Complete, full bars.
pub(crate) const GOOD: Style = AnsiColor::Green.on_default();
/// Places, notes, outdated.
pub(crate) const COOL: Style = AnsiColor::Cyan.on_default();

/// The text in a style.
pub(crate) fn paint(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// The colour of a coverage in percent.
pub(crate) fn of_percent(percent: usize) -> Style {
    match percent {
        100 => GOOD,
        50..100 => SOSO,
        _ => BAD,
    }
}

/// The colour of a state.
pub(crate) fn of_state(state: State) -> Style {
    match state {
        State::Untranslated => BAD,
        State::Partial => SOSO,
        State::Outdated => COOL,
        State::Translated => GOOD,
        State::Neutral | State::Obsolete => FAINT,
    }
}

/// The colour of a severity.
pub(crate) fn of_severity(severity: Severity) -> Style {
    match severity {
        Severity::Error => BAD.bold(),
        Severity::Warning => SOSO.bold(),
        Severity::Note => COOL.bold(),
    }
}
