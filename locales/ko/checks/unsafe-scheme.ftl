### checks/unsafe-scheme.md

## unsafe-scheme

# en: Finds addresses that run code or carry a document: `javascript:`, `data:`, `vbscript:` and their like, also behind character references, percent-encoding, blanks, controls and invisible characters; in `_targets.tsv` too.
# unsafe-scheme-finds-addresses-that =

# en: *Group: safety. Severity: error.*
# unsafe-scheme-group-safety-severity =

## unsafe-scheme › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: One click, and the code runs with the rights of your site.
# why-it-matters-one-click-and =

## unsafe-scheme › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## unsafe-scheme › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =

# en: This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow unsafe-scheme` builds it at your own risk.
# how-to-switch-it-off-this-is-a =
