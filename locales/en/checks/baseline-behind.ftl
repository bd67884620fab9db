### checks/baseline-behind.md

## baseline-behind

h-baseline-behind = baseline-behind

baseline-behind-pages-are-better = Pages are better than the baseline says, or the baseline does not know a locale yet.

baseline-behind-nothing-is-wrong = Nothing is wrong. `l10n check --write-baseline` writes the better figures down, so that they cannot be lost again.
