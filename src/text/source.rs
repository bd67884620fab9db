//! One text file in memory.

/// How the lines of a file end, by its first line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Newline {
    /// `\n`.
    #[default]
    Lf,
    /// `\r\n`.
    CrLf,
}

impl Newline {
    /// The characters themselves.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lf => "\n",
            Self::CrLf => "\r\n",
        }
    }
}

/// A file's path and text, as read: nothing is normalized.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Path as reports show it: relative to the project, with `/`.
    pub path: String,
    /// The whole text, byte order mark included.
    pub text: String,
}

impl Source {
    /// A source from its path and text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }

    /// How the first line ends; `\n` where there is one line only.
    pub fn newline(&self) -> Newline {
        match memchr::memchr(b'\n', self.text.as_bytes()) {
            Some(at) if at > 0 && self.text.as_bytes()[at - 1] == b'\r' => Newline::CrLf,
            _ => Newline::Lf,
        }
    }

    /// Length in bytes of the byte order mark: 3 or 0.
    pub fn bom_len(&self) -> usize {
        if self.text.starts_with('\u{feff}') {
            '\u{feff}'.len_utf8()
        } else {
            0
        }
    }
}
