### l10n: every unit of checks/icon.md. Written by `l10n extract`, not by hand.

## icon

icon-finds-an-icon = Finds an icon or emoji shortcode that differs from the source, is missing, or is new.
    .kind = paragraph
    .language = en

icon-group-markup-severity = *Group: markup. Severity: warning.*
    .kind = paragraph
    .language = en

## icon › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-misspelt-shortcode = A misspelt shortcode is shown as text.
    .kind = paragraph
    .language = en

## icon › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## icon › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
