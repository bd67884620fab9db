### checks/settings-changed.md

## settings-changed

settings-changed-lists-the-lines = Lists the lines of `l10n.toml`, the terms file and the baseline that a change touched, with `l10n check --since REV`.

settings-changed-group-files-severity = *Group: files. Severity: warning.*

## settings-changed › Why it matters

h-why-it-matters = Why it matters

why-it-matters-one-line-can = One line can switch a check off, let a host through as a term that is kept, or lower what the gate asks for. A reviewer who waits for findings sees none.

## settings-changed › Example

h-example = Example

example-a-new-line = A new line to look at:

example-there-is-no = There is no bad or good here: the warning goes away with the next revision that is compared with.

## settings-changed › How to switch it off

h-how-to-switch-it-off = How to switch it off

how-to-switch-it-off-a-change-cannot = A change cannot switch off the warning about itself, so a level under `[checks]` counts for nothing here. `--deny settings-changed` makes it an error.
