### l10n: every unit of checks/broken-page-link.md. Written by `l10n extract`, not by hand.

## broken-page-link

broken-page-link-finds-a-link = Finds a link to a page that is not there, where the source's link finds its page.
    .kind = paragraph
    .language = en

broken-page-link-group-site-severity = *Group: site. Severity: error.*
    .kind = paragraph
    .language = en

## broken-page-link › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-row-in = A row in `_targets.tsv`, or a page that a locale lacks, leads readers nowhere.
    .kind = paragraph
    .language = en

## broken-page-link › Example

h-example = Example
    .kind = h2
    .language = en

example-bad-targets-tsv = Bad: `_targets.tsv` sends `guide.md` to `guide.ko.md`, and there is no such page.
    .kind = paragraph
    .language = en

example-good-the-row = Good: the row is taken out, or the page is added.
    .kind = paragraph
    .language = en

## broken-page-link › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
