//! What an address spells: the names that hosts and paths are made of.

/// Hosts that belong to nobody (RFC 2606).
const RESERVED: &[&str] = &["example", "invalid", "localhost", "test"];

/// The host of an address, without `www.`.
pub(super) fn host(target: &str) -> Option<String> {
    let rest = target.split_once("://")?.1;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    let host = host.rsplit('@').next()?.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    (!host.is_empty()).then(|| host.to_owned())
}

/// The names that an address may spell, squeezed: its owner, `acme` of `www.acme.com`; owner and first or last part of
/// the path, or what stands before the owner, `acmereader` of `acme.com/reader` and `reader.acme.com`; and what is called
/// as its maker is, `reader` of `forge.com/reader/reader`.
pub(super) fn names(target: &str) -> Vec<String> {
    let Some(host) = host(target) else {
        return Vec::new();
    };
    let mut labels: Vec<&str> = host.split('.').collect();
    let top = labels.pop().unwrap_or_default();
    if top.len() == 2 && labels.len() > 1 && labels.last().is_some_and(|label| label.len() <= 3) {
        labels.pop(); // `co.uk`
    }
    let owner = squeezed(labels.pop().unwrap_or_default());
    if owner.len() < 3 || RESERVED.contains(&top) || RESERVED.contains(&&*owner) {
        return Vec::new();
    }
    let path = target.split_once("://").map_or("", |(_, rest)| rest);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let parts: Vec<String> = path
        .split('/')
        .skip(1)
        .filter(|part| !part.is_empty())
        .map(|part| squeezed(part.rsplit_once('.').map_or(part, |(stem, _)| stem)))
        .collect();
    let mut names: Vec<String> = [parts.first(), parts.last()]
        .into_iter()
        .flatten()
        .map(|part| format!("{owner}{part}"))
        .collect();
    for label in labels.into_iter().map(squeezed) {
        names.push(format!("{label}{owner}"));
        names.push(format!("{owner}{label}"));
    }
    if let [maker, work, ..] = &*parts
        && maker == work
    {
        names.push(work.clone());
    }
    names.push(owner);
    names
}

/// Letters and digits alone, in lower case.
pub(crate) fn squeezed(text: &str) -> String {
    if text.is_ascii() {
        let bytes = text.bytes().filter(u8::is_ascii_alphanumeric);
        return bytes
            .map(|byte| char::from(byte.to_ascii_lowercase()))
            .collect();
    }
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_spell_names() {
        for (target, name) in [
            ("https://www.power-up-acme.org/", "powerupacme"),
            ("https://acme.com/en/reader.html?x", "acmereader"),
            ("https://acme.com/reader/en", "acmereader"),
            ("https://play.acme.com", "acmeplay"),
            ("https://play.acme.com", "playacme"),
            ("https://forge.com/discourse/discourse", "discourse"),
            ("https://user@acme.co.uk:8080", "acme"),
        ] {
            assert!(
                names(target).contains(&name.to_owned()),
                "{target}: {:?}",
                names(target)
            );
        }
        for nobody in [
            "https://example.com",
            "https://shop.example/",
            "page.md",
            "https://t.co",
        ] {
            assert_eq!(names(nobody), Vec::<String>::new(), "{nobody}");
        }
    }
}
