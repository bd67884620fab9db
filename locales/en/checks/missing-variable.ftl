### checks/missing-variable.md

## missing-variable

missing-variable-finds-a-variable = Finds a variable of the source that the translation does not use.

missing-variable-group-variables-severity = *Group: variables. Severity: error.*

## missing-variable › Why it matters

h-why-it-matters = Why it matters

why-it-matters-a-variable-stands = A variable stands for something that must not be lost: the target of a link, an attribute list, a formula, a macro.

## missing-variable › Example

h-example = Example

example-bad = Bad:

example-good = Good:

example-the-order-is = The order is free: put each variable where your language wants it.

## missing-variable › How to switch it off

h-how-to-switch-it-off = How to switch it off
