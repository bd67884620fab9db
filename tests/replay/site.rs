//! A project on disk, its translators, and the books kept about both.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use l10n::build::{self, Order};
use l10n::ftl;
use l10n::model::{Fingerprint, Locale, Message, RegistryEntry, State, UnitId};
use l10n::project::Project;
use l10n::project::workspace::import::{self, Translated};
use l10n::project::workspace::{self, Workspace, extract, survey};
use l10n::sync::similarity::Words;
use l10n::sync::{Case, Change, stand};
use l10n::text::Source;

/// Pages by name.
pub type Pages = BTreeMap<String, String>;

/// A unit as a reader sees it: its page, its id, its text.
#[derive(Clone, Debug)]
struct Seen {
    page: String,
    id: UnitId,
    text: String,
    /// How often it stands on its page.
    uses: usize,
    /// By locale: the hash of the text that its translation was made from, and whether it is called outdated.
    translations: BTreeMap<String, (String, bool)>,
    /// By locale that has a translation: what it is to be made from.
    asked: BTreeMap<String, String>,
    /// By locale: what its translation says.
    says: BTreeMap<String, String>,
}

impl Seen {
    /// Its place, how often it stands there, and how well it is translated.
    fn standing_in(&self, locale: &str) -> String {
        let state = match self.translations.get(locale) {
            None => "untranslated",
            Some((from, _)) if *from == print_of(&self.text) => "translated",
            Some(_) => "outdated",
        };
        let Self { page, id, uses, .. } = self;
        format!("{page} {id} ×{uses} {state}")
    }
}

/// What went wrong between two versions of the site.
#[derive(Debug, Default)]
pub struct Losses {
    /// A text that was translated and still stands somewhere has no translation made from it.
    pub lost: Vec<String>,
    /// A translation made from exactly this text is called outdated.
    pub falsely_outdated: Vec<String>,
    /// A translation made from another text is not called outdated.
    pub silent: Vec<String>,
    /// An id stands for two units, or came back for another text.
    pub ids: Vec<String>,
    /// A second run would write something.
    pub restless: Vec<String>,
    /// A text that stands as often as before has one translation less than it had.
    pub merged: Vec<String>,
    /// Nearly the same text lost its translation.
    pub near: Vec<String>,
    /// How many units carried a translation over.
    pub kept: usize,
}

impl Losses {
    /// Everything that must never happen.
    pub fn grave(&self) -> Vec<&String> {
        let all = [
            &self.lost,
            &self.falsely_outdated,
            &self.silent,
            &self.ids,
            &self.restless,
            &self.merged,
        ];
        all.into_iter().flatten().collect()
    }

    pub fn absorb(&mut self, other: Self) {
        self.lost.extend(other.lost);
        self.falsely_outdated.extend(other.falsely_outdated);
        self.silent.extend(other.silent);
        self.ids.extend(other.ids);
        self.restless.extend(other.restless);
        self.merged.extend(other.merged);
        self.near.extend(other.near);
        self.kept += other.kept;
    }
}

/// A project with translators who translate everything at once when they are asked to.
pub struct Site {
    folder: tempfile::TempDir,
    seen: Vec<Seen>,
    /// By page: hashes of every text an id ever stood for, and of those that its translations were made from.
    given: BTreeMap<(String, UnitId), BTreeSet<String>>,
    /// Every text that was ever translated, with the page and the locale.
    ever: BTreeSet<(String, String, String)>,
    /// Every text that ever stood, by what translations call it.
    said: BTreeMap<String, String>,
}

impl Site {
    /// An empty project with these locales.
    pub fn new(locales: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for locale in locales {
            std::fs::create_dir_all(folder.path().join("locales").join(locale)).expect("made");
        }
        Self {
            folder,
            seen: Vec::new(),
            given: BTreeMap::new(),
            ever: BTreeSet::new(),
            said: BTreeMap::new(),
        }
    }

    /// The same, configured by this text.
    pub fn configured(locales: &[&str], config: &str) -> Self {
        let site = Self::new(locales);
        std::fs::write(site.root().join("l10n.toml"), config).expect("written");
        site
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Puts these pages in the place of all there were, and extracts.
    pub fn publish(&mut self, pages: &Pages) -> Losses {
        let source = self.root().join("source");
        let _ = std::fs::remove_dir_all(&source);
        for (name, text) in pages {
            let path = source.join(name);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            std::fs::write(path, text).expect("written");
        }
        self.extract();
        let (space, restless) = self.again();
        let seen = look(&space);
        let mut losses = compare(&self.seen, &seen, &self.said);
        let said = seen
            .iter()
            .map(|one| (print_of(&one.text), one.text.clone()));
        self.said.extend(said);
        losses.restless = restless;
        self.book(&seen, &mut losses);
        self.remember(&seen, &mut losses);
        self.seen = seen;
        losses
    }

    /// Imports pages that translate every text that stands more than once on its page in two ways.
    pub fn adopt(&mut self, tag: &str) {
        let (project, mut space) = self.open();
        let locale = Locale::parse(tag).expect("a tag");
        let mut translated = BTreeMap::new();
        for page in &space.pages {
            let mut count: BTreeMap<&UnitId, usize> = BTreeMap::new();
            let mut order = Order::default();
            for (index, unit) in page.page.units.iter().enumerate() {
                let nth = count.entry(&unit.id).or_default();
                *nth += 1;
                let mut message = translation(&unit.message, &locale);
                if (*nth).is_multiple_of(2) {
                    message.push_text(" 다르게");
                }
                order.values.insert(index, message);
            }
            let text = build::page(&page.source, &page.page, &space.options(), &order).text;
            let source = Source::new(page.name.as_str(), text);
            let from = import::From::Today;
            translated.insert(page.name.clone(), Translated { source, from });
        }
        import::import(&mut space, &locale, &translated, true);
        write(&project, &space);
        let (space, restless) = self.again();
        assert!(restless.is_empty(), "after import: {restless:#?}");
        let seen = look(&space);
        self.keep_books(&seen);
        self.seen = seen;
    }

    /// Texts that have several translations on one page.
    pub fn parted(&self) -> usize {
        let mut says: BTreeMap<(&str, &str, &str), BTreeSet<&str>> = BTreeMap::new();
        for one in &self.seen {
            for (locale, said) in &one.says {
                let key = (one.page.as_str(), one.text.as_str(), locale.as_str());
                says.entry(key).or_default().insert(said);
            }
        }
        says.values().filter(|says| says.len() > 1).count()
    }

    /// Writes a translation for every stub of every locale.
    pub fn translate(&mut self) {
        self.translate_where(&|_, _| true);
    }

    /// Writes a translation for those stubs that this locale translates.
    pub fn translate_where(&mut self, does: &dyn Fn(&Locale, &RegistryEntry) -> bool) {
        let (space, _) = self.again();
        for locale in &space.all_locales() {
            for page in &space.pages {
                let path = self
                    .root()
                    .join(space.config.catalog_path(locale, &page.name));
                let Ok(mut text) = std::fs::read_to_string(&path) else {
                    continue;
                };
                let entries = page.registry.entries.iter();
                let sources = page.sources(&space.config);
                for entry in entries.filter(|entry| does(locale, entry)) {
                    let value = translation(sources.of(entry, locale), locale);
                    text = text.replace(
                        &format!("# {} =\n", entry.id),
                        &format!("{} = {}\n", entry.id, ftl::escape(&value).trim_start()),
                    );
                }
                std::fs::write(&path, text).expect("written");
            }
        }
        self.extract();
        let (space, _) = self.again();
        self.seen = look(&space);
        let seen = std::mem::take(&mut self.seen);
        self.keep_books(&seen);
        self.seen = seen;
    }

    fn open(&self) -> (Project, Workspace) {
        let project = Project::open(self.root(), None, &[]).expect("a project");
        let space = workspace::open(&project.disk, &project.config).expect("it can be read");
        assert!(space.failures.is_empty(), "{:?}", space.failures);
        (project, space)
    }

    fn extract(&self) {
        let (project, space) = self.open();
        write(&project, &space);
    }

    /// The project as it is now, and what another run would write.
    fn again(&self) -> (Workspace, Vec<String>) {
        let (project, space) = self.open();
        let survey = survey::read(&space, &space.all_locales());
        let batch = extract::batch(&space, &survey, None, false).expect("nothing was put away");
        let changes = batch.preview(&project.disk).expect("read");
        let wishes = changes.into_iter().map(|(path, before, after)| {
            let after = format!("{after:?}").replace("\\n", "\n");
            let is_new = |line: &&str| !before.contains(line);
            let new: Vec<&str> = after.lines().filter(is_new).take(5).collect();
            format!("{path} would change: {new:?}")
        });
        (space, wishes.collect())
    }

    /// A text that comes back to its page has its translations again.
    fn remember(&mut self, seen: &[Seen], losses: &mut Losses) {
        let stood: BTreeSet<(&str, &str)> = self
            .seen
            .iter()
            .map(|one| (one.page.as_str(), one.text.as_str()))
            .collect();
        let has = |one: &Seen, locale: &str| {
            let from = one.translations.get(locale).map(|(from, _)| from.as_str());
            from == Some(print_of(&one.text).as_str())
        };
        let mut stand: BTreeMap<(&str, &str), Vec<&Seen>> = BTreeMap::new();
        for one in seen {
            let place = (one.page.as_str(), one.text.as_str());
            stand.entry(place).or_default().push(one);
        }
        for (page, text, locale) in &self.ever {
            let place = (page.as_str(), text.as_str());
            let Some(here) = stand.get(&place) else {
                continue;
            };
            if !stood.contains(&place) && !here.iter().any(|one| has(one, locale)) {
                losses
                    .lost
                    .push(format!("{locale} {page} `{text}` came back without"));
            }
        }
        // The same on whatever page, where it stood on none.
        let stood: BTreeSet<&str> = self.seen.iter().map(|one| one.text.as_str()).collect();
        let ever = self.ever.iter();
        let ever: BTreeSet<(&str, &str)> = ever
            .map(|(_, text, locale)| (text.as_str(), locale.as_str()))
            .filter(|(text, _)| !stood.contains(text))
            .collect();
        for (text, locale) in ever {
            let mut here = seen.iter().filter(|one| one.text == text).peekable();
            if here.peek().is_some() && !here.any(|one| has(one, locale)) {
                let lost = format!("{locale} `{text}` came back elsewhere without");
                losses.lost.push(lost);
            }
        }
        self.keep_books(seen);
    }

    fn keep_books(&mut self, seen: &[Seen]) {
        for one in seen {
            for (locale, (from, _)) in &one.translations {
                if *from == print_of(&one.text) {
                    self.ever
                        .insert((one.page.clone(), one.text.clone(), locale.clone()));
                }
            }
        }
    }

    /// No id stands for two units, and none comes back for another text while its page lives.
    fn book(&mut self, seen: &[Seen], losses: &mut Losses) {
        let before: BTreeSet<(&str, &UnitId)> = self
            .seen
            .iter()
            .map(|one| (one.page.as_str(), &one.id))
            .collect();
        let pages: BTreeSet<&str> = self.seen.iter().map(|one| one.page.as_str()).collect();
        let mut now = BTreeSet::new();
        for one in seen {
            let key = (one.page.clone(), one.id.clone());
            if !now.insert(key.clone()) {
                losses.ids.push(format!("{key:?} stands twice"));
            }
            let is_new = !before.contains(&(one.page.as_str(), &one.id));
            let texts = self.given.entry(key).or_default();
            if is_new
                && pages.contains(one.page.as_str())
                && !texts.is_empty()
                && !texts.contains(&print_of(&one.text))
            {
                let was: Vec<_> = texts.iter().map(|print| self.said.get(print)).collect();
                losses.ids.push(format!(
                    "{} {} came back for `{}`, was {was:?}",
                    one.page, one.id, one.text
                ));
            }
            // What waits under an id is for the text it was made from, which is why that gets the id again.
            let made_from = one.translations.values().map(|(from, _)| from.clone());
            texts.insert(print_of(&one.text));
            texts.extend(made_from);
        }
    }
}

/// Writes what `extract` would.
fn write(project: &Project, space: &Workspace) {
    let survey = survey::read(space, &space.all_locales());
    let batch = extract::batch(space, &survey, None, false).expect("nothing was put away");
    let lock = project.disk.lock(|| ()).expect("nobody else is here");
    batch.commit(&project.disk, &lock).expect("written");
}

/// What translations begin with: Korean, English, French ones.
const FIRST: [&str; 3] = ["번역", "translated", "traduit"];

/// A text of its own for each source text and locale, with all its variables.
fn translation(source: &Message, locale: &Locale) -> Message {
    let word = match locale.tag() {
        "ko" => FIRST[0],
        "en" => FIRST[1],
        _ => FIRST[2],
    };
    let mut message = Message::text(format!("{word} {}", print_of(&plain(source))));
    for name in source.variables() {
        message.push_text(" ");
        message.push_variable(name);
    }
    message
}

fn plain(message: &Message) -> String {
    message
        .flat()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn print_of(text: &str) -> String {
    Fingerprint::of(&Message::text(text)).to_string()
}

fn look(space: &Workspace) -> Vec<Seen> {
    let mut seen = Vec::new();
    for page in &space.pages {
        for entry in &page.registry.entries {
            let (mut translations, mut says) = (BTreeMap::new(), BTreeMap::new());
            let mut asked = BTreeMap::new();
            for locale in &space.all_locales() {
                let file = &page.locales[locale];
                let Some(target) = file.targets.get(&entry.id) else {
                    continue;
                };
                let text = target.message.flat();
                if !FIRST.iter().any(|first| text.starts_with(first)) {
                    continue; // The page's own text, filed in its language.
                }
                let case = Case {
                    entry,
                    locale,
                    sources: page.sources(&space.config),
                    target: Some(target),
                    lock: &file.merged.lock,
                    neutral: false,
                    older: &[],
                };
                let source = case.sources.of(entry, locale);
                asked.insert(locale.tag().to_owned(), plain(source));
                says.insert(locale.tag().to_owned(), text.clone());
                let from = text.split(' ').nth(1).unwrap_or_default().to_owned();
                let is_outdated = stand(&case).state == State::Outdated;
                translations.insert(locale.tag().to_owned(), (from, is_outdated));
            }
            seen.push(Seen {
                page: page.name.clone(),
                id: entry.id.clone(),
                text: plain(&entry.message),
                uses: entry.uses,
                translations,
                asked,
                says,
            });
        }
    }
    seen
}

fn compare(before: &[Seen], after: &[Seen], said: &BTreeMap<String, String>) -> Losses {
    let (mut losses, seen_before) = (Losses::default(), before);
    // A text that comes to stand in more places than before is new in the others: `fill` is for those.
    let (was, is, stands) = (translated(before), translated(after), standing(after));
    for ((locale, text), before) in was {
        let due = before.min(stands.get(text).copied().unwrap_or_default());
        let kept = is.get(&(locale, text)).copied().unwrap_or_default();
        if kept < due {
            let places = |seen: &[Seen]| -> Vec<String> {
                let same = seen.iter().filter(|one| one.text == text);
                same.map(|one| one.standing_in(locale)).collect()
            };
            losses.lost.push(format!(
                "{locale} {kept} of {due} `{text}`\n    was at {:?}\n     is at {:?}",
                places(seen_before),
                places(after)
            ));
        }
    }
    let (stood, left) = (standing(before), wordings(after));
    for (locale, text, wording) in wordings(before).into_keys() {
        let stays = stands.get(text) >= stood.get(text);
        if stays && !left.contains_key(&(locale, text, wording)) {
            let kept: Vec<_> = left.keys().filter(|one| one.1 == text).collect();
            let lost = format!("{locale} `{text}`: `{wording}` is gone, {kept:?} are left");
            losses.merged.push(lost);
        }
    }
    let texts: BTreeSet<&str> = after.iter().map(|one| one.text.as_str()).collect();
    let vanished: Vec<(&Seen, Words)> = before
        .iter()
        .filter(|one| !texts.contains(one.text.as_str()) && !one.translations.is_empty())
        .map(|one| (one, Words::of(&one.text)))
        .collect();
    let known: BTreeSet<&str> = before.iter().map(|one| one.text.as_str()).collect();
    for one in after {
        let about = format!("{} {} `{}`", one.page, one.id, one.text);
        for (locale, (from, is_outdated)) in &one.translations {
            losses.kept += 1;
            let asked = &one.asked[locale];
            // Made from the page's own text, a translation is not outdated by words that another locale found for it.
            let is_own = *from == print_of(&one.text);
            match (*from == print_of(asked), *is_outdated) {
                (true, true) => losses.falsely_outdated.push(format!("{locale} {about}")),
                (false, false) if !is_own && !is_typographic(said.get(from), asked) => {
                    losses.silent.push(format!("{locale} {about}"));
                }
                _ => {}
            }
        }
        if one.translations.is_empty() && !known.contains(one.text.as_str()) {
            let words = Words::of(&one.text);
            let near = vanished
                .iter()
                .find(|(_, old)| words.len() >= 4 && words.ratio_above(old, 0.75) > 0.0);
            if let Some((old, _)) = near
                && !after
                    .iter()
                    .any(|one| one.page == old.page && one.id == old.id)
            {
                losses.near.push(format!(
                    "{about}\n   was {} {} `{}`",
                    old.page, old.id, old.text
                ));
            }
        }
    }
    losses
}

/// Whether only the shape of quotes and dashes tells the texts apart: then a translation follows (DESIGN §6).
fn is_typographic(before: Option<&String>, after: &str) -> bool {
    before.is_some_and(|before| {
        let change = Change::between(&Message::text(before), &Message::text(after));
        change.kinds == ["typography"]
    })
}

/// In how many places each text stands with a translation made from it, by locale.
fn translated(seen: &[Seen]) -> BTreeMap<(&str, &str), usize> {
    let mut counts = BTreeMap::new();
    for one in seen {
        for (locale, (from, _)) in &one.translations {
            if *from == print_of(&one.text) {
                *counts
                    .entry((locale.as_str(), one.text.as_str()))
                    .or_default() += one.uses;
            }
        }
    }
    counts
}

/// In how many places each text stands with each translation made from it, by locale.
fn wordings(seen: &[Seen]) -> BTreeMap<(&str, &str, &str), usize> {
    let mut counts = BTreeMap::new();
    for one in seen {
        for (locale, says) in &one.says {
            if one.translations[locale].0 == print_of(&one.text) {
                let key = (locale.as_str(), one.text.as_str(), says.as_str());
                *counts.entry(key).or_default() += one.uses;
            }
        }
    }
    counts
}

/// In how many places each text stands.
fn standing(seen: &[Seen]) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for one in seen {
        *counts.entry(one.text.as_str()).or_default() += one.uses;
    }
    counts
}
