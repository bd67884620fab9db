### reference/configuration.md

# en: Configuration
# fm-title =

# en: Every key of l10n.toml, its default, and its environment variable.
# fm-description =

## Configuration

# en: Configuration
# h-configuration =

# en: `l10n.toml` is optional; without it the defaults below hold. `l10n init` writes one from what it sees. The file is looked for in the working directory and in the folders above it; `-C DIR` starts elsewhere, and `--config FILE` names it.
# configuration-l10n-toml-is =

# en: Flags beat environment variables, those beat the file, and the file beats the defaults. An unknown key is an error that names the nearest known one; a variable of the environment that merely looks like one of these is named in a warning. `--set KEY=VALUE` reaches every key, those in tables too: `--set gate.ko.coverage=80`. Paths are relative to the file's folder, are written with `/` on every system, and may not leave it.
# configuration-flags-beat-environment =

## Configuration › Keys

# en: Keys
# h-keys =

# en: key
# keys-key =

# en: default
# keys-default =

# en: environment
# keys-environment =

# en: what it is
# keys-what-it-is =

# en: folder of pages
# keys-folder-of-pages =

# en: folder of Fluent files, one folder per locale in it
# keys-folder-of-fluent =

# en: where built pages go; may also be "docs/{page}.{locale}.md"
# keys-where-built-pages =

# en: language the pages are written in
# keys-language-the-pages =

# en: locales to translate into; empty: the folders under `locales` and the languages proven in the pages
# keys-locales-to-translate =

# en: mkdocs | commonmark | gfm | hugo | mdbook | docusaurus
# keys-mkdocs-commonmark-gfm =

# en: globs of pages, relative to `source`
# keys-globs-of-pages =

# en: globs of files that are no pages
# keys-globs-of-files =

# en: file units by the language they are in; labels of links alone prove none
# keys-file-units-by =

# en: front-matter keys that hold text; dotted paths reach into mappings
# keys-front-matter-keys =

# en: source text above each message: true, false, or a list of locales
# keys-source-text-above =

# en: translate comments inside fenced code
# keys-translate-comments-inside =

# en: table of terms: term,keep,<locale>…,note
# keys-table-of-terms =

# en: mix | source | skip: what a page below `minimum` becomes
# keys-mix-source-skip =

# en: percent of words
# keys-percent-of-words =

# en: preserve | translate: anchors of translated headings
# keys-preserve-translate-anchors =

# en: translation | source: what stands for an outdated unit
# keys-translation-source-what =

# en: keep | follow: rewrite source-locale path prefixes to the locale's
# keys-keep-follow-rewrite =

# en: percent of words a locale must reach
# keys-percent-of-words-mj2x =

# en: percent of words every page must reach
# keys-percent-of-words-x9y7 =

# en: allow | deny: units whose source has changed
# keys-allow-deny-units =

# en: allow | deny: units that still hold sentences of the source language
# keys-allow-deny-units-bf96 =

# en: allow | deny: units without a translation
# keys-allow-deny-units-4u3p =

# en: the ratchet: where present, nothing may get worse than it says
# keys-the-ratchet-where =

## Configuration › Tables with names of your own

# en: Tables with names of your own
# h-tables-with-names-of-your-own =

# en: `[directories]` gives a locale another folder name, wherever a locale names a folder:
# tables-with-names-of-your-own-directories-gives-a =

# en: No two locales may have one folder, and `pages` and `cache` are names of the tool's own under `.l10n/`.
# tables-with-names-of-your-own-no-two-locales-daew =

# en: `[checks]` sets how bad a finding is. `l10n check --list` shows every code.
# tables-with-names-of-your-own-checks-sets-how =

# en: `[gate.<locale>]` refines `[gate]` for a locale, and `[gate.pages."<glob>"]` for pages; later globs refine earlier ones.
# tables-with-names-of-your-own-gate-locale-refines =

## Configuration › Comments in code

# en: Comments in code
# h-comments-in-code =

# en: With `code-comments = true` the comments of fenced code are messages, one for each line, wherever the fence names a language that is known: those that write comments as C, shell, SQL, Lisp, Lua, Haskell, TeX or HTML do, and most of their kin. Strings are passed over, and the signs of the comment stay in the page. Code in any other language stays as it is.
# comments-in-code-with-code-comments =

## Configuration › Terms

# en: Terms
# h-terms =

# en: The terms file is CSV with the columns `term`, `keep`, one for each locale by its tag, and `note`. A term with `keep` set to `yes` stays as it is in every language; one that looks like a host may be named, and no link may lead there for it. Several accepted translations are separated by `|`.
# terms-the-terms-file =

## Configuration › Flavours

# en: Flavours
# h-flavours =

# en: `flavour` says which Markdown the pages are written in. `mkdocs` is Python-Markdown with the extensions of MkDocs Material; it differs from CommonMark in these ways, among others:
# flavours-flavour-says-which =

# en: a block inside a list item is indented by four spaces a level, whatever the width of the marker;
# flavours-a-block-inside =

# en: a list does not interrupt a paragraph, and `1)` begins no list;
# flavours-a-list-does =

# en: a heading needs no blank behind its `#`;
# flavours-a-heading-needs =

# en: raw HTML reaches to its closing tag, blank lines included; Markdown inside needs the attribute `markdown`;
# flavours-raw-html-reaches =

# en: `[label](my file.md)` and `[label] [name]` are links, blanks and all;
# flavours-label-my-file =

# en: `> [!tip] Title` begins a callout, whatever its kind is called;
# flavours-tip-title-begins-cx4r =

# en: definition lists, footnotes and abbreviations are read as their extensions read them.
# flavours-definition-lists-footnotes =

# en: The other flavours are CommonMark with what each generator adds:
# flavours-the-other-flavours =

# en: flavour
# flavours-flavour =

# en: knows besides
# flavours-knows-besides =

# en: fits
# flavours-fits =

# en: nothing
# flavours-nothing =

# en: plain CommonMark 0.31
# flavours-plain-commonmark-0 =

# en: tables, footnotes, alerts `> [!NOTE]`, containers `::: tip Title`, { $code-1-2 } at the end of a heading, { $code-2-2 } directly behind a link, lines of { $code-1 }, { $code-2 }, `[[toc]]` and `<<< @/file`
# $code-1-2 = `{#anchor}`
# $code-2-2 = `{…}`
# $code-1 = `{% … %}`
# $code-2 = `{{ … }}`
# flavours-tables-footnotes-alerts =

# en: definition lists, { $code-1 }, { $code-2 } behind headings
# $code-1 = `{{#include …}}`
# $code-2 = `{#anchor}`
# flavours-definition-lists-behind =

# en: shortcodes, definition lists, { $code-1 } behind headings; the body of a pair such as `highlight`, `code…` or `mermaid` is code
# $code-1 = `{#anchor}`
# flavours-shortcodes-definition-lists =

# en: MDX: `import` and `export`, components, { $code-1 }, `:::note[Title]`, { $code-2 }; no code by indent
# $code-1 = `{expressions}`
# $code-2 = `{/* comments */}`
# flavours-mdx-import-and =

# en: Where a flavour knows mathematics, `$…$` is a formula only if a sign of TeX or no word at all stands inside, and no digit follows; prices and variables of a shell are text. On GitHub no letter may touch it either.
# flavours-where-a-flavour-v36a =

# en: In raw HTML a text reaches from one tag of a block (`<p>`, `<li>`, `<td>`, `<div>`, `<h2>` …) to the next, and the tags of inline elements (`<a>`, `<b>`, `<code>`, `<span>`, `<br>` …) between its words stay in the message, as they do in a paragraph of Markdown; targets, comments and macros among them are variables. An element around a whole text stays in the page, links beside each other are one message each, and two `<br>` in a row part two texts. A translator thus gets a sentence and never `and`.
# flavours-in-raw-html-92pn =

# en: Words in `title`, `alt`, `aria-label`, `placeholder` and `data-title` are units in every flavour. So are `label`, `caption`, `description`, `subtitle` and `summary` of components (`<TabItem label="…">`), which are elements with a capital letter. What stands in braces ({ $code-1 }) is code.
# $code-1 = `label={…}`
# flavours-words-in-title-ccpe =
