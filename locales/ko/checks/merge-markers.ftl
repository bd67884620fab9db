### checks/merge-markers.md

## merge-markers

# en: Finds the conflict markers that `git merge` left in a file.
# merge-markers-finds-the-conflict =

# en: *Group: Fluent. Severity: error.*
# merge-markers-group-fluent-severity =

## merge-markers › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Both versions stand in the file, and the markers are no Fluent.
# why-it-matters-both-versions-stand =

## merge-markers › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

# en: Choose one version, delete the three marker lines, and commit.
# example-choose-one-version =

## merge-markers › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
