### checks/registry-stale.md

## registry-stale

# en: Finds that the pages have changed since the last `l10n extract`.
# registry-stale-finds-that-the =

# en: *Group: state. Severity: error.*
# registry-stale-group-state-severity =

## registry-stale › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: The registry in `.l10n/pages/` says which unit is which. While it is behind, a clone of the project shows translators the texts of yesterday.
# why-it-matters-the-registry-in =

## registry-stale › Example

# en: Example
# h-example =

# en: Bad: `source/guide.md` was edited and committed alone.
# example-bad-source-guide =

# en: Good:
# example-good =

## registry-stale › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
