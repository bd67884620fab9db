### l10n: every unit of reference/files.md. Written by `l10n extract`, not by hand.

fm-title = Files
    .kind = front-matter
    .language = en

fm-description = Every file that l10n reads or writes, and who may edit it.
    .kind = front-matter
    .language = en

## Files

h-files = Files
    .kind = h1
    .language = en

files-file = file
    .kind = cell
    .language = en

files-read = read
    .kind = cell
    .language = en

files-written-by = written by
    .kind = cell
    .language = en

files-edit-it = edit it?
    .kind = cell
    .language = en

files-every-command = every command
    .kind = cell
    .language = en
    .uses = 7

files-yes = yes
    .kind = cell
    .language = en
    .uses = 4

files-nobody = nobody
    .kind = cell
    .language = en
    .uses = 2

files-yes-in-any = yes, in any editor
    .kind = cell
    .language = en

files-no = no
    .kind = cell
    .language = en
    .uses = 5

files-every-writing-command = every writing command
    .kind = cell
    .language = en

files-delete-it-at = delete it at any time
    .kind = cell
    .language = en

files-commit-everything-except = Commit everything except `.l10n/cache/` and `build/`. Only `.md` drops its extension: `a.mdx` has its messages in `a.mdx.ftl`. Paths are written with `/` on every system.
    .kind = paragraph
    .language = en

## Files › Messages

h-messages = Messages
    .kind = h2
    .language = en

messages-a-file-of = A file of messages is plain Fluent 1.0: one message per unit, `###` for the page, `##` for the headings it stands under. Values that need a resolver (selectors, terms, functions) are resolved if a translator writes them. A message counts for the last of several with its name, and `duplicate-message` reports the others.
    .kind = paragraph
    .language = en

messages-markup-at-the-kgk7 = Markup at the edges of a text is no part of its message: icons, pictures, anchors, and the tags of an element around all of it stay in the page. Where a paragraph or a table cell holds elements that are blocks, such as `<li>`, `<p>` or `<div>`, the text of each is a unit.
    .kind = paragraph
    .language = en

messages-comment-lines-directly = Comment lines directly above a message are the tool's when they begin with a locale's tag and a colon, with `was:`, with `l10n:` or with `$name =`. All others are yours.
    .kind = paragraph
    .language = en

## Files › A locale's own targets

h-a-locales-own-targets = A locale's own targets
    .kind = h2
    .language = en

a-locales-own-targets-a-row-of-veba = A row of `_targets.tsv` is a target of the source, a tab, and the target that this locale has instead. A third column restricts it to pages: the name of one, as `guide/setup.md`, or a glob, as `guide/**`. Of several rows for one target the closest counts: a name before a glob, a glob of more letters before one of fewer, any of them before a row without pages; of equals, the last. A row that names its own source as target keeps it. A row leads to a page: other schemes than `https:`, `http:` and `mailto:` only where the source's target has the same one. `l10n check` names rows that cannot be read or change nothing ([`target-rows`]({ $target-rows })).
    .kind = paragraph
    .language = en
    .var-target-rows = ../checks/target-rows.md

a-locales-own-targets-lines-that-begin-kekf = Lines that begin with `#` are comments.
    .kind = paragraph
    .language = en

## Files › Built pages

h-built-pages = Built pages
    .kind = h2
    .language = en

built-pages-beside-the-pages-zphf = Beside the pages, `l10n.json` says of each what it became: `built` is `mix`, `source` or `skip`, the words of `build-policy.partial`; `coverage` is a number from 0 to 1; `outdated` and `fallback` name the units whose source has changed and those that show the page's own text although they have a translation. Its place is that of a page called `l10n.json`: with { $code-1 } it is `docs/l10n.ko.json`. The next build removes pages that stand in it and are not built any more, because their source is gone or they are left out; other files are never removed.
    .kind = paragraph
    .language = en
    .var-code-1 = `build = "docs/{"{page}"}.{"{locale}"}.md"`

## Files › The lock

h-the-lock = The lock
    .kind = h2
    .language = en

the-lock-the-first-line = The first line is a version. Then comes one sorted line per message: `id source-hash target-hash [flags]`. Hashes are taken over the text with white space folded, in Unicode NFC, without the values of variables, so that rewrapping a paragraph or moving a link's target makes nothing outdated. `.l10n/.gitattributes` lets git merge locks by taking the lines of both sides; the line that fits the translation counts.
    .kind = paragraph
    .language = en

the-lock-flag = flag
    .kind = cell
    .language = en

the-lock-means = means
    .kind = cell
    .language = en

the-lock-identical-to-the = identical to the source on purpose
    .kind = cell
    .language = en

the-lock-somebody-has-read = somebody has read it; falls when either hash changes
    .kind = cell
    .language = en

the-lock-where-the-text = where the text came from
    .kind = cell
    .language = en

the-lock-flags-that-are = Flags that are not known are kept.
    .kind = paragraph
    .language = en

the-lock-nothing-is-read-cjge = Nothing is read or written through a link that leaves the project or leads into `.git`, and `build` refuses one that leads back to the pages, the Fluent files or `.l10n`.
    .kind = paragraph
    .language = en

the-lock-an-outdated-translation-av5j = An outdated translation is compared with the text that it was made from, which `.old.ftl` keeps: a link that the page has lost fails no locale. But anybody can write into that file. No older text excuses what runs, hides or looks like something else. Where it would lead readers somewhere, or have them copy a wallet or a command, and today's text would not, the page has to vouch for it: as it stands, or as `git` has it on the branch's own line of history (its first parents). In a clone without history (`fetch-depth: 1`) nothing vouches, and today's text counts.
    .kind = paragraph
    .language = en

the-lock-l10n-check-since-68uw = `l10n check --since REV` believes every older text that the commit knows, and none that the change itself has brought. Where pull requests may touch `.l10n/`, use that in CI.
    .kind = paragraph
    .language = en

## Files › Writing

h-writing = Writing
    .kind = h2
    .language = en

writing-all-files-of = All files of a run are written to temporary files first, flushed once and then renamed, so that each file is either old or new, whatever happens in between. A run that was killed is completed or cleared away by the next one. Two runs at once wait for each other. A Fluent file that you change while `extract` works on it is not written over: the run ends with exit status 2, nothing is written, and the next one takes your change into account.
    .kind = paragraph
    .language = en
