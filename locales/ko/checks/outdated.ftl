### checks/outdated.md

## outdated

# en: Finds a translation whose source has changed since it was made.
# outdated-finds-a-translation =

# en: *Group: state. Severity: warning.*
# outdated-group-state-severity =

## outdated › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: It says what the page said before. Rewrapped lines and moved link targets make nothing outdated, and a text that comes back makes its translation current again.
# why-it-matters-it-says-what =

# en: Until then the translation is checked against the text it was made from, as far as that text can be believed: links, wallets and commands that today's text lacks must have stood on the page, now or in an earlier commit. With `l10n check --since REV`, older texts that the commit knows are believed; one that the change itself has brought is no excuse, and today's text counts.
# why-it-matters-until-then-the-pnxc =

## outdated › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

# en: When the old translation is still right: `l10n accept ko intro-groups`.
# example-when-the-old =

## outdated › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
