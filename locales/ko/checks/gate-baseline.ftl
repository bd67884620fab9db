### checks/gate-baseline.md

## gate-baseline

# en: gate-baseline
# h-gate-baseline =

# en: A page is worse than the baseline says: it lacks more words than before, or has more outdated units where the gate denies them.
# gate-baseline-a-page-is =

# en: The baseline is `.l10n/baseline.json`, written by `l10n check --write-baseline` and committed. It holds, per locale and page, how many words are missing and how many units are outdated. A page that it does not name owes nothing, so a new page has to be translated or accepted.
# gate-baseline-the-baseline-is =

# en: Two ways on: translate what is missing, or run `l10n check --write-baseline` and commit the file. Then the change of the debt is part of the change that reviewers see.
# gate-baseline-two-ways-on =
