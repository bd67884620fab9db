### checks/obsolete-message.md

## obsolete-message

# en: Finds a message whose unit is gone from the page.
# obsolete-message-finds-a-message =

# en: *Group: Fluent. Severity: note.*
# obsolete-message-group-fluent-severity =

## obsolete-message › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: It does no harm, and is kept: when the paragraph comes back, so does its translation, and `l10n fill` uses it as memory. It does not count for coverage.
# why-it-matters-it-does-no =

## obsolete-message › Example

# en: Example
# h-example =

# en: An obsolete message:
# example-an-obsolete-message =

# en: After `l10n extract --prune`, or when the paragraph comes back, there is nothing to report.
# example-after-l10n-extract =

## obsolete-message › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
