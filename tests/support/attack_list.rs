//! The list of attacks, `tests/checks/attacks.toml`, for those who send them to the checks and through the program.

#![allow(dead_code, unreachable_pub, reason = "each test uses a part of it")]

use std::collections::BTreeMap;

use serde::Deserialize;

/// The whole list.
#[derive(Deserialize)]
pub struct Attacks {
    pub carrier: Carrier,
    pub way: Vec<Way>,
}

/// The honest unit that an attack is put into.
#[derive(Deserialize)]
pub struct Carrier {
    pub plain: Texts,
    pub linked: Texts,
    pub variables: BTreeMap<String, String>,
    pub terms: String,
}

/// A source and its honest translation.
#[derive(Deserialize)]
pub struct Texts {
    pub source: String,
    pub honest: String,
}

/// One way in.
#[derive(Deserialize)]
pub struct Way {
    pub name: String,
    pub value: String,
    /// The code of the check that must find it.
    pub expect: String,
    /// Whether it is the whole translation, or stands behind an honest one.
    #[serde(default)]
    pub whole: bool,
    /// Whether it stands before the honest translation.
    #[serde(default)]
    pub first: bool,
    /// The kinds of units it goes into; all where there are none.
    #[serde(default)]
    pub kinds: Vec<String>,
}

/// Reads the list.
pub fn read() -> Attacks {
    toml::from_str(include_str!("../checks/attacks.toml")).expect("the list is TOML")
}
