### checks/gate-page-coverage.md

## gate-page-coverage

h-gate-page-coverage = gate-page-coverage

gate-page-coverage-a-page-is = A page is translated less than the gate asks.

gate-page-coverage-with-since-only = With `--since`, only pages that the change touched are judged. The finding points to the first place on the page that asks for work; `l10n status LOCALE --page PAGE` lists all of them.

gate-page-coverage-to-switch-it = To switch it off, leave `page-coverage` out or set it to `0`.
