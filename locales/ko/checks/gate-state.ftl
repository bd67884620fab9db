### checks/gate-state.md

## gate-state

# en: gate-state
# h-gate-state =

# en: A page holds units in a state that the gate denies.
# gate-state-a-page-holds =

# en: An outdated unit is one whose source has changed since it was translated. Change its translation, or confirm with `l10n accept` that it still fits.
# gate-state-an-outdated-unit =

# en: To switch it off, write `outdated = "allow"`, which is the default.
# gate-state-to-switch-it =
