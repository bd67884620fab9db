//! Comments in fenced code.
//!
//! In goes the text of a block of code and the language its fence names, out come the places of the comments' texts,
//! line by line. Promises: linear, no panic; nothing in a string that the language closes is taken for a comment.
//! Deliberately absent: grammars. A language is a row of signs, and where a row cannot tell, nothing is found.

use crate::markdown::reading::has_letter;
use crate::text::Span;

/// How a language writes comments and strings.
#[derive(Debug)]
struct Language {
    /// Names in fences.
    names: &'static [&'static str],
    /// What begins a comment up to the line's end. Signs of one byte or of dashes need a blank before them.
    line: &'static [&'static str],
    /// What begins and what ends a comment over lines.
    block: &'static [(&'static str, &'static str)],
    /// Strings, longer signs first.
    strings: &'static [Quotes],
}

/// How a string is written.
#[derive(Debug)]
struct Quotes {
    sign: &'static str,
    reach: Reach,
}

/// How far a string may reach. What is not closed there is no string: an apostrophe, a lifetime.
#[derive(Clone, Copy, Debug)]
enum Reach {
    /// A character or two, and escapes.
    Character,
    Line,
    Block,
}

const fn quotes(sign: &'static str, reach: Reach) -> Quotes {
    Quotes { sign, reach }
}

/// A string on one line, a character, a template.
const C_STRINGS: &[Quotes] = &[
    quotes("\"", Reach::Line),
    quotes("'", Reach::Character),
    quotes("`", Reach::Block),
];
const SCRIPT_STRINGS: &[Quotes] = &[
    quotes("\"", Reach::Line),
    quotes("'", Reach::Line),
    quotes("`", Reach::Block),
];
const PYTHON_STRINGS: &[Quotes] = &[
    quotes("\"\"\"", Reach::Block),
    quotes("'''", Reach::Block),
    quotes("\"", Reach::Line),
    quotes("'", Reach::Line),
];
const SHELL_STRINGS: &[Quotes] = &[quotes("\"", Reach::Block), quotes("'", Reach::Block)];
const LINE_STRINGS: &[Quotes] = &[quotes("\"", Reach::Line), quotes("'", Reach::Line)];
const DOUBLE_STRINGS: &[Quotes] = &[quotes("\"", Reach::Block)];
const SLASHES: &[(&str, &str)] = &[("/*", "*/")];

/// Every language whose comments are found.
const LANGUAGES: &[Language] = &[
    Language {
        names: &[
            "c", "h", "cpp", "c++", "cc", "hpp", "cs", "csharp", "dart", "go", "golang", "groovy",
            "java", "kotlin", "kt", "objc", "proto", "protobuf", "rs", "rust", "scala", "solidity",
            "swift", "zig",
        ],
        line: &["//"],
        block: SLASHES,
        strings: C_STRINGS,
    },
    Language {
        names: &[
            "javascript",
            "js",
            "json5",
            "jsonc",
            "jsx",
            "less",
            "mjs",
            "php",
            "scss",
            "ts",
            "tsx",
            "typescript",
        ],
        line: &["//"],
        block: SLASHES,
        strings: SCRIPT_STRINGS,
    },
    Language {
        names: &["css"],
        line: &[],
        block: SLASHES,
        strings: LINE_STRINGS,
    },
    Language {
        names: &["hcl", "terraform", "tf"],
        line: &["#", "//"],
        block: SLASHES,
        strings: LINE_STRINGS,
    },
    Language {
        names: &[
            "elixir", "ex", "gdscript", "julia", "nim", "py", "python", "python3", "starlark",
            "toml",
        ],
        line: &["#"],
        block: &[],
        strings: PYTHON_STRINGS,
    },
    Language {
        names: &[
            "bash", "fish", "perl", "pl", "rb", "ruby", "sh", "shell", "zsh",
        ],
        line: &["#"],
        block: &[],
        strings: SHELL_STRINGS,
    },
    Language {
        names: &[
            "cmake",
            "conf",
            "docker",
            "dockerfile",
            "env",
            "gitignore",
            "graphql",
            "make",
            "makefile",
            "nginx",
            "nix",
            "properties",
            "r",
            "yaml",
            "yml",
        ],
        line: &["#"],
        block: &[],
        strings: LINE_STRINGS,
    },
    Language {
        names: &["powershell", "ps1", "pwsh"],
        line: &["#"],
        block: &[("<#", "#>")],
        strings: LINE_STRINGS,
    },
    Language {
        names: &["ini"],
        line: &[";", "#"],
        block: &[],
        strings: &[],
    },
    Language {
        names: &["clj", "clojure", "elisp", "emacs-lisp", "lisp", "scheme"],
        line: &[";"],
        block: &[],
        strings: DOUBLE_STRINGS,
    },
    Language {
        names: &["erl", "erlang", "latex", "tex"],
        line: &["%"],
        block: &[],
        strings: &[],
    },
    Language {
        names: &["sql", "mysql", "pgsql", "postgresql", "sqlite"],
        line: &["--"],
        block: SLASHES,
        strings: SHELL_STRINGS,
    },
    Language {
        names: &["lua"],
        line: &["--"],
        block: &[("--[[", "]]")],
        strings: LINE_STRINGS,
    },
    Language {
        names: &["elm", "haskell", "hs", "purescript"],
        line: &["--"],
        block: &[("{-", "-}")],
        strings: &[quotes("\"", Reach::Line), quotes("'", Reach::Character)],
    },
    Language {
        names: &["html", "svg", "xhtml", "xml"],
        line: &[],
        block: &[("<!--", "-->")],
        strings: &[],
    },
];

/// What ends a comment over lines, in any language.
pub(crate) fn ends() -> impl Iterator<Item = &'static str> {
    let blocks = LANGUAGES.iter().flat_map(|language| language.block);
    blocks.map(|(_, end)| *end)
}

/// The language that a fence's header names, if it is known.
fn language(info: &str) -> Option<&'static Language> {
    let name = info.trim_start_matches(['{', ' ', '.']);
    let end = name.find(|c: char| c.is_whitespace() || matches!(c, ',' | '{' | '}' | ':'));
    let name = name.get(..end.unwrap_or(name.len()))?.to_ascii_lowercase();
    LANGUAGES
        .iter()
        .find(|language| language.names.contains(&name.as_str()))
}

/// The code block that is being read, for its comments.
#[derive(Debug, Default)]
pub(crate) struct Comments {
    language: Option<&'static Language>,
    code: String,
    /// Where pieces begin in `code`, and in the view.
    pieces: Vec<(usize, usize)>,
}

impl Comments {
    /// Code begins whose fence says `info`.
    pub(crate) fn begin(&mut self, info: &str) {
        self.language = language(info);
    }

    /// Takes a piece of the code.
    pub(crate) fn take(&mut self, view: &str, piece: Span) {
        if self.language.is_some() {
            self.pieces.push((self.code.len(), piece.start));
            self.code.push_str(piece.of(view));
        }
    }

    /// Where the comments' texts stand in the view.
    pub(crate) fn end(&mut self) -> Vec<Span> {
        let found = self
            .language
            .take()
            .map(|language| comments(&self.code, language));
        let place = |at: usize| {
            let (code, view) =
                self.pieces[self.pieces.partition_point(|(code, _)| *code <= at) - 1];
            view + (at - code)
        };
        let spans = found.unwrap_or_default().into_iter();
        let spans = spans
            .map(|span| Span::new(place(span.start), place(span.start) + span.len()))
            .collect();
        self.code.clear();
        self.pieces.clear();
        spans
    }
}

/// The texts of the comments in `code`, signs and blanks around them left out.
fn comments(code: &str, language: &Language) -> Vec<Span> {
    let mut reader = Reader {
        code,
        language,
        endless: vec![0; language.strings.len()],
        found: Vec::new(),
    };
    let mut at = 0;
    while at < code.len() {
        at = reader.step(at);
    }
    reader.found
}

struct Reader<'a> {
    code: &'a str,
    language: &'a Language,
    /// For each kind of string, up to where none that begins is ever closed.
    endless: Vec<usize>,
    found: Vec<Span>,
}

impl Reader<'_> {
    /// Reads what begins at `at`; where the next thing begins.
    fn step(&mut self, at: usize) -> usize {
        let bytes = self.code.as_bytes();
        let rest = &bytes[at..];
        for (open, close) in self.language.block {
            if rest.starts_with(open.as_bytes()) {
                let inside = at + open.len();
                let len = memchr::memmem::find(&bytes[inside..], close.as_bytes());
                let end = len.map_or(bytes.len(), |len| inside + len);
                self.lines(Span::new(inside, end));
                return (end + close.len()).min(bytes.len());
            }
        }
        let signs = &mut self.language.line.iter();
        if let Some(sign) = signs.find(|sign| rest.starts_with(sign.as_bytes()))
            && self.is_apart(at, sign)
        {
            let end = self.line_end(at);
            // The first line of a script names its interpreter.
            if !(at == 0 && rest.starts_with(b"#!")) {
                self.text(Span::new(at + sign.len(), end), sign);
            }
            return end;
        }
        self.behind_string(at).unwrap_or(at + 1)
    }

    /// Whether a sign can begin a comment at `at`: `a#b`, `https://` and `i--` hold none.
    fn is_apart(&self, at: usize, sign: &str) -> bool {
        let before = self.code.as_bytes().get(..at).and_then(<[u8]>::last);
        match sign {
            "//" => before != Some(&b':'),
            _ => before.is_none_or(u8::is_ascii_whitespace),
        }
    }

    fn line_end(&self, at: usize) -> usize {
        let rest = &self.code.as_bytes()[at..];
        memchr::memchr2(b'\n', b'\r', rest).map_or(self.code.len(), |len| at + len)
    }

    /// Behind the string that begins at `at`, if one does and is closed.
    fn behind_string(&mut self, at: usize) -> Option<usize> {
        /// The longest escape of a character: `\u{10ffff}`.
        const ESCAPE: usize = 10;
        let bytes = self.code.as_bytes();
        let mut kinds = self.language.strings.iter();
        let kind = kinds.position(|quotes| bytes[at..].starts_with(quotes.sign.as_bytes()))?;
        if at < self.endless[kind] {
            return None;
        }
        let Quotes { sign, reach } = self.language.strings[kind];
        let limit = match reach {
            Reach::Block => bytes.len(),
            Reach::Line => self.line_end(at),
            Reach::Character => {
                let inside = self.code.get(at + sign.len()..)?.chars().next()?;
                let len = if inside == '\\' {
                    ESCAPE
                } else {
                    inside.len_utf8()
                };
                self.line_end(at).min(at + len + 2 * sign.len())
            }
        };
        let mut end = at + sign.len();
        while end < limit {
            match bytes[end] {
                b'\\' => end += 2,
                _ if bytes[end..limit].starts_with(sign.as_bytes()) => {
                    return Some(end + sign.len());
                }
                _ => end += 1,
            }
        }
        if !matches!(reach, Reach::Character) {
            self.endless[kind] = limit;
        }
        None
    }

    /// A text for each line of a comment.
    fn lines(&mut self, inside: Span) {
        let mut at = inside.start;
        for line in inside.of(self.code).split('\n') {
            self.text(Span::new(at, at + line.len()), "*");
            at += line.len() + 1;
        }
    }

    /// A text without what decorates it: `///`, `//!`, `##`, ` * `.
    fn text(&mut self, span: Span, sign: &str) {
        let is_sign = |c: char| sign.contains(c) || matches!(c, '!' | '*');
        let text = span.of(self.code);
        let text = if sign == "*" { text.trim_start() } else { text };
        let text = text.trim_start_matches(is_sign);
        let start = span.end - text.len() + (text.len() - text.trim_start().len());
        let text = text.trim();
        let text = if sign == "*" {
            text.trim_end_matches('*').trim_end()
        } else {
            text
        };
        if has_letter(text) {
            self.found.push(Span::new(start, start + text.len()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &'static str, code: &'static str) -> Vec<&'static str> {
        let language = language(name).expect("a language");
        let spans = comments(code, language);
        spans.iter().map(|span| span.of(code)).collect()
    }

    #[test]
    fn fences_name_languages() {
        for info in [
            "rust",
            "Rust,editable",
            "{ .rust .annotate }",
            "rs title=\"x\"",
            "rust{1,3}",
        ] {
            assert!(
                language(info).is_some_and(|known| known.names.contains(&"rust")),
                "{info}"
            );
        }
        assert!(language("").is_none() && language("text").is_none());
        let names: Vec<&str> = LANGUAGES
            .iter()
            .flat_map(|language| language.names)
            .copied()
            .collect();
        for name in &names {
            assert_eq!(
                names.iter().filter(|other| *other == name).count(),
                1,
                "{name}"
            );
        }
    }

    #[test]
    fn comments_stand_alone_or_behind_code() {
        assert_eq!(
            found("rust", "/// Doc\nlet a = \"// b\"; // Set a\n//! Top\n"),
            ["Doc", "Set a", "Top"]
        );
        assert_eq!(
            found(
                "py",
                "#!/bin/x\n# One\nx = '# no' # Two\r\n\"\"\"\n# no\n\"\"\""
            ),
            ["One", "Two"]
        );
        assert_eq!(
            found(
                "js",
                "/**\n * Adds.\n * @param a first\n */\nf('https://x') /* b */ // c **"
            ),
            ["Adds.", "@param a first", "b", "c **"]
        );
        assert_eq!(found("html", "<p>Text</p> <!-- Note -->"), ["Note"]);
        assert_eq!(found("lua", "--[[ a\nb ]] x() -- c\ni--"), ["a", "b", "c"]);
        assert_eq!(found("yaml", "a: b#c # (1)!\nd: it's # e\n"), ["e"]);
        assert_eq!(found("sh", "echo \"a\n# no\" $# # Yes"), ["Yes"]);
    }

    #[test]
    fn lifetimes_and_apostrophes_are_no_strings() {
        assert_eq!(
            found("rust", "f::<'a>(\"it's // no\", '\"') // It's so"),
            ["It's so"]
        );
        assert_eq!(found("c", "/* open\nto the end"), ["open", "to the end"]);
    }

    #[test]
    fn unclosed_strings_take_linear_time() {
        for piece in ["\\\"", "\"a\n", "'\\", "/", "#", "`\\`"] {
            let code = piece.repeat(200_000);
            for name in ["rust", "js", "python", "sh"] {
                comments(&code, language(name).expect("a language"));
            }
        }
    }
}
