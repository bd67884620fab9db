### l10n: older texts of units of guide/getting-started.md that translations were made from. Written by `l10n extract`, not by hand.

after-you-edit-a-page-l10n-extract-dry_dd5518bf59d62662 = `l10n extract --dry-run` shows what would be written. `l10n extract --prune` removes messages whose units are gone; until then they wait under `## Obsolete`, in case the text comes back.
