### checks/variable-out-of-place.md

## variable-out-of-place

# en: Finds a variable where it does something else than in the source: a link's target in the text, an image's target in a link, a target with other characters before or behind it; and a link whose words are kept from another link of the source ({ $code-1 }).
# $code-1 = `[Signal]({ $molly })`
# variable-out-of-place-finds-a-variable =

# en: *Group: variables. Severity: error.*
# variable-out-of-place-group-variables-severity =

## variable-out-of-place › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A target in the text is an address that readers see. With something before it ({ $code-1 }) it leads elsewhere.
# $code-1 = `//other.example/{ $groups }`
# why-it-matters-a-target-in =

## variable-out-of-place › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## variable-out-of-place › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =

# en: A translation that brings what its source lacks is not built: the page's own text stands in its place. `l10n build --allow variable-out-of-place` builds it at your own risk.
# how-to-switch-it-off-a-translation-that =
