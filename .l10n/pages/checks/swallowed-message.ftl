### l10n: every unit of checks/swallowed-message.md. Written by `l10n extract`, not by hand.

## swallowed-message

swallowed-message-finds-a-translation = Finds a translation that holds another message of its page, because that message is indented.
    .kind = paragraph
    .language = en

swallowed-message-group-fluent-severity = *Group: Fluent. Severity: error.*
    .kind = paragraph
    .language = en

## swallowed-message › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-to-fluent-an = To Fluent, an indented line belongs to the text above it. The page would show the id and the sign, and the other unit would have no translation.
    .kind = paragraph
    .language = en

## swallowed-message › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## swallowed-message › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en

how-to-switch-it-off-l10n-build-shows = `l10n build` shows the page's own text instead of such a translation, whatever level the finding is reported at.
    .kind = paragraph
    .language = en
