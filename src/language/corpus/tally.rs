//! Counts that can be added up, taken away again, and kept as bytes.
//!
//! A table of tallies is a tally, and so is what consists of tallies; so nobody lists the fields of [`super::Facts`]
//! twice. Promised: what was added and taken away leaves no trace; bytes that no tally has written give none, not a
//! wrong one of a damaged length. Deliberately absent: what is counted.

use crate::language::corpus::table::{Key, Table};

/// See the module.
pub(crate) trait Tally: Default {
    /// Adds what another one counts.
    fn add(&mut self, more: &Self);
    /// Takes away what was added before.
    fn take_away(&mut self, less: &Self);
    /// Whether nothing is counted.
    fn is_nothing(&self) -> bool;
    /// Appends it to `out`.
    fn write(&self, out: &mut Vec<u8>);
    /// Takes it from the beginning of `bytes`.
    fn read(bytes: &mut &[u8]) -> Option<Self>;
}

/// Defines what consists of tallies.
macro_rules! tallies {
    ($(#[$about:meta])* $seen:vis struct $name:ident {
        $($(#[$doc:meta])* $inside:vis $field:ident: $kind:ty,)*
    }) => {
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        $seen struct $name {
            $($(#[$doc])* $inside $field: $kind,)*
        }

        impl Tally for $name {
            fn add(&mut self, more: &Self) {
                $(Tally::add(&mut self.$field, &more.$field);)*
            }

            fn take_away(&mut self, less: &Self) {
                $(Tally::take_away(&mut self.$field, &less.$field);)*
            }

            fn is_nothing(&self) -> bool {
                true $(&& Tally::is_nothing(&self.$field))*
            }

            fn write(&self, out: &mut Vec<u8>) {
                $(Tally::write(&self.$field, out);)*
            }

            fn read(bytes: &mut &[u8]) -> Option<Self> {
                Some(Self { $($field: Tally::read(bytes)?,)* })
            }
        }
    };
}

pub(crate) use tallies;

impl Tally for u32 {
    fn add(&mut self, more: &Self) {
        *self = self.saturating_add(*more);
    }

    fn take_away(&mut self, less: &Self) {
        *self = self.saturating_sub(*less);
    }

    fn is_nothing(&self) -> bool {
        *self == 0
    }

    /// Seven bits a byte, the least first: nearly all counts are small.
    fn write(&self, out: &mut Vec<u8>) {
        let mut left = *self;
        while left > 0x7f {
            out.push(left.to_le_bytes()[0] | 0x80);
            left >>= 7;
        }
        out.push(left.to_le_bytes()[0]);
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        let mut sum = 0;
        for shift in (0..Self::BITS).step_by(7) {
            let (byte, rest) = bytes.split_first()?;
            *bytes = rest;
            sum |= Self::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(sum);
            }
        }
        None
    }
}

impl<T: Tally> Tally for Table<T> {
    #[expect(clippy::iter_over_hash_type, reason = "sums are the same in any order")]
    fn add(&mut self, more: &Self) {
        if self.is_empty() {
            self.reserve(more.len());
        }
        for (key, more) in more {
            self.entry(*key).or_default().add(more);
        }
    }

    #[expect(clippy::iter_over_hash_type, reason = "sums are the same in any order")]
    fn take_away(&mut self, less: &Self) {
        for (key, less) in less {
            let Some(found) = self.get_mut(key) else {
                continue;
            };
            found.take_away(less);
            if found.is_nothing() {
                self.remove(key);
            }
        }
    }

    fn is_nothing(&self) -> bool {
        self.is_empty()
    }

    #[expect(
        clippy::iter_over_hash_type,
        reason = "a table is read back in any order"
    )]
    fn write(&self, out: &mut Vec<u8>) {
        u32::try_from(self.len()).unwrap_or(u32::MAX).write(out);
        for (key, found) in self {
            out.extend(key.0.to_le_bytes());
            found.write(out);
        }
    }

    fn read(bytes: &mut &[u8]) -> Option<Self> {
        let len = u32::read(bytes)?;
        let mut table = Self::default();
        // A damaged length asks for no more room than there are entries.
        table.reserve(bytes.len().min(usize::try_from(len).ok()?) / size_of::<Key>());
        for _ in 0..len {
            let (key, rest) = bytes.split_first_chunk()?;
            *bytes = rest;
            table.insert(Key(u64::from_le_bytes(*key)), T::read(bytes)?);
        }
        Some(table)
    }
}

/// Counts one more of `key`.
pub(crate) fn one_more(table: &mut Table<u32>, key: Key) {
    table.entry(key).or_default().add(&1);
}
