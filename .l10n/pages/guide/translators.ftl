### l10n: every unit of guide/translators.md. Written by `l10n extract`, not by hand.

fm-title = For translators
    .kind = front-matter
    .language = en

fm-description = What stands in a Fluent file, what you may change, and what to type when something is refused.
    .kind = front-matter
    .language = en

## For translators

h-for-translators = For translators
    .kind = h1
    .language = en

for-translators-you-need-a = You need a text editor and nothing else. Every page has one file in your language, for example `locales/ko/index.ftl`.
    .kind = paragraph
    .language = en

## For translators › What you see

h-what-you-see = What you see
    .kind = h2
    .language = en

what-you-see-that-is-a = That is a text without a translation. The first line is the source. To translate it, take the `# ` off the last line and write behind the `=`:
    .kind = paragraph
    .language = en

what-you-see-lines-that-begin = Lines that begin with `# en:`, `# was:` or `# $` belong to the tool; it writes them anew. Every other comment is yours and stays, and so do your blank lines and the order of the messages.
    .kind = paragraph
    .language = en

## For translators › Rules of thumb

h-rules-of-thumb = Rules of thumb
    .kind = h2
    .language = en

rules-of-thumb-text-is-markdown = Text is Markdown. `**bold**`, `[label]( … )` and `code` look as they do in the page.
    .kind = item
    .language = en

rules-of-thumb-stands-for-an = { $code-1 } stands for an address or for something else that must not change. Keep it, move it where your sentence needs it, and do not write it twice.
    .kind = item
    .language = en
    .var-code-1 = `{"{ $name }"}`

rules-of-thumb-words-name-is = `[words][name]` is a link, too: translate the words and leave the name.
    .kind = item
    .language = en

rules-of-thumb-keep-code-1 = Keep `code`, `[^1]` and `:icons:` as they are.
    .kind = item
    .language = en

rules-of-thumb-a-literal-brace = A literal brace is written { $code-1 }. Nothing else needs escaping.
    .kind = item
    .language = en
    .var-code-1 = `{"{"}"{"{\"}"}`

rules-of-thumb-a-long-text = A long text may go on in the next line if that line begins with four spaces.
    .kind = item
    .language = en

rules-of-thumb-never-write-a = Never write a link that the source does not have. The check refuses it, and the page is built without your text.
    .kind = item
    .language = en

## For translators › Titles that no page writes

h-titles-that-no-page-writes = Titles that no page writes
    .kind = h2
    .language = en

titles-that-no-page-writes-mkdocs-shows-note-dnw5 = MkDocs shows `!!! note`, `??? tip` and `/// warning` with a title of its own: Note, Tip, Warning. Each of these is a message, too:
    .kind = paragraph
    .language = en

titles-that-no-page-writes-translate-it-and-ua9t = Translate it, and the built page says `!!! note "참고"` or `/// note | 참고`. Leave it, and the page stays as it is: such a message counts neither in the coverage nor as a gap. Once one page has it, `l10n fill ko` takes it over to all others. A block whose title is empty on purpose, as in `!!! note ""`, has none.
    .kind = paragraph
    .language = en

## For translators › When the source changes

h-when-the-source-changes = When the source changes
    .kind = h2
    .language = en

when-the-source-changes-the-message-stays = The message stays, and two lines tell you what happened:
    .kind = paragraph
    .language = en

when-the-source-changes-change-your-text = Change your text, and the note goes away on the next run. If it still fits as it is, the maintainer types `l10n accept ko ID`.
    .kind = paragraph
    .language = en

## For translators › What is left to do

h-what-is-left-to-do = What is left to do
    .kind = h2
    .language = en

what-is-left-to-do-brands-commands-and = Brands, commands and acronyms are not listed: what stays the same in every language is no gap. If a text is the same on purpose and is listed all the same, `l10n accept ko ID --same` says so.
    .kind = paragraph
    .language = en

## For translators › When something is refused

h-when-something-is-refused = When something is refused
    .kind = h2
    .language = en

when-something-is-refused-message = message
    .kind = cell
    .language = en

when-something-is-refused-what-to-type = what to type
    .kind = cell
    .language = en

when-something-is-refused-the-finding-shows = the finding shows the line and the cure: most often four spaces before a line that goes on, or { $code-1 } for a brace
    .kind = cell
    .language = en
    .var-code-1 = `{"{"}"{"{\"}"}`

when-something-is-refused-you-wrote-behind = you wrote behind `# id =`; take the `# ` off that line
    .kind = cell
    .language = en

when-something-is-refused-put-the-it = put the { $code-1 } it names back where the link or value belongs
    .kind = cell
    .language = en
    .var-code-1 = `{"{ $name }"}`

when-something-is-refused-the-name-has = the name has a typo; the finding shows the nearest one
    .kind = cell
    .language = en

when-something-is-refused-take-the-address = take the address out, or use the { $code-1 } of the source
    .kind = cell
    .language = en
    .var-code-1 = `{"{ $name }"}`

when-something-is-refused-keep-one-of = keep one of the two versions and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`
    .kind = cell
    .language = en

when-something-is-refused-l10n-explain-foreign-m88w = `l10n explain foreign-target` tells more about each of them. `l10n check ko --fix` mends by itself what can be mended without asking: full-width signs, blanks at edges and between a bracket and its link, letters taken apart; with `--dry-run` it shows what it would do.
    .kind = paragraph
    .language = en
