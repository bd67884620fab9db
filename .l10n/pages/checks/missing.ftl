### l10n: every unit of checks/missing.md. Written by `l10n extract`, not by hand.

## missing

missing-finds-a-unit = Finds a unit without a translation.
    .kind = paragraph
    .language = en

missing-group-state-severity = *Group: state. Severity: note.*
    .kind = paragraph
    .language = en

## missing › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-readers-see-the = Readers see the source text there. `[gate]` in `l10n.toml` decides how much of it is too much; the note only says where.
    .kind = paragraph
    .language = en

## missing › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## missing › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
