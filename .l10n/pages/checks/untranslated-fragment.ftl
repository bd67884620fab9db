### l10n: every unit of checks/untranslated-fragment.md. Written by `l10n extract`, not by hand.

## untranslated-fragment

untranslated-fragment-finds-a-sentence = Finds a sentence left in the source language inside a translation.
    .kind = paragraph
    .language = en

untranslated-fragment-group-state-severity = *Group: state. Severity: warning.*
    .kind = paragraph
    .language = en

## untranslated-fragment › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-half-translated-paragraphs = Half-translated paragraphs look finished in every list and are the last thing anybody finds.
    .kind = paragraph
    .language = en

## untranslated-fragment › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

example-names-commands-and = Names, commands and quoted words are not meant; `l10n explain` says which evidence fired. A word that stays on purpose belongs into `terms.csv` with `keep`; a whole unit that stays: `l10n accept ko ID --same`.
    .kind = paragraph
    .language = en

## untranslated-fragment › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
