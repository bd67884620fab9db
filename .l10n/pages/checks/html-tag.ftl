### l10n: every unit of checks/html-tag.md. Written by `l10n extract`, not by hand.

## html-tag

html-tag-finds-an-html = Finds an HTML tag that is missing, changed or new. Words for readers in `title`, `alt`, `aria-label` and `placeholder` may differ, and so may `lang` and `dir`.
    .kind = paragraph
    .language = en

html-tag-group-markup-severity = *Group: markup. Severity: error.*
    .kind = paragraph
    .language = en

## html-tag › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-tag-that = A tag that is never closed swallows the rest of the page.
    .kind = paragraph
    .language = en

## html-tag › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

example-for-a-less-4jgr = For a less-than sign write `&lt;`. In Docusaurus every other `<` is found as well, and a tag that does not close itself as the source's does (`<br>` for `<br />`): MDX builds no page of a site where one of them cannot be read.
    .kind = paragraph
    .language = en

## html-tag › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en

how-to-switch-it-off-a-translation-that = A translation that brings a tag (not a line break), or keeps half an element, is not built: the page's own text stands in its place. `l10n build --allow html-tag` builds it at your own risk.
    .kind = paragraph
    .language = en
