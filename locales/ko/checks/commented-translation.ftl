### checks/commented-translation.md

## commented-translation

# en: Finds a translation that was written into a stub (`# label-home =`) which is still a comment.
# commented-translation-finds-a-translation =

# en: *Group: Fluent. Severity: error.*
# commented-translation-group-fluent-severity =

## commented-translation › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A comment is no message: the work is there, and no reader ever sees it. It is kept, never overwritten, and reported.
# why-it-matters-a-comment-is =

## commented-translation › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

# en: Take the `# ` before the id away, on further lines too.
# example-take-the-before =

## commented-translation › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
