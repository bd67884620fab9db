### checks/reverted-to-source.md

## reverted-to-source

# en: Finds a unit that was translated once, as its lock says, and holds the source text again: a sentence, a heading, a label.
# reverted-to-source-finds-a-unit =

# en: *Group: safety. Severity: warning.*
# reverted-to-source-group-safety-severity =

## reverted-to-source › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Somebody, or some tool, took a translation away.
# why-it-matters-somebody-or-some =

## reverted-to-source › Example

# en: Example
# h-example =

# en: Bad (it was translated in the last revision):
# example-bad-it-was =

# en: Good:
# example-good =

# en: If it is meant: `l10n accept ko intro-signal --same`.
# example-if-it-is =

## reverted-to-source › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
