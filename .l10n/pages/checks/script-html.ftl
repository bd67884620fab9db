### l10n: every unit of checks/script-html.md. Written by `l10n extract`, not by hand.

## script-html

script-html-finds-html-that = Finds HTML that runs, loads, submits or restyles, where the source has none: `<script>`, `<iframe>`, `<form>`, `<svg>`, `<meta>`, custom elements, `on…` and `style` attributes, in tags and in attribute lists; and what hides or closes parts of the page: comments, closing tags without an opening one, and a handler behind a quote (`" onclick=…`), which some themes would write into a tag; and text struck out (`~~…~~`, `~…~`).
    .kind = paragraph
    .language = en

script-html-group-safety-severity = *Group: safety. Severity: error.*
    .kind = paragraph
    .language = en

## script-html › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-markdown-lets-html = Markdown lets HTML through. A translation brings words. A warning that is struck out says that it holds no more.
    .kind = paragraph
    .language = en

## script-html › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## script-html › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en

how-to-switch-it-off-this-is-a = This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow script-html` builds it at your own risk.
    .kind = paragraph
    .language = en
