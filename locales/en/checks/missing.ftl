### checks/missing.md

## missing

missing-finds-a-unit = Finds a unit without a translation.

missing-group-state-severity = *Group: state. Severity: note.*

## missing › Why it matters

h-why-it-matters = Why it matters

why-it-matters-readers-see-the = Readers see the source text there. `[gate]` in `l10n.toml` decides how much of it is too much; the note only says where.

## missing › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## missing › How to switch it off

h-how-to-switch-it-off = How to switch it off
