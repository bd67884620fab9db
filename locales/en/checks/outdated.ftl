### checks/outdated.md

## outdated

outdated-finds-a-translation = Finds a translation whose source has changed since it was made.

outdated-group-state-severity = *Group: state. Severity: warning.*

## outdated › Why it matters

h-why-it-matters = Why it matters

why-it-matters-it-says-what = It says what the page said before. Rewrapped lines and moved link targets make nothing outdated, and a text that comes back makes its translation current again.

why-it-matters-until-then-the-pnxc = Until then the translation is checked against the text it was made from, as far as that text can be believed: links, wallets and commands that today's text lacks must have stood on the page, now or in an earlier commit. With `l10n check --since REV`, older texts that the commit knows are believed; one that the change itself has brought is no excuse, and today's text counts.

## outdated › Example

h-example = Example

example-bad = Bad:

example-good = Good:

example-when-the-old = When the old translation is still right: `l10n accept ko intro-groups`.

## outdated › How to switch it off

h-how-to-switch-it-off = How to switch it off
