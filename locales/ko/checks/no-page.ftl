### checks/no-page.md

## no-page

# en: Finds Fluent files below a locale's folder that belong to no page, and never did.
# no-page-finds-fluent-files =

# en: *Group: files. Severity: note.*
# no-page-group-files-severity =

## no-page › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A file under a slightly wrong name is read by nobody: its translations are missing from the page, and nothing says why. Files of other programs may stand there; nothing changes them.
# why-it-matters-a-file-under =

## no-page › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## no-page › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
