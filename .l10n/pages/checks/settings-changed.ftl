### l10n: every unit of checks/settings-changed.md. Written by `l10n extract`, not by hand.

## settings-changed

settings-changed-lists-the-lines = Lists the lines of `l10n.toml`, the terms file and the baseline that a change touched, with `l10n check --since REV`.
    .kind = paragraph
    .language = en

settings-changed-group-files-severity = *Group: files. Severity: warning.*
    .kind = paragraph
    .language = en

## settings-changed › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-one-line-can = One line can switch a check off, let a host through as a term that is kept, or lower what the gate asks for. A reviewer who waits for findings sees none.
    .kind = paragraph
    .language = en

## settings-changed › Example

h-example = Example
    .kind = h2
    .language = en

example-a-new-line = A new line to look at:
    .kind = paragraph
    .language = en

example-there-is-no = There is no bad or good here: the warning goes away with the next revision that is compared with.
    .kind = paragraph
    .language = en

## settings-changed › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en

how-to-switch-it-off-a-change-cannot = A change cannot switch off the warning about itself, so a level under `[checks]` counts for nothing here. `--deny settings-changed` makes it an error.
    .kind = paragraph
    .language = en
