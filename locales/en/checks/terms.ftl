### checks/terms.md

## terms

terms-finds-a-row = Finds a row of the terms file that cannot be read.

terms-group-files-severity = *Group: files. Severity: warning.*

## terms › Why it matters

h-why-it-matters = Why it matters

why-it-matters-a-term-that = A term that is not read is neither kept nor checked.

## terms › Example

h-example = Example

example-the-column-says = The column says neither yes nor no:

example-good = Good:

## terms › How to switch it off

h-how-to-switch-it-off = How to switch it off
