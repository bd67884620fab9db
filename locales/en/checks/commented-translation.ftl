### checks/commented-translation.md

## commented-translation

commented-translation-finds-a-translation = Finds a translation that was written into a stub (`# label-home =`) which is still a comment.

commented-translation-group-fluent-severity = *Group: Fluent. Severity: error.*

## commented-translation › Why it matters

h-why-it-matters = Why it matters

why-it-matters-a-comment-is = A comment is no message: the work is there, and no reader ever sees it. It is kept, never overwritten, and reported.

## commented-translation › Example

h-example = Example

example-bad = Bad:

example-good = Good:

example-take-the-before = Take the `# ` before the id away, on further lines too.

## commented-translation › How to switch it off

h-how-to-switch-it-off = How to switch it off
