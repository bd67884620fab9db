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

example-for-a-less = For a less-than sign write `&lt;`.

## html-tag › How to switch it off

h-how-to-switch-it-off = How to switch it off
