### l10n: every unit of checks/commented-translation.md. Written by `l10n extract`, not by hand.

## commented-translation

commented-translation-finds-a-translation = Finds a translation that was written into a stub (`# label-home =`) which is still a comment.
    .kind = paragraph
    .language = en

commented-translation-group-fluent-severity = *Group: Fluent. Severity: error.*
    .kind = paragraph
    .language = en

## commented-translation › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-comment-is = A comment is no message: the work is there, and no reader ever sees it. It is kept, never overwritten, and reported.
    .kind = paragraph
    .language = en

## commented-translation › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

example-take-the-before = Take the `# ` before the id away, on further lines too.
    .kind = paragraph
    .language = en

## commented-translation › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
