//! What a batch would change, as a unified diff.

use anstyle::{AnsiColor, Style};
use l10n::project::disk::Change;
use similar::{ChangeTag, TextDiff};

const OLD: Style = AnsiColor::Red.on_default();
const NEW: Style = AnsiColor::Green.on_default();
const PLACE: Style = AnsiColor::Cyan.on_default();
const FILE: Style = Style::new().bold();

/// One hunk list per file; each change is path, text before, and what becomes of it.
pub(super) fn unified(changes: &[(String, String, Change)]) -> String {
    let mut out = String::new();
    for (path, old, change) in changes {
        let new = match change {
            Change::Write(text) => text.as_str(),
            Change::Remove => "",
        };
        let from = if old.is_empty() { "/dev/null" } else { path };
        let to = if *change == Change::Remove {
            "/dev/null"
        } else {
            path
        };
        out.push_str(&format!(
            "{FILE}--- {from}{FILE:#}\n{FILE}+++ {to}{FILE:#}\n"
        ));
        let diff = TextDiff::from_lines(old.as_str(), new);
        for hunk in diff.unified_diff().context_radius(3).iter_hunks() {
            out.push_str(&format!(
                "{PLACE}{}{PLACE:#}\n",
                hunk.header().to_string().trim_end()
            ));
            for line in hunk.iter_changes() {
                let text = line.value().trim_end_matches(['\n', '\r']);
                let style = match line.tag() {
                    ChangeTag::Delete => OLD,
                    ChangeTag::Insert => NEW,
                    ChangeTag::Equal => Style::new(),
                };
                out.push_str(&format!("{style}{}{text}{style:#}\n", line.tag()));
            }
        }
    }
    out
}
