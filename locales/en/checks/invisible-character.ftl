### checks/invisible-character.md

## invisible-character

invisible-character-finds-characters-without = Finds characters without a picture: U+200B, U+2060, U+FEFF, U+2028, fillers, tags, controls, characters for private use. Joiners (U+200C, U+200D) are fine where a script or an emoji needs them, U+200B between letters of Thai, Lao, Khmer and Burmese, and whatever the source has. More than four marks on one letter count too: they pile up over the lines around them.

invisible-character-group-safety-severity = *Group: safety. Severity: error.*

## invisible-character › Why it matters

h-why-it-matters = Why it matters

why-it-matters-they-hide-differences = They hide differences between words, break search, and carry data nobody sees.

## invisible-character › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## invisible-character › Repair

h-repair = Repair

repair-the-finding-carries = The finding carries a repair that deletes the character. It is not applied unasked: what was meant is for a person to say.

## invisible-character › How to switch it off

h-how-to-switch-it-off = How to switch it off

how-to-switch-it-off-this-is-a = This is a safety check. `l10n build` does not let its errors through, whatever level they are reported at: the unit is built with the page's own text. `l10n build --allow invisible-character` builds it at your own risk.
