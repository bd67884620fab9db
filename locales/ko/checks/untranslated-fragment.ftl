### checks/untranslated-fragment.md

## untranslated-fragment

# en: Finds a sentence left in the source language inside a translation.
# untranslated-fragment-finds-a-sentence =

# en: *Group: state. Severity: warning.*
# untranslated-fragment-group-state-severity =

## untranslated-fragment › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Half-translated paragraphs look finished in every list and are the last thing anybody finds.
# why-it-matters-half-translated-paragraphs =

## untranslated-fragment › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

# en: Names, commands and quoted words are not meant; `l10n explain` says which evidence fired. A word that stays on purpose belongs into `terms.csv` with `keep`; a whole unit that stays: `l10n accept ko ID --same`.
# example-names-commands-and =

## untranslated-fragment › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
