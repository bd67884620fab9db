### checks/broken-page-link.md

## broken-page-link

# en: Finds a link to a page that is not there, where the source's link finds its page.
# broken-page-link-finds-a-link =

# en: *Group: site. Severity: error.*
# broken-page-link-group-site-severity =

## broken-page-link › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A row in `_targets.tsv`, or a page that a locale lacks, leads readers nowhere.
# why-it-matters-a-row-in =

## broken-page-link › Example

# en: Example
# h-example =

# en: Bad: `_targets.tsv` sends `guide.md` to `guide.ko.md`, and there is no such page.
# example-bad-targets-tsv =

# en: Good: the row is taken out, or the page is added.
# example-good-the-row =

## broken-page-link › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
