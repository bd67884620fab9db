### l10n: every unit of checks/invisible-character.md. Written by `l10n extract`, not by hand.

## invisible-character

invisible-character-finds-characters-without = Finds characters without a picture: U+200B, U+2060, U+FEFF, U+2028, fillers, tags, controls, characters for private use. Joiners (U+200C, U+200D) are fine where a script or an emoji needs them, U+200B between letters of Thai, Lao, Khmer and Burmese, and whatever the source has. More than four marks on one letter count too: they pile up over the lines around them.
    .kind = paragraph
    .language = en

invisible-character-group-safety-severity = *Group: safety. Severity: error.*
    .kind = paragraph
    .language = en

## invisible-character › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-they-hide-differences = They hide differences between words, break search, and carry data nobody sees.
    .kind = paragraph
    .language = en

## invisible-character › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## invisible-character › Repair

h-repair = Repair
    .kind = h2
    .language = en

repair-the-finding-carries = The finding carries a repair that deletes the character. It is not applied unasked: what was meant is for a person to say.
    .kind = paragraph
    .language = en

## invisible-character › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en

how-to-switch-it-off-this-is-a = This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow invisible-character` builds it at your own risk.
    .kind = paragraph
    .language = en
