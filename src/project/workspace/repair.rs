//! Safe repairs of findings, gathered into one batch.
//!
//! In go findings, out come the files with every safe repair that stands for itself. A repair is applied whole or not
//! at all; of two that touch the same bytes the first one is applied, and the other is left for the next run, which
//! sees what became of the text. Deliberately absent: repairs that a person has to judge, and writing.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Fix};
use crate::project::disk::{Batch, Disk};
use crate::project::failure::Failure;
use crate::text::Edits;

/// Files with repairs in them.
#[derive(Debug, Default)]
pub struct Repairs {
    /// The files.
    pub batch: Batch,
    /// Repairs applied.
    pub applied: usize,
    /// Safe repairs that overlap others.
    pub left: usize,
}

/// Gathers the safe repairs of `findings`.
///
/// # Errors
///
/// [`Failure`] where a file cannot be read again.
pub fn gather(disk: &Disk, findings: &[Diagnostic]) -> Result<Repairs, Failure> {
    let mut files: BTreeMap<&str, Vec<&Fix>> = BTreeMap::new();
    for fix in findings.iter().filter_map(|found| found.fix.as_ref()) {
        if fix.safe {
            files.entry(&fix.file).or_default().push(fix);
        }
    }
    let mut repairs = Repairs::default();
    for (file, fixes) in files {
        let text = disk.read(file)?.text;
        let mut edits = Edits::new();
        for fix in fixes {
            let mut more = edits.clone();
            for edit in fix.edits.iter() {
                more.replace(edit.span, edit.text.as_str());
            }
            let touches = edits.iter().any(|known| {
                let near = |edit: &crate::text::Edit| {
                    edit.span.start <= known.span.end && known.span.start <= edit.span.end
                };
                fix.edits.iter().any(near)
            });
            if !touches && more.apply(&text).is_ok() {
                edits = more;
                repairs.applied += 1;
            } else {
                repairs.left += 1;
            }
        }
        if let Ok(mended) = edits.apply(&text)
            && mended != text
        {
            repairs.batch.write(file, mended);
        }
    }
    Ok(repairs)
}
