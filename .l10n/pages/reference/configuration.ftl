### l10n: every unit of reference/configuration.md. Written by `l10n extract`, not by hand.

fm-title = Configuration
    .kind = front-matter
    .language = en

fm-description = Every key of l10n.toml, its default, and its environment variable.
    .kind = front-matter
    .language = en

## Configuration

h-configuration = Configuration
    .kind = h1
    .language = en

configuration-l10n-toml-is = `l10n.toml` is optional; without it the defaults below hold. `l10n init` writes one from what it sees. The file is looked for in the working directory and in the folders above it; `-C DIR` starts elsewhere, and `--config FILE` names it.
    .kind = paragraph
    .language = en

configuration-flags-beat-environment = Flags beat environment variables, those beat the file, and the file beats the defaults. An unknown key is an error that names the nearest known one; a variable of the environment that merely looks like one of these is named in a warning. `--set KEY=VALUE` reaches every key, those in tables too: `--set gate.ko.coverage=80`. Paths are relative to the file's folder, are written with `/` on every system, and may not leave it.
    .kind = paragraph
    .language = en

## Configuration › Keys

h-keys = Keys
    .kind = h2
    .language = en

keys-key = key
    .kind = cell
    .language = en

keys-default = default
    .kind = cell
    .language = en

keys-environment = environment
    .kind = cell
    .language = en

keys-what-it-is = what it is
    .kind = cell
    .language = en

keys-folder-of-pages = folder of pages
    .kind = cell
    .language = en

keys-folder-of-fluent = folder of Fluent files, one folder per locale in it
    .kind = cell
    .language = en

keys-where-built-pages = where built pages go; may also be "docs/{"{page}"}.{"{locale}"}.md"
    .kind = cell
    .language = en

keys-language-the-pages = language the pages are written in
    .kind = cell
    .language = en

keys-locales-to-translate = locales to translate into; empty: the folders under `locales` and the languages proven in the pages
    .kind = cell
    .language = en

keys-mkdocs-commonmark-gfm = mkdocs | commonmark | gfm | hugo | mdbook | docusaurus
    .kind = cell
    .language = en

keys-globs-of-pages = globs of pages, relative to `source`
    .kind = cell
    .language = en

keys-globs-of-files = globs of files that are no pages
    .kind = cell
    .language = en

keys-file-units-by = file units by the language they are in; labels of links alone prove none
    .kind = cell
    .language = en

keys-front-matter-keys = front-matter keys that hold text; dotted paths reach into mappings
    .kind = cell
    .language = en

keys-source-text-above = source text above each message: true, false, or a list of locales
    .kind = cell
    .language = en

keys-translate-comments-inside = translate comments inside fenced code
    .kind = cell
    .language = en

keys-table-of-terms = table of terms: term,keep,<locale>…,note
    .kind = cell
    .language = en

keys-mix-source-skip = mix | source | skip: what a page below `minimum` becomes
    .kind = cell
    .language = en

keys-percent-of-words = percent of words
    .kind = cell
    .language = en

keys-preserve-translate-anchors = preserve | translate: anchors of translated headings
    .kind = cell
    .language = en

keys-translation-source-what = translation | source: what stands for an outdated unit
    .kind = cell
    .language = en

keys-keep-follow-rewrite = keep | follow: rewrite source-locale path prefixes to the locale's
    .kind = cell
    .language = en

keys-percent-of-words-mj2x = percent of words a locale must reach
    .kind = cell
    .language = en

keys-percent-of-words-x9y7 = percent of words every page must reach
    .kind = cell
    .language = en

keys-allow-deny-units = allow | deny: units whose source has changed
    .kind = cell
    .language = en

keys-allow-deny-units-bf96 = allow | deny: units that still hold sentences of the source language
    .kind = cell
    .language = en

keys-allow-deny-units-4u3p = allow | deny: units without a translation
    .kind = cell
    .language = en

keys-the-ratchet-where = the ratchet: where present, nothing may get worse than it says
    .kind = cell
    .language = en

## Configuration › Tables with names of your own

h-tables-with-names-of-your-own = Tables with names of your own
    .kind = h2
    .language = en

tables-with-names-of-your-own-directories-gives-a = `[directories]` gives a locale another folder name, wherever a locale names a folder:
    .kind = paragraph
    .language = en

tables-with-names-of-your-own-no-two-locales-daew = No two locales may have one folder, and `pages` and `cache` are names of the tool's own under `.l10n/`.
    .kind = paragraph
    .language = en

tables-with-names-of-your-own-checks-sets-how = `[checks]` sets how bad a finding is. `l10n check --list` shows every code.
    .kind = paragraph
    .language = en

tables-with-names-of-your-own-gate-locale-refines = `[gate.<locale>]` refines `[gate]` for a locale, and `[gate.pages."<glob>"]` for pages; later globs refine earlier ones.
    .kind = paragraph
    .language = en

## Configuration › Comments in code

h-comments-in-code = Comments in code
    .kind = h2
    .language = en

comments-in-code-with-code-comments = With `code-comments = true` the comments of fenced code are messages, one for each line, wherever the fence names a language that is known: those that write comments as C, shell, SQL, Lisp, Lua, Haskell, TeX or HTML do, and most of their kin. Strings are passed over, and the signs of the comment stay in the page. Code in any other language stays as it is.
    .kind = paragraph
    .language = en

## Configuration › Terms

h-terms = Terms
    .kind = h2
    .language = en

terms-the-terms-file = The terms file is CSV with the columns `term`, `keep`, one for each locale by its tag, and `note`. A term with `keep` set to `yes` stays as it is in every language; one that looks like a host may be named, and no link may lead there for it. Several accepted translations are separated by `|`.
    .kind = paragraph
    .language = en

## Configuration › Flavours

h-flavours = Flavours
    .kind = h2
    .language = en

flavours-flavour-says-which = `flavour` says which Markdown the pages are written in. `mkdocs` is Python-Markdown with the extensions of MkDocs Material; it differs from CommonMark in these ways, among others:
    .kind = paragraph
    .language = en

flavours-a-block-inside = a block inside a list item is indented by four spaces a level, whatever the width of the marker;
    .kind = item
    .language = en

flavours-a-list-does = a list does not interrupt a paragraph, and `1)` begins no list;
    .kind = item
    .language = en

flavours-a-heading-needs = a heading needs no blank behind its `#`;
    .kind = item
    .language = en

flavours-raw-html-reaches = raw HTML reaches to its closing tag, blank lines included; Markdown inside needs the attribute `markdown`;
    .kind = item
    .language = en

flavours-label-my-file = `[label](my file.md)` and `[label] [name]` are links, blanks and all;
    .kind = item
    .language = en

flavours-tip-title-begins-cx4r = `> [!tip] Title` begins a callout, whatever its kind is called;
    .kind = item
    .language = en

flavours-definition-lists-footnotes = definition lists, footnotes and abbreviations are read as their extensions read them.
    .kind = item
    .language = en

flavours-the-other-flavours = The other flavours are CommonMark with what each generator adds:
    .kind = paragraph
    .language = en

flavours-flavour = flavour
    .kind = cell
    .language = en

flavours-knows-besides = knows besides
    .kind = cell
    .language = en

flavours-fits = fits
    .kind = cell
    .language = en

flavours-nothing = nothing
    .kind = cell
    .language = en

flavours-plain-commonmark-0 = plain CommonMark 0.31
    .kind = cell
    .language = en

flavours-tables-footnotes-alerts = tables, footnotes, alerts `> [!NOTE]`, containers `::: tip Title`, { $code-1-2 } at the end of a heading, { $code-2-2 } directly behind a link, lines of { $code-1 }, { $code-2 }, `[[toc]]` and `<<< @/file`
    .kind = cell
    .language = en
    .var-code-1-2 = `{"{#anchor}"}`
    .var-code-2-2 = `{"{…}"}`
    .var-code-1 = `{"{% … %}"}`
    .var-code-2 = `{"{{ … }}"}`

flavours-readmes-vitepress-gitbook = READMEs, VitePress, GitBook, Jekyll
    .kind = cell
    .language = en

flavours-definition-lists-behind = definition lists, { $code-1 }, { $code-2 } behind headings
    .kind = cell
    .language = en
    .var-code-1 = `{"{{#include …}}"}`
    .var-code-2 = `{"{#anchor}"}`

flavours-mdbook = mdBook
    .kind = cell
    .language = en

flavours-shortcodes-definition-lists = shortcodes, definition lists, { $code-1 } behind headings; the body of a pair such as `highlight`, `code…` or `mermaid` is code
    .kind = cell
    .language = en
    .var-code-1 = `{"{#anchor}"}`

flavours-hugo = Hugo
    .kind = cell
    .language = en

flavours-mdx-import-and = MDX: `import` and `export`, components, { $code-1 }, `:::note[Title]`, { $code-2 }; no code by indent
    .kind = cell
    .language = en
    .var-code-1 = `{"{expressions}"}`
    .var-code-2 = `{"{/* comments */}"}`

flavours-docusaurus-starlight-nextra = Docusaurus, Starlight, Nextra
    .kind = cell
    .language = en

flavours-where-a-flavour-v36a = Where a flavour knows mathematics, `$…$` is a formula only if a sign of TeX or no word at all stands inside, and no digit follows; prices and variables of a shell are text. On GitHub no letter may touch it either.
    .kind = paragraph
    .language = en

flavours-in-raw-html-92pn = In raw HTML a text reaches from one tag of a block (`<p>`, `<li>`, `<td>`, `<div>`, `<h2>` …) to the next, and the tags of inline elements (`<a>`, `<b>`, `<code>`, `<span>`, `<br>` …) between its words stay in the message, as they do in a paragraph of Markdown; targets, comments and macros among them are variables. An element around a whole text stays in the page, links beside each other are one message each, and two `<br>` in a row part two texts. A translator thus gets a sentence and never `and`.
    .kind = paragraph
    .language = en

flavours-words-in-title-ccpe = Words in `title`, `alt`, `aria-label`, `placeholder` and `data-title` are units in every flavour. So are `label`, `caption`, `description`, `subtitle` and `summary` of components (`<TabItem label="…">`), which are elements with a capital letter. What stands in braces ({ $code-1 }) is code.
    .kind = paragraph
    .language = en
    .var-code-1 = `label={"{…}"}`
