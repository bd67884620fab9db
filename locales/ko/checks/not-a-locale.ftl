### checks/not-a-locale.md

## not-a-locale

# en: Finds a folder under `locales` whose name is no language tag.
# not-a-locale-finds-a-folder =

# en: *Group: files. Severity: note.*
# not-a-locale-group-files-severity =

## not-a-locale › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Nothing in it is used for any language. Folders such as `images` may well be meant so.
# why-it-matters-nothing-in-it =

## not-a-locale › Example

# en: Example
# h-example =

# en: A misspelt folder:
# example-a-misspelt-folder =

# en: Good:
# example-good =

## not-a-locale › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
