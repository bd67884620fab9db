### checks/full-width-syntax.md

## full-width-syntax

full-width-syntax-finds-signs-of = Finds signs of Markdown typed with an East Asian keyboard (`（ ） ［ ］ ＊＊ ｀ ＜`), and a blank between `]` and `(`.

full-width-syntax-group-markup-severity = *Group: markup. Severity: error.*

## full-width-syntax › Why it matters

h-why-it-matters = Why it matters

why-it-matters-they-look-alike = They look alike, and no renderer reads them.

## full-width-syntax › Example

h-example = Example

example-bad = Bad:

example-good = Good:

example-brackets-in-running = Brackets in running text are fine; only where a target follows were they meant as Markdown.

## full-width-syntax › Repair

h-repair = Repair

repair-l10n-check-fix = `l10n check --fix` types them right.

## full-width-syntax › How to switch it off

h-how-to-switch-it-off = How to switch it off
