### l10n: every unit of checks/cut-message.md. Written by `l10n extract`, not by hand.

## cut-message

cut-message-finds-lines-directly = Finds lines directly after a message that Fluent does not count to it, because they are not indented.
    .kind = paragraph
    .language = en

cut-message-group-fluent-severity = *Group: Fluent. Severity: error.*
    .kind = paragraph
    .language = en

## cut-message › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-the-message-is = The message is cut in the middle, and the page shows half of it.
    .kind = paragraph
    .language = en

## cut-message › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

example-every-further-line = Every further line of a value begins with at least one blank; four look best.
    .kind = paragraph
    .language = en

## cut-message › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
