### l10n: every unit of checks/emphasis-not-rendered.md. Written by `l10n extract`, not by hand.

## emphasis-not-rendered

emphasis-not-rendered-finds-emphasis-whose = Finds emphasis whose signs readers see, because a renderer does not pair them.
    .kind = paragraph
    .language = en

emphasis-not-rendered-group-markup-severity = *Group: markup. Severity: warning.*
    .kind = paragraph
    .language = en

## emphasis-not-rendered › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-closes-only-where = `**` closes only where the rules of CommonMark let it: not behind a bracket, quotation mark or full stop when a letter follows. Languages that join particles to words (Korean, Japanese) run into this all the time. PyMdown's `betterem` follows the same rules; plain Python-Markdown does not, so that a page may look right in one place and wrong in another. The finding names the renderers that fail, and proposes the nearest signs that work in all of them.
    .kind = paragraph
    .language = en

## emphasis-not-rendered › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

example-also-found-blanks = Also found: blanks inside the signs (`** x **`), `_` beside letters (`_한글_은`), and strong emphasis that a renderer puts inside strong emphasis.
    .kind = paragraph
    .language = en

## emphasis-not-rendered › Repair

h-repair = Repair
    .kind = h2
    .language = en

repair-l10n-check-fix = `l10n check --fix` takes out blanks inside the signs and writes `*` for `_`. What moves words is left to you.
    .kind = paragraph
    .language = en

## emphasis-not-rendered › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
