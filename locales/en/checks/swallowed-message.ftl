### checks/swallowed-message.md

## swallowed-message

swallowed-message-finds-a-translation = Finds a translation that holds another message of its page, because that message is indented.

swallowed-message-group-fluent-severity = *Group: Fluent. Severity: error.*

## swallowed-message › Why it matters

h-why-it-matters = Why it matters

why-it-matters-to-fluent-an = To Fluent, an indented line belongs to the text above it. The page would show the id and the sign, and the other unit would have no translation.

## swallowed-message › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## swallowed-message › How to switch it off

h-how-to-switch-it-off = How to switch it off

how-to-switch-it-off-l10n-build-shows = `l10n build` shows the page's own text instead of such a translation, whatever level the finding is reported at.
