### l10n: every unit of checks/reverted-to-source.md. Written by `l10n extract`, not by hand.

## reverted-to-source

reverted-to-source-finds-a-unit = Finds a unit that was translated once, as its lock says, and holds the source text again: a sentence, a heading, a label.
    .kind = paragraph
    .language = en

reverted-to-source-group-safety-severity = *Group: safety. Severity: warning.*
    .kind = paragraph
    .language = en

## reverted-to-source › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-somebody-or-some = Somebody, or some tool, took a translation away.
    .kind = paragraph
    .language = en

## reverted-to-source › Example

h-example = Example
    .kind = h2
    .language = en

example-bad-it-was = Bad (it was translated in the last revision):
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

example-if-it-is = If it is meant: `l10n accept ko intro-signal --same`.
    .kind = paragraph
    .language = en

## reverted-to-source › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
