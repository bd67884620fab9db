//! A site that changes under its translations, and what must be true after every change.

#![allow(unreachable_pub, reason = "a part of one test")]

pub mod commits;
pub mod edits;
pub mod site;
