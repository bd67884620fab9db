### checks/html-tag.md

## html-tag

# en: Finds an HTML tag that is missing, changed or new. Words for readers in `title`, `alt`, `aria-label` and `placeholder` may differ, and so may `lang` and `dir`.
# html-tag-finds-an-html =

# en: *Group: markup. Severity: error.*
# html-tag-group-markup-severity =

## html-tag › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A tag that is never closed swallows the rest of the page.
# why-it-matters-a-tag-that =

## html-tag › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

# en: For a less-than sign write `&lt;`. In Docusaurus every other `<` is found as well, and a tag that does not close itself as the source's does (`<br>` for `<br />`): MDX builds no page of a site where one of them cannot be read.
# example-for-a-less-4jgr =

## html-tag › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =

# en: A translation that brings a tag (not a line break), or keeps half an element, is not built: the page's own text stands in its place. `l10n build --allow html-tag` builds it at your own risk.
# how-to-switch-it-off-a-translation-that =
