### checks/flooded-text.md

## flooded-text

flooded-text-finds-a-translation = Finds a translation that buries the page: more than eight times as long as its source and 400 letters more, with more than twelve line breaks that the source lacks, ten blanks in a row that a browser keeps, or forty times one sign.

flooded-text-group-safety-severity = *Group: safety. Severity: error.*

## flooded-text › Why it matters

h-why-it-matters = Why it matters

why-it-matters-what-stands-below = What stands below is not read any more. `length-ratio` looks for slips, with a note; this is no slip.

## flooded-text › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## flooded-text › How to switch it off

h-how-to-switch-it-off = How to switch it off

how-to-switch-it-off-this-is-a = This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow flooded-text` builds it at your own risk.
