### checks/gate-idle.md

## gate-idle

# en: Finds tables of `[gate]` that hold nothing: `[gate.fr]` where the project has no French, `[gate.pages."guide/**"]` where no page fits the glob.
# gate-idle-finds-tables-of =

# en: *Group: gate. Severity: warning.*
# gate-idle-group-gate-severity =

## gate-idle › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A folder is renamed, and the threshold that its pages had to reach is gone without a word.
# why-it-matters-a-folder-is =

## gate-idle › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## gate-idle › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
