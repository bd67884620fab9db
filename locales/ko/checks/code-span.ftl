### checks/code-span.md

## code-span

# en: Finds code between backticks that differs from the source, is missing, or is new. Order does not matter. In a label or a table cell it also finds a backtick without a partner: the next one may hold it, and what stands between becomes code. `l10n build` does not let through code that the source has neither as code nor as words; a piece of the source's code (`rm -r .` of `rm -r ./build`) is another command.
# code-span-finds-code-between =

# en: *Group: markup. Severity: error.*
# code-span-group-markup-severity =

## code-span › Why it matters

# en: Why it matters
# h-why-it-matters =

# en: Readers copy code. A translated command does not work; a changed one may do harm.
# why-it-matters-readers-copy-code =

## code-span › Example

# en: Example
# h-example =

# en: Bad:
# example-bad =

# en: Good:
# example-good =

## code-span › How to switch it off

# en: How to switch it off
# h-how-to-switch-it-off =

# en: A translation that brings code whose words its source lacks, and that is more than a word, is not built: the page's own text stands in its place. `l10n build --allow code-span` builds it at your own risk.
# how-to-switch-it-off-a-translation-that =
