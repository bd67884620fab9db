### checks/duplicate-message.md

## duplicate-message

duplicate-message-finds-two-messages = Finds two messages with one id in a file.

duplicate-message-group-fluent-severity = *Group: Fluent. Severity: error.*

## duplicate-message › Why it matters

h-why-it-matters = Why it matters

why-it-matters-only-the-last = Only the last one counts. Whoever edits the first one wonders why nothing changes.

## duplicate-message › Example

h-example = Example

example-bad = Bad:

example-good = Good:

example-it-often-comes = It often comes from a merge in which both branches translated the same unit.

## duplicate-message › How to switch it off

h-how-to-switch-it-off = How to switch it off
