### checks/unknown-directive.md

## unknown-directive

unknown-directive-finds-a-comment = Finds a comment that begins with `l10n:` and is none of the directives, or names no id that can be one.

unknown-directive-group-files-severity = *Group: files. Severity: warning.*

## unknown-directive › Why it matters

h-why-it-matters = Why it matters

why-it-matters-a-directive-that = A directive that is mistyped does nothing: the block that it was to leave alone is given to translators, or the note that was to help them is never seen.

## unknown-directive › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## unknown-directive › How to switch it off

h-how-to-switch-it-off = How to switch it off
