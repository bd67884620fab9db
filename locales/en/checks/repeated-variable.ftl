### checks/repeated-variable.md

## repeated-variable

repeated-variable-finds-a-variable = Finds a variable that the translation uses more often than the source does.

repeated-variable-group-variables-severity = *Group: variables. Severity: warning.*

## repeated-variable › Why it matters

h-why-it-matters = Why it matters

why-it-matters-it-is-allowed = It is allowed, and now and then right. More often the second one should have been another variable.

## repeated-variable › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## repeated-variable › How to switch it off

h-how-to-switch-it-off = How to switch it off
