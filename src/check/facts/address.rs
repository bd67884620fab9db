//! Everything in a text that may lead somewhere: targets, definitions, autolinks, attributes, bare addresses.

use crate::check::facts::bytes::ByteSet;
use crate::check::facts::code::is_escaped;
use crate::check::facts::hosts;
use crate::check::facts::loose;
use crate::check::facts::normal;
use crate::check::facts::tags::{Tag, TagKind};
use crate::text::Span;

/// How an address stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum AddressKind {
    /// `](…)`.
    Target,
    /// `[label]: …` at the start of a line.
    Definition,
    /// `<…>`.
    Autolink,
    /// A value in a tag or an attribute list.
    Attribute,
    /// `https://…`, a host or an e-mail address in running text.
    Bare,
}

/// Something that may lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address {
    /// Where it stands in the flat text.
    pub span: Span,
    /// How it stands there.
    pub kind: AddressKind,
    /// The address with every spelling taken off.
    pub plain: String,
}

impl Address {
    /// What it is compared by.
    pub(crate) fn key(&self) -> String {
        key(&self.plain)
    }

    /// Whether it is a variable alone, so that its value is the source's.
    pub(crate) fn is_variable(&self) -> bool {
        self.plain == "\u{fffc}"
    }
}

/// The scheme of an address.
pub(crate) fn scheme(plain: &str) -> Option<String> {
    let (scheme, _) = plain.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    is_scheme.then(|| scheme.to_ascii_lowercase())
}

/// An address for comparison: no `http(s):`, no `www.`, host in lower case, no slash or full stop at its end.
pub(crate) fn key(plain: &str) -> String {
    let rest = match scheme(plain).as_deref() {
        Some("http" | "https" | "mailto") => plain.split_once(':').map_or(plain, |(_, rest)| rest),
        _ => plain,
    };
    let rest = rest.trim_start_matches('/');
    let (host, path) = rest
        .find(['/', '?', '#'])
        .map_or((rest, ""), |at| rest.split_at(at));
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let whole = format!("{host}{path}");
    whole.trim_end_matches(['/', '.']).to_owned()
}

/// The host of a key: what stands before path, user and port.
pub(crate) fn host(key: &str) -> &str {
    let end = key.find(['/', '?', '#']).unwrap_or(key.len());
    let host = key.get(..end).unwrap_or(key);
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    host.split_once(':').map_or(host, |(host, _)| host)
}

/// Attributes whose value a browser follows or runs.
const FOLLOWED: &[&str] = &[
    "action",
    "archive",
    "background",
    "cite",
    "classid",
    "code",
    "codebase",
    "content",
    "data",
    "dynsrc",
    "filter",
    "formaction",
    "from",
    "href",
    "icon",
    "longdesc",
    "lowsrc",
    "manifest",
    "ping",
    "poster",
    "profile",
    "src",
    "srcdoc",
    "srcset",
    "style",
    "to",
    "usemap",
    "values",
    "xlink:href",
];

/// The addresses of a text; a bare one inside another is not named again.
pub(crate) fn find(text: &str, views: &[&str], bytes: &ByteSet, tags: &[Tag]) -> Vec<Address> {
    let mut found = targets(text, bytes);
    if bytes.has(b'<') {
        autolinks(text, &mut found);
    }
    found.extend(attributes(tags));
    if bytes.has_any(b"./@:") || !views.is_empty() {
        let structured = found.len();
        bare(text, views, &mut found);
        let (known, bare) = found.split_at(structured);
        let new: Vec<Address> = bare
            .iter()
            .filter(|bare| {
                !known.iter().any(|known| {
                    known.span.contains(bare.span)
                        && (known.kind != AddressKind::Attribute
                            || known.plain.contains(&bare.plain))
                })
            })
            .cloned()
            .collect();
        found.truncate(structured);
        found.extend(new);
    }
    for span in loose::find(text) {
        add_new(text, span, &mut found);
    }
    for (span, plain) in hosts::spelt(text, bytes) {
        found.push(Address {
            span,
            kind: AddressKind::Bare,
            plain,
        });
    }
    found
}

/// Those of them that markup makes: targets, definitions, and attributes of tags.
pub(crate) fn marked_up(text: &str, bytes: &ByteSet, tags: &[Tag]) -> Vec<Address> {
    let mut found = targets(text, bytes);
    found.extend(attributes(tags));
    found
}

/// Values that a browser follows or runs.
fn attributes(tags: &[Tag]) -> impl Iterator<Item = Address> {
    tags.iter().flat_map(|tag| {
        let is_followed =
            |name: &str| FOLLOWED.contains(&name) || (tag.kind == TagKind::List && name == "link");
        let followed = tag
            .attributes
            .iter()
            .filter(move |(name, value)| is_followed(name) && !value.is_empty());
        followed.map(|(_, value)| Address {
            span: tag.span,
            kind: AddressKind::Attribute,
            plain: normal::address(value),
        })
    })
}

/// `](…)` and `[label]: …`. A target reaches to its closing bracket, blanks and all, as the laxest renderer reads it.
fn targets(text: &str, bytes: &ByteSet) -> Vec<Address> {
    let mut found = Vec::new();
    if !bytes.has(b']') {
        return found;
    }
    for at in memchr::memchr_iter(b']', text.as_bytes()) {
        let rest = text.get(at + 1..).unwrap_or_default();
        if let Some(inner) = rest.strip_prefix('(') {
            let inner_at = at + 2;
            let len = balanced(inner);
            push(
                text,
                inner_at,
                without_title(inner.get(..len).unwrap_or(inner)),
                AddressKind::Target,
                &mut found,
            );
        } else if let Some(inner) = rest.strip_prefix(':') {
            if !opens_line_with_label(text, at) {
                continue;
            }
            let end = inner
                .find('\n')
                .filter(|end| !inner.get(..*end).unwrap_or_default().trim().is_empty());
            let line = inner.get(..end.unwrap_or(inner.len())).unwrap_or(inner);
            push(
                text,
                at + 2,
                without_title(line),
                AddressKind::Definition,
                &mut found,
            );
        }
    }
    found
}

fn push(text: &str, at: usize, inner: &str, kind: AddressKind, found: &mut Vec<Address>) {
    let trimmed = inner.trim();
    let lead = inner.len() - inner.trim_start().len();
    let start = at + lead;
    let plain = trimmed
        .strip_prefix('<')
        .map_or(trimmed, |inner| inner.strip_suffix('>').unwrap_or(inner));
    let plain = normal::address(plain);
    // `[words]()` leads to the page itself.
    let leads = !plain.is_empty() || kind == AddressKind::Target;
    if leads && text.get(start..start + trimmed.len()).is_some() {
        found.push(Address {
            span: Span::new(start, start + trimmed.len()),
            kind,
            plain,
        });
    }
}

/// Bytes up to the bracket that closes, or all.
fn balanced(inner: &str) -> usize {
    let mut depth = 0_usize;
    let mut escaped = false;
    for (at, byte) in inner.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'(' => depth += 1,
            b')' if depth == 0 => return at,
            b')' => depth -= 1,
            _ => {}
        }
    }
    inner.len()
}

/// The address without a title behind it: `url "title"`, `url 'title'`, `url (title)`.
fn without_title(inner: &str) -> &str {
    let trimmed = inner.trim_end();
    let closes = match trimmed.as_bytes().last() {
        Some(b'"') => '"',
        Some(b'\'') => '\'',
        Some(b')') => '(',
        _ => return inner,
    };
    let body = trimmed.get(..trimmed.len() - 1).unwrap_or_default();
    match body.find(closes) {
        Some(at)
            if at > 0
                && body
                    .get(..at)
                    .is_some_and(|head| head.ends_with(char::is_whitespace)) =>
        {
            body.get(..at).unwrap_or(inner)
        }
        _ => inner,
    }
}

/// Whether the `]` at `at` closes a label that opens a line (and is no footnote's).
fn opens_line_with_label(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let line = before.rfind('\n').map_or(0, |end| end + 1);
    let label = before
        .get(line..)
        .unwrap_or_default()
        .trim_start_matches([' ', '\t', '>']);
    // A label holds no bracket of its own (CommonMark 0.31, §4.7): `[words][name]: more words` is a link and words.
    let holds_bracket = |label: &str| {
        let brackets = memchr::memchr2_iter(b'[', b']', label.as_bytes());
        brackets.into_iter().any(|at| !is_escaped(label, at))
    };
    label
        .strip_prefix('[')
        .is_some_and(|label| !label.starts_with('^') && !holds_bracket(label))
}

/// `<scheme:…>` and `<a@b>`, also where the `>` is missing.
fn autolinks(text: &str, found: &mut Vec<Address>) {
    for at in memchr::memchr_iter(b'<', text.as_bytes()) {
        let rest = text.get(at + 1..).unwrap_or_default();
        let len = rest.find(['>', '<', '\n', '"']).unwrap_or(rest.len());
        let inner = rest.get(..len).unwrap_or(rest);
        let plain = normal::address(inner);
        let is_address = scheme(&plain).is_some_and(|scheme| scheme.len() > 1)
            || (inner.contains('@') && !inner.contains(char::is_whitespace));
        let span = Span::new(at + 1, at + 1 + len);
        if is_address && !found.iter().any(|outer| outer.span.contains(span)) {
            found.push(Address {
                span,
                kind: AddressKind::Autolink,
                plain,
            });
        }
    }
}

/// Addresses in running text, also behind character references.
fn bare(text: &str, views: &[&str], found: &mut Vec<Address>) {
    let first = found.len();
    for at in memchr::memmem::find_iter(text.as_bytes(), "://") {
        let before = text.get(..at).unwrap_or_default();
        let scheme = before
            .bytes()
            .rev()
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'))
            .count();
        let start = at - scheme;
        let rest = text.get(at + 3..).unwrap_or_default();
        if names_a_scheme(rest) {
            continue;
        }
        let end = at + 3 + address_len(rest);
        add_bare(text, Span::new(start, end), found);
    }
    for span in hosts::find(text) {
        let is_known = found
            .iter()
            .skip(first)
            .any(|address| address.span.contains(span));
        if is_known {
            continue;
        }
        let user = text
            .get(..span.start)
            .and_then(|before| before.strip_suffix('@'))
            .map_or(0, |before| {
                1 + before
                    .chars()
                    .rev()
                    .take_while(|c| {
                        c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(*c)
                    })
                    .count()
            });
        let rest = text.get(span.end..).unwrap_or_default();
        let path = if rest.starts_with(['/', ':', '?', '#']) {
            address_len(rest)
        } else {
            0
        };
        add_bare(text, Span::new(span.start - user, span.end + path), found);
    }
    for span in hosts::numeric(text) {
        let rest = text.get(span.end..).unwrap_or_default();
        let path = if rest.starts_with(['/', ':', '?', '#']) {
            address_len(rest)
        } else {
            0
        };
        add_new(text, Span::new(span.start, span.end + path), found);
    }
    mail(text, found);
    for view in views {
        hidden(text, view, found);
    }
}

/// Whether nothing stands behind `://`: a scheme is named (`app://`), and leads nowhere.
fn names_a_scheme(rest: &str) -> bool {
    rest.chars()
        .next()
        .is_none_or(|c| c.is_whitespace() || "`\"'”’»)".contains(c))
}

/// Addresses that only show in another view of the text.
fn hidden(text: &str, view: &str, found: &mut Vec<Address>) {
    let seen: Vec<String> = found
        .iter()
        .map(|address| address.key().to_lowercase())
        .collect();
    let mut behind = Vec::new();
    for at in memchr::memmem::find_iter(view.as_bytes(), "://") {
        let len = address_len(view.get(at + 3..).unwrap_or_default());
        behind.push(view.get(at + 3..at + 3 + len).unwrap_or_default());
    }
    let hosts = hosts::find(view).into_iter().chain(hosts::numeric(view));
    behind.extend(hosts.map(|span| span.of(view)));
    for address in behind {
        let plain = normal::address(without_stop(address));
        let key = key(&plain).to_lowercase();
        if !key.is_empty() && !seen.iter().any(|known| known.contains(&key)) {
            found.push(Address {
                span: Span::new(0, text.len()),
                kind: AddressKind::Bare,
                plain,
            });
        }
    }
}

/// `name@host` whose host is in another script: `help@예시.한국`.
fn mail(text: &str, found: &mut Vec<Address>) {
    for at in memchr::memchr_iter(b'@', text.as_bytes()) {
        let before = text.get(..at).unwrap_or_default();
        let user = before.len()
            - before
                .trim_end_matches(|c: char| c.is_ascii_alphanumeric() || "._%+-".contains(c))
                .len();
        let rest = text.get(at + 1..).unwrap_or_default();
        let len = rest
            .find(|c: char| !(c.is_alphanumeric() || c == '.' || c == '-'))
            .unwrap_or(rest.len());
        let host = rest.get(..len).unwrap_or_default();
        let has_dot = host.trim_matches('.').contains('.');
        if user > 0 && has_dot && !host.starts_with('.') {
            add_new(text, Span::new(at - user, at + 1 + len), found);
        }
    }
}

/// Adds an address that no other one reaches over.
fn add_new(text: &str, span: Span, found: &mut Vec<Address>) {
    let is_known = found
        .iter()
        .any(|known| known.span.start < span.end && span.start < known.span.end);
    if !is_known {
        add_bare(text, span, found);
    }
}

fn add_bare(text: &str, span: Span, found: &mut Vec<Address>) {
    let Some(raw) = text.get(span.range()) else {
        return;
    };
    let raw = without_stop(raw);
    found.push(Address {
        span: Span::new(span.start, span.start + raw.len()),
        kind: AddressKind::Bare,
        plain: normal::address(raw),
    });
}

/// An address without the signs that end a sentence or emphasis.
fn without_stop(raw: &str) -> &str {
    raw.trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_', '~', '\''])
}

/// How far an address runs: to white space, a bracket that it did not open, a quote or a bar. A tail in a script
/// written without spaces is a particle, unless something of an address follows in it. No further than an address may
/// be long: one inside another would be read to its end for each.
fn address_len(text: &str) -> usize {
    let text = normal::address_head(text);
    let mut depth = 0_usize;
    let mut end = text.len();
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth > 0 => depth -= 1,
            ')' | '<' | '>' | '"' | '`' | '|' | '[' | ']' | '{' | '}' | '“' | '”' | '‘' | '’'
            | '«' | '»' | '。' | '、' | '，' | '）' | '（' | '」' | '「' | '』' | '『' | '》'
            | '《' | '】' | '【' | '；' | '：' | '！' | '？' => {
                end = at;
                break;
            }
            c if c.is_whitespace() => {
                end = at;
                break;
            }
            _ => {}
        }
    }
    let run = text.get(..end).unwrap_or(text);
    match run.find(hosts::is_unspaced) {
        Some(at)
            if !run
                .get(at..)
                .unwrap_or_default()
                .contains(['.', '/', '@', ':']) =>
        {
            at
        }
        _ => end,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::facts::tags;

    fn plain(text: &str) -> Vec<(AddressKind, String)> {
        let bytes = ByteSet::of(text);
        let decoded = normal::entities(text);
        let decoded = normal::compatible(&decoded);
        find(text, &[&*decoded], &bytes, &tags::find(text, &bytes))
            .into_iter()
            .map(|address| (address.kind, address.plain))
            .collect()
    }

    fn one(text: &str) -> String {
        let all = plain(text);
        assert_eq!(all.len(), 1, "{text}: {all:?}");
        all[0].1.clone()
    }

    #[test]
    fn every_way_in() {
        assert_eq!(one("[a](page.md \"t\")"), "page.md");
        assert_eq!(one("[a](< java script:x >)"), "javascript:x");
        assert_eq!(one("[a]: //evil.com 'x'"), "//evil.com");
        assert_eq!(one("x\n  [a]:\n evil.com"), "evil.com");
        assert_eq!(one("<https://evil.com/a b>"), "https://evil.com/ab");
        assert_eq!(one("see https://a.org/x)."), "https://a.org/x");
        assert_eq!(one("a@b.org"), "a@b.org");
        assert_eq!(one("evil&#46;com"), "evil.com");
        assert_eq!(one("ｅｖｉｌ．ｃｏｍ"), "evil.com");
        assert_eq!(one("<a href=x.md>"), "x.md");
    }

    #[test]
    fn particles_are_no_part_of_an_address() {
        assert_eq!(one("https://signal.org에서"), "https://signal.org");
        assert_eq!(
            one("https://signal.org에서.evil.com"),
            "https://signal.org에서.evil.com"
        );
    }

    #[test]
    fn keys_forgive_spelling_alone() {
        assert_eq!(key("https://WWW.Signal.org/"), key("signal.org"));
        assert_ne!(key("https://signal.org/A"), key("https://signal.org/a"));
        assert_eq!(host(&key("https://u@signal.org:80/x")), "signal.org");
    }

    #[test]
    fn notes_are_no_definitions() {
        assert!(plain("Siehe [Hinweis]: das").is_empty());
        assert!(plain("[^1]: das").is_empty());
    }

    #[test]
    fn words_behind_a_link_are_no_definition() {
        assert!(plain("[`Tool`][a.tool]: for all").is_empty());
        assert_eq!(one("[Tool]: evil.md"), "evil.md");
        assert_eq!(one("[a \\] b]: evil.md"), "evil.md");
    }
}
