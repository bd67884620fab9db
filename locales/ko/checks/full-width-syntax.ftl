### checks/full-width-syntax.md

## full-width-syntax

# en: Finds signs of Markdown typed with an East Asian keyboard (`（ ） ［ ］ ＊＊ ｀ ＜`), and a blank between `]` and `(`.
# full-width-syntax-finds-signs-of =

# en: *Group: markup. Severity: error.*
# full-width-syntax-group-markup-severity =

## full-width-syntax › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: They look alike, and no renderer reads them.
# why-it-matters-they-look-alike =

## full-width-syntax › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

# en: Brackets in running text are fine; only where a target follows were they meant as Markdown.
# example-brackets-in-running =

## full-width-syntax › Repair

# en: Repair
# h-repair =

# en: `l10n check --fix` types them right.
# repair-l10n-check-fix =

## full-width-syntax › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =
