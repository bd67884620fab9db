### checks/unsafe-scheme.md

## unsafe-scheme

unsafe-scheme-finds-addresses-that = Finds addresses that run code or carry a document: `javascript:`, `data:`, `vbscript:` and their like, also behind character references, percent-encoding, blanks, controls and invisible characters; in `_targets.tsv` too.

unsafe-scheme-group-safety-severity = *Group: safety. Severity: error.*

## unsafe-scheme › Why it matters

h-why-it-matters = Why it matters

why-it-matters-one-click-and = One click, and the code runs with the rights of your site.

## unsafe-scheme › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## unsafe-scheme › How to switch it off

h-how-to-switch-it-off = How to switch it off

how-to-switch-it-off-this-is-a = This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow unsafe-scheme` builds it at your own risk.
