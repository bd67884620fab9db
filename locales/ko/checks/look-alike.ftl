### checks/look-alike.md

## look-alike

# en: Finds words that look like a name or host of the source but are written with letters of another script.
# look-alike-finds-words-that =

# en: *Group: safety. Severity: error.*
# look-alike-group-safety-severity =

## look-alike › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: `sіgnal.org` with a Cyrillic letter is another site. Words of the language itself are not meant: only those that spell a name of the source, or stand in a host.
# why-it-matters-s-gnal-org =

## look-alike › Example

# en: Example
# h-example =

# en: Bad (the first letter is Cyrillic):
# example-bad-the-first =

# en: Good:
# example-good =

## look-alike › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =

# en: This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow look-alike` builds it at your own risk.
# how-to-switch-it-off-this-is-a =
