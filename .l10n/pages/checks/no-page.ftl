### l10n: every unit of checks/no-page.md. Written by `l10n extract`, not by hand.

## no-page

no-page-finds-fluent-files = Finds Fluent files below a locale's folder that belong to no page, and never did.
    .kind = paragraph
    .language = en

no-page-group-files-severity = *Group: files. Severity: note.*
    .kind = paragraph
    .language = en

## no-page › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-file-under = A file under a slightly wrong name is read by nobody: its translations are missing from the page, and nothing says why. Files of other programs may stand there; nothing changes them.
    .kind = paragraph
    .language = en

## no-page › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## no-page › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
