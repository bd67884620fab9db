### reference/exchange.md

## Translators' tools

# en: Translators' tools
# h-translators-tools =

# en: Translators who work in Poedit, Weblate, OmegaT or an agency's tool need no Fluent file: `l10n export` writes one file with all units of a locale, and `l10n import --from` takes it back.
# translators-tools-translators-who-work =

# en: name
# translators-tools-name =

# en: format
# translators-tools-format =

# en: holds
# translators-tools-holds =

# en: gettext, for Poedit, Weblate, Lokalize and most others
# translators-tools-gettext-for-poedit =

# en: every unit
# translators-tools-every-unit =

# en: what is translated and needs no more work
# translators-tools-what-is-translated =

# en: comma-separated values, for spreadsheets
# translators-tools-comma-separated-values =

# en: a JSON object per line
# translators-tools-a-json-object =

# en: Units with nothing to translate are left out, unless they have a translation; so are those that the page has in the locale's own language.
# translators-tools-units-with-nothing =

## Translators' tools › What stands in the file

# en: What stands in the file
# h-what-stands-in-the-file =

# en: **Page and id** of each unit: `guide/index.md#intro-these-are-our` in PO and TMX, two columns or attributes elsewhere.
# what-stands-in-the-file-page-and-id =

# en: **Variables** as in Fluent, { $code-1 }; in XLIFF and TMX as placeholders, which tools protect. What a variable stands for is in the notes, and so are the headings above the unit. A brace of the text is written { $code-2 } where a format has no placeholders, a character that nobody sees by its number: { $code-3 }.
# $code-1 = `{ $link }`
# $code-2 = `{"{"}`
# $code-3 = `{"\u0008"}`
# what-stands-in-the-file-variables-as-in =

# en: **Translations that need work**, because they are outdated, draft or partly in the source language, are `fuzzy` in PO, `needs-adaptation` in XLIFF 1.2, `initial` in XLIFF 2.0, `yes` in the column `needs_work`. The text that an outdated one was made from stands beside it.
# what-stands-in-the-file-translations-that-need =

# en: **The translation's fingerprint** as it was (`l10n:base`, `base`), so that an import knows what has changed since. Leave it where it is.
# what-stands-in-the-file-the-translations-fingerprint =

## Translators' tools › What an import does

# en: What an import does
# h-what-an-import-does =

# en: Each translation goes to the unit that its page and id name. One that names none, or one that is not there, goes to every unit that has exactly its source text and no translation yet: so a memory of another tool, or a PO file made by po4a or mdpo, can be brought in as well. A CSV file from elsewhere needs the columns `source` and `target`, a JSON line the same two keys.
# what-an-import-does-each-translation-goes =

# en: These are listed and left out:
# what-an-import-does-these-are-listed =

# en: fate
# what-an-import-does-fate =

# en: because
# what-an-import-does-because =

# en: the project has another translation than the one exported
# what-an-import-does-the-project-has =

# en: uncertain
# what-an-import-does-uncertain =

# en: somebody has edited it since, or the file comes from elsewhere; the project's own stays
# what-an-import-does-somebody-has-edited =

# en: the project's translation has selectors, terms or functions
# what-an-import-does-the-projects-translation =

# en: a file of another tool cannot hold them
# what-an-import-does-a-file-of =

# en: it is marked as needing work
# what-an-import-does-it-is-marked =

# en: `--draft` takes it, with the flag `draft` in the lock
# what-an-import-does-draft-takes-it =

# en: it has a variable that the source does not have
# what-an-import-does-it-has-a =

# en: rejected
# what-an-import-does-rejected =

# en: it could not be shown
# what-an-import-does-it-could-not =

# en: no unit has this id or this text
# what-an-import-does-no-unit-has =

# en: the page has changed; nothing is lost, the file still has it
# what-an-import-does-the-page-has =

# en: it is the source text again
# what-an-import-does-it-is-the =

# en: many tools copy it for a start
# what-an-import-does-many-tools-copy =

# en: A translation of a source that has changed since the export is taken, and is outdated: the text it was made from stands above it. A file in another language than LOCALE is refused. Then `l10n check` looks at every text as it looks at all others; nothing that comes from a file is trusted more.
# what-an-import-does-a-translation-of =
