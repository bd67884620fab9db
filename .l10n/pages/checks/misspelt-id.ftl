### l10n: every unit of checks/misspelt-id.md. Written by `l10n extract`, not by hand.

## misspelt-id

misspelt-id-finds-a-message = Finds a message that no unit of its page has or had, with an id that is a slip or two of the pen from that of a unit without a text.
    .kind = paragraph
    .language = en

misspelt-id-group-fluent-severity = *Group: Fluent. Severity: warning.*
    .kind = paragraph
    .language = en

## misspelt-id › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-nobody-gets-to = Nobody gets to read the translation: the page shows the source there, and the unit is counted as untranslated. Such a message is kept as [obsolete]({ $obsolete }), so nothing else would tell.
    .kind = paragraph
    .language = en
    .var-obsolete = obsolete-message.md

## misspelt-id › Example

h-example = Example
    .kind = h2
    .language = en

example-where-the-page = Where the page has a unit `h-title` and no `h-titel`:
    .kind = paragraph
    .language = en

example-better = Better:
    .kind = paragraph
    .language = en

## misspelt-id › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
