### checks/emphasis-not-rendered.md

## emphasis-not-rendered

emphasis-not-rendered-finds-emphasis-whose = Finds emphasis whose signs readers see, because a renderer does not pair them.

emphasis-not-rendered-group-markup-severity = *Group: markup. Severity: warning.*

## emphasis-not-rendered › Why it matters

h-why-it-matters = Why it matters

why-it-matters-closes-only-where = `**` closes only where the rules of CommonMark let it: not behind a bracket, quotation mark or full stop when a letter follows. Languages that join particles to words (Korean, Japanese) run into this all the time. PyMdown's `betterem` follows the same rules; plain Python-Markdown does not, so that a page may look right in one place and wrong in another. The finding names the renderers that fail, and proposes the nearest signs that work in all of them.

## emphasis-not-rendered › Example

h-example = Example

example-bad = Bad:

example-good = Good:

example-also-found-blanks = Also found: blanks inside the signs (`** x **`), `_` beside letters (`_한글_은`), and strong emphasis that a renderer puts inside strong emphasis.

## emphasis-not-rendered › Repair

h-repair = Repair

repair-l10n-check-fix = `l10n check --fix` takes out blanks inside the signs and writes `*` for `_`. What moves words is left to you.

## emphasis-not-rendered › How to switch it off

h-how-to-switch-it-off = How to switch it off
