### reference/files.md

# en: Files
# fm-title =

# en: Every file that l10n reads or writes, and who may edit it.
# fm-description =

## Files

# en: Files
# h-files =

# en: file
# files-file =

# en: read
# files-read =

# en: written by
# files-written-by =

# en: edit it?
# files-edit-it =

# en: every command
# files-every-command =

# en: yes
# files-yes =

# en: nobody
# files-nobody =

# en: yes, in any editor
# files-yes-in-any =

# en: every writing command
# files-every-writing-command =

# en: delete it at any time
# files-delete-it-at =

# en: Commit everything except `.l10n/cache/` and `build/`. Only `.md` drops its extension: `a.mdx` has its messages in `a.mdx.ftl`. Paths are written with `/` on every system.
# files-commit-everything-except =

## Files › Messages

# en: Messages
# h-messages =

# en: A file of messages is plain Fluent 1.0: one message per unit, `###` for the page, `##` for the headings it stands under. Values that need a resolver (selectors, terms, functions) are resolved if a translator writes them. A message counts for the last of several with its name, and `duplicate-message` reports the others.
# messages-a-file-of =

# en: Markup at the edges of a text is no part of its message: icons, pictures, anchors, and the tags of an element around all of it stay in the page. Where a paragraph or a table cell holds elements that are blocks, such as `<li>`, `<p>` or `<div>`, the text of each is a unit.
# messages-markup-at-the-kgk7 =

# en: Comment lines directly above a message are the tool's when they begin with a locale's tag and a colon, with `was:`, with `l10n:` or with `$name =`. All others are yours.
# messages-comment-lines-directly =

## Files › A locale's own targets

# en: A locale's own targets
# h-a-locales-own-targets =

# en: A row of `_targets.tsv` is a target of the source, a tab, and the target that this locale has instead. A third column restricts it to pages: the name of one, as `guide/setup.md`, or a glob, as `guide/**`. Of several rows for one target the closest counts: a name before a glob, a glob of more letters before one of fewer, any of them before a row without pages; of equals, the last. A row that names its own source as target keeps it. A row leads to a page: other schemes than `https:`, `http:` and `mailto:` only where the source's target has the same one. `l10n check` names rows that cannot be read or change nothing ([`target-rows`]({ $target-rows })).
# $target-rows = ../checks/target-rows.md
# a-locales-own-targets-a-row-of-veba =

# en: Lines that begin with `#` are comments.
# a-locales-own-targets-lines-that-begin-kekf =

## Files › Built pages

# en: Built pages
# h-built-pages =

# en: Beside the pages, `l10n.json` says of each what it became: `built` is `mix`, `source` or `skip`, the words of `build-policy.partial`; `coverage` is a number from 0 to 1; `outdated` and `fallback` name the units whose source has changed and those that show the page's own text although they have a translation. Its place is that of a page called `l10n.json`: with { $code-1 } it is `docs/l10n.ko.json`. The next build removes pages that stand in it and are not built any more, because their source is gone or they are left out; other files are never removed.
# $code-1 = `build = "docs/{page}.{locale}.md"`
# built-pages-beside-the-pages-zphf =

## Files › The lock

# en: The lock
# h-the-lock =

# en: The first line is a version. Then comes one sorted line per message: `id source-hash target-hash [flags]`. Hashes are taken over the text with white space folded, in Unicode NFC, without the values of variables, so that rewrapping a paragraph or moving a link's target makes nothing outdated. `.l10n/.gitattributes` lets git merge locks by taking the lines of both sides; the line that fits the translation counts.
# the-lock-the-first-line =

# en: flag
# the-lock-flag =

# en: means
# the-lock-means =

# en: identical to the source on purpose
# the-lock-identical-to-the =

# en: somebody has read it; falls when either hash changes
# the-lock-somebody-has-read =

# en: where the text came from
# the-lock-where-the-text =

# en: Flags that are not known are kept.
# the-lock-flags-that-are =

# en: Nothing is read or written through a link that leaves the project or leads into `.git`, and `build` refuses one that leads back to the pages, the Fluent files or `.l10n`.
# the-lock-nothing-is-read-cjge =

# en: An outdated translation is compared with the text that it was made from, which `.old.ftl` keeps: a link that the page has lost fails no locale. But anybody can write into that file. No older text excuses what runs, hides or looks like something else. Where it would lead readers somewhere, or have them copy a wallet or a command, and today's text would not, the page has to vouch for it: as it stands, or as `git` has it on the branch's own line of history (its first parents). In a clone without history (`fetch-depth: 1`) nothing vouches, and today's text counts.
# the-lock-an-outdated-translation-av5j =

# en: `l10n check --since REV` believes every older text that the commit knows, and none that the change itself has brought. Where pull requests may touch `.l10n/`, use that in CI.
# the-lock-l10n-check-since-68uw =

## Files › Writing

# en: Writing
# h-writing =

# en: All files of a run are written to temporary files first, flushed once and then renamed, so that each file is either old or new, whatever happens in between. A run that was killed is completed or cleared away by the next one. Two runs at once wait for each other. A Fluent file that you change while `extract` works on it is not written over: the run ends with exit status 2, nothing is written, and the next one takes your change into account.
# writing-all-files-of =
