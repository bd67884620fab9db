### checks/not-a-locale.md

## not-a-locale

not-a-locale-finds-a-folder = Finds a folder under `locales` whose name is no language tag.

not-a-locale-group-files-severity = *Group: files. Severity: note.*

## not-a-locale › Why it matters

h-why-it-matters = Why it matters

why-it-matters-nothing-in-it = Nothing in it is used for any language. Folders such as `images` may well be meant so.

## not-a-locale › Example

h-example = Example

example-a-misspelt-folder = A misspelt folder:

example-good = Good:

## not-a-locale › How to switch it off

h-how-to-switch-it-off = How to switch it off
