### checks/gate-idle.md

## gate-idle

gate-idle-finds-tables-of = Finds tables of `[gate]` that hold nothing: `[gate.fr]` where the project has no French, `[gate.pages."guide/**"]` where no page fits the glob.

gate-idle-group-gate-severity = *Group: gate. Severity: warning.*

## gate-idle › Why it matters

h-why-it-matters = Why it matters

why-it-matters-a-folder-is = A folder is renamed, and the threshold that its pages had to reach is gone without a word.

## gate-idle › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## gate-idle › How to switch it off

h-how-to-switch-it-off = How to switch it off
