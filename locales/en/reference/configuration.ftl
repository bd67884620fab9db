### reference/configuration.md

fm-title = Configuration

fm-description = Every key of l10n.toml, its default, and its environment variable.

## Configuration

h-configuration = Configuration

configuration-l10n-toml-is = `l10n.toml` is optional; without it the defaults below hold. `l10n init` writes one from what it sees. The file is looked for in the working directory and in the folders above it; `-C DIR` starts elsewhere, and `--config FILE` names it.

configuration-flags-beat-environment = Flags beat environment variables, those beat the file, and the file beats the defaults. An unknown key is an error that names the nearest known one; a variable of the environment that merely looks like one of these is named in a warning. `--set KEY=VALUE` reaches every key, those in tables too: `--set gate.ko.coverage=80`. Paths are relative to the file's folder, are written with `/` on every system, and may not leave it.

## Configuration › Keys

h-keys = Keys

keys-key = key

keys-default = default

keys-environment = environment

keys-what-it-is = what it is

keys-folder-of-pages = folder of pages

keys-folder-of-fluent = folder of Fluent files, one folder per locale in it

keys-where-built-pages = where built pages go; may also be "docs/{"{page}"}.{"{locale}"}.md"

keys-language-the-pages = language the pages are written in

keys-locales-to-translate = locales to translate into; empty: the folders under `locales` and the languages proven in the pages

keys-mkdocs-commonmark-gfm = mkdocs | commonmark | gfm | hugo | mdbook | docusaurus

keys-globs-of-pages = globs of pages, relative to `source`

keys-globs-of-files = globs of files that are no pages

keys-file-units-by = file units by the language they are in; labels of links alone prove none

keys-front-matter-keys = front-matter keys that hold text; dotted paths reach into mappings

keys-source-text-above = source text above each message: true, false, or a list of locales

keys-translate-comments-inside = translate comments inside fenced code

keys-table-of-terms = table of terms: term,keep,<locale>…,note

keys-mix-source-skip = mix | source | skip: what a page below `minimum` becomes

keys-percent-of-words = percent of words

keys-preserve-translate-anchors = preserve | translate: anchors of translated headings

keys-translation-source-what = translation | source: what stands for an outdated unit

keys-keep-follow-rewrite = keep | follow: rewrite source-locale path prefixes to the locale's

keys-percent-of-words-mj2x = percent of words a locale must reach

keys-percent-of-words-x9y7 = percent of words every page must reach

keys-allow-deny-units = allow | deny: units whose source has changed

keys-allow-deny-units-bf96 = allow | deny: units that still hold sentences of the source language

keys-allow-deny-units-4u3p = allow | deny: units without a translation

keys-the-ratchet-where = the ratchet: where present, nothing may get worse than it says

## Configuration › Tables with names of your own

h-tables-with-names-of-your-own = Tables with names of your own

tables-with-names-of-your-own-directories-gives-a = `[directories]` gives a locale another folder name, wherever a locale names a folder:

tables-with-names-of-your-own-no-two-locales-daew = No two locales may have one folder, and `pages` and `cache` are names of the tool's own under `.l10n/`.

tables-with-names-of-your-own-checks-sets-how = `[checks]` sets how bad a finding is. `l10n check --list` shows every code.

tables-with-names-of-your-own-gate-locale-refines = `[gate.<locale>]` refines `[gate]` for a locale, and `[gate.pages."<glob>"]` for pages; later globs refine earlier ones.

## Configuration › Comments in code

h-comments-in-code = Comments in code

comments-in-code-with-code-comments = With `code-comments = true` the comments of fenced code are messages, one for each line, wherever the fence names a language that is known: those that write comments as C, shell, SQL, Lisp, Lua, Haskell, TeX or HTML do, and most of their kin. Strings are passed over, and the signs of the comment stay in the page. Code in any other language stays as it is.

## Configuration › Terms

h-terms = Terms

terms-the-terms-file = The terms file is CSV with the columns `term`, `keep`, one for each locale by its tag, and `note`. A term with `keep` set to `yes` stays as it is in every language; one that looks like a host may be named, and no link may lead there for it. Several accepted translations are separated by `|`.

## Configuration › Flavours

h-flavours = Flavours

flavours-flavour-says-which = `flavour` says which Markdown the pages are written in. `mkdocs` is Python-Markdown with the extensions of MkDocs Material; it differs from CommonMark in these ways, among others:

flavours-a-block-inside = a block inside a list item is indented by four spaces a level, whatever the width of the marker;

flavours-a-list-does = a list does not interrupt a paragraph, and `1)` begins no list;

flavours-a-heading-needs = a heading needs no blank behind its `#`;

flavours-raw-html-reaches = raw HTML reaches to its closing tag, blank lines included; Markdown inside needs the attribute `markdown`;

flavours-label-my-file = `[label](my file.md)` and `[label] [name]` are links, blanks and all;

flavours-tip-title-begins-cx4r = `> [!tip] Title` begins a callout, whatever its kind is called;

flavours-definition-lists-footnotes = definition lists, footnotes and abbreviations are read as their extensions read them.

flavours-the-other-flavours = The other flavours are CommonMark with what each generator adds:

flavours-flavour = flavour

flavours-knows-besides = knows besides

flavours-fits = fits

flavours-nothing = nothing

flavours-plain-commonmark-0 = plain CommonMark 0.31

# $code-1-2 = `{#anchor}`
# $code-2-2 = `{…}`
# $code-1 = `{% … %}`
# $code-2 = `{{ … }}`
flavours-tables-footnotes-alerts = tables, footnotes, alerts `> [!NOTE]`, containers `::: tip Title`, { $code-1-2 } at the end of a heading, { $code-2-2 } directly behind a link, lines of { $code-1 }, { $code-2 }, `[[toc]]` and `<<< @/file`

flavours-readmes-vitepress-gitbook = READMEs, VitePress, GitBook, Jekyll

# $code-1 = `{{#include …}}`
# $code-2 = `{#anchor}`
flavours-definition-lists-behind = definition lists, { $code-1 }, { $code-2 } behind headings

flavours-mdbook = mdBook

# $code-1 = `{#anchor}`
flavours-shortcodes-definition-lists = shortcodes, definition lists, { $code-1 } behind headings; the body of a pair such as `highlight`, `code…` or `mermaid` is code

flavours-hugo = Hugo

# $code-1 = `{expressions}`
# $code-2 = `{/* comments */}`
flavours-mdx-import-and = MDX: `import` and `export`, components, { $code-1 }, `:::note[Title]`, { $code-2 }; no code by indent

flavours-docusaurus-starlight-nextra = Docusaurus, Starlight, Nextra

flavours-where-a-flavour-v36a = Where a flavour knows mathematics, `$…$` is a formula only if a sign of TeX or no word at all stands inside, and no digit follows; prices and variables of a shell are text. On GitHub no letter may touch it either.

flavours-in-raw-html-92pn = In raw HTML a text reaches from one tag of a block (`<p>`, `<li>`, `<td>`, `<div>`, `<h2>` …) to the next, and the tags of inline elements (`<a>`, `<b>`, `<code>`, `<span>`, `<br>` …) between its words stay in the message, as they do in a paragraph of Markdown; targets, comments and macros among them are variables. An element around a whole text stays in the page, links beside each other are one message each, and two `<br>` in a row part two texts. A translator thus gets a sentence and never `and`.

# $code-1 = `label={…}`
flavours-words-in-title-ccpe = Words in `title`, `alt`, `aria-label`, `placeholder` and `data-title` are units in every flavour. So are `label`, `caption`, `description`, `subtitle` and `summary` of components (`<TabItem label="…">`), which are elements with a capital letter. What stands in braces ({ $code-1 }) is code.
