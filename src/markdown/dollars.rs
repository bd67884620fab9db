//! Dollars that are prices and variables of shells, not mathematics.
//!
//! In goes a text as the CommonMark parser is to read it, out comes one of the same length in which such dollars are
//! commas, so that it looks for links, code and emphasis between them. Promises: linear; what is replaced was a lone
//! dollar. Deliberately absent: `$$`, which nobody writes by chance.

use std::borrow::Cow;

use pulldown_cmark::Options;

use crate::markdown::flavour::Flavour;
use crate::text::Span;

/// Stands for a dollar: punctuation, as that is, and nothing to CommonMark.
const BLOT: char = ',';

/// The text without dollars that begin no formula.
pub(crate) fn blotted(text: &str, flavour: Flavour) -> Cow<'_, str> {
    let is_read = flavour.parser().contains(Options::ENABLE_MATH);
    if !is_read || memchr::memchr(b'$', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut reader = Reader {
        text,
        flavour,
        end: 0,
        endless: [0; LONGEST_RUN],
    };
    let lone = reader.lone();
    if lone.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for at in lone {
        out.push_str(Span::new(from, at).of(text));
        out.push(BLOT);
        from = at + 1;
    }
    out.push_str(Span::new(from, text.len()).of(text));
    Cow::Owned(out)
}

/// Longer runs of backticks begin no code that is looked for.
const LONGEST_RUN: usize = 8;

struct Reader<'a> {
    text: &'a str,
    flavour: Flavour,
    /// End of the paragraph that was looked at last.
    end: usize,
    /// For each length of a run of backticks, up to where no other one closes it.
    endless: [usize; LONGEST_RUN],
}

impl Reader<'_> {
    /// Lone dollars that neither begin nor end a formula.
    fn lone(&mut self) -> Vec<usize> {
        let mut found = Vec::new();
        // Whether the last one found may begin a formula, and stands in this paragraph.
        let mut is_open = false;
        let mut at = 0;
        while let Some(sign) = self.sign(at) {
            let bytes = self.text.as_bytes();
            let run = bytes[sign..]
                .iter()
                .take_while(|b| **b == bytes[sign])
                .count();
            at = sign + run;
            if sign >= self.end {
                self.end = paragraph_end(self.text, sign);
                is_open = false;
            }
            match bytes[sign] {
                b'\\' => at = sign + 2,
                b'`' => at = self.behind_code(sign, run),
                _ if run > 1 => is_open = false,
                _ => match found.last() {
                    Some(begin) if is_open && self.is_formula(Span::new(begin + 1, sign)) => {
                        found.pop();
                        is_open = false;
                    }
                    _ => {
                        found.push(sign);
                        is_open = self.can_open(sign);
                    }
                },
            }
        }
        found
    }

    fn sign(&self, from: usize) -> Option<usize> {
        let rest = self.text.as_bytes().get(from..)?;
        Some(from + memchr::memchr3(b'$', b'`', b'\\', rest)?)
    }

    /// Behind the code that begins at `at` with `run` backticks, or behind these where nothing closes it.
    fn behind_code(&mut self, at: usize, run: usize) -> usize {
        let inside = at + run;
        let Some(endless) = self.endless.get_mut(run - 1).filter(|end| at >= **end) else {
            return inside;
        };
        let bytes = &self.text.as_bytes()[..self.end];
        let mut from = inside;
        while let Some(found) = memchr::memchr(b'`', bytes.get(from..).unwrap_or_default()) {
            let start = from + found;
            from = start + bytes[start..].iter().take_while(|b| **b == b'`').count();
            if from - start == run {
                return from;
            }
        }
        *endless = self.end;
        inside
    }

    fn can_open(&self, at: usize) -> bool {
        let bytes = self.text.as_bytes();
        let is_in_word = at > 0 && bytes[at - 1].is_ascii_alphanumeric();
        let is_apart = bytes.get(at + 1).is_none_or(u8::is_ascii_whitespace);
        let is_text = is_in_word && self.flavour == Flavour::Gfm;
        !is_apart && !is_text
    }

    /// Whether what stands between two dollars is a formula and not two prices: a sign of TeX is in it, or no word,
    /// and no digit follows; on GitHub, no letter either.
    fn is_formula(&self, inside: Span) -> bool {
        const LONGEST_NAME: usize = 2;
        let bytes = self.text.as_bytes();
        let text = inside.of(self.text);
        let behind = bytes.get(inside.end + 1).copied().unwrap_or_default();
        let is_in_word = match self.flavour {
            Flavour::Gfm => behind.is_ascii_alphanumeric(),
            _ => behind.is_ascii_digit(),
        };
        if is_in_word || text.ends_with(|c: char| c.is_ascii_whitespace()) {
            return false;
        }
        let has_sign = memchr::memchr3(b'\\', b'^', b'_', text.as_bytes()).is_some()
            || memchr::memchr3(b'=', b'{', b'<', text.as_bytes()).is_some();
        let mut words = text.split(|c: char| !c.is_alphabetic());
        has_sign || words.all(|word| word.chars().count() <= LONGEST_NAME)
    }
}

/// Where the paragraph ends that `at` stands in: at a fence, or a line of nothing but blanks and signs of quotes.
fn paragraph_end(text: &str, at: usize) -> usize {
    let mut end = at;
    for line in text.get(at..).unwrap_or_default().split_inclusive('\n') {
        let inside = line.trim_start_matches([' ', '\t', '\r', '\n', '>']);
        let is_fence = end > at && (inside.starts_with("```") || inside.starts_with("~~~"));
        if inside.is_empty() || is_fence {
            break;
        }
        end += line.len();
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blots(text: &str, flavour: Flavour) -> String {
        let blotted = blotted(text, flavour);
        assert_eq!(blotted.len(), text.len());
        blotted.into_owned()
    }

    #[test]
    fn formulas_stay() {
        for text in [
            "Let $x_1$ be $a + b$ or $$n$$.",
            "`$A` and $x$",
            "$`x`$ is $k$-fold",
            "\\$5 or $\\pi$",
        ] {
            assert_eq!(blots(text, Flavour::Mkdocs), text);
        }
        assert_eq!(blots("the $n$th", Flavour::Docusaurus), "the $n$th");
    }

    #[test]
    fn prices_and_variables_do_not() {
        let pairs = [
            ("[$5](a.md) or $6", "[,5](a.md) or ,6"),
            (
                "*$HOME/bin*. See\n`$PATH` $x$",
                "*,HOME/bin*. See\n`$PATH` $x$",
            ),
            ("$A to $B to $x$ a$", ",A to ,B to $x$ a,"),
            ("a$bcd e$f", "a,bcd e,f"),
            ("a_b=$A\n```\n[$B_C](d) `$E`", "a_b=,A\n```\n[,B_C](d) `$E`"),
            ("$A\n\n$B\n> $C\n>\n> $D", ",A\n\n,B\n> ,C\n>\n> ,D"),
        ];
        for (text, blotted) in pairs {
            assert_eq!(blots(text, Flavour::Mkdocs), blotted);
        }
        assert_eq!(blots("the $n$th", Flavour::Gfm), "the ,n,th");
        assert_eq!(blots("$A $B", Flavour::Hugo), "$A $B");
    }

    #[test]
    fn endless_signs_take_linear_time() {
        for piece in ["$a ", "`$", "``` `$a ", "$`", "\\$"] {
            blots(&piece.repeat(200_000), Flavour::Gfm);
        }
    }
}
