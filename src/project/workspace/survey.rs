//! What each unit is in each locale: the evidence of `language`, the states of `sync`, counted by `coverage`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::evidence::{Ears, Told, sample};
use super::texts::{Texts, mark};
use super::{LocaleFile, PageFile, Workspace, outdated};
use crate::coverage::{self, Fragment, Judged, LocaleCoverage, Reason};
use crate::diagnostic::Place;
use crate::language::{self, Corpus, Sample, Shown, Verdict};
use crate::model::unit::Locator;
use crate::model::{
    Catalog, Fingerprint, Locale, LockLine, MarkedText, Message, State, Unit, UnitId,
};
use crate::sync::{Case, Change, stand};
use crate::text::Span;

/// What was read of a project's texts before one of them is judged.
pub struct Survey {
    corpora: BTreeMap<Locale, Corpus>,
    /// Marked texts of each page.
    texts: Vec<Texts>,
    /// Languages of each page's own texts.
    languages: Vec<BTreeSet<Locale>>,
}

/// Why a unit stands as it does.
#[derive(Clone, Debug)]
pub struct Explained {
    /// How it is judged.
    pub judged: Judged,
    /// What speaks for it, text by text.
    pub evidence: Vec<Evidence>,
    /// The older source it was made from, where it is outdated.
    pub made_from: Option<String>,
    /// Its line in the lock, without the id.
    pub lock: Option<String>,
}

/// What one rule says of a text.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// The text, as a reader sees it.
    pub text: String,
    /// Whether the rule calls it left over; else it is meant to stay as it is.
    pub is_left: bool,
    /// The rule's name.
    pub rule: &'static str,
    /// Its reason, as a sentence without capital and full stop.
    pub because: String,
}

/// Reads every text of the project, for the locales asked about.
pub fn read(workspace: &Workspace, locales: &[Locale]) -> Survey {
    // What is heard now is judged afterwards.
    let mut asked = locales.to_vec();
    asked.push(workspace.config.source_locale.clone());
    let texts = texts(workspace, &asked);
    let ears = Ears::new(workspace, locales);
    let (told, _) = ears.hear(workspace, &texts, |_| ());
    Survey::new(workspace, ears.corpora(told), texts)
}

/// What somebody keeps of what was told: by all pages together, and by each page of the workspace.
#[derive(Debug)]
pub struct Notes<K> {
    /// By all pages, those that were not read now among them.
    pub all: K,
    /// By each page that was read.
    pub pages: Vec<K>,
}

/// The same for all locales, beside what pages have told `before` that are not read now; with what `keep` makes of it.
pub fn follow<K: Send>(
    workspace: &Workspace,
    before: &Told,
    keep: impl Fn(&Told) -> K + Sync,
) -> (Survey, Notes<K>) {
    let texts = texts(workspace, &[]);
    let ears = Ears::new(workspace, &workspace.all_locales());
    let (mut told, pages) = ears.hear(workspace, &texts, &keep);
    told.add(before);
    let all = keep(&told);
    let survey = Survey::new(workspace, ears.corpora(told), texts);
    (survey, Notes { all, pages })
}

fn texts(workspace: &Workspace, locales: &[Locale]) -> Vec<Texts> {
    let pages = workspace.pages.par_iter();
    pages
        .map(|page| Texts::of(workspace, page, locales))
        .collect()
}

impl Survey {
    fn new(workspace: &Workspace, corpora: BTreeMap<Locale, Corpus>, texts: Vec<Texts>) -> Self {
        let languages = |page: &PageFile| {
            let entries = page.registry.entries.iter();
            entries.map(|entry| entry.language.clone()).collect()
        };
        Self {
            corpora,
            texts,
            languages: workspace.pages.iter().map(languages).collect(),
        }
    }

    /// Whether there is nothing to translate in a message for `locale`.
    pub fn is_neutral(
        &self,
        workspace: &Workspace,
        page: usize,
        group: usize,
        locale: &Locale,
    ) -> bool {
        let question = self.question(workspace, page, group, locale);
        question.is_some_and(|(corpus, sample)| language::is_neutral(corpus, &sample))
    }

    /// What is asked to tell whether there is nothing to translate in a message for `locale`, and who knows; `None`
    /// where nobody need ask.
    pub(super) fn question<'a>(
        &'a self,
        workspace: &'a Workspace,
        page: usize,
        group: usize,
        locale: &Locale,
    ) -> Option<(&'a Corpus, Sample<'a>)> {
        let corpus = self.corpora.get(locale)?;
        let file = &workspace.pages[page];
        let entry = &file.registry.entries[group];
        if entry.language == *locale || entry.language != workspace.config.source_locale {
            return None;
        }
        let unit = &file.page.units[file.alignment.groups[group].units[0]];
        let own = self.texts[page].own(group).marked();
        let sample = Sample {
            source: Some(own),
            certain: !self.languages[page].contains(locale),
            ..sample(unit, own)
        };
        Some((corpus, sample))
    }

    /// What is known of a locale.
    pub fn corpus(&self, locale: &Locale) -> Option<&Corpus> {
        self.corpora.get(locale)
    }

    /// The whole coverage of one locale. `only` restricts it to pages for which it is true.
    pub fn measure(
        &self,
        workspace: &Workspace,
        locale: &Locale,
        only: &(dyn Fn(&str) -> bool + Sync),
    ) -> LocaleCoverage {
        let pages: Vec<(String, Vec<Judged>)> = workspace
            .pages
            .par_iter()
            .enumerate()
            .filter(|(_, page)| only(&page.name))
            .map(|(index, page)| {
                (
                    page.name.clone(),
                    self.judge_page(workspace, index, page, locale),
                )
            })
            .collect();
        coverage::measure(locale.clone(), pages)
    }

    fn judge_page(
        &self,
        workspace: &Workspace,
        index: usize,
        page: &PageFile,
        locale: &Locale,
    ) -> Vec<Judged> {
        let mut judged: Vec<(usize, Judged)> = Vec::new();
        for (group, _) in page.registry.entries.iter().enumerate() {
            judged.extend(self.judge_group(workspace, index, page, group, locale));
        }
        judged.sort_by_key(|(unit, _)| *unit);
        judged.into_iter().map(|(_, judged)| judged).collect()
    }

    /// One message and what is known of it, before anybody asks where it stands.
    fn look<'a>(
        &'a self,
        workspace: &'a Workspace,
        index: usize,
        page: &'a PageFile,
        group: usize,
        locale: &Locale,
    ) -> Option<Looked<'a>> {
        let (file, corpus) = (page.locales.get(locale)?, self.corpora.get(locale)?);
        let entry = &page.registry.entries[group];
        let units = &page.alignment.groups[group].units;
        let unit = &page.page.units[units[0]];
        let sources = page.sources(&workspace.config);
        let target = file.targets.get(&entry.id);
        let source_message = sources.of(entry, locale);
        let is_source_locale = *locale == workspace.config.source_locale;

        let shows_page = target.is_none_or(|target| target.message == entry.message);
        let text =
            |locale, message| self.texts[index].shown(workspace, page, group, locale, message);
        let source = text(sources.source_locale, source_message);
        let shown = text(
            locale,
            target.map_or(&entry.message, |target| &target.message),
        );
        let line = target.and_then(|target| file.merged.lock.line(&entry.id, target.print));
        let made_from = line.and_then(|line| outdated::made_from(page, &entry.id, line.source));
        let older: Vec<MarkedText> = made_from
            .iter()
            .map(|(message, _)| mark(workspace, unit, Some(message)))
            .collect();
        let in_source = sources.locale_of(entry, locale) == sources.source_locale;
        let verdict = if is_source_locale {
            Verdict {
                words: shown.words(),
                ..Verdict::default()
            }
        } else {
            let same = line.is_some_and(|line| line.flags.contains("same"));
            let judged = Sample {
                source: in_source.then(|| source.marked()),
                older: &older,
                same,
                certain: in_source && shows_page && !self.languages[index].contains(locale),
                ..sample(unit, shown.marked())
            };
            language::judge(corpus, &judged)
        };
        // A text of the source that the locale shows as it is has just been judged for itself.
        let is_itself = in_source && shows_page && *source_message == entry.message;
        let neutral = if is_source_locale
            || entry.language == *locale
            || is_itself && line.is_none() && entry.language == *sources.source_locale
        {
            verdict.neutral
        } else {
            self.is_neutral(workspace, index, group, locale)
        };
        let prints = older_prints(page, &entry.id);
        let case = Case {
            entry,
            locale,
            sources,
            target,
            lock: &file.merged.lock,
            neutral,
            older: &prints,
        };
        let standing = stand(&case);
        let (state, reason) = settle_state(standing.state, standing.reason, &verdict);
        Some(Looked {
            file,
            source,
            shown,
            older,
            change: change(state, made_from, source_message),
            line,
            verdict,
            state,
            reason,
            from_page: shows_page,
        })
    }

    /// One message, judged once and placed at each of its occurrences.
    fn judge_group(
        &self,
        workspace: &Workspace,
        index: usize,
        page: &PageFile,
        group: usize,
        locale: &Locale,
    ) -> Vec<(usize, Judged)> {
        self.look(workspace, index, page, group, locale)
            .map_or_else(Vec::new, |looked| looked.judged(page, group, locale))
    }

    /// What is known of one unit in a locale: how it is judged, and the evidence on its text, names that stay included.
    pub fn explain(
        &self,
        workspace: &Workspace,
        page: usize,
        group: usize,
        locale: &Locale,
    ) -> Option<Explained> {
        let file = &workspace.pages[page];
        let looked = self.look(workspace, page, file, group, locale)?;
        let (_, judged) = looked.judged(file, group, locale).into_iter().next()?;
        let evidence = |is_left| {
            let shown = looked.shown.marked();
            move |found: &language::Fragment| Evidence {
                text: language::readable(shown, found.span),
                is_left,
                rule: found.rule,
                because: found.because.clone(),
            }
        };
        let left = looked.verdict.fragments.iter().map(evidence(true));
        let kept = looked.verdict.kept.iter().map(evidence(false));
        Some(Explained {
            judged,
            evidence: left.chain(kept).collect(),
            made_from: looked.older.first().map(whole),
            lock: looked.line.map(ToString::to_string),
        })
    }
}

/// One message in a locale, with all that was compared.
struct Looked<'a> {
    file: &'a LocaleFile,
    /// The source's text, or the page's own where there is none.
    source: Arc<Shown>,
    /// The locale's, or the page's own.
    shown: Arc<Shown>,
    /// Older sources that it was made from.
    older: Vec<MarkedText>,
    /// What has changed in the source since, where it is outdated.
    change: Option<String>,
    line: Option<&'a LockLine>,
    verdict: Verdict,
    state: State,
    reason: Option<Reason>,
    /// Whether the text stands on the page; else it stands in the locale's file.
    from_page: bool,
}

impl Looked<'_> {
    /// The unit as it counts, at each of its occurrences.
    fn judged(&self, page: &PageFile, group: usize, locale: &Locale) -> Vec<(usize, Judged)> {
        let entry = &page.registry.entries[group];
        let units = &page.alignment.groups[group].units;
        let (state, reason, verdict) = (self.state, self.reason, &self.verdict);
        let found = Found {
            id: &entry.id,
            file: self.file,
            shown: self.shown.marked(),
            verdict,
            is_open: matches!(state, State::Untranslated | State::Partial),
            from_page: self.from_page,
        };
        let leftover = usize::from(state == State::Partial) * verdict.leftover_words;
        let judged = Judged {
            unit: entry.id.clone(),
            kind: entry.kind,
            state,
            reason,
            weight: self.source.words(),
            words: verdict.words,
            leftover,
            fragments: Vec::new(),
            change: self.change.clone(),
            source: (entry.language != *locale).then(|| Arc::clone(&self.source)),
            target: Arc::clone(&self.shown),
            section: entry.section.clone(),
            place: Place::default(),
        };
        // One occurrence more than there are copies: most messages have one.
        let copies = std::iter::repeat_n(judged, units.len());
        let here = |(unit, judged): (&usize, Judged)| {
            let at = &page.page.units[*unit];
            let judged = Judged {
                place: found.place(page, at),
                fragments: found.fragments(page, at),
                ..judged
            };
            (*unit, judged)
        };
        units.iter().zip(copies).map(here).collect()
    }
}

/// All of a text as a reader sees it.
fn whole(marked: &MarkedText) -> String {
    language::readable(marked, Span::new(0, marked.text.len()))
}

/// Hashes of the older texts of a unit that are still known.
fn older_prints(page: &PageFile, id: &UnitId) -> Vec<Fingerprint> {
    if page.older.is_empty() {
        return Vec::new();
    }
    let all = (id.clone(), Fingerprint(u64::MIN))..=(id.clone(), Fingerprint(u64::MAX));
    page.older
        .range(all)
        .map(|((_, print), _)| *print)
        .collect()
}

/// What was found about one message, to be placed at each of its occurrences.
struct Found<'a> {
    id: &'a UnitId,
    file: &'a LocaleFile,
    shown: &'a MarkedText,
    verdict: &'a Verdict,
    is_open: bool,
    /// Whether the text stands on the page; else it stands in the locale's file.
    from_page: bool,
}

impl Found<'_> {
    /// Where the whole of it stands.
    fn place(&self, page: &PageFile, unit: &Unit) -> Place {
        if self.from_page {
            Place {
                file: page.source.path.clone(),
                span: unit.span,
            }
        } else {
            in_file(self.file, self.id, self.shown, None)
        }
    }

    fn fragments(&self, page: &PageFile, unit: &Unit) -> Vec<Fragment> {
        let fragments = self.verdict.fragments.iter().filter(|_| self.is_open);
        let locator = unit.locator();
        fragments
            .map(|fragment| Fragment {
                place: if self.from_page {
                    on_page(page, unit, &locator, fragment.span)
                } else {
                    in_file(self.file, self.id, self.shown, Some(fragment.span))
                },
                text: language::readable(self.shown, fragment.span),
                within: None,
                rule: fragment.rule,
                because: fragment.because.clone(),
            })
            .collect()
    }
}

/// What a state of hashes becomes once the sentences are read.
fn settle_state(state: State, reason: &str, verdict: &Verdict) -> (State, Option<Reason>) {
    match (state, reason) {
        (State::Untranslated, "copied") => (State::Untranslated, Some(Reason::Copied)),
        (State::Untranslated, "older-source") => (State::Untranslated, Some(Reason::OlderSource)),
        (State::Untranslated, _) => (State::Untranslated, Some(Reason::Missing)),
        (State::Outdated, _) => (State::Outdated, Some(Reason::SourceChanged)),
        (State::Translated, "same") => (State::Translated, None),
        (State::Translated, _) if verdict.is_untranslated() => {
            (State::Untranslated, Some(Reason::Copied))
        }
        (State::Translated, _) if verdict.is_partial() => (State::Partial, Some(Reason::Sentence)),
        (state, _) => (state, None),
    }
}

/// What has changed in the source of an outdated unit.
fn change(state: State, made_from: Option<outdated::Older<'_>>, today: &Message) -> Option<String> {
    let (old, _) = made_from.filter(|_| state == State::Outdated)?;
    Some(Change::between(old, today).to_string())
}

/// The place of a range of the flat message on its page.
fn on_page(page: &PageFile, unit: &Unit, locator: &Locator<'_>, span: Span) -> Place {
    let span = if unit.parts.is_empty() || span.is_empty() {
        unit.span
    } else {
        let start = locator.locate(span.start);
        let last = page.source.text.get(start..).and_then(|_| {
            let last = locator.locate(span.end - 1);
            let rest = page.source.text.get(last..)?;
            Some(last + rest.chars().next().map_or(0, char::len_utf8))
        });
        Span::new(start, last.unwrap_or(unit.span.end).max(start))
    };
    Place {
        file: page.source.path.clone(),
        span,
    }
}

/// The place of a range of the flat message in the locale's file: the same words there, else the whole message.
fn in_file(file: &LocaleFile, id: &UnitId, shown: &MarkedText, span: Option<Span>) -> Place {
    let Catalog { path, text, .. } = &file.catalog;
    let Some(entry) = file.catalog.message(id.as_str()) else {
        return Place {
            file: path.clone(),
            span: Span::default(),
        };
    };
    let words = span
        .map(|span| span.of(&shown.text))
        .filter(|words| !words.is_empty());
    let found = words.and_then(|words| entry.body.of(text).find(words).map(|at| (at, words.len())));
    let span = found.map_or(entry.body, |(at, len)| {
        Span::new(entry.body.start + at, entry.body.start + at + len)
    });
    Place {
        file: path.clone(),
        span,
    }
}
