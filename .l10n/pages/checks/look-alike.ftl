### l10n: every unit of checks/look-alike.md. Written by `l10n extract`, not by hand.

## look-alike

look-alike-finds-words-that = Finds words that look like a name or host of the source but are written with letters of another script.
    .kind = paragraph
    .language = en

look-alike-group-safety-severity = *Group: safety. Severity: error.*
    .kind = paragraph
    .language = en

## look-alike › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-s-gnal-org = `sіgnal.org` with a Cyrillic letter is another site. Words of the language itself are not meant: only those that spell a name of the source, or stand in a host.
    .kind = paragraph
    .language = en

## look-alike › Example

h-example = Example
    .kind = h2
    .language = en

example-bad-the-first = Bad (the first letter is Cyrillic):
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## look-alike › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en

how-to-switch-it-off-this-is-a = This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow look-alike` builds it at your own risk.
    .kind = paragraph
    .language = en
