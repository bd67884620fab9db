### l10n: every unit of checks/gate-baseline.md. Written by `l10n extract`, not by hand.

## gate-baseline

h-gate-baseline = gate-baseline
    .kind = h1
    .language = en

gate-baseline-a-page-is = A page is worse than the baseline says: it lacks more words than before, or has more outdated units where the gate denies them.
    .kind = paragraph
    .language = en

gate-baseline-the-baseline-is = The baseline is `.l10n/baseline.json`, written by `l10n check --write-baseline` and committed. It holds, per locale and page, how many words are missing and how many units are outdated. A page that it does not name owes nothing, so a new page has to be translated or accepted.
    .kind = paragraph
    .language = en

gate-baseline-two-ways-on = Two ways on: translate what is missing, or run `l10n check --write-baseline` and commit the file. Then the change of the debt is part of the change that reviewers see.
    .kind = paragraph
    .language = en
