### l10n: every unit of checks/duplicate-message.md. Written by `l10n extract`, not by hand.

## duplicate-message

duplicate-message-finds-two-messages = Finds two messages with one id in a file.
    .kind = paragraph
    .language = en

duplicate-message-group-fluent-severity = *Group: Fluent. Severity: error.*
    .kind = paragraph
    .language = en

## duplicate-message › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-only-the-last = Only the last one counts. Whoever edits the first one wonders why nothing changes.
    .kind = paragraph
    .language = en

## duplicate-message › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

example-it-often-comes = It often comes from a merge in which both branches translated the same unit.
    .kind = paragraph
    .language = en

## duplicate-message › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
