### checks/identical-to-source.md

## identical-to-source

identical-to-source-finds-a-translation = Finds a translation that is the source text, letter by letter.

identical-to-source-group-state-severity = *Group: state. Severity: note.*

## identical-to-source › Why it matters

h-why-it-matters = Why it matters

why-it-matters-sometimes-that-is = Sometimes that is right (a name). Often a tool filled it in.

## identical-to-source › Example

h-example = Example

example-bad = Bad:

example-good = Good:

example-if-it-is = If it is meant: `l10n accept ko label-home --same`.

## identical-to-source › How to switch it off

h-how-to-switch-it-off = How to switch it off
