### checks/lock-lost.md

## lock-lost

lock-lost-finds-translations-of = Finds translations of a page without the lock that says what they were made from.

lock-lost-group-state-severity = *Group: state. Severity: error.*

## lock-lost › Why it matters

h-why-it-matters = Why it matters

why-it-matters-without-it-nobody = Without it nobody knows whether they are outdated. Nothing is locked anew by itself, because that would declare them all up to date.

## lock-lost › Example

h-example = Example

example-bad-l10n-ko = Bad: `.l10n/ko/guide.lock` was deleted, or a merge damaged it.

example-good-bring-it = Good: bring it back from git; or, when the translations are known to be right:

## lock-lost › How to switch it off

h-how-to-switch-it-off = How to switch it off
