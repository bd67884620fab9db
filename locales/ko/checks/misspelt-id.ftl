### checks/misspelt-id.md

## misspelt-id

# en: Finds a message that no unit of its page has or had, with an id that is a slip or two of the pen from that of a unit without a text.
# misspelt-id-finds-a-message =

# en: *Group: Fluent. Severity: warning.*
# misspelt-id-group-fluent-severity =

## misspelt-id › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Nobody gets to read the translation: the page shows the source there, and the unit is counted as untranslated. Such a message is kept as [obsolete]({ $obsolete }), so nothing else would tell.
# $obsolete = obsolete-message.md
# why-it-matters-nobody-gets-to =

## misspelt-id › Example

# en: Example
# h-example =

# en: Where the page has a unit `h-title` and no `h-titel`:
# example-where-the-page =

# en: Better:
# example-better =

## misspelt-id › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
