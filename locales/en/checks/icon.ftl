### checks/icon.md

## icon

icon-finds-an-icon = Finds an icon or emoji shortcode that differs from the source, is missing, or is new.

icon-group-markup-severity = *Group: markup. Severity: warning.*

## icon › Why it matters

h-why-it-matters = Why it matters

why-it-matters-a-misspelt-shortcode = A misspelt shortcode is shown as text.

## icon › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## icon › How to switch it off

h-how-to-switch-it-off = How to switch it off
