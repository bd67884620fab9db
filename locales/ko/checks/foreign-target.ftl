### checks/foreign-target.md

## foreign-target

# en: Finds any link, image, autolink, reference definition, HTML address, attribute list, bare address, host or e-mail address that neither the source unit nor `_targets.tsv` has; also behind character references, percent-encoding, full-width letters, small capitals, emphasis and escapes, as numbers (`203.0.113.7`), in words (`evil dot com`), with a port (`evil:8080`), with the scheme of an app (`tel:…`, `bitcoin:…`), or put together from Fluent literals and terms; and what forges make a link of (`owner/name#7`). What stands in code that the source lacks is `code-span`'s to report.
# foreign-target-finds-any-link =

# en: *Group: safety. Severity: error.*
# foreign-target-group-safety-severity =

## foreign-target › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A reviewer who cannot read the language can still see where it leads. Whoever may bring an address of their own may send every reader of a language to a copy of the site.
# why-it-matters-a-reviewer-who =

## foreign-target › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

# en: A page that has a version of its own in this language gets a row in `locales/<locale>/_targets.tsv`: the source's target, a tab, the own target, and after another tab the pages it holds on, if not on all. A maintainer reviews that file, and `target-map-changed` lists its new rows. A row whose target runs code, hides its host (`https://signal.org@…`, letters of another script) or holds characters that cannot be seen is an error itself, and `l10n build` does not use it. Naming a host that the source leads to (`signal.org`) is fine.
# example-a-page-that =

## foreign-target › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =

# en: This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow foreign-target` builds it at your own risk.
# how-to-switch-it-off-this-is-a =
