### checks/gate-coverage.md

## gate-coverage

# en: gate-coverage
# h-gate-coverage =

# en: A locale, or the pages of a glob together, are translated less than the gate asks.
# gate-coverage-a-locale-or =

# en: Coverage is counted in words and compared exactly: 57 of 100 words reach 57 percent, 569 of 1,000 do not.
# gate-coverage-coverage-is-counted =

# en: The message says how many words are missing, names the pages that lack most, and gives the command that lists what is missing. Where a baseline already says that so many words are missing, they are old debt and the gate stays silent.
# gate-coverage-the-message-says =

# en: To switch it off, leave `coverage` out or set it to `0`.
# gate-coverage-to-switch-it =
