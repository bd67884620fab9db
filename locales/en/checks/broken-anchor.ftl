### checks/broken-anchor.md

## broken-anchor

broken-anchor-finds-a-link = Finds a link to an anchor that the locale's page does not have, where the source's page has it.

broken-anchor-group-site-severity = *Group: site. Severity: error.*

## broken-anchor › Why it matters

h-why-it-matters = Why it matters

why-it-matters-translated-headings-get = Translated headings get other anchors by themselves; a fifth of a site's internal links may break that way. With `anchors = "preserve"` `l10n build` keeps the source's anchors, and this check proves it.

## broken-anchor › Example

h-example = Example

example-bad-settings-md = Bad: `[설정](settings.md#backup)`, where the Korean page's heading has the anchor `백업`.

example-good-the-heading = Good: the heading keeps the source's anchor, which `l10n build` writes by itself:

example-the-anchor-is-p7rr = The anchor is the one that the site's own generator gives: Python-Markdown, Goldmark (which takes the heading's line as it is written, targets of links included), mdBook, the slugs of Docusaurus, GitHub. mdBook and Docusaurus do not count anchors that are written out when they number equal headings. There an untranslated heading that repeats a translated one gets its own anchor written out too.

example-links-are-followed = Links are followed as sites write them: `page.md#anchor`, `page/#anchor`, `page.html`, and from the site's root. They are looked at where they may differ from the source's: with `anchors = "translate"`, `links = "follow"`, `partial = "skip"`, or rows in `_targets.tsv`. The finding stands at the row, else at the message that holds the link.

## broken-anchor › How to switch it off

h-how-to-switch-it-off = How to switch it off
