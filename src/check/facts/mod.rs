//! What several checks see alike in a text: addresses, tags, numbers, words. No judgement here.
//!
//! Everything is lexical and over-approximates: a thing that some renderer could read as a link counts as one. Both
//! texts are read the same way and compared, so what is harmless in the source stays harmless in the translation.

pub(crate) mod accounts;
pub(crate) mod address;
pub(crate) mod bytes;
pub(crate) mod characters;
pub(crate) mod code;
pub(crate) mod digits;
pub(crate) mod emphasis;
pub(crate) mod hosts;
pub(crate) mod loose;
pub(crate) mod normal;
pub(crate) mod numbers;
pub(crate) mod phrase;
pub(crate) mod said;
pub(crate) mod tags;
pub(crate) mod tokens;
