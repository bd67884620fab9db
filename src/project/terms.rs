//! The terms file: `term,keep,<locale>…,note`, as a spreadsheet writes it.
//!
//! In goes CSV, out come terms. Deliberately absent: what checks and evidence do with them.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Term;
use crate::project::config::Config;
use crate::project::disk::Disk;
use crate::project::failure::Failure;
use crate::text::{Source, Span};

/// Code of a finding about the terms file.
const TERMS: &str = "terms";

/// Reads the project's terms; none where there is no file.
pub fn read(
    disk: &Disk,
    config: &Config,
    findings: &mut Vec<Diagnostic>,
    failures: &mut Vec<Failure>,
) -> Vec<Term> {
    match disk.read_if_present(&config.terms) {
        Ok(Some(file)) => {
            let (terms, found) = parse(&file);
            findings.extend(found);
            terms
        }
        // The default need not be there; what somebody has named should be.
        Ok(None) if config.terms != Config::default().terms => {
            let message = format!(
                "{} is named as the file of terms, and is not there",
                config.terms
            );
            let help = "correct `file` in `[terms]`, or add the file: `term,keep,ko,note`";
            let finding = Diagnostic::new(TERMS, Severity::Warning, message);
            findings.push(finding.help(help));
            Vec::new()
        }
        Ok(None) => Vec::new(),
        Err(failure) => {
            failures.push(failure);
            Vec::new()
        }
    }
}

/// Reads terms: one row each, columns in any order, `term` required; locale columns are named by their tags.
pub fn parse(file: &Source) -> (Vec<Term>, Vec<Diagnostic>) {
    let text = file.text.get(file.bom_len()..).unwrap_or(&file.text);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .trim(csv::Trim::All)
        .comment(Some(b'#'))
        .from_reader(text.as_bytes());
    let problem = |at: Option<u64>, message: String, help: &str| {
        let at = at
            .and_then(|at| usize::try_from(at).ok())
            .unwrap_or(0)
            .min(file.text.len());
        let line_end = file
            .text
            .get(at..)
            .and_then(|rest| rest.find('\n'))
            .map_or(file.text.len(), |end| at + end);
        Diagnostic::new(TERMS, Severity::Warning, message)
            .at(&file.path, Span::new(at, line_end))
            .help(help)
    };
    let mut found = Vec::new();
    let head: Vec<String> = match reader.headers() {
        Ok(head) => head.iter().map(|name| name.replace('_', "-")).collect(),
        Err(error) => {
            return (
                Vec::new(),
                vec![problem(
                    None,
                    format!("the terms cannot be read: {error}"),
                    "save the file as CSV in UTF-8",
                )],
            );
        }
    };
    if !head.iter().any(|name| name == "term") {
        found.push(problem(
            Some(0),
            "the terms have no column `term`".to_owned(),
            "begin the file with the line `term,keep,ko,note`",
        ));
        return (Vec::new(), found);
    }
    let mut terms = Vec::new();
    for row in reader.records() {
        let row = match row {
            Ok(row) => row,
            Err(error) => {
                let at = error.position().map(csv::Position::byte);
                found.push(problem(
                    at,
                    format!("a row of the terms cannot be read: {error}"),
                    "save the file as CSV in UTF-8",
                ));
                continue;
            }
        };
        let mut term = Term {
            translations: BTreeMap::new(),
            ..Term::default()
        };
        for (name, value) in head
            .iter()
            .zip(row.iter())
            .filter(|(_, value)| !value.is_empty())
        {
            match name.as_str() {
                "term" => value.clone_into(&mut term.term),
                "keep" => match value.to_ascii_lowercase().as_str() {
                    "yes" | "true" | "1" | "x" | "keep" => term.keep = true,
                    "no" | "false" | "0" => {}
                    _ => {
                        let at = row.position().map(csv::Position::byte);
                        found.push(problem(
                            at,
                            format!("`{value}` says neither to keep the term nor not to"),
                            "write `yes` or `no`",
                        ));
                    }
                },
                "note" => value.clone_into(&mut term.note),
                locale => {
                    term.translations
                        .insert(locale.to_owned(), value.to_owned());
                }
            }
        }
        if !term.term.is_empty() {
            terms.push(term);
        }
    }
    (terms, found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spreadsheets_file() {
        let file = Source::new(
            "terms.csv",
            "\u{feff}term,keep,ko,pt_BR,note\r\n\"Privacy, Guides\",yes,,,the site\r\npassword,no,비밀번호,senha,\r\nx,maybe,,,\r\n",
        );
        let (terms, found) = parse(&file);
        assert_eq!((terms.len(), found.len()), (3, 1));
        assert_eq!(
            (
                terms[0].term.as_str(),
                terms[0].keep,
                terms[0].note.as_str()
            ),
            ("Privacy, Guides", true, "the site")
        );
        assert_eq!(terms[1].accepted("pt-BR").collect::<Vec<_>>(), ["senha"]);
    }

    #[test]
    fn a_file_without_terms_says_what_to_type() {
        let (terms, found) = parse(&Source::new("terms.csv", "word,ko\na,b\n"));
        assert!(terms.is_empty());
        assert_eq!(found.len(), 1);
        assert!(parse(&Source::new("terms.csv", "")).0.is_empty());
    }
}
