### checks/link-count.md

## link-count

# en: Finds a translation with more or fewer links or images than its source.
# link-count-finds-a-translation =

# en: *Group: markup. Severity: warning.*
# link-count-group-markup-severity =

## link-count › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A lost link is a lost page for the reader.
# why-it-matters-a-lost-link =

## link-count › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## link-count › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
