### l10n: every unit of checks/variable-out-of-place.md. Written by `l10n extract`, not by hand.

## variable-out-of-place

variable-out-of-place-finds-a-variable = Finds a variable where it does something else than in the source: a link's target in the text, an image's target in a link, a target with other characters before or behind it; and a link whose words are kept from another link of the source ({ $code-1 }).
    .kind = paragraph
    .language = en
    .var-code-1 = `[Signal]({"{ $molly }"})`

variable-out-of-place-group-variables-severity = *Group: variables. Severity: error.*
    .kind = paragraph
    .language = en

## variable-out-of-place › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-a-target-in = A target in the text is an address that readers see. With something before it ({ $code-1 }) it leads elsewhere.
    .kind = paragraph
    .language = en
    .var-code-1 = `//other.example/{"{ $groups }"}`

## variable-out-of-place › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## variable-out-of-place › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en

how-to-switch-it-off-a-translation-that = A translation that brings what its source lacks is not built: the page's own text stands in its place. `l10n build --allow variable-out-of-place` builds it at your own risk.
    .kind = paragraph
    .language = en
