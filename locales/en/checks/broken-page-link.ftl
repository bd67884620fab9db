### checks/broken-page-link.md

## broken-page-link

broken-page-link-finds-a-link = Finds a link to a page that is not there, where the source's link finds its page.

broken-page-link-group-site-severity = *Group: site. Severity: error.*

## broken-page-link › Why it matters

h-why-it-matters = Why it matters

why-it-matters-a-row-in = A row in `_targets.tsv`, or a page that a locale lacks, leads readers nowhere.

## broken-page-link › Example

h-example = Example

example-bad-targets-tsv = Bad: `_targets.tsv` sends `guide.md` to `guide.ko.md`, and there is no such page.

example-good-the-row = Good: the row is taken out, or the page is added.

## broken-page-link › How to switch it off

h-how-to-switch-it-off = How to switch it off
