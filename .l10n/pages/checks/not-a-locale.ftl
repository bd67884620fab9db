### l10n: every unit of checks/not-a-locale.md. Written by `l10n extract`, not by hand.

## not-a-locale

not-a-locale-finds-a-folder = Finds a folder under `locales` whose name is no language tag.
    .kind = paragraph
    .language = en

not-a-locale-group-files-severity = *Group: files. Severity: note.*
    .kind = paragraph
    .language = en

## not-a-locale › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-nothing-in-it = Nothing in it is used for any language. Folders such as `images` may well be meant so.
    .kind = paragraph
    .language = en

## not-a-locale › Example

h-example = Example
    .kind = h2
    .language = en

example-a-misspelt-folder = A misspelt folder:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## not-a-locale › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
