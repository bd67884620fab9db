### l10n: every unit of checks/registry-stale.md. Written by `l10n extract`, not by hand.

## registry-stale

registry-stale-finds-that-the = Finds that the pages have changed since the last `l10n extract`.
    .kind = paragraph
    .language = en

registry-stale-group-state-severity = *Group: state. Severity: error.*
    .kind = paragraph
    .language = en

## registry-stale › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-the-registry-in = The registry in `.l10n/pages/` says which unit is which. While it is behind, a clone of the project shows translators the texts of yesterday.
    .kind = paragraph
    .language = en

## registry-stale › Example

h-example = Example
    .kind = h2
    .language = en

example-bad-source-guide = Bad: `source/guide.md` was edited and committed alone.
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## registry-stale › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
