### checks/merge-markers.md

## merge-markers

merge-markers-finds-the-conflict = Finds the conflict markers that `git merge` left in a file.

merge-markers-group-fluent-severity = *Group: Fluent. Severity: error.*

## merge-markers › Why it matters

h-why-it-matters = Why it matters

why-it-matters-both-versions-stand = Both versions stand in the file, and the markers are no Fluent.

## merge-markers › Example

h-example = Example

example-bad = Bad:

example-good = Good:

example-choose-one-version = Choose one version, delete the three marker lines, and commit.

## merge-markers › How to switch it off

h-how-to-switch-it-off = How to switch it off
