### l10n: every unit of checks/merge-markers.md. Written by `l10n extract`, not by hand.

## merge-markers

merge-markers-finds-the-conflict = Finds the conflict markers that `git merge` left in a file.
    .kind = paragraph
    .language = en

merge-markers-group-fluent-severity = *Group: Fluent. Severity: error.*
    .kind = paragraph
    .language = en

## merge-markers › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-both-versions-stand = Both versions stand in the file, and the markers are no Fluent.
    .kind = paragraph
    .language = en

## merge-markers › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

example-choose-one-version = Choose one version, delete the three marker lines, and commit.
    .kind = paragraph
    .language = en

## merge-markers › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
