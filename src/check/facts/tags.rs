//! HTML tags and attribute lists in a text, complete or not.

use crate::check::facts::bytes::ByteSet;
use crate::text::Span;

/// What a tag is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TagKind {
    /// `<name …>`, also where the `>` is missing.
    Open,
    /// `</name>`.
    Close,
    /// `<!-- … -->`, `<!…>`, `<?…?>`.
    Declaration,
    /// `{ … }` with something in it.
    List,
}

/// A tag, or an attribute list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tag {
    /// Where it stands in the flat text.
    pub span: Span,
    /// What it is.
    pub kind: TagKind,
    /// Its name in lower case; empty for lists and declarations.
    pub name: String,
    /// Attributes: name in lower case, and value without its quotes.
    pub attributes: Vec<(String, String)>,
}

/// The tags of a text, in order; lists behind them.
pub(crate) fn find(text: &str, bytes: &ByteSet) -> Vec<Tag> {
    let mut found = Vec::new();
    if bytes.has(b'<') {
        let mut from = 0;
        while let Some(at) = memchr::memchr(b'<', text.as_bytes().get(from..).unwrap_or_default()) {
            let start = from + at;
            from = match tag(text, start) {
                Some(tag) => {
                    let end = tag.span.end;
                    found.push(tag);
                    end
                }
                None => start + 1,
            };
        }
    }
    if bytes.has(b'{') {
        for start in memchr::memchr_iter(b'{', text.as_bytes()) {
            let rest = text.get(start + 1..).unwrap_or_default();
            let end = start + 1 + rest.find('}').map_or(rest.len(), |at| at);
            let inner = text.get(start + 1..end).unwrap_or_default();
            let inner = inner.strip_prefix(':').unwrap_or(inner);
            found.push(Tag {
                span: Span::new(start, (end + 1).min(text.len())),
                kind: TagKind::List,
                name: String::new(),
                attributes: attributes(inner).0,
            });
        }
    }
    found
}

/// The tag that begins at `start`, where a `<` stands; `None` for `a < b` and for autolinks.
fn tag(text: &str, start: usize) -> Option<Tag> {
    let rest = text.get(start + 1..)?;
    let (kind, body) = match rest.as_bytes().first()? {
        b'/' => (TagKind::Close, rest.get(1..)?),
        b'!' | b'?' => {
            let len = if rest.starts_with("!--") {
                rest.find("-->").map(|at| at + 3)
            } else {
                rest.find('>').map(|at| at + 1)
            };
            return Some(Tag {
                span: Span::new(start, start + 1 + len.unwrap_or(rest.len())),
                kind: TagKind::Declaration,
                name: String::new(),
                attributes: Vec::new(),
            });
        }
        byte if byte.is_ascii_alphabetic() => (TagKind::Open, rest),
        _ => return None,
    };
    let len = body
        .bytes()
        .take_while(|byte| {
            !byte.is_ascii_whitespace() && !matches!(byte, b'>' | b'/' | b'<' | b'"' | b'\'')
        })
        .count();
    let name = body.get(..len)?;
    // `<https:…>` and `<a@b>` are addresses, as long as no blank stands in them: `<x:y onclick="…">` is a tag to
    // browsers, and Python-Markdown lets it through. `</ >` is nothing.
    let is_address = kind == TagKind::Open
        && !body
            .get(len..)?
            .starts_with(|c: char| c.is_ascii_whitespace())
        && (name.contains('@') || name.find(':').is_some_and(|scheme| scheme > 1));
    if is_address || !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let (attributes, used) = attributes(body.get(len..)?);
    let behind = body.get(len + used..)?;
    let close = usize::from(behind.starts_with('>'));
    let end = text.len() - behind.len() + close;
    Some(Tag {
        span: Span::new(start, end),
        kind,
        name: name.to_lowercase(),
        attributes,
    })
}

/// Attributes up to a `>` or the end, and how many bytes they take.
fn attributes(text: &str) -> (Vec<(String, String)>, usize) {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    loop {
        while bytes
            .get(at)
            .is_some_and(|byte| byte.is_ascii_whitespace() || *byte == b'/')
        {
            at += 1;
        }
        if at >= bytes.len() || bytes[at] == b'>' {
            return (found, at);
        }
        let start = at;
        while bytes
            .get(at)
            .is_some_and(|byte| !byte.is_ascii_whitespace() && !matches!(byte, b'=' | b'>' | b'/'))
        {
            at += 1;
        }
        if at == start {
            at += 1; // A lone `=`.
            continue;
        }
        let name = text.get(start..at).unwrap_or_default().to_lowercase();
        let mut next = at;
        while bytes.get(next).is_some_and(u8::is_ascii_whitespace) {
            next += 1;
        }
        if bytes.get(next) != Some(&b'=') {
            found.push((name, String::new()));
            continue;
        }
        at = next + 1;
        while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
            at += 1;
        }
        let quote = bytes
            .get(at)
            .copied()
            .filter(|byte| matches!(byte, b'"' | b'\''));
        let from = at + usize::from(quote.is_some());
        let to = if let Some(quote) = quote {
            memchr::memchr(quote, bytes.get(from..).unwrap_or_default())
                .map_or(bytes.len(), |len| from + len)
        } else {
            bytes
                .iter()
                .skip(from)
                .position(|byte| byte.is_ascii_whitespace() || *byte == b'>')
                .map_or(bytes.len(), |len| from + len)
        };
        at = (to + usize::from(quote.is_some())).min(bytes.len());
        found.push((name, text.get(from..to).unwrap_or_default().to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Seen = (TagKind, String, Vec<(String, String)>);

    fn seen(text: &str) -> Vec<Seen> {
        find(text, &ByteSet::of(text))
            .into_iter()
            .map(|tag| (tag.kind, tag.name, tag.attributes))
            .collect()
    }

    fn pair(name: &str, value: &str) -> (String, String) {
        (name.to_owned(), value.to_owned())
    }

    #[test]
    fn tags_with_attributes() {
        assert_eq!(
            seen("a < b <IMG SRC='x y' alt=z/>"),
            [(
                TagKind::Open,
                "img".to_owned(),
                vec![pair("src", "x y"), pair("alt", "z/")]
            )]
        );
        assert_eq!(
            seen("</p><!-- <b> -->"),
            [
                (TagKind::Close, "p".to_owned(), vec![]),
                (TagKind::Declaration, String::new(), vec![])
            ]
        );
    }

    #[test]
    fn names_with_a_colon_are_tags_where_no_address_is() {
        let open = |text: &str| seen(text).first().map(|(_, name, _)| name.clone());
        for (text, name) in [
            ("<x:y onclick=\"z\">", Some("x:y")),
            ("<x:y/onclick=z>", Some("x:y")),
            ("</xx:y>", Some("xx:y")),
            ("<xx:y onclick=z>", Some("xx:y")),
            ("<https://a.org/x>", None),
            ("<a@b.org>", None),
        ] {
            assert_eq!(open(text).as_deref(), name, "{text}");
        }
    }

    #[test]
    fn broken_tags_still_count() {
        assert_eq!(
            seen("<img/onerror=alert(1)//"),
            [(
                TagKind::Open,
                "img".to_owned(),
                vec![pair("onerror", "alert(1)//")]
            )]
        );
        assert_eq!(
            seen("<script"),
            [(TagKind::Open, "script".to_owned(), vec![])]
        );
    }

    #[test]
    fn addresses_and_hearts_are_no_tags() {
        assert!(seen("<https://a.org> <a@b.org> <3 x<").is_empty());
    }

    #[test]
    fn attribute_lists() {
        assert_eq!(
            seen("[x](y){: onclick=\"z\" .c }"),
            [(
                TagKind::List,
                String::new(),
                vec![pair("onclick", "z"), pair(".c", "")]
            )]
        );
    }
}
