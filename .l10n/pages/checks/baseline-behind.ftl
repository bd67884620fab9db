### l10n: every unit of checks/baseline-behind.md. Written by `l10n extract`, not by hand.

## baseline-behind

h-baseline-behind = baseline-behind
    .kind = h1
    .language = en

baseline-behind-pages-are-better = Pages are better than the baseline says, or the baseline does not know a locale yet.
    .kind = paragraph
    .language = en

baseline-behind-nothing-is-wrong = Nothing is wrong. `l10n check --write-baseline` writes the better figures down, so that they cannot be lost again.
    .kind = paragraph
    .language = en
