### checks/registry-stale.md

## registry-stale

registry-stale-finds-that-the = Finds that the pages have changed since the last `l10n extract`.

registry-stale-group-state-severity = *Group: state. Severity: error.*

## registry-stale › Why it matters

h-why-it-matters = Why it matters

why-it-matters-the-registry-in = The registry in `.l10n/pages/` says which unit is which. While it is behind, a clone of the project shows translators the texts of yesterday.

## registry-stale › Example

h-example = Example

example-bad-source-guide = Bad: `source/guide.md` was edited and committed alone.

example-good = Good:

## registry-stale › How to switch it off

h-how-to-switch-it-off = How to switch it off
