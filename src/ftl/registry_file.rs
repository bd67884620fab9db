//! The registry of a page as a Fluent file.
use crate::diagnostic::Diagnostic;
use crate::model::*;
use crate::text::Source;
use std::collections::BTreeMap;
/// x
pub type OldTexts = BTreeMap<(UnitId, Fingerprint), (Message, Vec<(String, String)>)>;
/// x
pub fn read_old(_: &Source) -> (OldTexts, Vec<Diagnostic>) {
    todo!()
}
/// x
pub fn write_old(_: &str, _: &OldTexts) -> String {
    todo!()
}
/// x
pub fn read_registry(_: &Source) -> (Registry, Vec<Diagnostic>) {
    todo!()
}
/// x
pub fn write_registry(_: &str, _: &Registry) -> String {
    todo!()
}
