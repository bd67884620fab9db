//! The command that lists what is missing, as messages and reports name it.

/// A command line with `{locale}` and `{page}` in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing(pub String);

impl Default for Listing {
    fn default() -> Self {
        Self("l10n status {locale} --page {page}".to_owned())
    }
}

impl Listing {
    /// The command for one page of a locale, ready to be pasted.
    pub fn page(&self, locale: &str, page: &str) -> String {
        self.0
            .replace("{locale}", locale)
            .replace("{page}", &shell_word(page))
    }

    /// The command for a whole locale.
    pub fn locale(&self, locale: &str) -> String {
        self.0
            .replace(" --page {page}", "")
            .replace("/{page}", "")
            .replace("{locale}", locale)
    }
}

/// A path as a shell reads one word.
fn shell_word(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./+:@%,".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_quote_what_a_shell_would_eat() {
        let listing = Listing::default();
        assert_eq!(listing.page("ko", "a/b.md"), "l10n status ko --page a/b.md");
        assert_eq!(
            listing.page("ko", "it's $(x).md"),
            r"l10n status ko --page 'it'\''s $(x).md'"
        );
        assert_eq!(listing.locale("ko"), "l10n status ko");
        let listing = Listing("l10n scan docs/{page} --locale {locale}".to_owned());
        assert_eq!(listing.locale("ko"), "l10n scan docs --locale ko");
    }
}
