### l10n: every unit of checks/foreign-target.md. Written by `l10n extract`, not by hand.

## foreign-target

foreign-target-finds-any-link = Finds any link, image, autolink, reference definition, HTML address, attribute list, bare address, host or e-mail address that neither the source unit nor `_targets.tsv` has; also behind character references, percent-encoding, full-width letters, small capitals, emphasis and escapes, as numbers (`203.0.113.7`), in words (`evil dot com`), with a port (`evil:8080`), with the scheme of an app (`tel:…`, `bitcoin:…`), or put together from Fluent literals and terms; and what forges make a link of (`owner/name#7`). What stands in code that the source lacks is `code-span`'s to report.
    .kind = paragraph
    .language = en

foreign-target-group-safety-severity = *Group: safety. Severity: error.*
    .kind = paragraph
    .language = en

## foreign-target › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-reviewer-who = A reviewer who cannot read the language can still see where it leads. Whoever may bring an address of their own may send every reader of a language to a copy of the site.
    .kind = paragraph
    .language = en

## foreign-target › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

example-a-page-that = A page that has a version of its own in this language gets a row in `locales/<locale>/_targets.tsv`: the source's target, a tab, the own target, and after another tab the pages it holds on, if not on all. A maintainer reviews that file, and `target-map-changed` lists its new rows. A row whose target runs code, hides its host (`https://signal.org@…`, letters of another script) or holds characters that cannot be seen is an error itself, and `l10n build` does not use it. Naming a host that the source leads to (`signal.org`) is fine.
    .kind = paragraph
    .language = en

## foreign-target › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en

how-to-switch-it-off-this-is-a = This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow foreign-target` builds it at your own risk.
    .kind = paragraph
    .language = en
