### checks/swallowed-message.md

## swallowed-message

# en: Finds a translation that holds another message of its page, because that message is indented.
# swallowed-message-finds-a-translation =

# en: *Group: Fluent. Severity: error.*
# swallowed-message-group-fluent-severity =

## swallowed-message › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: To Fluent, an indented line belongs to the text above it. The page would show the id and the sign, and the other unit would have no translation.
# why-it-matters-to-fluent-an =

## swallowed-message › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## swallowed-message › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =

# en: `l10n build` shows the page's own text instead of such a translation, whatever level the finding is reported at.
# how-to-switch-it-off-l10n-build-shows =
