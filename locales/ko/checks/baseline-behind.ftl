### checks/baseline-behind.md

## baseline-behind

# en: baseline-behind
# h-baseline-behind =

# en: Pages are better than the baseline says, or the baseline does not know a locale yet.
# baseline-behind-pages-are-better =

# en: Nothing is wrong. `l10n check --write-baseline` writes the better figures down, so that they cannot be lost again.
# baseline-behind-nothing-is-wrong =
