//! Fluent files that are put away once what they say is known.
//!
//! A large site has more text in its locales than anywhere else, and `extract` needs a file whole only while it writes
//! that one file: so it keeps what the file says, and reads it again. Promised: what is read again is what was read
//! before, or the run ends with nothing written. Deliberately absent: registries, which are needed throughout.

use std::borrow::Cow;
use std::hash::BuildHasher as _;

use foldhash::quality::FixedState;

use super::{LocaleFile, Workspace};
use crate::ftl;
use crate::model::Catalog;
use crate::project::failure::Failure;

/// Hash of a file's text, to know it by while the run lasts: the text itself need not be held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seal(u64);

impl Seal {
    /// The hash of a text.
    pub(super) fn of(text: &str) -> Self {
        Self(FixedState::default().hash_one(text))
    }
}

impl LocaleFile {
    /// Forgets all of the file but its path.
    pub(super) fn put_away(&mut self) {
        self.away = Some(Seal::of(&self.catalog.text));
        let path = std::mem::take(&mut self.catalog.path);
        self.catalog = Catalog::new(path, String::new(), Vec::new());
    }
}

impl Workspace {
    /// A locale's file as it was read, read again where it was put away.
    pub(super) fn catalog<'a>(&self, file: &'a LocaleFile) -> Result<Cow<'a, Catalog>, Failure> {
        let Some(seal) = file.away else {
            return Ok(Cow::Borrowed(&file.catalog));
        };
        let disk = self.disk.as_ref();
        let disk = disk.expect("whoever puts files away leaves the disk they are on");
        let path = &file.catalog.path;
        let source = disk.read(path)?;
        if Seal::of(&source.text) != seal {
            return Err(Failure::Changed { path: path.clone() });
        }
        Ok(Cow::Owned(ftl::parse(&source).0))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{extract, open, open_to_extract, survey};
    use super::*;
    use crate::model::Locale;
    use crate::project::config::Config;
    use crate::project::disk::Disk;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test lays out a project")]
    fn what_is_put_away_is_read_again_as_it_was() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let write = |path: &str, text: &str| {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("made");
            std::fs::write(path, text).expect("written");
        };
        write("source/bread.md", "# Bread\n\nIt keeps for a week.\n");
        write("locales/ko/bread.ftl", "# mine\nh-bread = 빵\n");
        let config = Config {
            targets: vec![Locale::parse("ko").expect("a tag")],
            ..Config::default()
        };
        let disk = Disk::open(folder.path()).expect("it opens");
        let extract = |space: &Workspace| {
            let survey = survey::read(space, &space.all_locales());
            let made = extract::batch(space, &survey, None, false)?;
            Ok(format!("{:?}", made.preview(&disk)?))
        };
        let whole = open(&disk, &config).expect("it can be read");
        let space = open_to_extract(&disk, &config, None).expect("it can be read");
        let made = extract(&space).expect("nothing has changed");
        assert_eq!(made, extract(&whole).expect("nothing was put away"));
        write("locales/ko/bread.ftl", "# mine\nh-bread = 식빵\n");
        let path = "locales/ko/bread.ftl";
        let made = extract(&space);
        assert!(
            matches!(&made, Err(Failure::Changed { path: at }) if at == path),
            "{made:?}"
        );
    }
}
