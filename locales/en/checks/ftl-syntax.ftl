### checks/ftl-syntax.md

## ftl-syntax

ftl-syntax-finds-an-entry = Finds an entry that Fluent cannot read: a brace that is never closed, an id with a blank in it, a line that begins with `[`, `*` or `.`.

ftl-syntax-group-fluent-severity = *Group: Fluent. Severity: error.*

## ftl-syntax › Why it matters

h-why-it-matters = Why it matters

why-it-matters-what-fluent-cannot = What Fluent cannot read does not exist for it: the page shows the source text there, and nobody is told. The other messages of the file still count, and no command of ours changes a byte of the broken one.

## ftl-syntax › Example

h-example = Example

example-bad = Bad:

example-good = Good:

# $code-1 = `{"{"}`
# $code-2 = `{"}"}`
# $code-3 = `{"["}`
# $code-4 = `{"*"}`
# $code-5 = `{"."}`
example-the-finding-says = The finding says what to type. A brace is written { $code-1 } and { $code-2 }; a line that must begin with `[`, `*` or `.` begins with { $code-3 }, { $code-4 } or { $code-5 }. Behind the `=` of a message the three need no braces.

## ftl-syntax › How to switch it off

h-how-to-switch-it-off = How to switch it off
