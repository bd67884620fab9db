### checks/reverted-to-source.md

## reverted-to-source

reverted-to-source-finds-a-unit = Finds a unit that was translated once, as its lock says, and holds the source text again: a sentence, a heading, a label.

reverted-to-source-group-safety-severity = *Group: safety. Severity: warning.*

## reverted-to-source › Why it matters

h-why-it-matters = Why it matters

why-it-matters-somebody-or-some = Somebody, or some tool, took a translation away.

## reverted-to-source › Example

h-example = Example

example-bad-it-was = Bad (it was translated in the last revision):

example-good = Good:

example-if-it-is = If it is meant: `l10n accept ko intro-signal --same`.

## reverted-to-source › How to switch it off

h-how-to-switch-it-off = How to switch it off
