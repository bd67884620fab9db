### l10n: every unit of checks/lock-lost.md. Written by `l10n extract`, not by hand.

## lock-lost

lock-lost-finds-translations-of = Finds translations of a page without the lock that says what they were made from.
    .kind = paragraph
    .language = en

lock-lost-group-state-severity = *Group: state. Severity: error.*
    .kind = paragraph
    .language = en

## lock-lost › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-without-it-nobody = Without it nobody knows whether they are outdated. Nothing is locked anew by itself, because that would declare them all up to date.
    .kind = paragraph
    .language = en

## lock-lost › Example

h-example = Example
    .kind = h2
    .language = en

example-bad-l10n-ko = Bad: `.l10n/ko/guide.lock` was deleted, or a merge damaged it.
    .kind = paragraph
    .language = en

example-good-bring-it = Good: bring it back from git; or, when the translations are known to be right:
    .kind = paragraph
    .language = en

## lock-lost › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
