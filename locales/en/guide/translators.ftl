### guide/translators.md

fm-title = For translators

fm-description = What stands in a Fluent file, what you may change, and what to type when something is refused.

## For translators

h-for-translators = For translators

for-translators-you-need-a = You need a text editor and nothing else. Every page has one file in your language, for example `locales/ko/index.ftl`.

## For translators › What you see

h-what-you-see = What you see

what-you-see-that-is-a = That is a text without a translation. The first line is the source. To translate it, take the `# ` off the last line and write behind the `=`:

what-you-see-lines-that-begin = Lines that begin with `# en:`, `# was:` or `# $` belong to the tool; it writes them anew. Every other comment is yours and stays, and so do your blank lines and the order of the messages.

## For translators › Rules of thumb

h-rules-of-thumb = Rules of thumb

rules-of-thumb-text-is-markdown = Text is Markdown. `**bold**`, `[label]( … )` and `code` look as they do in the page.

# $code-1 = `{ $name }`
rules-of-thumb-stands-for-an = { $code-1 } stands for an address or for something else that must not change. Keep it, move it where your sentence needs it, and do not write it twice.

rules-of-thumb-words-name-is = `[words][name]` is a link, too: translate the words and leave the name.

rules-of-thumb-keep-code-1 = Keep `code`, `[^1]` and `:icons:` as they are.

# $code-1 = `{"{"}`
rules-of-thumb-a-literal-brace = A literal brace is written { $code-1 }. Nothing else needs escaping.

rules-of-thumb-a-long-text = A long text may go on in the next line if that line begins with four spaces.

rules-of-thumb-never-write-a = Never write a link that the source does not have. The check refuses it, and the page is built without your text.

## For translators › Titles that no page writes

h-titles-that-no-page-writes = Titles that no page writes

titles-that-no-page-writes-mkdocs-shows-note-dnw5 = MkDocs shows `!!! note`, `??? tip` and `/// warning` with a title of its own: Note, Tip, Warning. Each of these is a message, too:

titles-that-no-page-writes-translate-it-and-ua9t = Translate it, and the built page says `!!! note "참고"` or `/// note | 참고`. Leave it, and the page stays as it is: such a message counts neither in the coverage nor as a gap. Once one page has it, `l10n fill ko` takes it over to all others. A block whose title is empty on purpose, as in `!!! note ""`, has none.

## For translators › When the source changes

h-when-the-source-changes = When the source changes

when-the-source-changes-the-message-stays = The message stays, and two lines tell you what happened:

when-the-source-changes-change-your-text = Change your text, and the note goes away on the next run. If it still fits as it is, the maintainer types `l10n accept ko ID`.

## For translators › What is left to do

h-what-is-left-to-do = What is left to do

what-is-left-to-do-brands-commands-and = Brands, commands and acronyms are not listed: what stays the same in every language is no gap. If a text is the same on purpose and is listed all the same, `l10n accept ko ID --same` says so.

## For translators › When something is refused

h-when-something-is-refused = When something is refused

when-something-is-refused-message = message

when-something-is-refused-what-to-type = what to type

# $code-1 = `{"{"}`
when-something-is-refused-the-finding-shows = the finding shows the line and the cure: most often four spaces before a line that goes on, or { $code-1 } for a brace

when-something-is-refused-you-wrote-behind = you wrote behind `# id =`; take the `# ` off that line

# $code-1 = `{ $name }`
when-something-is-refused-put-the-it = put the { $code-1 } it names back where the link or value belongs

when-something-is-refused-the-name-has = the name has a typo; the finding shows the nearest one

# $code-1 = `{ $name }`
when-something-is-refused-take-the-address = take the address out, or use the { $code-1 } of the source

when-something-is-refused-keep-one-of = keep one of the two versions and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`

when-something-is-refused-l10n-explain-foreign-m88w = `l10n explain foreign-target` tells more about each of them. `l10n check ko --fix` mends by itself what can be mended without asking: full-width signs, blanks at edges and between a bracket and its link, letters taken apart; with `--dry-run` it shows what it would do.
