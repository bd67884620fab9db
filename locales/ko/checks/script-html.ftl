### checks/script-html.md

## script-html

# en: Finds HTML that runs, loads, submits or restyles, where the source has none: `<script>`, `<iframe>`, `<form>`, `<svg>`, `<meta>`, custom elements, `on…` and `style` attributes, in tags and in attribute lists; and what hides or closes parts of the page: comments, closing tags without an opening one, and a handler behind a quote (`" onclick=…`), which some themes would write into a tag; and text struck out (`~~…~~`, `~…~`).
# script-html-finds-html-that =

# en: *Group: safety. Severity: error.*
# script-html-group-safety-severity =

## script-html › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Markdown lets HTML through. A translation brings words. A warning that is struck out says that it holds no more.
# why-it-matters-markdown-lets-html =

## script-html › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## script-html › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =

# en: This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow script-html` builds it at your own risk.
# how-to-switch-it-off-this-is-a =
