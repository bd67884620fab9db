### checks/ftl-syntax.md

## ftl-syntax

# en: Finds an entry that Fluent cannot read: a brace that is never closed, an id with a blank in it, a line that begins with `[`, `*` or `.`.
# ftl-syntax-finds-an-entry =

# en: *Group: Fluent. Severity: error.*
# ftl-syntax-group-fluent-severity =

## ftl-syntax › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: What Fluent cannot read does not exist for it: the page shows the source text there, and nobody is told. The other messages of the file still count, and no command of ours changes a byte of the broken one.
# why-it-matters-what-fluent-cannot =

## ftl-syntax › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

# en: The finding says what to type. A brace is written { $code-1 } and { $code-2 }; a line that must begin with `[`, `*` or `.` begins with { $code-3 }, { $code-4 } or { $code-5 }. Behind the `=` of a message the three need no braces.
# $code-1 = `{"{"}`
# $code-2 = `{"}"}`
# $code-3 = `{"["}`
# $code-4 = `{"*"}`
# $code-5 = `{"."}`
# example-the-finding-says =

## ftl-syntax › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
