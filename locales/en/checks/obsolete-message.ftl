### checks/obsolete-message.md

## obsolete-message

obsolete-message-finds-a-message = Finds a message whose unit is gone from the page.

obsolete-message-group-fluent-severity = *Group: Fluent. Severity: note.*

## obsolete-message › Why it matters

h-why-it-matters = Why it matters

why-it-matters-it-does-no = It does no harm, and is kept: when the paragraph comes back, so does its translation, and `l10n fill` uses it as memory. It does not count for coverage.

## obsolete-message › Example

h-example = Example

example-an-obsolete-message = An obsolete message:

example-after-l10n-extract = After `l10n extract --prune`, or when the paragraph comes back, there is nothing to report.

## obsolete-message › How to switch it off

h-how-to-switch-it-off = How to switch it off
