### checks/html-tag.md

## html-tag

html-tag-finds-an-html = Finds an HTML tag that is missing, changed or new. Words for readers in `title`, `alt`, `aria-label` and `placeholder` may differ, and so may `lang` and `dir`.

html-tag-group-markup-severity = *Group: markup. Severity: error.*

## html-tag › Why it matters

h-why-it-matters = Why it matters

why-it-matters-a-tag-that = A tag that is never closed swallows the rest of the page.

## html-tag › Example

h-example = Example

example-bad = Bad:

example-good = Good:

example-for-a-less-4jgr = For a less-than sign write `&lt;`. In Docusaurus every other `<` is found as well, and a tag that does not close itself as the source's does (`<br>` for `<br />`): MDX builds no page of a site where one of them cannot be read.

## html-tag › How to switch it off

h-how-to-switch-it-off = How to switch it off

how-to-switch-it-off-a-translation-that = A translation that brings a tag (not a line break), or keeps half an element, is not built: the page's own text stands in its place. `l10n build --allow html-tag` builds it at your own risk.

## Obsolete
## No page has these units any more; `l10n extract --prune` removes them.

example-for-a-less = For a less-than sign write `&lt;`.
