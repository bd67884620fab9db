### checks/unknown-directive.md

## unknown-directive

# en: Finds a comment that begins with `l10n:` and is none of the directives, or names no id that can be one.
# unknown-directive-finds-a-comment =

# en: *Group: files. Severity: warning.*
# unknown-directive-group-files-severity =

## unknown-directive › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A directive that is mistyped does nothing: the block that it was to leave alone is given to translators, or the note that was to help them is never seen.
# why-it-matters-a-directive-that =

## unknown-directive › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## unknown-directive › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
