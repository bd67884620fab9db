### l10n: every unit of checks/full-width-syntax.md. Written by `l10n extract`, not by hand.

## full-width-syntax

full-width-syntax-finds-signs-of = Finds signs of Markdown typed with an East Asian keyboard (`（ ） ［ ］ ＊＊ ｀ ＜`), and a blank between `]` and `(`.
    .kind = paragraph
    .language = en

full-width-syntax-group-markup-severity = *Group: markup. Severity: error.*
    .kind = paragraph
    .language = en

## full-width-syntax › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-they-look-alike = They look alike, and no renderer reads them.
    .kind = paragraph
    .language = en

## full-width-syntax › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

example-brackets-in-running = Brackets in running text are fine; only where a target follows were they meant as Markdown.
    .kind = paragraph
    .language = en

## full-width-syntax › Repair

h-repair = Repair
    .kind = h2
    .language = en

repair-l10n-check-fix = `l10n check --fix` types them right.
    .kind = paragraph
    .language = en

## full-width-syntax › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en
