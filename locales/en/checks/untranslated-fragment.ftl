### checks/untranslated-fragment.md

## untranslated-fragment

untranslated-fragment-finds-a-sentence = Finds a sentence left in the source language inside a translation.

untranslated-fragment-group-state-severity = *Group: state. Severity: warning.*

## untranslated-fragment › Why it matters

h-why-it-matters = Why it matters

why-it-matters-half-translated-paragraphs = Half-translated paragraphs look finished in every list and are the last thing anybody finds.

## untranslated-fragment › Example

h-example = Example

example-bad = Bad:

example-good = Good:

example-names-commands-and = Names, commands and quoted words are not meant; `l10n explain` says which evidence fired. A word that stays on purpose belongs into `terms.csv` with `keep`; a whole unit that stays: `l10n accept ko ID --same`.

## untranslated-fragment › How to switch it off

h-how-to-switch-it-off = How to switch it off
