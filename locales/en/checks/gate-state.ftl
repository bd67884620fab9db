### checks/gate-state.md

## gate-state

h-gate-state = gate-state

gate-state-a-page-holds = A page holds units in a state that the gate denies.

gate-state-an-outdated-unit = An outdated unit is one whose source has changed since it was translated. Change its translation, or confirm with `l10n accept` that it still fits.

gate-state-to-switch-it = To switch it off, write `outdated = "allow"`, which is the default.
