### l10n: older texts of units of guide/getting-started.md that translations were made from. Written by `l10n extract`, not by hand.

the-first-five-minutes-a-folder-under_6a0b89b1e9016b6d = A folder under `locales/` named after a language is all the configuration there is. `l10n init` writes an `l10n.toml` if your pages live elsewhere; it looks at `mkdocs.yml`, `book.toml` and their like, and asks nothing.
