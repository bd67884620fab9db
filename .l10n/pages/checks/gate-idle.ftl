### l10n: every unit of checks/gate-idle.md. Written by `l10n extract`, not by hand.

## gate-idle

gate-idle-finds-tables-of = Finds tables of `[gate]` that hold nothing: `[gate.fr]` where the project has no French, `[gate.pages."guide/**"]` where no page fits the glob.
    .kind = paragraph
    .language = en

gate-idle-group-gate-severity = *Group: gate. Severity: warning.*
    .kind = paragraph
    .language = en

## gate-idle › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-folder-is = A folder is renamed, and the threshold that its pages had to reach is gone without a word.
    .kind = paragraph
    .language = en

## gate-idle › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## gate-idle › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
