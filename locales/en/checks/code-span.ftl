### checks/code-span.md

## code-span

code-span-finds-code-between = Finds code between backticks that differs from the source, is missing, or is new. Order does not matter. In a label or a table cell it also finds a backtick without a partner: the next one may hold it, and what stands between becomes code. `l10n build` does not let through code that the source has neither as code nor as words; a piece of the source's code (`rm -r .` of `rm -r ./build`) is another command.

code-span-group-markup-severity = *Group: markup. Severity: error.*

## code-span › Why it matters

h-why-it-matters = Why it matters

why-it-matters-readers-copy-code = Readers copy code. A translated command does not work; a changed one may do harm.

## code-span › Example

h-example = Example

example-bad = Bad:

example-good = Good:

## code-span › How to switch it off

h-how-to-switch-it-off = How to switch it off

how-to-switch-it-off-a-translation-that = A translation that brings code whose words its source lacks, and that is more than a word, is not built: the page's own text stands in its place. `l10n build --allow code-span` builds it at your own risk.
