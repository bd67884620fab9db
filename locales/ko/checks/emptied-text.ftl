### checks/emptied-text.md

## emptied-text

# en: Finds a translation in which nothing is left to read: no letter, digit or picture where the source has a phrase, and nothing to be seen at all where it has a word.
# emptied-text-finds-a-translation =

# en: *Group: safety. Severity: error.*
# emptied-text-group-safety-severity =

## emptied-text › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A warning that became a dot is a warning taken away, and the list of what is translated counts it as done.
# why-it-matters-a-warning-that =

## emptied-text › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

# en: A single word may well be a sign: `×` for `No`, `✅` for `Yes`. What cannot be translated yet is best left out: the page's own text stands in its place.
# example-a-single-word =

## emptied-text › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =

# en: This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow emptied-text` builds it at your own risk.
# how-to-switch-it-off-this-is-a =
