### checks/cut-message.md

## cut-message

cut-message-finds-lines-directly = Finds lines directly after a message that Fluent does not count to it, because they are not indented.

cut-message-group-fluent-severity = *Group: Fluent. Severity: error.*

## cut-message › Why it matters

h-why-it-matters = Why it matters

why-it-matters-the-message-is = The message is cut in the middle, and the page shows half of it.

## cut-message › Example

h-example = Example

example-bad = Bad:

example-good = Good:

example-every-further-line = Every further line of a value begins with at least one blank; four look best.

## cut-message › How to switch it off

h-how-to-switch-it-off = How to switch it off
