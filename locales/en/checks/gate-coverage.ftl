### checks/gate-coverage.md

## gate-coverage

h-gate-coverage = gate-coverage

gate-coverage-a-locale-or = A locale, or the pages of a glob together, are translated less than the gate asks.

gate-coverage-coverage-is-counted = Coverage is counted in words and compared exactly: 57 of 100 words reach 57 percent, 569 of 1,000 do not.

gate-coverage-the-message-says = The message says how many words are missing, names the pages that lack most, and gives the command that lists what is missing. Where a baseline already says that so many words are missing, they are old debt and the gate stays silent.

gate-coverage-to-switch-it = To switch it off, leave `coverage` out or set it to `0`.
