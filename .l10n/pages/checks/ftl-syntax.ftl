### l10n: every unit of checks/ftl-syntax.md. Written by `l10n extract`, not by hand.

## ftl-syntax

ftl-syntax-finds-an-entry = Finds an entry that Fluent cannot read: a brace that is never closed, an id with a blank in it, a line that begins with `[`, `*` or `.`.
    .kind = paragraph
    .language = en

ftl-syntax-group-fluent-severity = *Group: Fluent. Severity: error.*
    .kind = paragraph
    .language = en

## ftl-syntax › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-what-fluent-cannot = What Fluent cannot read does not exist for it: the page shows the source text there, and nobody is told. The other messages of the file still count, and no command of ours changes a byte of the broken one.
    .kind = paragraph
    .language = en

## ftl-syntax › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

example-the-finding-says = The finding says what to type. A brace is written { $code-1 } and { $code-2 }; a line that must begin with `[`, `*` or `.` begins with { $code-3 }, { $code-4 } or { $code-5 }. Behind the `=` of a message the three need no braces.
    .kind = paragraph
    .language = en
    .var-code-1 = `{"{"}"{"{\"}"}`
    .var-code-2 = `{"{\"}"}"{"}"}`
    .var-code-3 = `{"{\"[\"}"}`
    .var-code-4 = `{"{\"*\"}"}`
    .var-code-5 = `{"{\".\"}"}`

## ftl-syntax › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
