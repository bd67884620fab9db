### checks/lock-lost.md

## lock-lost

# en: Finds translations of a page without the lock that says what they were made from.
# lock-lost-finds-translations-of =

# en: *Group: state. Severity: error.*
# lock-lost-group-state-severity =

## lock-lost › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Without it nobody knows whether they are outdated. Nothing is locked anew by itself, because that would declare them all up to date.
# why-it-matters-without-it-nobody =

## lock-lost › Example

# en: Example
# h-example =

# en: Bad: `.l10n/ko/guide.lock` was deleted, or a merge damaged it.
# example-bad-l10n-ko =

# en: Good: bring it back from git; or, when the translations are known to be right:
# example-good-bring-it =

## lock-lost › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
