### checks/number-changed.md

## number-changed

number-changed-finds-a-number = Finds a number that differs from the source. Numbers are compared as values, in any order: `1,000`, `1 000`, `1.000` and `١٬٠٠٠` are one, and so are `2 million` and `200만`. Numbers written as words are let pass.

number-changed-group-safety-severity = *Group: safety. Severity: warning.*

## number-changed › Why it matters

h-why-it-matters = Why it matters

why-it-matters-a-wrong-version = A wrong version, price or limit is a wrong page, and easily seen without knowing the language.

## number-changed › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## number-changed › How to switch it off

h-how-to-switch-it-off = How to switch it off
