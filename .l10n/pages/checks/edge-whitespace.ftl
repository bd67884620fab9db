### l10n: every unit of checks/edge-whitespace.md. Written by `l10n extract`, not by hand.

## edge-whitespace

edge-whitespace-finds-blanks-at = Finds blanks at the start or the end of a translation whose source has none.
    .kind = paragraph
    .language = en

edge-whitespace-group-text-severity = *Group: text. Severity: warning.*
    .kind = paragraph
    .language = en

## edge-whitespace › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-they-pull-words = They pull words apart where units are put together, and at the start of a line they can make code of a paragraph.
    .kind = paragraph
    .language = en

## edge-whitespace › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## edge-whitespace › Repair

h-repair = Repair
    .kind = h2
    .language = en

repair-l10n-check-fix = `l10n check --fix` takes them out.
    .kind = paragraph
    .language = en

## edge-whitespace › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
