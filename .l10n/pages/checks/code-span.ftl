### l10n: every unit of checks/code-span.md. Written by `l10n extract`, not by hand.

## code-span

code-span-finds-code-between = Finds code between backticks that differs from the source, is missing, or is new. Order does not matter. In a label or a table cell it also finds a backtick without a partner: the next one may hold it, and what stands between becomes code. `l10n build` does not let through code that the source has neither as code nor as words; a piece of the source's code (`rm -r .` of `rm -r ./build`) is another command.
    .kind = paragraph
    .language = en

code-span-group-markup-severity = *Group: markup. Severity: error.*
    .kind = paragraph
    .language = en

## code-span › Why it matters

h-why-it-matters = Why it matters
    .kind = h2
    .language = en

why-it-matters-readers-copy-code = Readers copy code. A translated command does not work; a changed one may do harm.
    .kind = paragraph
    .language = en

## code-span › Example

h-example = Example
    .kind = h2
    .language = en

example-bad = Bad:
    .kind = paragraph
    .language = en

example-good = Good:
    .kind = paragraph
    .language = en

## code-span › How to switch it off

h-how-to-switch-it-off = How to switch it off
    .kind = h2
    .language = en

how-to-switch-it-off-a-translation-that = A translation that brings code whose words its source lacks, and that is more than a word, is not built: the page's own text stands in its place. `l10n build --allow code-span` builds it at your own risk.
    .kind = paragraph
    .language = en
