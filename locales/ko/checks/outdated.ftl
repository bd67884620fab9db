### checks/outdated.md

## outdated

# en: Finds a translation whose source has changed since it was made.
# outdated-finds-a-translation =

# en: *Group: state. Severity: warning.*
# outdated-group-state-severity =

## outdated › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: It says what the page said before. Rewrapped lines and moved link targets make nothing outdated.
# why-it-matters-it-says-what =

## outdated › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

# en: When the old translation is still right: `l10n accept ko intro-groups`.
# example-when-the-old =

## outdated › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
