### l10n: every unit of checks/alike-pages.md. Written by `l10n extract`, not by hand.

## alike-pages

alike-pages-finds-pages-whose = Finds pages whose names differ only in the case of their letters, or in how an accent is spelt.
    .kind = paragraph
    .language = en

alike-pages-group-files-severity = *Group: files. Severity: warning.*
    .kind = paragraph
    .language = en

## alike-pages › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-on-windows-and = On Windows and macOS they are one file, and so are their translations. Who has such a system gets one of them under the name of the other, and commits it.
    .kind = paragraph
    .language = en

## alike-pages › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## alike-pages › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
