### l10n: every unit of checks/unsafe-scheme.md. Written by `l10n extract`, not by hand.

## unsafe-scheme

unsafe-scheme-finds-addresses-that = Finds addresses that run code or carry a document: `javascript:`, `data:`, `vbscript:` and their like, also behind character references, percent-encoding, blanks, controls and invisible characters; in `_targets.tsv` too.
    .kind = paragraph
    .language = en

unsafe-scheme-group-safety-severity = *Group: safety. Severity: error.*
    .kind = paragraph
    .language = en

## unsafe-scheme › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-one-click-and = One click, and the code runs with the rights of your site.
    .kind = paragraph
    .language = en

## unsafe-scheme › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## unsafe-scheme › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en

how-to-switch-it-off-this-is-a = This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow unsafe-scheme` builds it at your own risk.
    .kind = paragraph
    .language = en
