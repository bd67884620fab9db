### reference/exchange.md

## Translators' tools

h-translators-tools = Translators' tools

translators-tools-translators-who-work = Translators who work in Poedit, Weblate, OmegaT or an agency's tool need no Fluent file: `l10n export` writes one file with all units of a locale, and `l10n import --from` takes it back.

translators-tools-name = name

translators-tools-format = format

translators-tools-holds = holds

translators-tools-gettext-for-poedit = gettext, for Poedit, Weblate, Lokalize and most others

translators-tools-every-unit = every unit

translators-tools-xliff-1-2 = XLIFF 1.2

translators-tools-xliff-2-0 = XLIFF 2.0

translators-tools-tmx-1-4 = TMX 1.4

translators-tools-what-is-translated = what is translated and needs no more work

translators-tools-comma-separated-values = comma-separated values, for spreadsheets

translators-tools-a-json-object = a JSON object per line

translators-tools-units-with-nothing = Units with nothing to translate are left out, unless they have a translation; so are those that the page has in the locale's own language.

## Translators' tools › What stands in the file

h-what-stands-in-the-file = What stands in the file

what-stands-in-the-file-page-and-id = **Page and id** of each unit: `guide/index.md#intro-these-are-our` in PO and TMX, two columns or attributes elsewhere.

# $code-1 = `{ $link }`
# $code-2 = `{"{"}`
# $code-3 = `{"\u0008"}`
what-stands-in-the-file-variables-as-in = **Variables** as in Fluent, { $code-1 }; in XLIFF and TMX as placeholders, which tools protect. What a variable stands for is in the notes, and so are the headings above the unit. A brace of the text is written { $code-2 } where a format has no placeholders, a character that nobody sees by its number: { $code-3 }.

what-stands-in-the-file-translations-that-need = **Translations that need work**, because they are outdated, draft or partly in the source language, are `fuzzy` in PO, `needs-adaptation` in XLIFF 1.2, `initial` in XLIFF 2.0, `yes` in the column `needs_work`. The text that an outdated one was made from stands beside it.

what-stands-in-the-file-the-translations-fingerprint = **The translation's fingerprint** as it was (`l10n:base`, `base`), so that an import knows what has changed since. Leave it where it is.

## Translators' tools › What an import does

h-what-an-import-does = What an import does

what-an-import-does-each-translation-goes = Each translation goes to the unit that its page and id name. One that names none, or one that is not there, goes to every unit that has exactly its source text and no translation yet: so a memory of another tool, or a PO file made by po4a or mdpo, can be brought in as well. A CSV file from elsewhere needs the columns `source` and `target`, a JSON line the same two keys.

what-an-import-does-these-are-listed = These are listed and left out:

what-an-import-does-fate = fate

what-an-import-does-because = because

what-an-import-does-the-project-has = the project has another translation than the one exported

what-an-import-does-uncertain = uncertain

what-an-import-does-somebody-has-edited = somebody has edited it since, or the file comes from elsewhere; the project's own stays

what-an-import-does-the-projects-translation = the project's translation has selectors, terms or functions

what-an-import-does-a-file-of = a file of another tool cannot hold them

what-an-import-does-it-is-marked = it is marked as needing work

what-an-import-does-draft-takes-it = `--draft` takes it, with the flag `draft` in the lock

what-an-import-does-it-has-a = it has a variable that the source does not have

what-an-import-does-rejected = rejected

what-an-import-does-it-could-not = it could not be shown

what-an-import-does-no-unit-has = no unit has this id or this text

what-an-import-does-the-page-has = the page has changed; nothing is lost, the file still has it

what-an-import-does-it-is-the = it is the source text again

what-an-import-does-english = english

what-an-import-does-many-tools-copy = many tools copy it for a start

what-an-import-does-a-translation-of = A translation of a source that has changed since the export is taken, and is outdated: the text it was made from stands above it. A file in another language than LOCALE is refused. Then `l10n check` looks at every text as it looks at all others; nothing that comes from a file is trusted more.
