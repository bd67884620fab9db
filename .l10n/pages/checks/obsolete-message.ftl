### l10n: every unit of checks/obsolete-message.md. Written by `l10n extract`, not by hand.

## obsolete-message

obsolete-message-finds-a-message = Finds a message whose unit is gone from the page.
    .kind = paragraph
    .language = en

obsolete-message-group-fluent-severity = *Group: Fluent. Severity: note.*
    .kind = paragraph
    .language = en

## obsolete-message › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-it-does-no = It does no harm, and is kept: when the paragraph comes back, so does its translation, and `l10n fill` uses it as memory. It does not count for coverage.
    .kind = paragraph
    .language = en

## obsolete-message › Example

h-example = Example
    .kind = h2
    .language = en

example-an-obsolete-message = An obsolete message:
    .kind = paragraph
    .language = en

example-after-l10n-extract = After `l10n extract --prune`, or when the paragraph comes back, there is nothing to report.
    .kind = paragraph
    .language = en

## obsolete-message › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
