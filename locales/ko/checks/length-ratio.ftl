### checks/length-ratio.md

## length-ratio

# en: Finds a translation less than a third or more than three times as long as its source. A letter of Han, Hangul or kana counts two and a half; short texts are left alone.
# length-ratio-finds-a-translation =

# en: *Group: text. Severity: note.*
# length-ratio-group-text-severity =

## length-ratio › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: A sentence may be missing, or something added.
# why-it-matters-a-sentence-may =

## length-ratio › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## length-ratio › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
