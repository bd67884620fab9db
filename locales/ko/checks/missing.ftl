### checks/missing.md

## missing

# en: Finds a unit without a translation.
# missing-finds-a-unit =

# en: *Group: state. Severity: note.*
# missing-group-state-severity =

## missing › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Readers see the source text there. `[gate]` in `l10n.toml` decides how much of it is too much; the note only says where.
# why-it-matters-readers-see-the =

## missing › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## missing › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
