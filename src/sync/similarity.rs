//! How near two texts are: shared words, in order.

use std::collections::BTreeMap;

use similar::{Algorithm, capture_diff_slices, diff_ratio};

/// A text cut into comparable words: runs of letters and digits in lower case; where a script writes no blanks, every
/// character is a word of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(Vec<String>);

impl Words {
    /// Cuts `text`.
    pub fn of(text: &str) -> Self {
        let mut words = Vec::new();
        let mut word = String::new();
        for c in text.chars() {
            if c.is_alphanumeric() && !stands_alone(c) {
                word.extend(c.to_lowercase());
                continue;
            }
            if !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            if stands_alone(c) {
                words.push(c.to_string());
            }
        }
        if !word.is_empty() {
            words.push(word);
        }
        Self(words)
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no word.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Share of words in common, in order: 0 (nothing) to 1 (the same words).
    pub fn ratio(&self, other: &Self) -> f32 {
        if self.0 == other.0 {
            return 1.0;
        }
        let ops = capture_diff_slices(Algorithm::Myers, &self.0, &other.0);
        diff_ratio(&ops, self.0.len(), other.0.len())
    }

    /// The most that [`Words::ratio`] can be, cheaply: share of words in common in any order.
    pub fn ceiling(&self, other: &Self) -> f32 {
        let total = self.0.len() + other.0.len();
        if total == 0 {
            return 1.0;
        }
        let mut counts: BTreeMap<&str, i32> = BTreeMap::new();
        for word in &self.0 {
            *counts.entry(word).or_default() += 1;
        }
        let mut shared = 0_u16;
        for word in &other.0 {
            if let Some(count) = counts.get_mut(word.as_str()).filter(|count| **count > 0) {
                *count -= 1;
                shared = shared.saturating_add(1);
            }
        }
        #[expect(
            clippy::cast_precision_loss,
            reason = "a ratio of word counts needs no more than f32 holds"
        )]
        let total = total as f32;
        2.0 * f32::from(shared) / total
    }

    /// [`Words::ratio`], or 0 where it could not reach `least`.
    pub fn ratio_above(&self, other: &Self, least: f32) -> f32 {
        let ratio = if self.ceiling(other) < least {
            0.0
        } else {
            self.ratio(other)
        };
        if ratio < least { 0.0 } else { ratio }
    }
}

/// Han, kana, Thai, Lao, Khmer and Myanmar put no blanks between words.
fn stands_alone(c: char) -> bool {
    matches!(
        u32::from(c),
        0x0E00..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3041..=0x30FF | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(a: &str, b: &str) -> f32 {
        Words::of(a).ratio(&Words::of(b))
    }

    #[test]
    fn one_word_changed_is_near() {
        assert!(ratio("The quick brown fox jumps", "The quick red fox jumps") >= 0.8);
        assert!(ratio("모든 통신은 암호화됩니다", "모든 연결은 암호화됩니다") > 0.6);
        assert!(ratio("我们推荐这个服务", "我们推荐那个服务") > 0.8);
        assert!(ratio("Something else entirely", "Nothing like it") < 0.1);
    }

    #[test]
    fn the_ceiling_is_never_below() {
        for (a, b) in [("a b c", "c b a"), ("x", ""), ("", ""), ("a a b", "a b b")] {
            let (a, b) = (Words::of(a), Words::of(b));
            assert!(a.ceiling(&b) >= a.ratio(&b));
        }
    }
}
