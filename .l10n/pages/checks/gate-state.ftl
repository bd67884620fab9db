### l10n: every unit of checks/gate-state.md. Written by `l10n extract`, not by hand.

## gate-state

h-gate-state = gate-state
    .kind = h1
    .language = en

gate-state-a-page-holds = A page holds units in a state that the gate denies.
    .kind = paragraph
    .language = en

gate-state-an-outdated-unit = An outdated unit is one whose source has changed since it was translated. Change its translation, or confirm with `l10n accept` that it still fits.
    .kind = paragraph
    .language = en

gate-state-to-switch-it = To switch it off, write `outdated = "allow"`, which is the default.
    .kind = paragraph
    .language = en
