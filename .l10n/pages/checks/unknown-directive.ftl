### l10n: every unit of checks/unknown-directive.md. Written by `l10n extract`, not by hand.

## unknown-directive

unknown-directive-finds-a-comment = Finds a comment that begins with `l10n:` and is none of the directives, or names no id that can be one.
    .kind = paragraph
    .language = en

unknown-directive-group-files-severity = *Group: files. Severity: warning.*
    .kind = paragraph
    .language = en

## unknown-directive › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-directive-that = A directive that is mistyped does nothing: the block that it was to leave alone is given to translators, or the note that was to help them is never seen.
    .kind = paragraph
    .language = en

## unknown-directive › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## unknown-directive › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
