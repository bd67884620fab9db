### l10n: older texts of units of guide/getting-started.md that translations were made from. Written by `l10n extract`, not by hand.

on-every-pull-request-the-first-fails_38eb7019be63b4b5 = The first fails when somebody changed a page and forgot to run `l10n extract`. A translator's edit never fails it. The second looks at every translation: broken Fluent, missing links, foreign addresses, scripts. Debts that are already there need not block anybody: `[gate]` in `l10n.toml` sets thresholds, and they begin at nothing.

the-first-five-minutes-a-folder-under_6a0b89b1e9016b6d = A folder under `locales/` named after a language is all the configuration there is. `l10n init` writes an `l10n.toml` if your pages live elsewhere; it looks at `mkdocs.yml`, `book.toml` and their like, and asks nothing.
