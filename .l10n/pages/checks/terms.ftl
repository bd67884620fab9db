### l10n: every unit of checks/terms.md. Written by `l10n extract`, not by hand.

## terms

terms-finds-a-row = Finds a row of the terms file that cannot be read.
    .kind = paragraph
    .language = en

terms-group-files-severity = *Group: files. Severity: warning.*
    .kind = paragraph
    .language = en

## terms › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-term-that = A term that is not read is neither kept nor checked.
    .kind = paragraph
    .language = en

## terms › Example

h-example = Example
    .kind = h2
    .language = en

example-the-column-says = The column says neither yes nor no:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## terms › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
