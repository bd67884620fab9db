### checks/link-count.md

## link-count

link-count-finds-a-translation = Finds a translation with more or fewer links or images than its source.

link-count-group-markup-severity = *Group: markup. Severity: warning.*

## link-count › Why it matters

h-why-it-matters = Why it matters

why-it-matters-a-lost-link = A lost link is a lost page for the reader.

## link-count › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## link-count › How to switch it off

h-how-to-switch-it-off = How to switch it off
