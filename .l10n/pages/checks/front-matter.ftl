### l10n: every unit of checks/front-matter.md. Written by `l10n extract`, not by hand.

## front-matter

front-matter-finds-a-head = Finds a head of a page that its format does not allow.
    .kind = paragraph
    .language = en

front-matter-group-files-severity = *Group: files. Severity: warning.*
    .kind = paragraph
    .language = en

## front-matter › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-value-that = A value that cannot be read cannot be translated. The other keys of the head still are.
    .kind = paragraph
    .language = en

## front-matter › Example

h-example = Example
    .kind = h2
    .language = en

example-a-colon-and = A colon and a blank inside a plain scalar:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## front-matter › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
