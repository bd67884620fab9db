### checks/terminology.md

## terminology

terminology-finds-a-term = Finds a term whose agreed translation is not in the translation. Endings that inflection changes are let pass.

terminology-group-text-severity = *Group: text. Severity: warning.*

## terminology › Why it matters

h-why-it-matters = Why it matters

why-it-matters-one-thing-with = One thing with three names is three things to a reader.

## terminology › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## terminology › How to switch it off

h-how-to-switch-it-off = How to switch it off
