### checks/icon.md

## icon

# en: Finds an icon or emoji shortcode that differs from the source, is missing, or is new.
# icon-finds-an-icon =

# en: *Group: markup. Severity: warning.*
# icon-group-markup-severity =

## icon › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A misspelt shortcode is shown as text.
# why-it-matters-a-misspelt-shortcode =

## icon › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## icon › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
