### checks/settings-changed.md

## settings-changed

# en: Lists the lines of `l10n.toml`, the terms file and the baseline that a change touched, with `l10n check --since REV`.
# settings-changed-lists-the-lines =

# en: *Group: files. Severity: warning.*
# settings-changed-group-files-severity =

## settings-changed › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: One line can switch a check off, let a host through as a term that is kept, or lower what the gate asks for. A reviewer who waits for findings sees none.
# why-it-matters-one-line-can =

## settings-changed › Example

# en: Example
# h-example =

# en: A new line to look at:
# example-a-new-line =

# en: There is no bad or good here: the warning goes away with the next revision that is compared with.
# example-there-is-no =

## settings-changed › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =

# en: A change cannot switch off the warning about itself, so a level under `[checks]` counts for nothing here. `--deny settings-changed` makes it an error.
# how-to-switch-it-off-a-change-cannot =
