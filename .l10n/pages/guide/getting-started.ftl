### l10n: every unit of guide/getting-started.md. Written by `l10n extract`, not by hand.

fm-title = Getting started
    .kind = front-matter
    .language = en

fm-description = From a folder of Markdown pages to localized pages, in five minutes.
    .kind = front-matter
    .language = en

## Getting started

h-getting-started = Getting started
    .kind = h1
    .language = en

getting-started-this-page-is = This page is for the person who looks after the source pages. Translators have [a page of their own]({ $a-page-of-their-own }).
    .kind = paragraph
    .language = en
    .var-a-page-of-their-own = translators.md

## Getting started › The first five minutes

h-the-first-five-minutes = The first five minutes
    .kind = h2
    .language = en

the-first-five-minutes-put-your-pages = Put your pages into `source/`, in any depth, and say which languages you want:
    .kind = paragraph
    .language = en

the-first-five-minutes-a-folder-under = A folder under `locales/` named after a language is all the configuration there is. `l10n init` writes an `l10n.toml` if your pages live elsewhere; it looks at `mkdocs.yml`, `book.toml` and their like, and asks nothing. Translated pages that stand where yours would be built are named in it as targets; `l10n import` adopts them, from a folder of their own or beside the pages (`a.ko.md`), and `l10n build` refuses to write source text over them.
    .kind = paragraph
    .language = en

the-first-five-minutes-afterwards-there-are = Afterwards there are three kinds of files. Commit all of them:
    .kind = paragraph
    .language = en

the-first-five-minutes-file = file
    .kind = cell
    .language = en

the-first-five-minutes-whose = whose
    .kind = cell
    .language = en

the-first-five-minutes-what = what
    .kind = cell
    .language = en

the-first-five-minutes-the-translators = the translators'
    .kind = cell
    .language = en

the-first-five-minutes-one-message-per = one message per paragraph, heading, cell or label
    .kind = cell
    .language = en

the-first-five-minutes-the-tools = the tool's
    .kind = cell
    .language = en
    .uses = 2

the-first-five-minutes-every-unit-of = every unit of a page, with its own text
    .kind = cell
    .language = en

the-first-five-minutes-which-source-text = which source text each translation was made from
    .kind = cell
    .language = en

the-first-five-minutes-then-ask-what = Then ask what is left to do, and build what there is:
    .kind = paragraph
    .language = en

the-first-five-minutes-built-pages-are = Built pages are in `build/ko/`. Text that has no translation yet stays as it is in the source page, and not a byte around it changes.
    .kind = paragraph
    .language = en

## Getting started › A look at pages you already have

h-a-look-at-pages-you-already-have = A look at pages you already have
    .kind = h2
    .language = en

a-look-at-pages-you-already-no-project-is = No project is needed to see how complete existing pages are:
    .kind = paragraph
    .language = en

a-look-at-pages-you-already-without-source-it = Without `--source` it works too; with it, and with other languages behind `--siblings`, fewer names are taken for words. Names that it still reports go into `--keep Name,Other` or into a terms file behind `--terms`. `--minimum 80` makes it a gate, and `--checks` also compares links, code and numbers with the source pages.
    .kind = paragraph
    .language = en

## Getting started › After you edit a page

h-after-you-edit-a-page = After you edit a page
    .kind = h2
    .language = en

after-you-edit-a-page-run-l10n-extract = Run `l10n extract` again and commit what it writes together with your edit. A typo fixed, a paragraph inserted, a section moved, a page renamed: no translation is lost. One word changed makes one unit outdated; its old text stands above the message as `# was:`, so that the translator sees the difference.
    .kind = paragraph
    .language = en

after-you-edit-a-page-l10n-extract-dry = `l10n extract --dry-run` shows what would be written. `l10n extract --prune` removes messages whose units are gone, and the files of pages that are gone; until then they wait under `## Obsolete`, in case the text comes back. Fluent files that are none of ours stay.
    .kind = paragraph
    .language = en

## Getting started › On every pull request

h-on-every-pull-request = On every pull request
    .kind = h2
    .language = en

on-every-pull-request-let-the-build = Let the build server run two commands:
    .kind = paragraph
    .language = en

on-every-pull-request-the-first-fails = The first fails when somebody changed a page and forgot to run `l10n extract`. A translator's edit never fails it. The second looks at every translation: broken Fluent, missing links, foreign addresses, scripts. Debts that are already there need not block anybody: `[gate]` in `l10n.toml` sets thresholds, and they begin at nothing. `l10n check --write-baseline` writes down what every page lacks today, and from then on only what gets worse fails. `l10n check --since origin/main` judges the texts that differ from that commit, on the page or in a locale's file, and leaves everything else alone; what the change did to `l10n.toml`, the terms or the baseline is listed as `settings-changed`.
    .kind = paragraph
    .language = en

on-every-pull-request-to-see-why-wdyn = To see why a sentence is listed, ask with its place or its id: `l10n explain guide/index.md:12 ko`.
    .kind = paragraph
    .language = en

on-every-pull-request-exit-code = exit code
    .kind = cell
    .language = en

on-every-pull-request-means = means
    .kind = cell
    .language = en

on-every-pull-request-nothing-to-report = nothing to report, or only warnings and notes
    .kind = cell
    .language = en

on-every-pull-request-an-error-in = an error in a document, a gate that failed, or `--check` found work to do
    .kind = cell
    .language = en

on-every-pull-request-the-job-could = the job could not be done: a file that is not UTF-8, a wrong option, a broken configuration
    .kind = cell
    .language = en

## Getting started › Pages that are already half translated

h-pages-that-are-already-half-translated = Pages that are already half translated
    .kind = h2
    .language = en

pages-that-are-already-half-some-tools-leave = Some tools leave pages in which both languages stand side by side. Put such a page into `source/` as it is: each unit is filed under the language it is in. `l10n status ko` then lists what is still English, `l10n status en` what has no English, and right after `l10n extract` every locale's build is the page itself, byte for byte.
    .kind = paragraph
    .language = en

## Getting started › Directives

h-directives = Directives
    .kind = h2
    .language = en

directives-comments-in-a = Comments in a page steer what becomes a unit. They are never shown to readers.
    .kind = paragraph
    .language = en

directives-comment = comment
    .kind = cell
    .language = en

directives-does = does
    .kind = cell
    .language = en

directives-leaves-the-next = leaves the next block alone
    .kind = cell
    .language = en

directives-leaves-everything-between = leaves everything between alone
    .kind = cell
    .language = en

directives-shows-a-note = shows a note to translators above the next message
    .kind = cell
    .language = en

directives-names-the-next-7i52 = names the next unit; another name takes the translations along, and a second text of that name gets letters behind it
    .kind = cell
    .language = en

directives-lets-the-units = lets the units of the next block share messages with no other
    .kind = cell
    .language = en
