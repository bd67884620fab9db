### checks/flooded-text.md

## flooded-text

# en: Finds a translation that buries the page: more than eight times as long as its source and 400 letters more, with more than twelve line breaks that the source lacks, ten blanks in a row that a browser keeps, or forty times one sign.
# flooded-text-finds-a-translation =

# en: *Group: safety. Severity: error.*
# flooded-text-group-safety-severity =

## flooded-text › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: What stands below is not read any more. `length-ratio` looks for slips, with a note; this is no slip.
# why-it-matters-what-stands-below =

## flooded-text › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## flooded-text › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =

# en: This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow flooded-text` builds it at your own risk.
# how-to-switch-it-off-this-is-a =
