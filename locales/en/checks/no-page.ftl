### checks/no-page.md

## no-page

no-page-finds-fluent-files = Finds Fluent files below a locale's folder that belong to no page, and never did.

no-page-group-files-severity = *Group: files. Severity: note.*

## no-page › Why it matters

h-why-it-matters = Why it matters

why-it-matters-a-file-under = A file under a slightly wrong name is read by nobody: its translations are missing from the page, and nothing says why. Files of other programs may stand there; nothing changes them.

## no-page › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## no-page › How to switch it off

h-how-to-switch-it-off = How to switch it off
