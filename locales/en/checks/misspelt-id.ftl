### checks/misspelt-id.md

## misspelt-id

misspelt-id-finds-a-message = Finds a message that no unit of its page has or had, with an id that is a slip or two of the pen from that of a unit without a text.

misspelt-id-group-fluent-severity = *Group: Fluent. Severity: warning.*

## misspelt-id › Why it matters

h-why-it-matters = Why it matters

# $obsolete = obsolete-message.md
why-it-matters-nobody-gets-to = Nobody gets to read the translation: the page shows the source there, and the unit is counted as untranslated. Such a message is kept as [obsolete]({ $obsolete }), so nothing else would tell.

## misspelt-id › Example

h-example = Example

example-where-the-page = Where the page has a unit `h-title` and no `h-titel`:

example-better = Better:

## misspelt-id › How to switch it off

h-how-to-switch-it-off = How to switch it off
